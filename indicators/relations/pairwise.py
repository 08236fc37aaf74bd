"""Rank correlations of many figures at once, over the regions that each pair has in common."""

import numpy as np

from indicators.relations.dependence import effective_pairs
from indicators.relations.places import Places


def pairwise_ranks(figures: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Spearman's rho of every pair, and over how many regions: two of (m, m). figures: (n, m), NaN for missing.

    The same as ranking anew within each pair. Figures that are missing for the same regions are done together. NaN
    where one of the two does not vary.
    """
    columns = [_Order(column) for column in figures.T]
    patterns, of_column = np.unique(~np.isnan(figures), axis=1, return_inverse=True)
    groups = [np.flatnonzero(of_column.ravel() == number) for number in range(patterns.shape[1])]
    rho = np.full((figures.shape[1],) * 2, np.nan)
    regions = np.zeros(rho.shape, dtype=int)
    for number, group in enumerate(groups):
        for other in range(number, len(groups)):
            mask = patterns[:, number] & patterns[:, other]
            both = np.ix_(group, groups[other])
            first = np.stack([columns[place].ranks(mask) for place in group])
            second = first if other == number else np.stack([columns[place].ranks(mask) for place in groups[other]])
            mirror = np.ix_(groups[other], group)
            # Not @: the threads of BLAS wait for each other where cores are busy, and 0.2 s became 4.7 s.
            joint = np.einsum("in,jn->ij", first, second)
            rho[both], rho[mirror] = joint, joint.T
            regions[both] = regions[mirror] = int(mask.sum())
    return rho, regions


def pairwise_independent(figures: np.ndarray, regions: np.ndarray, places: Places) -> np.ndarray:
    """Number of independent regions that the rank correlation of each pair of figures rests on: (m, m).

    Every figure is ranked once, over the regions that have it, so that it is fast; for a pair that is missing for the
    same regions it is exactly `effective_regions` of its ranks.

    figures: (n, m), NaN for none. regions: (m, m), how many have both. places: where the n regions lie.
    """
    ranks = [np.where(np.isnan(column), np.nan, _Order(column).ranks(~np.isnan(column))) for column in figures.T]
    return effective_pairs(np.column_stack(ranks), regions, places) if ranks else regions.astype(float)


class _Order:
    """One figure put in order once, so that ranking it within part of the regions needs no sorting."""

    def __init__(self, values: np.ndarray) -> None:
        self._order = np.argsort(values, kind="stable")
        sorted_values = values[self._order]
        first = np.concatenate([np.ones(min(1, len(values)), dtype=bool), sorted_values[1:] != sorted_values[:-1]])
        starts = np.flatnonzero(first)
        group = np.cumsum(first) - 1
        self._start = starts[group]
        self._end = np.append(starts[1:], len(values))[group]

    def ranks(self, mask: np.ndarray) -> np.ndarray:
        """Average ranks of the regions in mask, centred and of length 1, 0 elsewhere: (n,); NaN when constant."""
        inside = mask[self._order]
        below = np.concatenate([[0], np.cumsum(inside)])
        twice = np.where(inside, below[self._start] + below[self._end] - below[-1], 0)
        length = np.sqrt(float((twice.astype(float) ** 2).sum()))
        ranks = np.empty(len(mask))
        ranks[self._order] = twice / length if length else np.nan
        return ranks
