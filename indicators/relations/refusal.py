"""A statistic that cannot be had honestly: a value with its reason, worded elsewhere."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

FEWEST_REGIONS = 10

Reason = Literal[
    "all_missing",
    "too_few_regions",
    "constant",
    "infinite",
    "shared",
    "counts",
    "control_is_indicator",
    "constant_control",
    "collinear",
    "too_many_controls",
    "no_neighbours",
    "no_circumstances",
    "not_an_outcome",
    "not_a_circumstance",
    "too_few_large_enough",
    "no_share",
]


@dataclass(frozen=True)
class Refused:
    """The reason why there is no honest statistic. regions: how many regions could have been used.

    which: the place of what stands in the way, where that is one of several (a control); else None.
    """

    reason: Reason
    regions: int
    which: int | None = None


def as_figures(values: object) -> np.ndarray:
    """Figures as an array of floats, (n,) or (n, m); what is missing in any table library becomes NaN."""
    return np.asarray(values, dtype=float)


def refused_pair(a: np.ndarray, b: np.ndarray, fewest: int = FEWEST_REGIONS) -> Refused | None:
    """The refusal where two figures, (n,) each, give no statistic; None when they do.

    An infinite figure is a fault in the data: leaving it out in silence would hide that.
    """
    both = ~np.isnan(a) & ~np.isnan(b)
    regions = int(both.sum())
    if regions == 0:
        return Refused("all_missing", 0)
    if np.isinf(a[both]).any() or np.isinf(b[both]).any():
        return Refused("infinite", regions)
    if regions < fewest:
        return Refused("too_few_regions", regions)
    if is_constant(a[both]) or is_constant(b[both]):
        return Refused("constant", regions)
    return None


def is_constant(values: np.ndarray) -> bool:
    """True of finite figures that do not vary, rounding dust aside."""
    largest = float(np.abs(values).max(initial=0.0))
    return largest == 0.0 or float(np.ptp(values / largest)) <= 1e-13


def scores(values: np.ndarray) -> np.ndarray:
    """Figures from their mean, in standard deviations (of n). Finite, not constant; however large they are."""
    ratios = values / np.abs(values).max(axis=0)
    deviations = ratios - ratios.mean(axis=0)
    return deviations / np.sqrt((deviations**2).mean(axis=0))
