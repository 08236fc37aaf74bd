"""Sums, ratios and means of rounded figures: what comes out, and how low and high it may really be.

Each figure may be off by half a step, all of them in the same direction: what is given always holds the truth.
"""

from dataclasses import dataclass

import numpy as np

# The figure, the lowest and the highest it may be.
Between = tuple[float, float, float]


@dataclass(frozen=True)
class Steps:
    """Steps of rounding, half a step either way; 0 for not. k columns count k steps; up or down to a five is ten."""

    figures: float = 0.0
    numerator: float = 0.0
    denominator: float = 0.0
    weights: float = 0.0


def sum_between(values: np.ndarray, off: float) -> Between:
    """The sum of counts, (p,), each off by at most `off`; not below zero unless the sum itself is."""
    total = float(values.sum())
    return total, max(total - off * len(values), min(total, 0.0)), total + off * len(values)


def ratio_between(numerator: np.ndarray, denominator: np.ndarray, off: float, off_below: float) -> Between | None:
    """Numerators over denominators, (p,) each, off by at most `off` and `off_below`; None when nothing is divided by.

    The highest is NaN when the denominators may be nothing but rounding.
    """
    above, low, high = sum_between(numerator, off)
    below, fewest, most = sum_between(denominator, off_below)
    if below <= 0:
        return None
    return above / below, low / most, high / fewest if fewest > 0 else np.nan


def mean_between(values: np.ndarray, weights: np.ndarray, off: float, off_weights: float) -> Between | None:
    """The weighted mean of values, (p,), off by at most `off`, their weights by `off_weights`; None without weights.

    The highest gives the high values their full weight and the others as little as may be: one of p + 1 choices.
    """
    if not len(values) or np.isnan(weights).any() or weights.sum() <= 0:
        return None
    light, heavy = np.maximum(weights - off_weights, 0), weights + off_weights
    mean = float((weights * values).sum() / weights.sum())
    return mean, -_highest(off - values, light, heavy), _highest(values + off, light, heavy)


def _highest(values: np.ndarray, light: np.ndarray, heavy: np.ndarray) -> float:
    order = np.argsort(-values, kind="stable")
    value, least, more = values[order], light[order], heavy[order] - light[order]
    total = (least * value).sum() + np.concatenate([[0.0], np.cumsum(more * value)])
    weight = least.sum() + np.concatenate([[0.0], np.cumsum(more)])
    return float((total[weight > 0] / weight[weight > 0]).max())
