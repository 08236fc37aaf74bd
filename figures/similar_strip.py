"""The regions most similar to mine on one figure, beside all regions of the level."""

from typing import Any

import numpy as np
import pandas as pd

from figures.chart import (
    GRID,
    INK,
    QUIET,
    ReferenceLine,
    axis,
    axis_title,
    base_layout,
    hover_number,
    mine_trace,
    reference_line,
    regions_trace,
)
from figures.colours import ACCENTS
from figures.sentence.coefficient import regions_args
from figures.strip import swarm
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.similar import SimilarFinding
from indicators.relations.similar import SimilarList
from wording import say

# Signs in a line of a title that a phone has room for beside the names of the rows.
TITLE_WIDTH = 34
# How far the points of all regions go up and down, in rows of one region.
SPREAD = 3.2
FIRST = 2.4
POINT = 10

# The place of each region that has a row, and how far down it stands.
StripRows = list[tuple[int, float]]


def similar_strip(
    figure: Figure,
    values: np.ndarray,
    division: Division,
    similar: SimilarList,
    mine: tuple[str, str, float],
    lang: str,
) -> dict[str, Any]:
    """All regions on a scale, and under them mine and each region of the list on a row with its name.

    values: (n,) of the figure compared, NaN for none. mine: code, name and figure; a working area has no code and
    stands as a line through all. The rows are in the order of the list, never in that of the figure.
    """
    code, name, own = mine
    own_row = [(division.place[code], FIRST)] if code else []
    rows = own_row + [(one.region, FIRST + len(own_row) + at) for at, one in enumerate(similar.regions)]
    layout = base_layout(lang) | {
        "margin": {"l": 8, "r": 14, "t": 22, "b": 8},
        "xaxis": axis(_scale_title(figure, lang), TITLE_WIDTH),
        "yaxis": _rows(rows, division, figure.level, code, lang),
        "shapes": [],
        "annotations": [_no_figure_label(row, lang) for place, row in rows if np.isnan(values[place])],
        "dragmode": "select",
    }
    if not code and not np.isnan(own):
        line = ReferenceLine(own, name)
        layout["shapes"].append(reference_line(line.value, "x", ("x", "y")))
        layout["annotations"].append(_line_label(line))
    return {"data": _points(figure, values, division, rows, [code] if code else [], lang), "layout": layout}


def _points(
    figure: Figure, values: np.ndarray, division: Division, rows: StripRows, mine: list[str], lang: str
) -> list[dict[str, Any]]:
    """All regions scattered over their scale, and those with a row of their own once more on it; mine of both."""
    measure = figure.indicator.measure
    x = np.round(values, measure.decimals + 1)
    template = f"<b>%{{text}}</b><br>{hover_number('x', measure, lang)}<extra></extra>"
    colour = ACCENTS[figure.indicator.domain]

    def points(places: list[int], heights: list[float]) -> dict[str, Any]:
        codes = [division.codes[place] for place in places]
        return regions_trace(codes, division.names_of(places), x[places].tolist(), heights, colour, template)

    present = np.flatnonzero(~np.isnan(values))
    all_points = points(present.tolist(), [round(float(up), 3) for up in SPREAD * swarm(x[present])])
    present_rows = [(place, row) for place, row in rows if not np.isnan(values[place])]
    row_points = points([place for place, _ in present_rows], [row for _, row in present_rows])
    # So few points are seen from afar only when they are larger.
    row_points["marker"] = row_points["marker"] | {"size": POINT, "opacity": 0.85}
    return [all_points, mine_trace(all_points, mine), row_points, mine_trace(row_points, mine)]


def _scale_title(figure: Figure, lang: str) -> str:
    indicator = figure.indicator
    return axis_title(indicator.texts[lang].name, indicator.measure, figure.period, lang)


def _rows(rows: StripRows, division: Division, level: str, mine: str, lang: str) -> dict[str, Any]:
    """The axis with a name for each row, mine in bold, under one for all regions. mine: my code, empty without."""
    at = [0.0, *(row for _, row in rows)]
    names = [division.names[place] for place, _ in rows]
    if mine:
        names[0] = f"<b>{names[0]}</b>"
    return {
        "tickmode": "array",
        "tickvals": at,
        "ticktext": [say("similar.rows_all", lang, **regions_args(level, lang)), *names],
        "range": [at[-1] + 0.6, -SPREAD / 2 - 0.2],
        "tickfont": {"size": 13, "color": INK},
        "gridcolor": GRID,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }


def _no_figure_label(row: float, lang: str) -> dict[str, Any]:
    """The label in a row without a figure."""
    text = {"text": say("similar.rows_none", lang), "font": {"size": 12, "color": QUIET}, "showarrow": False}
    return text | {"x": 0.01, "xref": "paper", "xanchor": "left", "y": row, "yref": "y", "yanchor": "middle"}


def _line_label(line: ReferenceLine) -> dict[str, Any]:
    text = {"text": line.label, "font": {"size": 12, "color": QUIET}, "showarrow": False}
    return text | {"x": line.value, "xanchor": "center", "y": 1, "yref": "paper", "yanchor": "bottom"}


def similar_list_rows(finding: SimilarFinding, similar: SimilarList, division: Division) -> pd.DataFrame:
    """A row for each region of the list, the most similar first, for a file and the table of the page.

    Columns: region_code, distance, similar_in and differs_in (ids), kept.
    """
    ids = [one.indicator.id for one in finding.circumstances]
    return pd.DataFrame(
        {
            "region_code": [division.codes[one.region] for one in similar.regions],
            "distance": [round(one.distance, 3) for one in similar.regions],
            "similar_in": [", ".join(ids[place] for place in one.drivers) for one in similar.regions],
            "differs_in": ["" if one.difference is None else ids[one.difference] for one in similar.regions],
            "kept": [round(one.stability, 2) for one in similar.regions],
        }
    )
