"""Whether regions with alike figures lie beside each other (Moran's I)."""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from indicators.relations.neighbours import Neighbours
from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures, is_constant, scores


@dataclass(frozen=True)
class Moran:
    """How alike neighbours are.

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
    prepared = comparable(as_figures(figures), neighbours)
    if isinstance(prepared, Refused):
        return prepared
    z, borders, _, islands = prepared
    n = len(z)
    index = float((z * borders.mean(z)).mean())
    expected, variance = _moments(z, borders)
    distance = (index - expected) / np.sqrt(variance)
    return Moran(index, expected, float(distance), float(2 * ndtr(-abs(distance))), n, islands)


def comparable(
    figures: np.ndarray, neighbours: Neighbours
) -> tuple[np.ndarray, Neighbours, np.ndarray, np.ndarray] | Refused:
    """What regions with neighbours have to be compared by: scores (m,), their neighbours, their places, the islands.

    Regions without a figure are left out; those that are then without neighbours are the islands.
    """
    if np.isinf(figures).any():
        return Refused("infinite", int(np.isinf(figures).sum()))
    present = ~np.isnan(figures)
    held = np.flatnonzero(present)
    if not len(held):
        return Refused("all_missing", 0)
    inside = neighbours.of(present)
    linked = inside.degrees > 0
    if not linked.any():
        return Refused("no_neighbours", len(held))
    places, islands = held[linked], held[~linked]
    if len(places) < FEWEST_REGIONS:
        return Refused("too_few_regions", len(places))
    if is_constant(figures[places]):
        return Refused("constant", len(places))
    return scores(figures[places]), inside.of(linked), places, islands


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
    expected = -1 / (n - 1)
    return expected, (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected**2
