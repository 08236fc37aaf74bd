"""What every panel gives, and the source lines under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from callbacks.view import View
from figures.sentence import status_remarks
from figures.sentence.direction import agreed_claim
from figures.source_line import source_line, source_notes
from indicators.comparability import Shown
from indicators.notice import Notice
from layouts.panel import source_text

NO_CHART: dict[str, Any] = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}


@dataclass(frozen=True)
class Drawn:
    """What goes into the frame of one panel; `figure` is what its PANELS entry holds."""

    title: str
    figure: Any
    sub: Any = ""
    notices: Sequence[Notice] = ()
    source: Any = ""


def source_of(side: str, view: View, with_map: bool = False, compared: bool = True) -> list[Any]:
    """The source line of one side; with_map: with that of the shapes; compared: with that of the comparator."""
    sources, boundaries = view.sources(side, compared), view.boundary_sources(side)
    boundaries = boundaries if with_map else boundaries.iloc[:0]
    remarks = status_remarks(view.told(side).observations["status"].tolist(), view.lang)
    line = source_line(view.shown(side), sources, boundaries, remarks, view.lang)
    return source_text(line, source_notes(sources, boundaries), view.lang)


def sources_of(view: View, with_map: bool = False, compared: bool = True) -> list[Any]:
    """The source line of a panel that shows both sides; with_map and compared: as of one side."""
    shapes = {side: view.boundary_sources(side) if with_map else pd.DataFrame() for side in "ab"}

    def line(side: str, name: str = "") -> str:
        return source_line(view.shown(side), view.sources(side, compared), shapes[side], "", view.lang, name)

    lines = [line("a"), line("b")]
    if lines[0] == lines[1]:
        return source_text(lines[0], [], view.lang)
    return source_text(f"{line('a', 'A')} {line('b', 'B')}", [], view.lang)


def agreed_on(drawn: Drawn, figures: Iterable[Shown], lang: str) -> list[Notice]:
    """What readers agreed on about the figures of a panel, where there is something to see."""
    if not drawn.figure or any(notice.refuses for notice in drawn.notices):
        return []
    said = dict.fromkeys(agreed_claim(figure, lang) for figure in figures)
    return [Notice("agreed", {"sentence": sentence}, quiet=True) for sentence in said if sentence]
