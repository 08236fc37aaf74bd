"""The page Samenhang: two figures and how they go together, with what is held constant, and many figures at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from indicators.availability import Availability
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.relation_choice import CHOICES, MOST_CONTROLLED, RelationChoice
from indicators.selection import Selection
from layouts.controls import choice as choice_of
from layouts.controls import column, figure_choice
from layouts.notices import notice_list
from layouts.options import Options, indicator_options, level_options
from layouts.words import browser_words
from wording import say

# The ids of the controls of this page begin with it: its callbacks are others than those of Verkennen.
PREFIX = "relations-"


def samenhang(
    selection: Selection,
    choice: RelationChoice,
    notices: Sequence[Notice],
    registry: Registry,
    availability: Availability,
    search: html.Div,
    lists: Mapping[str, tuple[list[str], Options]],
    panels: Sequence[html.Section],
) -> list[Any]:
    """The controls with what is chosen, and the panels of the page, empty.

    lists: of the lists of more than one choice what is chosen and what they offer, by the field that they fill.
    """
    lang = selection.lang
    stage = html.Main(
        [
            html.H1(say("samenhang.heading", lang), className="headline-title"),
            html.P(say("samenhang.lead", lang), className="relations-lead"),
            html.Div(
                notice_list(notices, registry, selection, choice.to_query()),
                id="page-notices",
                className="page-notices",
            ),
            html.Div(
                list(panels),
                id="relations-stage",
                className="panels",
                **{"data-around": choice.around, "data-held": some_or_none(choice.held)},
            ),
            html.Div(id="marked-bar", className="marked-bar", **browser_words(lang, "browser_bar")),
        ],
        id="main",
        className="stage",
        tabIndex=-1,
    )
    return [_controls(selection, choice, registry, availability, search, lists), stage]


def some_or_none(controls: Sequence[str]) -> str:
    """'some' where anything is held constant, else 'none', as the style sheet reads it: until then the pair has all the
    room.
    """
    return "some" if controls else "none"


def ways(name: str, lang: str) -> list[dict[str, Any]]:
    """The ways of one of CHOICES, in words."""
    return [{"value": way, "label": say(f"samenhang.{name}_{way}", lang)} for way in CHOICES[name]]


def paragraphs(sentences: Sequence[str]) -> list[html.P]:
    """Each sentence that says something."""
    return [html.P(sentence) for sentence in sentences if sentence]


def in_fold(heading: str, parts: Sequence[Any]) -> list[html.Details]:
    """Parts of a text under a heading that opens them; nothing without any."""
    return [html.Details([html.Summary(heading), *parts], className="relations-fold")] if parts else []


def with_heading(heading: str, parts: Sequence[Any]) -> list[Any]:
    """Parts of a text under their heading; nothing without any."""
    return [html.Section([html.H3(heading), *parts], className="relations-part")] if parts else []


@dataclass(frozen=True)
class ControlButton:
    """A button that holds a circumstance constant, or no longer does.

    controls: the ids controlled after a press, between commas. words: what it holds; name: the figure that stands for
    it.
    """

    controls: str
    words: str
    name: str
    pressed: bool
    barred: bool = False


def control_buttons(buttons: Sequence[ControlButton], lang: str) -> list[Any]:
    """The buttons, and where more of them are; nothing without any."""
    if not buttons:
        return []
    items = []
    for one in buttons:
        pressed = {"data-hold": one.controls, "aria-pressed": str(one.pressed).lower(), "title": one.name}
        items.append(
            html.Li(html.Button(one.words, type="button", className="relations-hold", disabled=one.barred, **pressed))
        )
    return [
        html.Ul(items, className="relations-holds", **{"aria-label": say("samenhang.held", lang)}),
        html.P(say("samenhang.controlled_more", lang), className="relations-hint"),
    ]


def departures_list(names: Mapping[str, str], lang: str, *, hint: bool = True) -> list[Any]:
    """Regions by code and name, each a button that marks it in every view. hint: with a line on what a press does."""
    if not names:
        return []
    items = [
        html.Li(html.Button(name, className="relations-name", **{"data-mark": code})) for code, name in names.items()
    ]
    hints = [html.P(say("samenhang.mark", lang), className="relations-hint")] if hint else []
    return [*hints, html.Ul(items, className="relations-names")]


def strongest_list(sentences: Mapping[str, str]) -> list[html.Ul]:
    """Pairs by their two ids, each a button that opens it."""
    items = [
        html.Li(html.Button(words, className="relations-pair", **{"data-pair": ids}))
        for ids, words in sentences.items()
    ]
    return [html.Ul(items, className="relations-pairs")]


def numbered_list(names: Sequence[str]) -> list[html.Ol]:
    """The names of the rows of the matrix, for a screen where it shows only their numbers."""
    return [html.Ol([html.Li(name) for name in names], className="relations-key")]


def names_fold(heading: str, names: Mapping[str, str]) -> list[html.Details]:
    """Regions by code and name, folded."""
    items = [html.Li(f"{name} ({code})") for code, name in names.items()]
    return [html.Details([html.Summary(heading), html.Ul(items, tabIndex=0)], className="relations-fold")]


def _controls(
    selection: Selection,
    choice: RelationChoice,
    registry: Registry,
    availability: Availability,
    search: html.Div,
    lists: Mapping[str, tuple[list[str], Options]],
) -> html.Aside:
    lang = selection.lang
    options = indicator_options(registry, availability, selection.level, lang)
    fields = [
        search,
        choice_of(f"{PREFIX}level", say("controls.level", lang), level_options(availability, lang), selection.level),
        dcc.Store(id=f"{PREFIX}figure-options", data=options),
        *(figure_choice(side, selection, registry, availability, PREFIX) for side in "ab"),
        _way("weigh", choice.weigh, lang),
        _several("held", *lists["held"], lang, most=MOST_CONTROLLED),
        _several("among", *lists["among"], lang),
        _way("order", choice.order, lang),
        _way("around", choice.around, lang),
        html.Data(id=f"{PREFIX}opened", value="", hidden=True),
    ]
    return column(fields, lang, "relations-toggle")


def _way(name: str, value: str, lang: str) -> html.Div:
    """One of CHOICES under its label; long words stand below each other."""
    return choice_of(f"{PREFIX}{name}", say(f"samenhang.{name}", lang), ways(name, lang), value)


def _several(name: str, ids: Sequence[str], options: Options, lang: str, most: int = 0) -> html.Details:
    """A list to choose more than one of, folded (assets/controls/choice-list.js). most: 0 for as many as there are."""
    place, control = f"{PREFIX}{name}-place", f"{PREFIX}{name}"
    attributes = {"data-control": control, "data-most": str(most), **browser_words(lang, "browser_list")}
    return html.Details(
        [
            html.Summary([say(f"samenhang.{name}", lang), html.Span(id=f"{place}-count", className="list-count")]),
            html.P(say(f"samenhang.{name}_hint", lang), className="relations-hint"),
            html.Data(id=control, value=",".join(ids), hidden=True),
            dcc.Store(id=f"{control}-options", data=options),
            html.Div(id=place, className="list-place", **attributes),
        ],
        className="list-fold",
        open=bool(ids) and name == "held",
    )
