"""Association of two figures over regions: the order (Spearman) and the straight line (Pearson)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from indicators.relations.coefficient import chance, interval, linear_error, rank_error
from indicators.relations.dependence import effective_regions
from indicators.relations.places import Places
from indicators.relations.ranks import weighted_ranks
from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures, refused_pair, scores

Strength = Literal["none", "weak", "clear", "strong"]
# A relation that stands at 5 % and not at this only just stands: figures with patterns of their own over the country
# are called related by chance more often than the 5 % reckoned with.
STRICT = 0.01


@dataclass(frozen=True)
class Association:
    """A coefficient over `regions` regions, with its 95 % interval.

    independent: how many independent regions it rests on, after neighbours that resemble each other and unequal
    weights; None when every region was taken to be independent and equal.
    """

    rho: float
    regions: int
    low: float
    high: float
    independent: float | None = None

    @property
    def strength(self) -> Strength:
        """Strength in words: none when zero lies inside the interval or under 0.1; weak under 0.3; strong from 0.6."""
        size = abs(self.rho)
        if size < 0.1 or not self.has_line:
            return "none"
        return "weak" if size < 0.3 else "clear" if size < 0.6 else "strong"

    @property
    def has_line(self) -> bool:
        """True where a line may be drawn through the points: not when zero lies inside the interval."""
        return not self.low <= 0 <= self.high

    @property
    def p(self) -> float:
        """Two-sided p, if there were no relation at all."""
        return float(
            chance(np.array(self.rho), np.array(self.regions if self.independent is None else self.independent))
        )

    @property
    def only_just(self) -> bool:
        """True where it stands, neighbours reckoned with, and would not at STRICT."""
        return self.has_line and self.independent is not None and self.p > STRICT


def rank_association(
    a: object, b: object, weights: object | None = None, places: Places | None = None
) -> Association | Refused:
    """Spearman's rank correlation of two figures over the regions that have both.

    a, b: one figure per region, in the same order, (n,); missing ones are left out pairwise. Ties get their mean rank.
    weights: the people concerned, (n,); a region without them is left out. Without, every region counts once.
    places: where the regions lie; neighbours that resemble each other then widen the interval.
    Refused under FEWEST_REGIONS (independent) regions or when either figure does not vary.
    """
    return _association(as_figures(a), as_figures(b), weights, places, weighted_ranks, _rank_error)


def linear_association(
    a: object, b: object, weights: object | None = None, places: Places | None = None
) -> Association | Refused:
    """Pearson's correlation: how well the points of two figures lie on a straight line.

    a, b: one figure per region, in the same order, (n,); missing ones are left out pairwise. weights: the people
    concerned, (n,). places: where the regions lie, so that neighbours count for less. Refused under FEWEST_REGIONS
    (independent) regions or when either figure does not vary.
    """
    return _association(as_figures(a), as_figures(b), weights, places, _as_they_are, linear_error)


def complete(*columns: np.ndarray | None) -> np.ndarray:
    """(n,) of bool: the regions with a figure in every column; None counts as no column."""
    return np.logical_and.reduce([~np.isnan(column) for column in columns if column is not None])


def everywhere(values: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Values of some regions in their places, NaN elsewhere: (n,). mask: (n,) of bool, the regions."""
    figures = np.full(len(mask), np.nan)
    figures[mask] = values
    return figures


def independent_by_weight(weights: np.ndarray) -> float:
    """The number of equal regions that weigh as much as these unequal ones do. weights: (n,), above zero.

    Source: Kish (1965), Survey Sampling, 8.2; taken that weights do not go together with the figures.
    """
    share = weights / weights.sum()
    return float(1 / (share**2).sum())


def _association(
    a: np.ndarray, b: np.ndarray, weights: object | None, places: Places | None, ranking: Callable, error_of: Callable
) -> Association | Refused:
    sizes = np.ones(len(a)) if weights is None else as_figures(weights)
    a = np.where((sizes > 0) & np.isfinite(sizes), a, np.nan)
    refusal = refused_pair(a, b)
    if refusal is not None:
        return refusal
    both = complete(a, b)
    regions, size = int(both.sum()), sizes[both]
    first, second = (_weighted_scores(ranking(each[both], size), size) for each in (a, b))
    rho = round(float(np.average(first * second, weights=size)), 12)
    if weights is None and places is None:
        return Association(rho, regions, *interval(rho, error_of(rho, first, second, regions)))
    independent = independent_by_weight(size)
    if places is not None:
        ranks = [everywhere(scores(ranking(each[both], np.ones(regions))), both) for each in (a, b)]
        independent *= effective_regions(ranks[0], ranks[1], places) / regions
    if weights is not None and independent < FEWEST_REGIONS:
        return Refused("too_few_large_enough", regions)
    return Association(rho, regions, *interval(rho, error_of(rho, first, second, independent)), independent)


def _weighted_scores(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    deviations = scores(values)
    deviations = deviations - np.average(deviations, weights=weights)
    return deviations / np.sqrt(np.average(deviations**2, weights=weights))


def _rank_error(rho: float, _first: np.ndarray, _second: np.ndarray, independent: float) -> float:
    return rank_error(rho, independent)


def _as_they_are(values: np.ndarray, _weights: np.ndarray) -> np.ndarray:
    return values
