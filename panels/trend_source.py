"""Whose figures the lines of the years are."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from answers.sources import sources_of_slices
from answers.view import View
from figures.lines import LineRow
from figures.source_line import series_sources, source_notes
from layouts.panel import source_text
from wording import say


def trend_source(rows: dict[str, LineRow], view: View) -> Sequence[Any]:
    """Whose figures the lines are, over which years, and on which division."""
    lines, notes = [], []
    for side, row in rows.items():
        periods, divisions = row.periods["period"].tolist(), _division(row)
        span = say("trend.span", view.lang, first=periods[0], last=periods[-1])
        sources = _sources(side, row, view)
        figures = series_sources(sources, view.lang)
        name = say("source.of_side", view.lang, side=row.letter) if len(rows) > 1 else say("source.name", view.lang)
        lines.append(say("trend.source", view.lang, name=name, figures=figures, span=span))
        if divisions:
            lines[-1] = say(
                "trend.source_division", view.lang, name=name, figures=figures, span=span, vintage=divisions
            )
        notes += source_notes(sources, sources.iloc[:0])
    return source_text(" ".join(lines), list(dict.fromkeys(notes)), view.lang)


def _division(row: LineRow) -> str:
    main = row.lines[0].points
    return "" if main["level"].iloc[0] == "land" else str(main["vintage"].iloc[-1])


def _sources(side: str, row: LineRow, view: View) -> pd.DataFrame:
    """The sources of every slice that a point of a published line comes from."""
    keys, indicator = [], view.side(side).figure.indicator
    for line in row.lines:
        if "vintage" in line.points:
            slices = line.present[["level", "vintage", "period"]].drop_duplicates()
            keys += [(indicator.id, *one) for one in slices.itertuples(index=False)]
    return sources_of_slices(view.release, keys)
