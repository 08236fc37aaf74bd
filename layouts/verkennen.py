"""The page Verkennen: two maps, their relation, all regions in a row, the explanation and the table."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from indicators.availability import Availability
from indicators.model import STATUSES
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from layouts.controls import controls
from layouts.notices import notice_list
from layouts.panel import panel
from layouts.words import browser_words
from wording import phrases, say

MAPS = ("map-a", "map-b", "map-ab")
CHARTS = ("scatter", "strip", "funnel", "trend", "within")
# Panels that say, and draw nothing.
WORDED = ("headline", "explain")
# Every panel, in the order of the page.
PANELS = ("headline", *MAPS, "years", *CHARTS, "explain", "table")
LETTERS = {"map-a": "A", "map-b": "B", "years": "A"}
# Charts with a key and a table of their own under them; one line of text where there is nothing to draw.
TWINS = ("trend", "within", "funnel")
# Charts that Verkennen draws when the reader opens them.
FOLDED = ("funnel",)
# Panels in a frame of their own, in the order of the page; each can also stand alone on another page.
FRAMED = tuple(name for name in PANELS if name != "headline")


def verkennen(
    selection: Selection,
    notices: Sequence[Notice],
    registry: Registry,
    availability: Availability,
    search: html.Div,
    rooms: Mapping[str, str],
) -> list[Any]:
    """The controls with what is chosen, and empty panels that the render callbacks fill.

    rooms: for the panels whose room depends on what there is to draw, its class.
    """
    lang = selection.lang
    stage = html.Main(
        [
            html.Div(notice_list(notices, registry, selection), id="page-notices", className="page-notices"),
            _headline(),
            html.Div(
                [framed(name, lang, rooms.get(name, ""), fold=name in FOLDED) for name in FRAMED],
                id="panels",
                className="panels",
                **{"data-view": selection.view},
            ),
            html.Div(id="marked-bar", className="marked-bar", **_words("browser_bar", lang)),
        ],
        id="main",
        className="stage",
        tabIndex=-1,
    )
    return [controls(selection, registry, availability, search), stage, *shown_panels(*PANELS)]


def framed(name: str, lang: str, room: str = "", *, fold: bool = False) -> html.Section:
    """One panel of FRAMED, empty; `shown_panels` asks for what it shows. room: see `panel`. fold: till it is opened."""
    if name in MAPS or name == "years":
        return panel(name, _canvas(name, lang), lang, letter=LETTERS.get(name, ""))
    if name in CHARTS:
        return panel(
            name, _chart(name, lang), lang, twin=name in TWINS, room=room, fold=say("funnel.show", lang) if fold else ""
        )
    if name == "table":
        return panel(name, [html.Div(id="table-view", **_words("browser_table", lang))], lang, tall=True)
    return panel(name, [html.Div(id="explain-text")], lang, tall=True)


def shown_panels(*names: str) -> list[Any]:
    """Which panels a page has, and the store of what they show: the browser puts it in place (assets/panels.js)."""
    return [html.Data(id="shown-panels", value=",".join(names), hidden=True), dcc.Store(id="drawn")]


def _headline() -> html.Section:
    return html.Section(
        [
            html.P(id="headline-sub", className="headline-place"),
            html.H1(id="headline-title", className="headline-title"),
            html.P(id="headline-text", className="headline-text"),
            html.Div(id="headline-notice", className="panel-notice", role="status"),
            html.Div(id="headline-source", hidden=True),
        ],
        className="headline",
        **{"aria-live": "polite"},
    )


def _canvas(name: str, lang: str) -> list[Any]:
    """Busy until the browser has painted it: till then a skeleton stands in its place."""
    busy = {"aria-busy": "true"}
    return [
        html.Div(id=f"{name}-canvas", className="map-canvas", **busy, **browser_words(lang, "browser", "browser_maps"))
    ]


def _chart(name: str, lang: str) -> list[Any]:
    return [
        dcc.Graph(
            id=f"{name}-figure",
            figure={"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}},
            config={"displayModeBar": False, "responsive": True, "scrollZoom": False, "locale": lang},
            className="chart",
        )
    ]


def _words(section: str, lang: str) -> dict[str, str]:
    """The phrases of one section as they are, for what the browser draws and fills in itself."""
    words: dict[str, Any] = {
        key.split(".")[1]: phrase for key, phrase in phrases(lang).items() if key.startswith(f"{section}.")
    }
    words["statuses"] = [say(f"status.{status}", lang) for status in STATUSES]
    return {"data-words": json.dumps(words, ensure_ascii=False)}
