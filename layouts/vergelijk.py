"""The page Vergelijkbare regio's: the regions most like mine, how they do, and outcomes beside circumstances."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from indicators.availability import Availability
from indicators.likening import DECLARED, NUMBERS, STEPS, steps_of
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from layouts.notices import notice_list
from layouts.options import indicator_options, level_options, period_options
from layouts.panel import panel
from layouts.verkennen import shown_panels
from layouts.words import browser_words
from wording import say

# The panels of the page, in its order; those of text draw nothing.
PANELS = ("alike", "alike-map", "alike-figure", "alike-profile", "expected")
WORDED = ("alike",)
# The component that chooses each field of the Selection; the search stands beside them.
CONTROLS = {"level": "alike-level", "b": "alike-indicator", "pb": "alike-period", "number": "alike-number"}
REQUEST = "alike-request"


def weight_id(name: str) -> str:
    """The id of the component that says how heavily a circumstance counts."""
    return f"weight-{name}"


def vergelijk(
    selection: Selection, notices: Sequence[Notice], registry: Registry, availability: Availability, search: html.Div
) -> list[Any]:
    """The controls with what is chosen, and empty panels that the render callback fills."""
    lang = selection.lang
    stage = html.Main(
        [
            html.Div(notice_list(notices, registry, selection), id="page-notices", className="page-notices"),
            html.Section(
                [
                    html.H1(say("alike.page_title", lang), className="headline-title"),
                    html.P(say("alike.page_text", lang), className="headline-text"),
                ],
                className="headline",
            ),
            html.Div([_framed(name, lang) for name in PANELS], id="panels", className="panels"),
            html.Div(id="marked-bar", className="marked-bar", **browser_words(lang, "browser_bar")),
        ],
        id="main",
        className="stage",
        tabIndex=-1,
    )
    return [_controls(selection, registry, availability, search), stage, *shown_panels(*PANELS)]


def _framed(name: str, lang: str) -> html.Section:
    if name in WORDED:
        return panel(name, [html.Div(id=f"{name}-text")], lang, tall=True)
    if name == "alike-map":
        busy = {"aria-busy": "true", **browser_words(lang, "browser", "browser_maps")}
        return panel(name, [html.Div(id=f"{name}-canvas", className="map-canvas", **busy)], lang)
    empty = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}
    config = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "locale": lang}
    return panel(name, [dcc.Graph(id=f"{name}-figure", figure=empty, config=config, className="chart")], lang)


def _controls(selection: Selection, registry: Registry, availability: Availability, search: html.Div) -> html.Aside:
    lang, level = selection.lang, selection.level
    numbers = [{"value": number, "label": number} for number in NUMBERS]
    fields = [
        search,
        _segments("level", say("controls.level", lang), level_options(availability, lang), level),
        dcc.Store(id="alike-options", data=indicator_options(registry, availability, level, lang)),
        _figure(selection, registry, availability),
        _segments("number", say("alike.number", lang), numbers, selection.number),
        html.Details(
            [
                html.Summary(say("alike.weights", lang)),
                html.P(say("alike.weights_text", lang)),
                *_weights(selection, registry, availability),
            ],
            className="alike-weights",
            open=bool(selection.weights),
        ),
    ]
    toggle = html.Button(
        say("controls.open", lang),
        id="controls-toggle",
        className="controls-toggle",
        **{"aria-expanded": "false", "aria-controls": "controls-fields"},
    )
    heading = html.H2(say("controls.heading", lang), className="unseen")
    return html.Aside(
        [heading, toggle, html.Div(fields, id="controls-fields", className="controls-fields")], className="controls"
    )


def _figure(selection: Selection, registry: Registry, availability: Availability) -> html.Div:
    """The list of figures, as on Verkennen: assets/figure-choice.js makes a combobox of it."""
    lang, box = selection.lang, "alike-box"
    label = html.Label(say("alike.figure", lang), htmlFor=box, className="field-label")
    told = {"data-box": box, "data-control": CONTROLS["b"], **browser_words(lang, "browser_figure")}
    name = registry[selection.b].texts[lang].name
    year = dmc.Select(
        id=CONTROLS["pb"],
        data=period_options(selection.b, selection.level, availability),
        value=selection.pb,
        allowDeselect=False,
        className="period-select",
        **{"aria-label": say("alike.period_of", lang)},
    )
    chosen = [
        label,
        html.Data(id=CONTROLS["b"], value=selection.b, hidden=True),
        html.Div(id="alike-place", className="combo-place", **told),
        html.Div(name, className="combo-input combo-waiting"),
    ]
    row = html.Div([html.Span(say("controls.period", lang)), year], className="period")
    return html.Div([html.Div(chosen), row], className="figure-choice")


def _weights(selection: Selection, registry: Registry, availability: Availability) -> list[Any]:
    """How heavily each declared circumstance counts; one that the level does not have says so."""
    lang, steps = selection.lang, steps_of(selection.weights)
    held = availability.indicators(selection.level)
    options = [{"value": step, "label": say(f"alike.step_{step}", lang)} for step in STEPS]
    return [_weight(name, steps, options, registry, lang, held=name in held) for name in DECLARED]


def _weight(
    name: str,
    steps: Mapping[str, str],
    options: list[dict[str, str]],
    registry: Registry,
    lang: str,
    *,
    held: bool,
) -> html.Div:
    label = registry[name].texts[lang].name if name in registry else name
    words = say("alike.weight_not_held", lang, name=label)
    choice = dmc.Select(
        id=weight_id(name),
        label=label if held else words,
        data=options,
        value=steps[name],
        allowDeselect=False,
        size="xs",
    )
    # Every one is always there: the callback hears of all together.
    return html.Div(choice, hidden=name not in registry)


def _segments(field: str, label: str, options: list[dict[str, Any]], value: str) -> html.Div:
    name = CONTROLS[field]
    return html.Div(
        [
            html.Span(label, id=f"{name}-label", className="field-label"),
            dmc.SegmentedControl(id=name, data=options, value=value, **{"aria-labelledby": f"{name}-label"}),
        ],
        className="field",
    )
