"""Names and last figures at the ends of lines, set apart where they would overlap."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from textwrap import wrap
from typing import Any

from figures.lines import LineRow, SeriesLine
from indicators.model import Measure
from wording import BARE_UNITS, format_number, format_value, say

MARGIN_LEFT = 46
# How wide a digit along an axis is about.
DIGIT = 7.6
# Letters of a name on one line, and how wide one is about.
WIDTH = 17
LETTER = 6.6
# How much of the height of a row a label of two lines takes, at the lowest that a row is drawn.
LABEL = 0.2


def end_labels(
    row: LineRow,
    bounds: tuple[float, float],
    axes: Mapping[str, str],
    styles: Mapping[str, Mapping[str, Any]],
    lang: str,
) -> list[dict[str, Any]]:
    """A label at the last point of each line: its name, the last figure and of which period that is."""
    lines = [line for line in row.lines if len(line.present)]
    last = [line.present.iloc[-1] for line in lines]
    places = _apart([float(point["value"]) for point in last], bounds)
    return [
        {
            "name": "end",
            "text": "<br>".join(_texts(line, row.indicator.measure, lang)),
            "showarrow": False,
            "align": "left",
            "font": {"size": 12, "color": styles[line.role]["color"]},
            "xref": axes["xaxis"],
            "x": round(float(point["at"]), 3),
            "xshift": 10,
            "xanchor": "left",
            "yref": axes["yaxis"],
            "y": place,
            "yanchor": "middle",
        }
        for line, point, place in zip(lines, last, places, strict=True)
    ]


def right_margin(rows: Sequence[LineRow], lang: str) -> int:
    """The room that the labels need beside the plot, in pixels."""
    texts = [
        text.removeprefix("<b>").removesuffix("</b>")
        for row in rows
        for line in row.lines
        for text in _texts(line, row.indicator.measure, lang)
    ]
    return round(max(map(len, texts), default=0) * LETTER) + 8


def left_margin(rows: Sequence[LineRow], lang: str) -> int:
    """The room that the numbers along the axes need, in pixels."""
    widest = max(float(line.present["value"].abs().max()) for row in rows for line in row.lines if len(line.present))
    return max(MARGIN_LEFT, round(len(format_number(widest, 0, lang)) * DIGIT) + 10)


def short_value(value: float, measure: Measure, lang: str) -> str:
    """A figure as it stands in a label: with % or €, without longer units, which the name of the row gives."""
    if measure.unit in ("%", "× € 1.000", *BARE_UNITS):
        return format_value(value, measure, lang)
    return format_number(value, measure.decimals, lang)


def _texts(line: SeriesLine, measure: Measure, lang: str) -> list[str]:
    """The lines of one label; none where there is no point to stand at."""
    if line.present.empty:
        return []
    point = line.present.iloc[-1]
    value = short_value(float(point["value"]), measure, lang)
    name = [f"<b>{part}</b>" for part in wrap(line.name, WIDTH)[:2]]
    return [*name, say("trend.end", lang, value=value, period=point["period"])]


def _apart(values: Sequence[float], bounds: tuple[float, float]) -> list[float]:
    """The values, moved as little as needed to stand at least a label apart and not above the bounds."""
    low, high = bounds
    least = LABEL * (high - low)
    order = sorted(range(len(values)), key=lambda place: values[place])
    places = list(values)
    for below, above in pairwise(order):
        places[above] = max(places[above], places[below] + least)
    # What was pushed up goes back by half of that, so that the labels stay around their lines.
    back = max((places[place] - values[place] for place in order), default=0.0) / 2
    back = max([back, *(value - high for value in places)])
    return [round(value - back, 6) for value in places]
