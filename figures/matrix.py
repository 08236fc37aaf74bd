"""All relations between some figures: colour for how strong, a dot for what stands, grey for what is measured alike."""

from typing import Any

import numpy as np

from figures.chart import INK, QUIET, base_layout
from figures.colours import diverging
from figures.sentence.overview import cell_claim
from indicators.findings.overview import Overview

# For cells without a coefficient. Darker than the grey of a coefficient about zero, and said in words as well.
GREY = "#a9abae"
PAPER = "#ffffff"
# Up to so many figures there is room for their names along both sides.
MOST_NAMES = 40


def matrix(overview: Overview, lang: str) -> dict[str, Any]:
    """A heatmap of every two figures, each pair on both sides of the diagonal, the first figure at the top left.

    Coefficients run from -1 (blue) to 1 (orange), whatever is shown, so that a colour means the same. The diagonal and
    pairs that could not be tested are left empty; pairs that say nothing by the way they are made are grey. `x` and `y`
    of a cell are the ids of its figures, `text` is what it says. Rows have a number and a name, columns the number;
    where there is no room for names `layout.meta.numbers` stands in their place.
    """
    names = [one.indicator.texts[lang].name for one in overview.figures]
    ids = [one.indicator.id for one in overview.figures]
    verdict = overview.associations.verdict
    common: dict[str, Any] = {"type": "heatmap", "x": ids, "y": ids, "xgap": 1, "ygap": 1}
    is_tested = np.isin(verdict, ("stands", "chance"))
    coefficients = {"zmin": -1, "zmax": 1, "colorscale": _colours(), "colorbar": _bar()}
    # The words of every cell stand in the first trace, so that there is one to ask.
    words = {"text": _texts(overview, names, lang), "hovertemplate": "%{text}<extra></extra>"}
    grey = {"showscale": False, "colorscale": [[0, GREY], [1, GREY]], "hoverinfo": "skip"}
    numbers = [str(place + 1) for place in range(len(ids))]
    labels = [f"{name}  <b>{number}</b>" for name, number in zip(names, numbers, strict=True)]
    return {
        "data": [
            common | _cells("coefficients", overview.associations.rho, is_tested) | coefficients | words,
            common | _cells("shared", np.ones(verdict.shape), np.isin(verdict, ("shared", "counts"))) | grey,
            _marks(ids, verdict == "stands"),
        ],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 8, "t": 8, "b": 48},
            # In large type numbers of two digits stand upright where they would run into each other.
            "xaxis": _axis(ids, numbers) | {"side": "top", "constraintoward": "left", "autotickangles": [0, 90]},
            "yaxis": _axis(ids, labels)
            | {"autorange": "reversed", "scaleanchor": "x", "constraintoward": "top", "tickangle": 0},
            "shapes": [line for place in _domain_ends(overview) for line in _gap(place, len(ids))],
            "dragmode": False,
            "meta": {"numbers": numbers},
        },
    }


def domains_in_order(overview: Overview) -> list[str]:
    """The domains of the figures, one after the other; empty when the figures of a domain do not stand together."""
    domains: list[str] = [one.indicator.domain for one in overview.figures]
    order = [domain for place, domain in enumerate(domains) if not place or domains[place - 1] != domain]
    return order if len(set(order)) == len(order) else []


def _domain_ends(overview: Overview) -> list[int]:
    """The number of figures before the first of each next domain."""
    if not domains_in_order(overview):
        return []
    domains = [one.indicator.domain for one in overview.figures]
    return [place for place in range(1, len(domains)) if domains[place] != domains[place - 1]]


def _gap(place: int, count: int) -> list[dict[str, Any]]:
    """A white band across and one down, before the figure at `place`."""
    ends, at = [-0.5, count - 0.5], [place - 0.5] * 2
    sides = ((at, ends), (ends, at))
    looks = {"type": "line", "xref": "x", "yref": "y", "line": {"color": PAPER, "width": 5}}
    return [looks | {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]} for x, y in sides]


def _cells(role: str, values: np.ndarray, mask: np.ndarray) -> dict[str, Any]:
    """The values of the cells in the mask, None elsewhere; two decimals are more than a colour can show."""
    places = range(len(mask))
    return {
        "meta": {"role": role},
        "z": [[round(float(values[row, one]), 2) if mask[row, one] else None for one in places] for row in places],
    }


def _texts(overview: Overview, names: list[str], lang: str) -> list[list[str]]:
    """The text of each cell; on the diagonal the name of the figure."""
    places = range(len(names))
    return [[names[row] if row == one else cell_claim(overview, row, one, lang) for one in places] for row in places]


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
    """The key of the colours, under the cells."""
    return {
        "orientation": "h",
        "thickness": 10,
        "lenmode": "pixels",
        "len": 240,
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "top",
        "ypad": 16,
        "tickvals": [-1, -0.5, 0, 0.5, 1],
        "tickfont": {"size": 12, "color": QUIET},
    }


def _axis(ids: list[str], names: list[str]) -> dict[str, Any]:
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": ids,
        "tickmode": "array",
        "tickvals": ids,
        "ticktext": names,
        "showticklabels": len(ids) <= MOST_NAMES,
        "tickfont": {"size": 12, "color": INK},
        "ticks": "",
        "showgrid": False,
        "automargin": True,
        "fixedrange": True,
        "constrain": "domain",
    }
