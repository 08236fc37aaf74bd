"""All regions on a line, from low to high: one row for A and one for B."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from figures.aggregate import AggregatePoint, aggregate_trace
from figures.chart import (
    QUIET,
    ReferenceLine,
    axis,
    axis_title,
    base_layout,
    hover_number,
    mine_trace,
    reference_line,
    regions_trace,
    rounded_values,
    row_axis,
)
from figures.colours import ACCENTS
from indicators.comparability import Figure

PLACES = 140
WIDEST = 0.46
STEP = 0.075
TITLE_WIDTH = 60
# Between two rows, as a part of the whole: room for the axis of the upper one and the label of the lower one.
GAP = 0.36


def strip(
    rows: Sequence[tuple[Figure, pd.DataFrame, ReferenceLine | None]],
    lang: str,
    mine: Sequence[str] = (),
    aggregate: Sequence[AggregatePoint | None] = (),
) -> dict[str, Any]:
    """One row of points for each figure; points that would overlap are set above and below each other.

    rows: the figure, its observations (region_code, name, value) and what it is compared with, or None. aggregate: of
    each row the figure of mine as one region, where mine are several.
    """
    chart: dict[str, Any] = {"data": [], "layout": base_layout(lang) | {"shapes": [], "annotations": []}}
    for place, (figure, observations, line) in enumerate(rows):
        _add_row(chart, place, len(rows), figure, observations, line, lang, mine)
        one = aggregate[place] if place < len(aggregate) else None
        # The last two traces are the points of this row, and mine.
        chart["data"] += [trace] if one and (trace := aggregate_trace(chart["data"][-2], one, 0.0)) else []
    chart["layout"] |= {"margin": {"l": 14, "r": 14, "t": 20, "b": 8}, "dragmode": "select", "selectdirection": "h"}
    return chart


def swarm(values: np.ndarray) -> np.ndarray:
    """The offset of each point from the middle of its row, between -WIDEST and WIDEST; the same every time."""
    if not len(values):
        return values
    width = np.ptp(values) / PLACES or 1.0
    place = ((values - values.min()) / width).astype(int)
    order = np.lexsort((values, place))
    starts = np.searchsorted(place[order], place[order], side="left")
    rank = np.arange(len(values)) - starts
    step = min(STEP, WIDEST / max(1, (rank.max() + 1) // 2))
    offsets = np.empty(len(values))
    offsets[order] = ((rank + 1) // 2) * np.where(rank % 2, 1, -1) * step
    return offsets


def _add_row(
    chart: dict[str, Any],
    place: int,
    count: int,
    figure: Figure,
    observations: pd.DataFrame,
    line: ReferenceLine | None,
    lang: str,
    mine: Sequence[str],
) -> None:
    number = "" if place == 0 else str(place + 1)
    axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    present = observations.dropna(subset="value")
    measure = figure.indicator.measure
    template = f"<b>%{{text}}</b><br>{hover_number('x', measure, lang)}<extra></extra>"
    values = rounded_values(present["value"], measure.decimals)
    points = regions_trace(
        present["region_code"].tolist(),
        present["name"].tolist(),
        values,
        [round(float(offset), 3) for offset in swarm(np.asarray(values))],
        ACCENTS[figure.indicator.domain],
        template,
        **axes,
    )
    chart["data"] += [points, mine_trace(points, mine)]
    title = axis_title(figure.indicator.texts[lang].name, measure, figure.period, lang)
    chart["layout"][f"xaxis{number}"] = axis(title, TITLE_WIDTH, anchor=f"y{number}")
    chart["layout"][f"yaxis{number}"] = row_axis(place, count, GAP, f"x{number}")
    if line is not None:
        chart["layout"]["shapes"].append(reference_line(line.value, "x", (axes["xaxis"], axes["yaxis"])))
        chart["layout"]["annotations"].append(_label(line, axes))


def _label(line: ReferenceLine, axes: dict[str, str]) -> dict[str, Any]:
    return {
        "text": line.label,
        "showarrow": False,
        "font": {"size": 12, "color": QUIET},
        "x": line.value,
        "y": 1,
        "xref": axes["xaxis"],
        "yref": f"{axes['yaxis']} domain",
        "xanchor": "center",
        "yanchor": "bottom",
    }
