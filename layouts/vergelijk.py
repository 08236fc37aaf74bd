"""The page Vergelijkbare regio's: the regions most like mine, how they do, and outcomes beside circumstances."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from indicators.availability import Availability
from indicators.key_figures import DECLARED
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from indicators.similarity import NUMBERS, STEPS, steps_of
from layouts.controls import choice, column
from layouts.notices import notice_list
from layouts.options import indicator_options, level_options, period_options
from layouts.words import browser_words
from wording import say

# The component that chooses each field of the Selection; the search stands beside them.
CONTROLS = {
    "level": "similar-level",
    "b": "similar-indicator",
    "pb": "similar-period",
    "number": "similar-number",
    "weights": "similar-weights",
}
REQUEST = "similar-request"
# Says whether a region or a group was chosen.
EMPTY = "similar-empty"


def weight_id(name: str) -> str:
    """The id of the list that says how heavily a circumstance counts."""
    return f"weight-{name}"


def vergelijk(
    selection: Selection,
    notices: Sequence[Notice],
    registry: Registry,
    availability: Availability,
    search: html.Div,
    examples: Sequence[tuple[str, str]],
    panels: Sequence[html.Section],
) -> list[Any]:
    """The controls with what is chosen, and the panels of the page, empty.

    examples: name and address of regions to look at while none was chosen; then the search is all there is.
    """
    lang = selection.lang
    stage = html.Main(
        [
            html.Div(notice_list(notices, registry, selection), id="page-notices", className="page-notices"),
            html.Section(
                [
                    html.H1(say("similar.page_title", lang), className="headline-title"),
                    html.P(say("similar.page_text", lang), className="headline-text"),
                ],
                className="headline",
            ),
            html.Div(list(panels), id="panels", className="panels"),
            html.Data(id=EMPTY, value=emptiness(selection), hidden=True),
            html.Div(id="marked-bar", className="marked-bar", **browser_words(lang, "browser_bar")),
        ],
        id="main",
        className="stage",
        tabIndex=-1,
    )
    first = html.Div([search, _invitation(examples, lang)], className="similar-first")
    return [_controls(selection, registry, availability, first), stage]


def emptiness(selection: Selection) -> str:
    """'yes' while there is nothing to liken: then assets/comparable.css leaves the search alone on the page."""
    return "" if selection.region or selection.group else "yes"


def _invitation(examples: Sequence[tuple[str, str]], lang: str) -> html.Div:
    links = [html.Li(html.A(name, href=address, className="button")) for name, address in examples]
    list_of = html.Ul(links, className="profile-examples", **{"aria-labelledby": "similar-examples"})
    parts = [html.P(say("similar.invite", lang)), html.P(say("similar.examples", lang), id="similar-examples"), list_of]
    return html.Div(parts, className="similar-invite")


def _controls(selection: Selection, registry: Registry, availability: Availability, search: html.Div) -> html.Aside:
    lang, level = selection.lang, selection.level
    numbers = [{"value": number, "label": number} for number in NUMBERS]
    fields = [
        search,
        choice(CONTROLS["level"], say("controls.level", lang), level_options(availability, lang), level),
        dcc.Store(id="similar-options", data=indicator_options(registry, availability, level, lang)),
        _figure(selection, registry, availability),
        choice(CONTROLS["number"], say("similar.number", lang), numbers, selection.number),
        html.Details(
            [
                html.Summary(say("similar.weights", lang)),
                html.P(say("similar.weights_text", lang)),
                html.Data(id=CONTROLS["weights"], value=selection.weights, hidden=True),
                *_weights(selection, registry),
                html.Button(say("similar.reset", lang), type="button", className="button similar-reset"),
            ],
            className="similar-weights",
            open=bool(selection.weights),
        ),
    ]
    return column(fields, lang)


def _figure(selection: Selection, registry: Registry, availability: Availability) -> html.Div:
    """The list of figures, as on Verkennen: assets/controls/figure-choice.js makes a combobox of it."""
    lang, box = selection.lang, "similar-box"
    label = html.Label(say("similar.figure", lang), htmlFor=box, className="field-label")
    attributes = {"data-box": box, "data-control": CONTROLS["b"], **browser_words(lang, "browser_figure")}
    name = registry[selection.b].texts[lang].name
    year = dmc.Select(
        id=CONTROLS["pb"],
        data=period_options(selection.b, selection.level, availability),
        value=selection.pb,
        allowDeselect=False,
        className="period-select",
        **{"aria-label": say("similar.period_of", lang)},
    )
    parts = [
        label,
        html.Data(id=CONTROLS["b"], value=selection.b, hidden=True),
        html.Div(id="similar-place", className="combo-place", **attributes),
        html.Div(name, className="combo-input combo-waiting"),
    ]
    row = html.Div([html.Span(say("controls.period", lang)), year], className="period")
    return html.Div([html.Div(parts), row], className="figure-choice")


def _weights(selection: Selection, registry: Registry) -> list[Any]:
    """The choice of how heavily each declared circumstance counts; assets/pages/similar-weights.js joins them."""
    lang, steps = selection.lang, steps_of(selection.weights)
    options = {step: say(f"similar.step_{step}", lang) for step in STEPS}
    return [_weight(name, steps[name], options, registry, lang) for name in DECLARED if name in registry]


def _weight(name: str, current: str, options: Mapping[str, str], registry: Registry, lang: str) -> html.Div:
    """The browser's own list: nine of them cost nothing, and every phone and screen reader knows them."""
    # `selected` would be React's to hold: the browser keeps what it was given first, and then what the reader chose.
    items = [html.Option(words, value=step, selected=step == current) for step, words in options.items()]
    label = html.Label(
        say(f"circumstance.{name}", lang), htmlFor=weight_id(name), title=registry[name].texts[lang].name
    )
    select = html.Select(items, id=weight_id(name), className="similar-select", **{"data-weight": name})
    return html.Div([label, select], className="similar-weight")
