"""How strongly two figures go together over regions."""

from dataclasses import dataclass
from math import atanh, sqrt, tanh
from typing import Literal

import numpy as np
import pandas as pd

FEWEST_REGIONS = 10

Strength = Literal["none", "weak", "clear", "strong"]


@dataclass(frozen=True)
class Association:
    """Spearman's rank correlation over `regions` regions, with its 95 % interval."""

    rho: float
    regions: int
    low: float
    high: float

    @property
    def strength(self) -> Strength:
        """In words: none when zero lies inside the interval or under 0.1; weak under 0.3; strong from 0.6."""
        size = abs(self.rho)
        # Among thousands of wijken, which resemble their neighbours, the interval alone finds a relation in anything.
        if size < 0.1 or self.low <= 0 <= self.high:
            return "none"
        return "weak" if size < 0.3 else "clear" if size < 0.6 else "strong"


@dataclass(frozen=True)
class NoAssociation:
    """Why there is no honest coefficient. reason: all_missing, too_few_regions, constant or shared."""

    reason: Literal["all_missing", "too_few_regions", "constant", "shared"]
    regions: int


def rank_association(a: pd.Series, b: pd.Series) -> Association | NoAssociation:
    """Spearman's rank correlation of two figures over the regions that have both.

    a, b: one value per region, in the same order; missing values are left out pairwise. Ties get their
    mean rank. Refused, as a value, under FEWEST_REGIONS regions or when either figure does not vary.

    Source: Bonett & Wright (2000), Psychometrika 65, for the interval.
    """
    both = a.notna().to_numpy() & b.notna().to_numpy()
    regions = int(both.sum())
    if regions == 0:
        return NoAssociation("all_missing", 0)
    if regions < FEWEST_REGIONS:
        return NoAssociation("too_few_regions", regions)
    first, second = a.to_numpy(dtype=float)[both], b.to_numpy(dtype=float)[both]
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return NoAssociation("constant", regions)
    # Not scipy.stats.spearmanr: the same number, but importing scipy.stats costs a second and 58 MB.
    rho = round(float(np.corrcoef(pd.Series(first).rank(), pd.Series(second).rank())[0, 1]), 12)
    return Association(rho, regions, *_interval(rho, regions))


def _interval(rho: float, regions: int) -> tuple[float, float]:
    if abs(rho) >= 1:
        return rho, rho
    half = 1.96 * sqrt((1 + rho**2 / 2) / (regions - 3))
    return tanh(atanh(rho) - half), tanh(atanh(rho) + half)
