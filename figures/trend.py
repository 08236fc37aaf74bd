"""Figures through the years: my region and what it is compared with as lines, one row for each indicator."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from figures.chart import QUIET, base_layout
from figures.colours import MINE
from figures.line_ends import end_labels, left_margin, right_margin
from figures.lines import LineRow, SeriesLine, cuts
from figures.trend_axes import bounds, break_label, break_shape, row_title, time_axis, value_axis
from figures.trend_words import hover_texts
from wording import BARE_UNITS, unit_word

RANGE = "#dde1e7"
COMPARATOR = "#276fb8"
# An open ring for provisional, an open diamond for an estimate, a square for what was made of the regions of then.
SYMBOLS = {"final": "circle", "provisional": "circle", "estimated": "diamond", "recast": "square"}
HOLLOW = ("provisional", "estimated")


def trend(rows: Sequence[LineRow], lang: str) -> dict[str, Any]:
    """A row of lines for each indicator on one time axis; every period stands at its middle.

    `layout.meta.lines` holds what the browser needs to draw the line of any region that is marked or hovered.
    """
    meta: dict[str, Any] = {"lines": []}
    margin = {"l": left_margin(rows, lang), "r": right_margin(rows, lang), "t": 34, "b": 26}
    layout = base_layout(lang) | {"shapes": [], "annotations": [], "dragmode": False, "meta": meta, "margin": margin}
    figure: dict[str, Any] = {"data": [], "layout": layout}
    ends = pd.concat([row.periods["at"] for row in rows])
    span = [float(ends.min()) - 0.4, float(ends.max()) + 0.4]
    for place, row in enumerate(rows):
        _add_row(figure, place, len(rows), row, span, lang)
    return figure


def _add_row(figure: dict[str, Any], place: int, count: int, row: LineRow, span: list[float], lang: str) -> None:
    number = "" if place == 0 else str(place + 1)
    axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    ends, styles = bounds(row), _styles(row)
    figure["data"].append(_range_trace(row, axes, span))
    # Mine is drawn last, above the others.
    figure["data"] += [_line_trace(line, row, axes, styles[line.role], lang) for line in reversed(row.lines)]
    layout = figure["layout"]
    layout[f"xaxis{number}"] = time_axis(row.periods, span, axes["yaxis"])
    layout[f"yaxis{number}"] = value_axis(place, count, ends, axes["xaxis"], row.indicator.measure)
    layout["shapes"] += [break_shape(at, axes) for at, _ in row.breaks]
    layout["annotations"] += [
        row_title(row, axes, layout["margin"]["l"], lang),
        *end_labels(row, ends, axes, styles, lang),
    ]
    layout["annotations"] += [break_label(at, axes, lang) for at, _ in row.breaks]
    layout["meta"]["lines"].append(_region_lines(row, axes, lang))


def _styles(row: LineRow) -> dict[str, dict[str, Any]]:
    """Mine heavy and dark, Nederland grey and dashed beside another, another comparator blue."""
    alone = row.lines[0].role == "country"
    return {
        "mine": {"color": MINE, "width": 3},
        "country": {"color": QUIET, "width": 3} if alone else {"color": QUIET, "width": 2, "dash": "dash"},
        "compared": {"color": COMPARATOR, "width": 2},
    }


def _line_trace(
    line: SeriesLine, row: LineRow, axes: dict[str, str], style: dict[str, Any], lang: str
) -> dict[str, Any]:
    points, measure = line.present, row.indicator.measure
    gaps = cuts(points, row.indicator)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": line.name,
        "x": _with_gaps(points["at"].round(3).tolist(), gaps),
        "y": _with_gaps(points["value"].round(measure.decimals + 1).tolist(), gaps),
        "text": _with_gaps(hover_texts(line, measure, lang), gaps, ""),
        "hovertemplate": "%{text}<extra></extra>",
        "connectgaps": False,
        "cliponaxis": False,
        "meta": {"role": line.role},
        "line": style,
        "marker": _marker(line, gaps, style),
        **_bars(line, gaps, measure.decimals, style),
        **axes,
    }


def _bars(line: SeriesLine, gaps: Sequence[int], decimals: int, style: dict[str, Any]) -> dict[str, Any]:
    """A thin line through each point that is not sure, from the lowest to the highest it may be."""
    between, values = line.between, line.present["value"]
    if between["low"].isna().all():
        return {}
    ends = {"array": between["high"] - values, "arrayminus": values - between["low"]}
    lengths = {name: length.clip(lower=0).round(decimals + 1).fillna(0).tolist() for name, length in ends.items()}
    look = {"type": "data", "symmetric": False, "thickness": 1.5, "width": 4, "color": style["color"]}
    return {"error_y": look | {name: _with_gaps(length, gaps, 0) for name, length in lengths.items()}}


def _marker(line: SeriesLine, gaps: Sequence[int], style: dict[str, Any]) -> dict[str, Any]:
    colour = style["color"]
    fills = ["#ffffff" if mark in HOLLOW else colour for mark in line.marks]
    return {
        "symbol": _with_gaps([SYMBOLS[mark] for mark in line.marks], gaps, "circle"),
        "color": _with_gaps(fills, gaps, colour),
        "size": 4 + 2 * style["width"],
        "line": {"color": colour, "width": 2},
        "opacity": 1,
    }


def _range_trace(row: LineRow, axes: dict[str, str], span: list[float]) -> dict[str, Any]:
    """The middle half of the regions as a bar at each period: nothing is drawn for the years between."""
    # On a phone a plot is some 160 pixels wide; bars leave room between them.
    width = round(max(6.0, min(18.0, 100 / (span[1] - span[0]))))
    x: list[float | None] = []
    y: list[float | None] = []
    for _, at, q1, q3 in row.middle_half.itertuples(index=False):
        x += [round(float(at), 3), round(float(at), 3), None]
        y += [round(float(q1), 3), round(float(q3), 3), None]
    line = {"color": RANGE, "width": width}
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip"} | axes


def _region_lines(row: LineRow, axes: dict[str, str], lang: str) -> dict[str, Any]:
    """The lines of all regions, compact: a value for each of `at`; `cuts`: before which of them a line is broken."""
    measure, periods = row.indicator.measure, row.periods
    values = [
        [round(figures[period], measure.decimals + 1) if period in figures else None for period in periods["period"]]
        for figures in row.regions.values()
    ]
    return {
        **axes,
        "at": [round(float(at), 3) for at in periods["at"]],
        "periods": periods["period"].tolist(),
        "cuts": cuts(periods, row.indicator),
        "decimals": measure.decimals,
        "unit": "" if measure.unit in BARE_UNITS else unit_word(measure.unit, lang),
        "codes": list(row.regions),
        "values": values,
    }


def _with_gaps(values: Sequence[Any], gaps: Sequence[int], filler: Any = None) -> list[Any]:
    """The values with a filler before each of `gaps`."""
    items: list[Any] = []
    for place, value in enumerate(values):
        items += [filler, value] if place in gaps else [value]
    return items
