"""Clusters of regions beside each other with alike figures (local Moran's I)."""

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaincc, ndtr

from indicators.relations.association import everywhere
from indicators.relations.coefficient import LEVEL
from indicators.relations.discovery import benjamini_hochberg
from indicators.relations.moran import comparable
from indicators.relations.neighbours import Neighbours
from indicators.relations.refusal import Refused, as_figures

PERMUTATIONS = 999
# With fewer permutations than this beyond the figure, counting them says too little.
FEWEST_BEYOND = 10
# Means that differ less than this are ties.
DUST = 1e-12
LABELS = ("low_among_low", "high_among_low", "low_among_high", "high_among_high")


@dataclass(frozen=True)
class Clusters:
    """The surroundings of each of n regions.

    index: (n,) local Moran's I; p: (n,) two-sided, from permutations; q: (n,) p corrected for looking at all regions;
    all NaN where there is none. label: (n,) one of LABELS where q is at most 0.05, else 'none'; 'island' for a region
    with a figure but no neighbour with one; 'no_figure'.
    """

    index: np.ndarray
    p: np.ndarray
    q: np.ndarray
    label: np.ndarray

    @property
    def islands(self) -> np.ndarray:
        """The places of the regions with a figure and no neighbour to compare it with."""
        return np.flatnonzero(self.label == "island")


def clusters(figures: object, neighbours: Neighbours, times: int = PERMUTATIONS, seed: int = 1) -> Clusters | Refused:
    """Regions whose neighbours are more alike, or more unlike, than chance would have it. figures: (n,).

    A region keeps its figure while `times` sets of other regions take the place of its neighbours; both tails count,
    and Benjamini and Hochberg's correction is made over the regions. A thousand sets cannot tell the small p that
    the correction asks of thousands of regions: where fewer than FEWEST_BEYOND are as extreme as the neighbours, the
    tail comes from the moments that such a mean has. Outcomes near the limit depend on `seed`.

    Source: Anselin (1995), Geographical Analysis 27; Caldas de Castro & Singer (2006), Geographical Analysis 38;
    Knijnenburg et al. (2009), Bioinformatics 25, for few permutations.
    """
    values = as_figures(figures)
    comparison = comparable(values, neighbours)
    if isinstance(comparison, Refused):
        return comparison
    z, borders, places, islands = comparison
    around = borders.mean(z)
    beyond = _as_extreme(z, around, borders, times, np.random.default_rng(seed))
    by_count = np.minimum(1.0, 2 * (beyond + 1) / (times + 1))
    p = np.where(beyond < FEWEST_BEYOND, np.minimum(by_count, tail(z, around, borders.degrees)), by_count)
    q = benjamini_hochberg(p)
    label = np.where(q <= LEVEL, np.array(LABELS)[(z > 0) + 2 * (around > 0)], "none")
    mask = np.isin(np.arange(len(values)), places)
    index, p, q = (everywhere(each, mask) for each in (z * around * (len(z) - 1) / len(z), p, q))
    labels = np.full(len(values), "no_figure", dtype=object)
    labels[islands], labels[places] = "island", label
    return Clusters(index, p, q, labels)


def tail(z: np.ndarray, around: np.ndarray, degrees: np.ndarray) -> np.ndarray:
    """Two-sided p of the mean of `degrees` other regions drawn without putting back, from its moments: all (n,).

    A Pearson type III distribution with the exact mean, variance and skewness for the long tail. The short one would
    end where figures still lie, so there the normal distribution is used, which is careful. z: standard scores.

    Source: Cochran (1977), Sampling Techniques, 2.15; Siemiatycki (1978), Biometrics 34, for the distribution.
    """
    others = len(z) - 1
    mean = -z / others
    square, cube = (float((z**power).sum()) for power in (2, 3))
    second = (square - z**2) / others - mean**2
    third = (cube - z**3) / others - 3 * mean * second - mean**3
    variance = second / degrees * (others - degrees) / (others - 1)
    correction = (others - degrees) * (others - 2 * degrees) / ((others - 1) * (others - 2))
    with np.errstate(divide="ignore", invalid="ignore"):
        skewness = third / degrees**2 * correction / variance**1.5
        away = (around - mean) / np.sqrt(variance)
        shape = 4 / np.maximum(np.abs(skewness), 1e-4) ** 2
    long = gammaincc(shape, np.maximum(shape + np.abs(away) * np.sqrt(shape), 0.0))
    beyond = np.where(np.sign(skewness) == np.sign(away), long, ndtr(-np.abs(away)))
    return np.nan_to_num(np.minimum(1.0, 2 * beyond), nan=1.0)


def _as_extreme(
    z: np.ndarray, around: np.ndarray, neighbours: Neighbours, times: int, rng: np.random.Generator
) -> np.ndarray:
    """The number of `times` random sets of neighbours as high as the real ones or as low, whichever is fewer: (n,).

    One draw of sets serves all regions: the others of a region are numbered from 0, its own place left out. From one
    region to the next only the numbers between them stand for another region, so the sums are carried on.
    """
    n, most = len(z), int(neighbours.degrees.max())
    draws = rng.permuted([rng.choice(n - 1, most, replace=False, shuffle=False) for _ in range(times)], axis=1)
    fewer = np.empty(n)
    for degree in np.unique(neighbours.degrees):
        sets = draws[:, :degree]
        regions = np.flatnonzero(neighbours.degrees == degree)
        totals = np.zeros((len(regions) + 1, times))
        totals[0] = z[sets + 1].sum(axis=1)
        rows = np.searchsorted(regions, sets, side="right")
        np.add.at(totals, (rows, np.arange(times)[:, None]), z[sets] - z[sets + 1])
        means = np.cumsum(totals, axis=0)[:-1] / degree
        means_here = around[regions, None]
        high, low = (means >= means_here - DUST).sum(axis=1), (means <= means_here + DUST).sum(axis=1)
        fewer[regions] = np.minimum(high, low)
    return fewer
