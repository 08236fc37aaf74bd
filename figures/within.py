"""The wijken of one gemeente on a line: a dot for each, the middle 80 % of the people as a bar, the gemeente itself."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from figures.beeswarm import beeswarm
from figures.chart import (
    QUIET,
    axis,
    base_layout,
    hover_number,
    mine_trace,
    rounded_values,
    row_axis,
    row_heading,
)
from figures.colours import ACCENTS, MINE
from figures.inside import Inside, people_text
from figures.line_ends import short_value
from figures.trend_axes import whole_ticks
from indicators.spread import Spread
from wording import format_value, say

BAR = "#dde1e7"
GAP = 0.36
# The smallest and the largest dot, across, in pixels: up to how many wijken, so that they keep apart.
SIZES = {30: (8.0, 26.0), 120: (8.0, 18.2), 300: (5.0, 12.0)}
SMALLEST = (4.0, 9.0)


def within(rows: Sequence[Inside], lang: str, mine: Sequence[str] = (), *, linked: bool) -> dict[str, Any]:
    """A row for each indicator. linked: the page shows wijken, so that the dots are the regions of all other views."""
    figure: dict[str, Any] = {"data": [], "layout": base_layout(lang) | {"shapes": [], "annotations": []}}
    for place, row in enumerate(rows):
        _add_row(figure, place, len(rows), row, lang, mine, linked)
    figure["layout"] |= {"margin": {"l": 14, "r": 14, "t": 58, "b": 8}, "dragmode": "select" if linked else False}
    figure["layout"] |= {"selectdirection": "h"} if linked else {}
    return figure


def _add_row(
    figure: dict[str, Any], place: int, count: int, row: Inside, lang: str, mine: Sequence[str], linked: bool
) -> None:
    number = "" if place == 0 else str(place + 1)
    axes = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    dots = _dots(row, axes, lang, linked)
    figure["data"].append(dots)
    if linked:
        figure["data"].append(mine_trace(dots, mine) | {"hoverinfo": "skip"})
    figure["data"] += _own(row, axes, lang)
    layout = figure["layout"]
    ends = (float(row.present["value"].min()), float(row.present["value"].max()))
    ticks = whole_ticks(row.indicator.measure, *ends)
    layout[f"xaxis{number}"] = axis("", 60, anchor=axes["yaxis"], fixedrange=True, **ticks)
    layout[f"yaxis{number}"] = row_axis(place, count, GAP, axes["xaxis"])
    layout["annotations"] += [_title(row, axes, lang), *_labels(row, axes, lang)]
    layout["shapes"].append(_bar(row.spread, axes))
    layout["shapes"] += [_line(one[1], axes, colour, dash) for one, colour, dash in _lines(row)]
    del layout[f"xaxis{number}"]["title"]


def _lines(row: Inside) -> list[tuple[tuple[str, float, str], str, str]]:
    lines = [(row.own, MINE, "solid"), (row.country, QUIET, "dot")]
    return [(one, colour, dash) for one, colour, dash in lines if one is not None]


def _bar(spread: Spread, axes: dict[str, str]) -> dict[str, Any]:
    """The bar from the figure that a tenth of the people lives under to the one that a tenth lives above."""
    ends = {"x0": spread.p10, "x1": spread.p90, "y0": 0.12, "y1": 0.88, "xref": axes["xaxis"]}
    look = {"layer": "below", "fillcolor": BAR, "line": {"width": 0}}
    return {"type": "rect", "yref": f"{axes['yaxis']} domain"} | ends | look


def _dots(row: Inside, axes: dict[str, str], lang: str, linked: bool) -> dict[str, Any]:
    present, measure = row.present, row.indicator.measure
    values = rounded_values(present["value"], measure.decimals)
    sizes = _sizes(present["people"])
    people = [people_text(one, lang) for one in present["people"]]
    texts = [
        "<br>".join(filter(None, [name, say("within.inhabitants", lang, people=count) if count else ""]))
        for name, count in zip(present["name"], people, strict=True)
    ]
    dots: dict[str, Any] = {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": beeswarm(values, sizes),
        "text": texts,
        "hovertemplate": f"<b>%{{text}}</b><br>{hover_number('x', measure, lang)}<extra></extra>",
        "marker": {
            "color": ACCENTS[row.indicator.domain],
            "size": sizes,
            "opacity": 0.6,
            "line": {"color": "#ffffff", "width": 1},
        },
        "selected": {"marker": {"opacity": 0.6}},
        "unselected": {"marker": {"opacity": 0.6}},
        "meta": {"role": "wijken"},
        **axes,
    }
    if linked:
        dots |= {"customdata": present["region_code"].tolist(), "meta": {"role": "regions"}}
    return dots


def _sizes(people: pd.Series) -> list[float]:
    """The area of a dot follows the people; all the same where these are not known."""
    counts = people.fillna(0.0).to_numpy(dtype=float)
    if not len(counts) or counts.max() <= 0:
        return [12.0] * len(counts)
    smallest, largest = next((ends for most, ends in SIZES.items() if len(counts) <= most), SMALLEST)
    return [round(max(smallest, largest * float(np.sqrt(one / counts.max()))), 1) for one in counts]


def _own(row: Inside, axes: dict[str, str], lang: str) -> list[dict[str, Any]]:
    """The gemeente itself as a diamond on its line, so that it can be pointed at."""
    if row.own is None:
        return []
    name, value, period = row.own
    text = say(
        "within.line",
        lang,
        name=f"<b>{name}</b>",
        period=period,
        value=format_value(value, row.indicator.measure, lang),
    )
    marker = {"symbol": "diamond", "size": 13, "color": "#ffffff", "line": {"color": MINE, "width": 2.5}, "opacity": 1}
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [value],
            "y": [0],
            "text": [text],
            "marker": marker,
            "hovertemplate": "%{text}<extra></extra>",
            "meta": {"role": "own"},
        }
        | axes
    ]


def _title(row: Inside, axes: dict[str, str], lang: str) -> dict[str, Any]:
    measure = row.indicator.measure
    text = say("within.row", lang, letter=row.letter, name=row.indicator.texts[lang].name, period=row.period)
    return row_heading(text, measure, axes, lang, left=14, above=32)


def _labels(row: Inside, axes: dict[str, str], lang: str) -> list[dict[str, Any]]:
    """The names of both lines, each on its own side, so that they cannot cover each other."""
    lines = sorted(_lines(row), key=lambda one: one[0][1])
    labels = []
    for place, ((name, value, _), colour, _) in enumerate(lines):
        aside = "center" if len(lines) == 1 else ("right", "left")[place]
        labels.append(
            {
                "text": f"{name} {short_value(value, row.indicator.measure, lang)}",
                "showarrow": False,
                "font": {"size": 12, "color": colour},
                "x": value,
                "xref": axes["xaxis"],
                "xanchor": aside,
                "y": 1,
                "yref": f"{axes['yaxis']} domain",
                "yanchor": "bottom",
            }
        )
    return labels


def _line(value: float, axes: dict[str, str], colour: str, dash: str) -> dict[str, Any]:
    ends = {"x0": value, "x1": value, "y0": 0, "y1": 1, "xref": axes["xaxis"], "yref": f"{axes['yaxis']} domain"}
    return {"type": "line", "layer": "below", "line": {"color": colour, "width": 1.5, "dash": dash}} | ends
