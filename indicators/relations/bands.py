"""Bands, how sure one figure is: what rounding hides, and what chance does to small numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import gammaincinv

from indicators.model import Measure
from indicators.relations.coefficient import LEVEL, Z
from indicators.relations.refusal import as_figures
from indicators.relations.rounding import Steps

# What publishers round to, the coarsest first.
STEPS = (1000.0, 500.0, 100.0, 50.0, 10.0, 5.0, 1.0, 0.5, 0.1, 0.05, 0.01, 0.001)
# With fewer figures that are not zero, all of them can be round by chance.
FEWEST_TO_TELL = 10


@dataclass(frozen=True)
class Bands:
    """The band in which each of n figures may lie, in the unit of the figure; NaN where there is none. Both (n,)."""

    low: np.ndarray
    high: np.ndarray


def rounding_step(values: object) -> float:
    """The coarsest step that all figures are a multiple of; 0 when they were not rounded or are too few to tell."""
    figures = as_figures(values)
    nonzero = np.abs(figures[np.isfinite(figures) & (figures != 0)])
    if len(nonzero) < FEWEST_TO_TELL:
        return 0.0
    for step in STEPS:
        if np.allclose(nonzero / step, np.rint(nonzero / step), rtol=0, atol=1e-6):
            return step
    return 0.0


def figure_bands(
    measure: Measure, values: object, numerator: object, denominator: object, base: object, steps: Steps
) -> Bands:
    """The band of each published figure: rounding, and on top of it chance where people were counted.

    values, numerator, denominator, base: (n,), NaN where not known; base is the number of people a share is of, where
    no counts were published. steps: what was rounded.
    A share gets Wilson's interval, a count Poisson's; a mean or an index only its rounding. Chance here is what would
    have come out otherwise in the same circumstances: the figure itself was counted, not sampled.
    """
    figures = as_figures(values)
    if measure.kind == "count":
        return _around(figures, count_bands(figures, steps.figures))
    if not measure.is_share:
        return _around(figures, Bands(figures - steps.figures / 2, figures + steps.figures / 2))
    per = float(measure.per or 1)
    by_counts = share_bands(as_figures(numerator), as_figures(denominator), steps.numerator, steps.denominator)
    by_base = _bands_of_base(figures / per, as_figures(base), steps.figures / per)
    has_counts = ~np.isnan(by_counts.low)
    low, high = np.where(has_counts, by_counts.low, by_base.low), np.where(has_counts, by_counts.high, by_base.high)
    return _around(figures, Bands(per * low, per * high))


def whole_band(measure: Measure, limits: tuple[float, float], size: float | None) -> tuple[float, float]:
    """The band of the figure of several regions as one: a share gets Wilson's interval around its limits.

    limits: between what it lies by rounding and by what is missing. size: how many people it is a share of, None where
    that is not known; then, and for what is no share, the limits are all that is known.
    """
    if not measure.is_share or not size:
        return limits
    per, people = float(measure.per or 1), np.array([size])
    low, high = (np.clip(np.array([end]) / per, 0, 1) for end in limits)
    return float(per * wilson(low, people)[0][0]), float(per * wilson(high, people)[1][0])


def rounding_bands(measure: Measure, values: object, numerator: object, denominator: object, steps: Steps) -> Bands:
    """The bands by rounding alone, for figures in which nothing is left to chance, such as everybody of an age."""
    figures = as_figures(values)
    low, high = figures - steps.figures / 2, figures + steps.figures / 2
    if measure.kind == "count":
        low = np.maximum(low, 0)
    if measure.is_share:
        per, above, below = float(measure.per or 1), as_figures(numerator), as_figures(denominator)
        fewest = np.where(below > steps.denominator / 2, below - steps.denominator / 2, np.nan)
        least = per * np.clip((above - steps.numerator / 2) / (below + steps.denominator / 2), 0, 1)
        low = np.where(np.isnan(least), np.clip(low, 0, per), least)
        # Where the denominator may be nothing but rounding, the share may be anything.
        most = np.where(np.isnan(fewest), per, per * np.clip((above + steps.numerator / 2) / fewest, 0, 1))
        high = np.where(np.isnan(least), np.clip(high, 0, per), most)
    return _around(figures, Bands(low, high))


def share_bands(
    numerator: np.ndarray, denominator: np.ndarray, step: float = 0.0, step_below: float | None = None
) -> Bands:
    """Wilson's 95 % interval of shares from 0 to 1, widened by the rounding of both counts; NaN without counts.

    step, step_below: what numerators and denominators were rounded to; the same when one is given.

    Source: Wilson (1927), J. of the American Statistical Association 22.
    """
    half, below = step / 2, (step if step_below is None else step_below) / 2
    most = denominator + below
    fewest = np.where(denominator > below, denominator - below, np.nan)
    valid = (denominator > 0) & (numerator >= 0) & (numerator <= denominator)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, _ = wilson(np.maximum(numerator - half, 0) / most, most)
        _, high = wilson(np.minimum((numerator + half) / fewest, 1), fewest)
    return Bands(np.where(valid, low, np.nan), np.where(valid, np.where(np.isnan(high), 1.0, high), np.nan))


def count_bands(counts: np.ndarray, step: float = 0.0) -> Bands:
    """Poisson's exact 95 % interval of counts, widened by their rounding. counts: (n,), not negative, else NaN.

    Source: Garwood (1936), Biometrika 28.
    """
    valid = np.where((counts >= 0) & np.isfinite(counts), counts, np.nan)
    fewest, most = np.maximum(valid - step / 2, 0), valid + step / 2
    with np.errstate(invalid="ignore"):
        low = np.where(fewest > 0, gammaincinv(np.where(fewest > 0, fewest, 1.0), LEVEL / 2), fewest)
        return Bands(low, gammaincinv(most + 1, 1 - LEVEL / 2))


def straddles(bands: Bands, limits: Sequence[float]) -> np.ndarray:
    """(n,) of bool: the figures that may belong to another class of the map. limits: rising, upper, the last open."""
    inner = np.asarray(limits[:-1], dtype=float)
    has_band = ~np.isnan(bands.low) & ~np.isnan(bands.high)
    return has_band & (np.searchsorted(inner, bands.low, "left") != np.searchsorted(inner, bands.high, "left"))


def wilson(share: np.ndarray, size: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both ends of Wilson's interval of shares from 0 to 1 of `size` people: two of (n,)."""
    middle = share + Z**2 / (2 * size)
    half = Z * np.sqrt(share * (1 - share) / size + Z**2 / (4 * size**2))
    spread = 1 + Z**2 / size
    return np.clip((middle - half) / spread, 0, 1), np.clip((middle + half) / spread, 0, 1)


def _bands_of_base(share: np.ndarray, base: np.ndarray, step: float) -> Bands:
    """The band of shares that were published without counts; only their rounding where the base is not known."""
    low, high = np.clip(share - step / 2, 0, 1), np.clip(share + step / 2, 0, 1)
    size = np.where(base > 0, base, np.inf)
    return Bands(wilson(low, size)[0], wilson(high, size)[1])


def _around(figures: np.ndarray, bands: Bands) -> Bands:
    """The bands with the published figure inside, whatever the last digit of the sums; none for what is no figure."""
    is_figure = np.isfinite(figures)
    low, high = np.fmin(bands.low, figures), np.fmax(bands.high, figures)
    return Bands(np.where(is_figure, low, np.nan), np.where(is_figure, high, np.nan))
