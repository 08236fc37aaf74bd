"""The regions most similar to mine, circumstance by circumstance, in standard deviations from the mean of all."""

from typing import Any

import numpy as np

from figures.chart import GRID, QUIET, axis, base_layout, mine_trace, regions_trace
from figures.colours import ACCENTS
from figures.sentence.words import value_of
from indicators.findings.division import Division
from indicators.findings.similar import SimilarFinding
from indicators.relations.similar import SimilarList
from wording import say

# Signs in a line of a title that a phone has room for beside the names of the rows.
TITLE_WIDTH = 30
ROW = 0.28
# What is left free beside the longest bar, in standard deviations.
BESIDE = 0.1


def similar_profile_strip(
    finding: SimilarFinding, similar: SimilarList, division: Division, mine: tuple[str, str], lang: str
) -> dict[str, Any]:
    """A row for each circumstance that was used: the regions of the list as points, mine as the ring.

    mine: its code and name. A bar behind each row is the middle half of all regions. The same scale in every row, so
    that a gap says how far two regions lie apart in it.
    """
    rows = [circumstance_name(finding.circumstances[place].indicator.id, lang) for place in similar.used]
    figure: dict[str, Any] = {"data": [], "layout": base_layout(lang) | {"shapes": []}}
    for row, place in enumerate(similar.used):
        figure["layout"]["shapes"].append(_middle_half(finding.figures[:, place], row))
        figure["data"] += _row(finding, similar, division, mine, place, row, lang)
    shapes = figure["layout"]["shapes"]
    bars = [min(shape["x0"] for shape in shapes) - BESIDE, max(shape["x1"] for shape in shapes) + BESIDE]
    figure["layout"] |= {
        "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
        # Of itself an axis goes as far as its points: a bar beyond them would be cut off.
        "xaxis": axis(say("similarity.axis", lang), TITLE_WIDTH, autorangeoptions={"include": bars}),
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(rows))),
            "ticktext": rows,
            "range": [len(rows) - 0.5, -0.5],
            "tickfont": {"size": 13, "color": QUIET},
            "gridcolor": GRID,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
        "dragmode": False,
    }
    return figure


def circumstance_name(indicator_id: str, lang: str) -> str:
    """The short name of a declared circumstance, for chips and rows: 'Stedelijkheid'."""
    return say(f"circumstance.{indicator_id}", lang)


def standard(values: np.ndarray, of: np.ndarray) -> np.ndarray:
    """Values in standard deviations from the mean of `of`, as regions are compared on: (k,). of: (n,), NaN for none."""
    return (values - np.nanmean(of)) / np.nanstd(of)


def _row(
    finding: SimilarFinding,
    similar: SimilarList,
    division: Division,
    mine: tuple[str, str],
    place: int,
    row: int,
    lang: str,
) -> list[dict[str, Any]]:
    figure, column = finding.circumstances[place], finding.figures[:, place]
    places = [one.region for one in similar.regions]
    values = np.append(column[places], finding.mine[place])
    texts = [value_of(float(value), figure, lang) for value in values]
    points = regions_trace(
        [*(division.codes[region] for region in places), mine[0]],
        [*division.names_of(places), mine[1]],
        [round(float(value), 3) for value in standard(values, column)],
        [float(row)] * len(values),
        ACCENTS[figure.indicator.domain],
        "<b>%{text}</b><br>%{hovertext}<extra></extra>",
        hovertext=[say("similarity.hover", lang, name=figure.indicator.texts[lang].name, value=one) for one in texts],
    )
    others = {key: points[key][:-1] for key in ("x", "y", "customdata", "text", "hovertext")}
    return [points | others, mine_trace(points, [mine[0]])]


def _middle_half(column: np.ndarray, row: int) -> dict[str, Any]:
    low, high = standard(np.nanquantile(column, [0.25, 0.75]), column)
    ends = {"x0": round(float(low), 3), "x1": round(float(high), 3), "y0": row - ROW, "y1": row + ROW}
    return {"type": "rect", "layer": "below", "line": {"width": 0}, "fillcolor": GRID, "xref": "x", "yref": "y"} | ends
