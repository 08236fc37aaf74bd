"""All relations between some figures: colour for how strong, a dot for what stands, grey for what is measured alike."""

from typing import Any

import numpy as np

from figures.chart import INK, QUIET, base_layout
from figures.colours import diverging
from figures.sentence.overview import cell_claim
from indicators.findings.overview import Overview

# Cells without a coefficient. Darker than the grey of a coefficient about zero, and said in words as well.
SHARED = "#a9abae"
# Up to so many figures there is room for their names along both sides.
NAMED = 40


def matrix(found: Overview, lang: str) -> dict[str, Any]:
    """A heatmap of every two figures, each pair on both sides of the diagonal, the first figure at the top left.

    Coefficients run from -1 (blue) to 1 (orange), whatever is shown, so that a colour means the same. The diagonal and
    pairs that could not be tested are left empty; pairs that are partly the same measurement are grey. `x` and `y` of a
    cell are the ids of its figures, `text` is what it says.
    """
    names = [one.indicator.texts[lang].name for one in found.shown]
    ids = [one.indicator.id for one in found.shown]
    verdict = found.associations.verdict
    common: dict[str, Any] = {
        "type": "heatmap",
        "x": ids,
        "y": ids,
        "hovertemplate": "%{text}<extra></extra>",
        "xgap": 1,
        "ygap": 1,
    }
    tested = np.isin(verdict, ("stands", "chance"))
    coefficients = {"zmin": -1, "zmax": 1, "colorscale": _colours(), "colorbar": _bar()}
    grey = {"showscale": False, "colorscale": [[0, SHARED], [1, SHARED]]}
    return {
        "data": [
            common | _cells("coefficients", found, found.associations.rho, tested, lang) | coefficients,
            common | _cells("shared", found, np.ones(verdict.shape), verdict == "shared", lang) | grey,
            _marks(ids, verdict == "stands"),
        ],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "xaxis": _axis(ids, names) | {"side": "bottom", "tickangle": -60},
            "yaxis": _axis(ids, names) | {"autorange": "reversed", "scaleanchor": "x"},
            "dragmode": False,
        },
    }


def _cells(role: str, found: Overview, values: np.ndarray, kept: np.ndarray, lang: str) -> dict[str, Any]:
    """Values and words of the cells kept, None and nothing elsewhere; two decimals are more than a colour can show."""
    places = range(len(kept))
    return {
        "meta": {"role": role},
        "z": [[round(float(values[row, one]), 2) if kept[row, one] else None for one in places] for row in places],
        "text": [[cell_claim(found, row, one, lang) if kept[row, one] else "" for one in places] for row in places],
    }


def _marks(ids: list[str], stands: np.ndarray) -> dict[str, Any]:
    rows, columns = np.nonzero(stands)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [ids[column] for column in columns],
        "y": [ids[row] for row in rows],
        "marker": {"symbol": "circle", "color": INK, "size": 4},
        "hoverinfo": "skip",
        "meta": {"role": "stands"},
    }


def _colours() -> list[list[float | str]]:
    colours = diverging(2, 2)
    return [[place / 4, colour] for place, colour in enumerate(colours)]


def _bar() -> dict[str, Any]:
    return {"thickness": 10, "len": 0.5, "tickvals": [-1, -0.5, 0, 0.5, 1], "tickfont": {"size": 12, "color": QUIET}}


def _axis(ids: list[str], names: list[str]) -> dict[str, Any]:
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": ids,
        "tickmode": "array",
        "tickvals": ids,
        "ticktext": names,
        "showticklabels": len(ids) <= NAMED,
        "tickfont": {"size": 12, "color": QUIET},
        "ticks": "",
        "showgrid": False,
        "automargin": True,
        "fixedrange": True,
    }
