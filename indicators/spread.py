"""Spread, how far the wijken of a gemeente lie apart, and when its own figure hides that: pure functions."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

# The people at either end: a tenth.
OUTER = 0.10
FEWEST_PARTS = 2
# Shares are sums of fractions; a tenth that comes out as 0.0999... is a tenth.
DUST = 1e-9

Hides = Literal["", "low", "high", "both"]


@dataclass(frozen=True)
class Ordinary:
    """Limits of the ordinary in the country. q1, q3: quartiles of gemeenten. p10, p90: weighted deciles of wijken."""

    q1: float
    q3: float
    p10: float
    p90: float


@dataclass(frozen=True)
class Spread:
    """The middle 80 % of the people of a gemeente, by the figure of the wijk they live in.

    n: wijken with a figure; without: those that have none. p10 and p90: a tenth lives in wijken with this figure or
    a lower (higher) one. low_share, high_share: which part lives in wijken beyond the national deciles. hides: on which
    side the figure of the gemeente hides people, see `spread_of`; empty when it does not, or when that is not known.
    """

    n: int
    without: int
    p10: float
    median: float
    p90: float
    low_share: float | None
    high_share: float | None
    hides: Hides


def spread_of(
    values: pd.Series, weights: pd.Series | None = None, own: float | None = None, ordinary: Ordinary | None = None
) -> Spread | None:
    """The spread of one figure over the wijken of a gemeente; None under two wijken with a figure.

    values: one per wijk. weights: the people behind each, in the same order; a wijk without people does not count in
    the deciles. Without weights every wijk counts once. own: the figure of the gemeente itself.

    The average hides when it looks ordinary (between the quartiles of all gemeenten) while at least a tenth of the
    people lives in wijken below the national 10 % of wijken, or above the 90 %. Nationally a tenth does on either side,
    by definition: so at that end the gemeente holds as much of the extremes as the country as a whole.
    """
    present = values.notna().to_numpy()
    if int(present.sum()) < FEWEST_PARTS:
        return None
    value = values.to_numpy(dtype=float)[present]
    weight = _counting_weights(weights, present)
    low = high = None
    hides: Hides = ""
    if ordinary is not None:
        low = float(weight[value < ordinary.p10].sum() / weight.sum())
        high = float(weight[value > ordinary.p90].sum() / weight.sum())
        if own is not None and ordinary.q1 <= own <= ordinary.q3:
            hides = _side(low >= OUTER - DUST, high >= OUTER - DUST)
    p10, median, p90 = (weighted_quantile(value, weight, share) for share in (OUTER, 0.5, 1 - OUTER))
    return Spread(len(value), len(values) - len(value), p10, median, p90, low, high, hides)


def weighted_quantile(values: np.ndarray, weights: np.ndarray, share: float) -> float:
    """The outermost value that at least `share` of the weight lies at or below (above, for a share over a half).

    It is always a value that occurs, save for the median, which is halfway between its two neighbours when exactly
    half of the weight lies at or below the lower one. No missing values; at least one weight above zero.
    """
    counting = weights > 0
    value, weight = values[counting], weights[counting]
    order = np.argsort(value, kind="stable")
    value, below = value[order], np.cumsum(weight[order]) / weight.sum()
    lower = value[np.searchsorted(below, share - DUST)]
    if share < 0.5:
        return float(lower)
    upper = value[np.searchsorted(below, share + DUST)]
    return float(upper) if share > 0.5 else float((lower + upper) / 2)


def _counting_weights(weights: pd.Series | None, present: np.ndarray) -> np.ndarray:
    """The weights that count; all equal when there are none, or when all of them are zero."""
    equal = np.ones(int(present.sum()))
    if weights is None:
        return equal
    own_weights = np.nan_to_num(weights.to_numpy(dtype=float)[present])
    return own_weights if own_weights.sum() > 0 else equal


def _side(low: bool, high: bool) -> Hides:
    return "both" if low and high else "low" if low else "high" if high else ""
