"""Shares that stand out, given how many people each is about (funnel plot)."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import ndtri

from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures

# The outer tenth on either side is drawn in, so that what stands out does not hide itself by widening the limits.
WINSORISED_SHARE = 0.10
# What is left of the variance of a normal distribution when its outer tenths are drawn in.
WINSORISED_VARIANCE = 0.678690
INNER, OUTER = 0.95, 0.998


@dataclass(frozen=True)
class Funnel:
    """Limits around the share of all regions together.

    target: that share, 0 to 1. dispersion: how much more regions differ than chance would make them; about 1 when they
    do not. between: the variance between regions that is left, on the arcsine scale; 0 when chance explains all.
    z: (n,) how far each region is from the target in standard deviations, that variance included; NaN without counts.
    """

    target: float
    dispersion: float
    between: float
    z: np.ndarray

    @property
    def regions(self) -> int:
        """The number of regions with counts."""
        return int((~np.isnan(self.z)).sum())

    def limits(self, sizes: np.ndarray, level: float = INNER) -> tuple[np.ndarray, np.ndarray]:
        """The limits, 0 to 1, between which `level` of the regions of these sizes would lie: two of (s,)."""
        away = ndtri((1 + level) / 2) * np.sqrt(1 / (4 * sizes) + self.between)
        middle = np.arcsin(np.sqrt(self.target))
        low, high = np.clip(middle - away, 0, np.pi / 2), np.clip(middle + away, 0, np.pi / 2)
        return np.sin(low) ** 2, np.sin(high) ** 2

    def outside(self, level: float = INNER) -> np.ndarray:
        """(n,) of -1, 0, 1: below, within or above the limits; 0 without counts."""
        return np.where(np.abs(self.z) > ndtri((1 + level) / 2), np.sign(np.nan_to_num(self.z)), 0).astype(int)


def funnel(numerator: object, denominator: object) -> Funnel | Refused:
    """A funnel over regions. numerator, denominator: (n,) counts, NaN for missing; regions without people are left out.

    Shares are compared on the arcsine scale, on which chance depends on the number of people only. When regions differ
    more than chance makes them, they are taken to differ by themselves, as much for large as for small ones.

    Source: Spiegelhalter (2005), Statistics in Medicine 24, with the random effects of its section 5.
    """
    cases, people = as_figures(numerator), as_figures(denominator)
    is_valid = (people > 0) & (cases >= 0) & (cases <= people) & np.isfinite(people)
    regions = int(is_valid.sum())
    if regions == 0:
        return Refused("all_missing", 0)
    if regions < FEWEST_REGIONS:
        return Refused("too_few_regions", regions)
    size = people[is_valid]
    target = float(cases[is_valid].sum() / size.sum())
    away = np.arcsin(np.sqrt(cases[is_valid] / size)) - np.arcsin(np.sqrt(target))
    dispersion, between = overdispersion(away, 1 / (4 * size))
    z = np.full(len(people), np.nan)
    z[is_valid] = away / np.sqrt(1 / (4 * size) + between)
    return Funnel(target, dispersion, between, z)


def overdispersion(away: np.ndarray, variance: np.ndarray) -> tuple[float, float]:
    """The dispersion, how much more regions differ than by chance, and the variance between them that explains it.

    away: (n,) distances from the target; variance: (n,) what chance does to each. What drawing in the outer tenths
    takes off is put back, so that without more than chance the answer is 1 and 0.
    """
    n = len(away)
    z = away / np.sqrt(variance)
    winsorised_z = np.clip(z, *np.quantile(z, [WINSORISED_SHARE, 1 - WINSORISED_SHARE]))
    dispersion = float((winsorised_z**2).mean()) / WINSORISED_VARIANCE
    weights = 1 / variance
    free = float(weights.sum() - (weights**2).sum() / weights.sum())
    return dispersion, max(0.0, (n * dispersion - (n - 1)) / free) if free > 0 else 0.0


def funnel_counts(observations: pd.DataFrame, per: float) -> tuple[np.ndarray, np.ndarray]:
    """Numerators and denominators, (n,) each, NaN where not known; where only a share was published, of its base.

    observations: value (in `per`), numerator, denominator, base.
    """
    value, numerator, denominator, base = (
        observations[name].to_numpy(dtype=float) for name in ("value", "numerator", "denominator", "base")
    )
    has_counts = ~np.isnan(numerator) & ~np.isnan(denominator)
    return np.where(has_counts, numerator, value / per * base), np.where(has_counts, denominator, base)
