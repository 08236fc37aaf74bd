"""The content of a panel for one view, and the source lines under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from answers.side import Side
from answers.view import View
from figures.sentence import status_remarks
from figures.sentence.direction import agreed_claim
from figures.source_line import source_line, source_notes
from indicators.comparability import Figure
from indicators.notice import Notice
from layouts.panel import EMPTY_CHART, source_text


@dataclass(frozen=True)
class Content:
    """The content that fills the frame of a panel.

    title, sub, source: words, or components of dash.html. drawing: what the script of its frame draws, or the
    components of a frame of text; None, or EMPTY_CHART, where there is nothing. below: components under the figure.
    nothing: why there are no numbers to download, where neither a notice nor the title says so.
    """

    title: Any
    drawing: Any
    sub: Any = ""
    notices: Sequence[Notice] = ()
    source: Any = ""
    below: Sequence[Any] = ()
    nothing: str = ""

    @property
    def refusals(self) -> list[Notice]:
        """The notices that stand in the place of a figure; one that only lacks shapes still has its numbers."""
        return [notice for notice in self.notices if notice.refuses and notice.key != "no_shapes"]

    @property
    def is_drawn(self) -> bool:
        """True where there is something to see."""
        has_drawing = bool(self.drawing) and self.drawing != EMPTY_CHART
        return has_drawing and not any(notice.refuses for notice in self.notices)


def source_of(side: Side, with_map: bool = False, with_comparator: bool = True) -> list[Any]:
    """The source line of one side; with_map: with that of the shapes; with_comparator: with that of the comparator."""
    sources, boundaries = _sources(side, with_comparator), side.boundary_sources()
    boundaries = boundaries if with_map else boundaries.iloc[:0]
    remarks = status_remarks(side.observations["status"].tolist(), side.lang)
    line = source_line(side.figure, sources, boundaries, remarks, side.lang)
    return source_text(line, source_notes(sources, boundaries), side.lang)


def _sources(side: Side, with_comparator: bool) -> pd.DataFrame:
    return side.sources if with_comparator else side.figure_sources


def sources_of(view: View, with_map: bool = False, with_comparator: bool = True) -> list[Any]:
    """The source line of a panel that shows both sides; with_map and with_comparator: as of one side."""

    def line(side: Side, name: str = "") -> str:
        shapes = side.boundary_sources() if with_map else pd.DataFrame()
        return source_line(side.figure, _sources(side, with_comparator), shapes, "", view.lang, name)

    first, second = line(view.a), line(view.b)
    if first == second:
        return source_text(first, [], view.lang)
    return source_text(f"{line(view.a, 'A')} {line(view.b, 'B')}", [], view.lang)


def agreed_directions(content: Content, figures: Iterable[Figure], lang: str) -> list[Notice]:
    """The notices of what readers agreed on about some figures, where there is something to see of them."""
    if not content.is_drawn:
        return []
    sentences = dict.fromkeys(agreed_claim(figure, lang) for figure in figures)
    return [Notice("agreed", {"sentence": sentence}, quiet=True) for sentence in sentences if sentence]
