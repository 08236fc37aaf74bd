"""Certainty of a coefficient: intervals and p from the number of independent regions behind it."""

from math import atanh, inf, sqrt, tanh

import numpy as np
from scipy.special import stdtr

LEVEL = 0.05
# The 97.5 % point of the normal distribution.
Z = 1.959963984540054
# So few independent regions tell nothing: Fisher's interval needs more than three.
FEWEST_INDEPENDENT = 4.0


def rank_error(rho: float, independent: float) -> float:
    """Standard error of atanh of a rank correlation; infinite when there are too few independent regions.

    Source: Bonett & Wright (2000), Psychometrika 65.
    """
    return inf if independent < FEWEST_INDEPENDENT else sqrt((1 + rho**2 / 2) / (independent - 3))


def linear_error(rho: float, first: np.ndarray, second: np.ndarray, independent: float) -> float:
    """Standard error of atanh of a linear correlation; infinite when there are too few independent regions.

    first, second: standard scores, (n,). The larger of Fisher's, which assumes normal figures, and the one free of
    that assumption: counts and incomes are skewed, and Fisher's alone covers them far too seldom.

    Source: Fisher (1921), Metron 1; Steiger & Hakstian (1982), British J. of Math. and Stat. Psychology 35.
    """
    if independent < FEWEST_INDEPENDENT:
        return inf
    fisher = 1 / sqrt(independent - 3)
    if abs(rho) >= 1:
        return fisher
    influence = first * second - rho / 2 * (first**2 + second**2)
    free = sqrt(float((influence**2).mean()) / (independent - 3)) / (1 - rho**2)
    return max(fisher, free)


def interval(rho: float, error: float) -> tuple[float, float]:
    """The 95 % interval of a coefficient from the standard error of its atanh; all there is when that is infinite."""
    if abs(rho) >= 1:
        return rho, rho
    if error == inf:
        return -1.0, 1.0
    return tanh(atanh(rho) - Z * error), tanh(atanh(rho) + Z * error)


def chance(rho: np.ndarray, independent: np.ndarray) -> np.ndarray:
    """Two-sided p of coefficients if there were no relation: t with `independent` - 2 degrees of freedom.

    1 where there are too few independent regions; NaN stays NaN. Any shape, the same for both.
    """
    rho, independent = np.asarray(rho, dtype=float), np.asarray(independent, dtype=float)
    degrees = np.maximum(independent, FEWEST_INDEPENDENT) - 2
    with np.errstate(divide="ignore"):
        t = np.abs(rho) * np.sqrt(degrees / np.maximum(1 - rho**2, 0.0))
    return np.where(independent < FEWEST_INDEPENDENT, 1.0, 2 * stdtr(degrees, -t)) + 0 * rho
