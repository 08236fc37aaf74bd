"""The frame of the lines of a trend: the axes of each row, its name, and the marks of series breaks."""

from math import ceil
from typing import Any

import numpy as np
import pandas as pd

from figures.chart import GRID, INK, QUIET, row_heading
from figures.lines import LineRow
from indicators.model import Measure
from wording import say

# From one row to the next, as a part of the whole: room for the years under one and the name above the other.
GAP = 0.26
# How wide a plot is at least on a desk, and a label of a school year and of a year, in pixels.
WIDTH = 300
LABELS = {True: 52, False: 38}
# The axis of a figure covers at least this part of its highest value, so that a ripple does not look like a wave.
LEAST_SPAN = 0.1
# Along an axis of at most this many units every whole number has a tick.
WHOLE = 6


def bounds(row: LineRow) -> tuple[float, float]:
    """The ends of the axis: all that is drawn, and at least LEAST_SPAN of the highest figure."""
    lines = [line.present["value"].to_numpy(dtype=float) for line in row.lines]
    lines += [line.between[end].dropna().to_numpy() for line in row.lines for end in ("low", "high")]
    values = np.concatenate([*lines, row.middle_half["q1"].to_numpy(), row.middle_half["q3"].to_numpy()])
    low, high = float(values.min()), float(values.max())
    least = LEAST_SPAN * abs(high)
    lacking = max(0.0, least - (high - low)) / 2
    pad = lacking + 0.1 * (high - low + 2 * lacking) or 1.0
    bottom = max(0.0, low - pad) if low >= 0 else low - pad
    top = min(100.0, high + pad) if row.indicator.measure.unit == "%" and high <= 100 else high + pad
    # What is cut off at 0 or at 100 % is added at the other end.
    if low >= 0:
        bottom = min(bottom, max(0.0, top - least))
    return bottom, max(top, bottom + least)


def time_axis(periods: pd.DataFrame, span: list[float], anchor: str) -> dict[str, Any]:
    """Time, with a label under as many periods as fit."""
    label = max(LABELS["/" in period] for period in periods["period"])
    step = max(1, ceil(label * (span[1] - span[0]) / WIDTH))
    # Counted from the end, so that the last period always has its label.
    ticks = periods.iloc[::-1].iloc[::step].iloc[::-1]
    return {
        "range": span,
        "fixedrange": True,
        "tickvals": [round(float(at), 3) for at in ticks["at"]],
        "ticktext": ticks["period"].tolist(),
        "tickfont": {"size": 13, "color": QUIET},
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": GRID,
        "linecolor": "#aeb5bf",
        "showline": True,
        "automargin": True,
        "anchor": anchor,
    }


def value_axis(place: int, count: int, bounds: tuple[float, float], anchor: str, measure: Measure) -> dict[str, Any]:
    """The figures, in one of `count` rows."""
    gap = GAP if count > 1 else 0.0
    height = (1 - gap * (count - 1)) / count
    top = 1 - place * (height + gap)
    return {
        "range": list(bounds),
        "fixedrange": True,
        "domain": [round(max(0.0, top - height), 3), round(top, 3)],
        "anchor": anchor,
        "nticks": 5,
        "gridcolor": GRID,
        "zeroline": False,
        "tickfont": {"size": 13, "color": QUIET},
        "separatethousands": True,
        "exponentformat": "none",
        **whole_ticks(measure, *bounds),
    }


def whole_ticks(measure: Measure, low: float, high: float) -> dict[str, Any]:
    """Whole numbers along the axis of a figure without decimals, each once."""
    if measure.decimals:
        return {}
    return {"tickformat": ",.0f"} | ({"dtick": 1} if high - low <= WHOLE else {})


def row_title(row: LineRow, axes: dict[str, str], margin: int, lang: str) -> dict[str, Any]:
    """The letter, name and unit of the indicator above its row."""
    measure = row.indicator.measure
    text = say("trend.row", lang, letter=row.letter, name=row.indicator.texts[lang].name)
    return row_heading(text, measure, axes, lang, left=margin, above=8)


def break_shape(at: float, axes: dict[str, str]) -> dict[str, Any]:
    """The dotted line of a series break."""
    ends = {"x0": at, "x1": at, "y0": 0, "y1": 1, "xref": axes["xaxis"], "yref": f"{axes['yaxis']} domain"}
    return {"type": "line", "layer": "below", "line": {"color": INK, "width": 1.5, "dash": "dot"}} | ends


def break_label(at: float, axes: dict[str, str], lang: str) -> dict[str, Any]:
    """The name of a series break, beside its line."""
    quiet = {"text": say("trend.break_mark", lang), "showarrow": False, "font": {"size": 12, "color": INK}}
    place = {
        "xref": axes["xaxis"],
        "x": at,
        "xshift": -4,
        "xanchor": "right",
        "yref": f"{axes['yaxis']} domain",
        "y": 1,
    }
    return quiet | place | {"yanchor": "top"}
