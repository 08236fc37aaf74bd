"""All relations between some figures at once, corrected for looking at so many."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from indicators.relations.association import Association
from indicators.relations.coefficient import LEVEL, chance, interval, rank_error
from indicators.relations.discovery import benjamini_hochberg
from indicators.relations.pairwise import pairwise_independent, pairwise_ranks
from indicators.relations.places import Places
from indicators.relations.refusal import FEWEST_REGIONS, as_figures, is_constant

Verdict = Literal[
    "stands", "chance", "same", "shared", "counts", "all_missing", "infinite", "too_few_regions", "constant"
]


@dataclass(frozen=True)
class Pair:
    """One relation out of a matrix. association is None where the verdict refuses it; q: the corrected p."""

    verdict: Verdict
    regions: int
    association: Association | None = None
    q: float | None = None


@dataclass(frozen=True)
class Associations:
    """Every pair of m figures; all arrays are (m, m) and the same on both sides of the diagonal.

    rho: rank correlation, NaN where there is none. independent: how many independent regions it rests on. p, q: before
    and after correction for the number of pairs tested. verdict: 'stands' (more than chance, also among so many),
    'chance', 'same' (the diagonal), or why the pair was not tested. tested, expected, standing: how many pairs were
    looked at, how many of them would be called more than chance if nothing were related, and how many stand.

    The verdicts belong to the figures that were looked at together. Another order or a part of them does not change
    any verdict or count: they are worked out once.
    """

    rho: np.ndarray
    regions: np.ndarray
    independent: np.ndarray
    p: np.ndarray
    q: np.ndarray
    verdict: np.ndarray
    tested: int
    expected: float
    standing: int

    def of(self, order: object) -> "Associations":
        """Some of the figures, in another order. order: their places."""
        places = np.asarray(order, dtype=int)
        tables = ("rho", "regions", "independent", "p", "q", "verdict")
        return replace(self, **{name: getattr(self, name)[np.ix_(places, places)] for name in tables})

    def pair(self, first: int, second: int) -> Pair:
        """One relation, with the interval that goes with it; the verdict is that of the matrix."""
        verdict: Verdict = self.verdict[first, second]
        regions = int(self.regions[first, second])
        if verdict not in ("stands", "chance"):
            return Pair(verdict, regions)
        rho, independent = float(self.rho[first, second]), float(self.independent[first, second])
        association = Association(rho, regions, *interval(rho, rank_error(rho, independent)), independent)
        return Pair(verdict, regions, association, float(self.q[first, second]))


def associations(figures: object, reasons: np.ndarray | None = None, places: Places | None = None) -> Associations:
    """Spearman's rank correlation of every pair of figures, with a verdict for each.

    figures: (n, m), one column for each figure, missing ones NaN; left out pairwise. reasons: (m, m) of str, why
    a pair is not tested for the way its figures are made, as a verdict, empty where it is; such a pair does not count.
    places: where the regions lie.
    """
    values = as_figures(figures)
    infinite = np.isinf(values).any(axis=0)
    finite = np.where(infinite, np.nan, values)
    rho, regions = pairwise_ranks(finite)
    rho = np.round(rho, 12)
    independent = regions.astype(float) if places is None else pairwise_independent(finite, regions, places)
    verdict = _refusals(rho, regions, infinite, values, reasons)
    is_tested = np.triu(verdict == "", 1)
    p, q = chance(rho, independent), np.full(rho.shape, np.nan)
    q[is_tested] = benjamini_hochberg(p[is_tested])
    q = np.fmin(q, q.T)
    verdict[verdict == ""] = np.where(q[verdict == ""] <= LEVEL, "stands", "chance")
    standing = int((np.triu(verdict == "stands", 1)).sum())
    number = int(is_tested.sum())
    return Associations(rho, regions, independent, p, q, verdict, number, number * LEVEL, standing)


def _refusals(
    rho: np.ndarray, regions: np.ndarray, infinite: np.ndarray, values: np.ndarray, reasons: np.ndarray | None
) -> np.ndarray:
    """The reason why a pair is not tested, empty where it is: (m, m). The later reasons go before the earlier ones."""
    verdict = np.full(rho.shape, "", dtype=object)
    dust = np.array(
        [not np.isnan(each).all() and is_constant(each[np.isfinite(each)]) for each in values.T], dtype=bool
    )
    verdict[np.isnan(rho) | dust | dust[:, None]] = "constant"
    verdict[regions < FEWEST_REGIONS] = "too_few_regions"
    verdict[regions == 0] = "all_missing"
    verdict[infinite | infinite[:, None]] = "infinite"
    if reasons is not None:
        verdict[reasons != ""] = reasons[reasons != ""]
    np.fill_diagonal(verdict, "same")
    return verdict
