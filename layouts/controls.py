"""The left column: my region, the level, and what A and B are."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from indicators.availability import Availability
from indicators.model import DOMAINS
from indicators.registry import Registry
from indicators.selection import VIEWS, Selection
from layouts.compare import compare_choice
from layouts.map_controls import classes_choice, direction_choice
from layouts.options import Options, indicator_options, level_options, period_options
from layouts.words import browser_words
from wording import say


def controls(selection: Selection, registry: Registry, availability: Availability, search: html.Div) -> html.Aside:
    """Everything that can be chosen, with what is chosen now; on a phone it folds away."""
    lang = selection.lang
    fields = [
        search,
        choice("level", say("controls.level", lang), level_options(availability, lang), selection.level),
        dcc.Store(id="figure-options", data=indicator_options(registry, availability, selection.level, lang)),
        figure_choice("a", selection, registry, availability),
        figure_choice("b", selection, registry, availability),
        choice("view", say("controls.view", lang), _views(lang), selection.view),
        classes_choice(selection),
        direction_choice(selection),
        compare_choice(selection, availability),
        html.Div(thin_domains(registry, availability, selection.level, lang), id="thin"),
    ]
    return column(fields, lang)


def column(fields: Sequence[Any], lang: str, toggle_id: str = "controls-toggle") -> html.Aside:
    """The column of any page: its fields under a heading, and the button that folds them on a phone."""
    toggle = html.Button(
        say("controls.open", lang),
        id=toggle_id,
        className="controls-toggle",
        **{"aria-expanded": "false", "aria-controls": "controls-fields"},
    )
    heading = html.H2(say("controls.heading", lang), className="unseen")
    inside = html.Div(fields, id="controls-fields", className="controls-fields")
    return html.Aside([heading, toggle, inside], className="controls")


def thin_domains(registry: Registry, availability: Availability, level: str, lang: str) -> html.Details:
    """The number of figures that each domain has at this level, and from whom more could come."""
    available = availability.indicators(level)
    items = []
    for domain in DOMAINS:
        mine = [
            one for one in registry.values() if one.domain == domain and one.id in available and one.variant_of is None
        ]
        words = {"domain": say(f"domain.{domain}", lang), "level": say(f"level.{level}.one", lang)}
        count = say("thin.count", lang, n=len(mine), **words) if mine else say("thin.none", lang, **words)
        heading = html.Strong(count, className=f"domain domain-{domain}")
        items.append(html.Li([heading, html.P(say(f"thin.{domain}", lang))]))
    return html.Details([html.Summary(say("thin.heading", lang)), html.Ul(items)], className="thin")


def figure_choice(
    side: str, selection: Selection, registry: Registry, availability: Availability, prefix: str = ""
) -> html.Div:
    """The list of figures for A or B with its year. prefix: of the ids, for a page with callbacks of its own."""
    lang = selection.lang
    indicator_id, period = (selection.a, selection.pa) if side == "a" else (selection.b, selection.pb)
    year = dmc.Select(
        id=f"{prefix}period-{side}",
        data=period_options(indicator_id, selection.level, availability),
        value=period,
        allowDeselect=False,
        className="period-select",
        **{"aria-label": say("controls.period_of", lang, side=side.upper())},
    )
    period_row = html.Div([html.Span(say("controls.period", lang)), year], className="period")
    name = registry[indicator_id].texts[lang].name
    return html.Div([_figure_list(side, indicator_id, name, lang, prefix), period_row], className="figure-choice")


def _figure_list(side: str, indicator_id: str, name: str, lang: str, prefix: str) -> html.Div:
    """The list of figures for A or B; assets/controls/figure-choice.js makes a combobox of it.

    The value is that of the element indicator-a, which is not seen. Until the combobox is there, the name stands in its
    place.
    """
    control, box = f"{prefix}indicator-{side}", f"{prefix}figure-{side}"
    letter = html.Span(side.upper(), className="letter")
    label = html.Label([letter, say(f"controls.indicator_{side}", lang)], htmlFor=box, className="field-label")
    attributes = {"data-box": box, "data-control": control, **browser_words(lang, "browser_figure")}
    place = html.Div(id=f"{box}-place", className="combo-place", **attributes)
    waiting = html.Div(name, className="combo-input combo-waiting")
    return html.Div([label, html.Data(id=control, value=indicator_id, hidden=True), place, waiting])


def choice(name: str, label: str, options: Options, value: str) -> html.Div:
    """A few ways side by side under their label. name: the id of what holds the value."""
    return html.Div(
        [
            html.Span(label, id=f"{name}-label", className="field-label"),
            dmc.SegmentedControl(id=name, data=options, value=value, **{"aria-labelledby": f"{name}-label"}),
        ],
        className="field",
    )


def _views(lang: str) -> list[dict[str, Any]]:
    return [{"value": view, "label": say(f"controls.view_{view.lower()}", lang)} for view in VIEWS]
