"""The frame of a panel, empty till the browser fills it: what it is drawn in, and its buttons."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from layouts.panel import canvas, chart, headline, section
from layouts.tools import Tools
from layouts.words import browser_words
from panels.panel import Panel
from wording import say


def frame_of(panel: Panel, lang: str, room: str = "", *, alone: bool = False) -> html.Section:
    """A panel, empty. room: the class that tells how much room it will take. alone: never folded."""
    if panel.frame == "headline":
        return headline(panel.name)
    return section(
        panel.name,
        _inside(panel, lang),
        lang,
        draws="" if panel.frame == "text" else panel.frame,
        tools=tools_of(panel) if panel.rows else None,
        letter=panel.letter,
        tall=panel.frame in ("text", "table"),
        twin=panel.twin,
        below=panel.below,
        room=room,
        fold=say(panel.fold, lang) if panel.fold and not alone else "",
        present=panel.present,
        print_height=panel.print_height,
        views=panel.views,
        asks=panel.asks,
    )


def frames(panels: Sequence[Panel], lang: str, rooms: Mapping[str, str]) -> list[html.Section]:
    """The panels of a page, in its order. rooms: by name, for those of which the room depends on what there is."""
    return [frame_of(panel, lang, rooms.get(panel.name, "")) for panel in panels]


def tools_of(panel: Panel) -> Tools:
    """The buttons of a panel that has numbers."""
    return Tools(panel.name, panel.sides, table=panel.table, image=panel.image, embed=panel.embed)


def _inside(panel: Panel, lang: str) -> list[Any]:
    if panel.frame in ("map", "years"):
        return [canvas(panel.name, lang)]
    if panel.frame in ("chart", "matrix", "pair"):
        return [chart(panel.name, lang)]
    if panel.frame == "table":
        return [html.Div(id=f"{panel.name}-view", **browser_words(lang, "browser_table"))]
    return [html.Div(id=f"{panel.name}-text")]
