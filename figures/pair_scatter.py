"""A and B of every region, each point as large as the people concerned, with a line only where one may be drawn."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from figures.aggregate import AggregatePoint
from figures.chart import INK
from figures.scatter import scatter
from indicators.findings.pair import PairFinding
from indicators.relations.association import Association

# Diameters in pixels: of the region with most people, and of the smallest that is still seen and hit.
LARGEST = 34.0
SMALLEST = 4.0
# Over so many regions points cover each other sooner.
MANY = 600


def pair_scatter(
    finding: PairFinding,
    observations: pd.DataFrame,
    lang: str,
    mine: Sequence[str] = (),
    aggregate: tuple[AggregatePoint | None, AggregatePoint | None] = (None, None),
) -> dict[str, Any]:
    """A point for each region with both figures; its surface goes with `people`, its number of people.

    observations: region_code, name, a, b, people (missing allowed; such a region is drawn at its smallest).
    aggregate: A and B of mine as one region, where mine are several.
    """
    both = observations.dropna(subset=["a", "b"])
    figure = scatter(observations, finding.a, finding.b, lang, mine=mine, aggregate=aggregate)
    points = figure["data"][0]
    sizes = diameters(both["people"].to_numpy(dtype=float))
    points["marker"] = points["marker"] | {"size": [round(float(size), 1) for size in sizes]}
    if line_is_drawn(finding):
        figure["data"].append(fitted_line(both["a"].to_numpy(), both["b"].to_numpy()))
    return figure


def line_is_drawn(finding: PairFinding) -> bool:
    """True where a straight line goes through the points: only if both the order and the line are more than chance."""
    return finding.has_pattern and isinstance(finding.linear, Association) and finding.linear.has_line


def diameters(people: np.ndarray) -> np.ndarray:
    """The diameter of each point, in pixels, so that its surface goes with the number of people: (n,)."""
    counts = np.nan_to_num(people)
    most = counts.max(initial=0.0)
    if most <= 0:
        return np.full(len(people), SMALLEST)
    largest = LARGEST if len(people) <= MANY else LARGEST / 2
    return np.maximum(SMALLEST, largest * np.sqrt(np.maximum(counts, 0.0) / most))


def fitted_line(x: np.ndarray, y: np.ndarray) -> dict[str, Any]:
    """The straight line of least squares, from the lowest to the highest A."""
    # In parts of the whole width, since the square of an absurd figure is no number any more.
    width = float(np.abs(x - x.mean()).max())
    apart = (x - x.mean()) / width
    slope = float((apart * (y - y.mean())).sum() / (apart**2).sum()) / width
    ends = [float(x.min()), float(x.max())]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": ends,
        "y": [float(y.mean()) + slope * (end - float(x.mean())) for end in ends],
        "line": {"color": INK, "width": 1.5},
        "hoverinfo": "skip",
        "meta": {"role": "line"},
    }
