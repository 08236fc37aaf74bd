"""Moran's I: do regions with alike figures lie beside each other."""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from indicators.relations.neighbours import Neighbours
from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures, is_constant, scores


@dataclass(frozen=True)
class Moran:
    """The similarity of neighbours.

    index: 0 about when figures lie at random, 1 about when neighbours are alike, below 0 when they are opposites.
    expected: of figures put down at random. z, p: how far it is from that, two-sided, if the same figures had
    been put down at random. regions: how many count. islands: (i,) places of regions with a figure and no neighbour
    with one; they do not count.
    """

    index: float
    expected: float
    z: float
    p: float
    regions: int
    islands: np.ndarray


def moran(figures: object, neighbours: Neighbours) -> Moran | Refused:
    """Moran's I of one figure, (n,), missing ones NaN, under the neighbours of n regions.

    Source: Cliff & Ord (1981), Spatial Processes, ch. 1 and 2; the moments under randomisation.
    """
    comparison = comparable(as_figures(figures), neighbours)
    if isinstance(comparison, Refused):
        return comparison
    z, borders, _, islands = comparison
    n = len(z)
    index = float((z * borders.mean(z)).mean())
    expectation, variance = _moments(z, borders)
    distance = (index - expectation) / np.sqrt(variance)
    return Moran(index, expectation, float(distance), float(2 * ndtr(-abs(distance))), n, islands)


def comparable(
    figures: np.ndarray, neighbours: Neighbours
) -> tuple[np.ndarray, Neighbours, np.ndarray, np.ndarray] | Refused:
    """All that regions with neighbours are compared by: scores (m,), their neighbours, their places, the islands.

    Regions without a figure are left out; those that are then without neighbours are the islands.
    """
    if np.isinf(figures).any():
        return Refused("infinite", int(np.isinf(figures).sum()))
    present = ~np.isnan(figures)
    regions = np.flatnonzero(present)
    if not len(regions):
        return Refused("all_missing", 0)
    inside = neighbours.of(present)
    has_neighbours = inside.degrees > 0
    if not has_neighbours.any():
        return Refused("no_neighbours", len(regions))
    places, islands = regions[has_neighbours], regions[~has_neighbours]
    if len(places) < FEWEST_REGIONS:
        return Refused("too_few_regions", len(places))
    if is_constant(figures[places]):
        return Refused("constant", len(places))
    return scores(figures[places]), inside.of(has_neighbours), places, islands


def _moments(z: np.ndarray, neighbours: Neighbours) -> tuple[float, float]:
    """Mean and variance of the index of standard scores z, (n,), put down at random among the regions."""
    n = len(z)
    weight = 1 / neighbours.degrees
    back = weight[neighbours.neighbour]
    s0 = float(n)
    s1 = float(((weight[neighbours.region] + back) ** 2).sum() / 2)
    s2 = float(((1 + np.bincount(neighbours.region, back, n)) ** 2).sum())
    kurtosis = float((z**4).mean())
    first = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
    second = kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
    expectation = -1 / (n - 1)
    return expectation, (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expectation**2
