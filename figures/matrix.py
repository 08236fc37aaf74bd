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
    pairs that could not be tested are left empty; pairs that are partly the same measurement are grey. `customdata`
    holds the ids of both figures, `text` what the cell says.
    """
    names = [one.indicator.texts[lang].name for one in found.shown]
    ids = [one.indicator.id for one in found.shown]
    verdict = found.associations.verdict
    places = range(len(ids))
    said = [[cell_claim(found, row, column, lang) for column in places] for row in places]
    common: dict[str, Any] = {
        "type": "heatmap",
        "x": ids,
        "y": ids,
        "text": said,
        "customdata": [[[row, column] for column in ids] for row in ids],
        "hovertemplate": "%{text}<extra></extra>",
        "xgap": 1,
        "ygap": 1,
    }
    tested = np.isin(verdict, ("stands", "chance"))
    coefficients = {"zmin": -1, "zmax": 1, "colorscale": _colours(), "colorbar": _bar()}
    grey = {"showscale": False, "colorscale": [[0, SHARED], [1, SHARED]]}
    return {
        "data": [
            common | {"z": _where(found.associations.rho, tested), "meta": {"role": "coefficients"}} | coefficients,
            common | {"z": _where(np.ones(verdict.shape), verdict == "shared"), "meta": {"role": "shared"}} | grey,
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


def _where(values: np.ndarray, kept: np.ndarray) -> list[list[float | None]]:
    """Values with None where nothing is drawn; two decimals are more than a colour can show."""
    return [
        [round(float(value), 2) if here else None for value, here in zip(row, keep, strict=True)]
        for row, keep in zip(values, kept, strict=True)
    ]


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
