"""Trends, a figure of one region gone up or down over the years: tested, never judged by eye.

A series is a table with one row per period, the oldest first: period (its id), at (the middle of the period as
a year, 2021.5), value, denominator, status. Rows without a value do not count. Of several regions as one it may have
open as well, whether a figure is of some of them only, and low and high, between what that of all of them lies.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy.special import stdtr, stdtrit

FEWEST_POINTS = 5
LEVEL = 0.05

TrendKind = Literal["up", "down", "none", "open", "too_few", "broken", "provisional"]


@dataclass(frozen=True)
class TrendVerdict:
    """The verdict on a series.

    kind: up and down are trends that passed; none is 'no clear trend'. open: one passed, but regions without a figure
    could turn it. too_few: under five figures. broken: five in all, but fewer since the last series break. provisional:
    five only with figures that may still change.
    n, first, last: how many figures the verdict is about, and of which periods. slope is per year, with its 95 %
    interval low..high; change is what the line goes up or down from first to last; p is two-sided. These are None
    without a test. weighted: by the denominators. estimated: one of the figures is an estimate. left_out: the
    provisional periods after the last break.
    """

    kind: TrendKind
    n: int
    first: str | None = None
    last: str | None = None
    slope: float | None = None
    low: float | None = None
    high: float | None = None
    change: float | None = None
    p: float | None = None
    weighted: bool = False
    estimated: bool = False
    left_out: tuple[str, ...] = ()


def trend_verdict(points: pd.DataFrame, breaks: Sequence[str] = ()) -> TrendVerdict:
    """The verdict on the last five valid figures after the last series break.

    A line is fitted by least squares, weighted by the denominators where all five are known: the variance of a share
    falls with what it is a share of. There is a trend when the slope differs from zero (t, 3 degrees of freedom,
    two-sided 95 %) and keeps its sign whichever figure is left out, so that no single year makes it, and whatever the
    figures of regions would be that are open.
    breaks: the periods from which on figures are not comparable with earlier ones.

    Source: Weisberg (2014), Applied Linear Regression, ch. 7, for the weights; Efron (1982), The Jackknife, for
    leaving one out.
    """
    valid = points[points["value"].notna()]
    since = valid[valid["period"] >= max([*breaks, ""])]
    solid = since[since["status"] != "provisional"]
    left_out = tuple(since.loc[since["status"] == "provisional", "period"])
    if len(solid) >= FEWEST_POINTS:
        return _test(solid.tail(FEWEST_POINTS), left_out)
    if len(since) >= FEWEST_POINTS:
        return TrendVerdict("provisional", len(solid), *_ends(since), left_out=left_out)
    if len(valid) >= FEWEST_POINTS:
        return TrendVerdict("broken", len(since), *_ends(since), left_out=left_out)
    return TrendVerdict("too_few", len(valid), *_ends(valid), left_out=left_out)


def _ends(points: pd.DataFrame) -> tuple[str | None, str | None]:
    periods = points["period"].tolist()
    return (periods[0], periods[-1]) if periods else (None, None)


def _test(points: pd.DataFrame, left_out: tuple[str, ...]) -> TrendVerdict:
    at, value = points["at"].to_numpy(dtype=float), points["value"].to_numpy(dtype=float)
    weights = points["denominator"].to_numpy(dtype=float)
    is_weighted = bool((weights > 0).all())
    if not is_weighted:
        weights = np.ones(len(value))
    slope, error = _line(at, value, weights)
    degrees = len(value) - 2
    half = float(stdtrit(degrees, 1 - LEVEL / 2)) * error
    p = float(2 * stdtr(degrees, -abs(slope) / error)) if error else float(slope == 0)
    subsets = [np.arange(len(value)) != place for place in range(len(value))]
    signs = {float(np.sign(_line(at[one], value[one], weights[one])[0])) for one in subsets}
    is_trend = p < LEVEL and signs == {float(np.sign(slope))}
    kind: TrendKind = "none" if not is_trend else "up" if slope > 0 else "down"
    if is_trend and _may_turn(points, at, weights, slope):
        kind = "open"
    change = slope * float(at[-1] - at[0])
    is_estimate = bool((points["status"] == "estimated").any())
    numbers = (slope, slope - half, slope + half, change, p)
    return TrendVerdict(kind, len(value), *_ends(points), *numbers, is_weighted, is_estimate, left_out)


def _may_turn(points: pd.DataFrame, at: np.ndarray, weights: np.ndarray, slope: float) -> bool:
    """True where the slope loses its sign when each open figure lies as far against it as it can; unbounded, so."""
    if "open" not in points or not points["open"].any():
        return False
    x = at - np.average(at, weights=weights)
    against = points["low"].where((x > 0) == (slope > 0), points["high"])
    worst = points["value"].where(~points["open"].astype(bool), against).to_numpy(dtype=float)
    return float(np.sign((weights * x * worst).sum())) != float(np.sign(slope))


def _line(at: np.ndarray, value: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    """Slope of the weighted least squares line and its standard error, both without rounding dust."""
    x = at - np.average(at, weights=weights)
    y = value - np.average(value, weights=weights)
    spread = float((weights * x**2).sum())
    slope = float((weights * x * y).sum()) / spread
    dust = 1e-12 * max(1.0, float(np.abs(value).max()))
    rest = y - slope * x
    rest[np.abs(rest) < dust] = 0.0
    error = float(np.sqrt((weights * rest**2).sum() / (len(value) - 2) / spread))
    return (0.0 if abs(slope) < dust else slope), error
