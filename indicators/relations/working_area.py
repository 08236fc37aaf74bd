"""Any set of regions as one region (a werkgebied), with what rounding and absent figures leave uncertain.

The rules are those of `indicators.aggregation`, on arrays: sixty buurten over all indicators take milliseconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from indicators.model import Derivation, Indicator
from indicators.relations.rounding import Between, Steps, mean_between, ratio_between, sum_between
from indicators.status import worst_status

# Of fewer of the people concerned no rate or mean is given.
COVERAGE_LIMIT = 0.80

Lack = Literal["empty", "not_applicable", "not_to_be_added", "sum_incomplete", "too_little_covered", "no_weight"]


@dataclass(frozen=True)
class Parts:
    """The figures of one indicator over the regions of a working area; all (p,), NaN where not known.

    weights: the size by which the definition weighs; people: the people concerned, by which coverage is told. status:
    one of model.STATUSES each. steps: the rounding. derivations: how each part came by its own figure; of one
    part that stays so, 'published' where it is not given.
    """

    values: np.ndarray
    numerator: np.ndarray
    denominator: np.ndarray
    weights: np.ndarray
    people: np.ndarray
    status: np.ndarray
    steps: Steps = field(default_factory=Steps)
    derivations: Sequence[Derivation] = ()


@dataclass(frozen=True)
class Coverage:
    """The coverage of a working area.

    with_figure of regions have a figure. people: their part of the people concerned, None when that is not known.
    lack: 'suppressed' when all that is absent is withheld, else 'missing'. inapplicable: how many other regions do not
    count, since the figure does not apply there.
    """

    with_figure: int
    regions: int
    people: float | None
    lack: str = "missing"
    inapplicable: int = 0

    @property
    def is_complete(self) -> bool:
        """True where every region that counts has a figure."""
        return self.with_figure == self.regions

    @property
    def is_enough(self) -> bool:
        """True where a rate or mean of these regions may stand for all."""
        return self.is_complete or (self.people is not None and self.people >= COVERAGE_LIMIT)


@dataclass(frozen=True)
class Combined:
    """The figure of a working area.

    value: None when it cannot be had honestly; reason says why. low, high: what rounding, and figures that are withheld
    or missing, leave possible; they may be there without a value, and are None when nothing is known. denominator: of
    all parts with a figure together, None where one of them has none.
    """

    value: float | None
    low: float | None
    high: float | None
    status: str
    derivation: Derivation
    coverage: Coverage
    reason: Lack | None = None
    denominator: float | None = None


def combined(parts: Parts, indicator: Indicator) -> Combined:
    """The figure of all parts together, by the rule of the definition.

    Counts are added; rates recomputed from counts, or weighted and called estimated; where the rule is none there is no
    figure. Parts that are not applicable do not count. A rate or mean of parts that hold at least COVERAGE_LIMIT of the
    people is of those and called estimated; a count of some parts is not the count of all.
    """
    counting = parts.status != "not_applicable"
    present = counting & ~np.isnan(parts.values)
    coverage = _coverage(parts, counting, present)
    if not coverage.regions:
        return _without("not_applicable" if len(counting) else "empty", "published", coverage)
    rule = indicator.aggregation.rule
    if coverage.regions == 1 and coverage.is_complete:
        return _alone(parts, counting, coverage, indicator)
    if rule == "none":
        return _without("not_to_be_added", "published", coverage)
    if rule == "sum":
        return _sum(parts, counting, present, coverage)
    return _rate_or_mean(parts, present, coverage, indicator)


def _alone(parts: Parts, counting: np.ndarray, coverage: Coverage, indicator: Indicator) -> Combined:
    """One part keeps its figure; it may be off by its own rounding and that of its counts."""
    place = int(np.argmax(counting))
    value, half = float(parts.values[place]), parts.steps.figures / 2
    ratio = None if np.isnan(parts.denominator[place]) else _ratio(parts, counting, indicator)
    between = (value - half, value + half) if ratio is None else _widen(ratio[1:], indicator, coverage)
    low, high = (_or_none(end) for end in between)
    derivation = parts.derivations[place] if len(parts.derivations) else "published"
    below = _or_none(float(parts.denominator[place]))
    return Combined(value, low, high, str(parts.status[place]), derivation, coverage, denominator=below)


def _sum(parts: Parts, counting: np.ndarray, present: np.ndarray, coverage: Coverage) -> Combined:
    """A sum; where a part has no figure, only how low and high it may be: that part counts at most all its people."""
    total, low, high = sum_between(parts.values[present], parts.steps.figures / 2)
    if coverage.is_complete:
        return Combined(total, low, high, worst_status(parts.status[present].tolist()), "added", coverage)
    if not coverage.with_figure:
        return _without("sum_incomplete", "added", coverage)
    most = high + float(parts.people[counting & ~present].sum())
    return _without("sum_incomplete", "added", coverage, (np.nan if np.isnan(most) else low, most))


def _rate_or_mean(parts: Parts, present: np.ndarray, coverage: Coverage, indicator: Indicator) -> Combined:
    """A rate or mean, of the parts that have it."""
    has_counts = ~np.isnan(parts.numerator[present]) & ~np.isnan(parts.denominator[present])
    is_recomputed = indicator.aggregation.rule == "ratio" and bool(has_counts.all())
    method: Derivation = "recomputed" if is_recomputed else "weighted"
    if not coverage.with_figure:
        return _without("too_little_covered", method, coverage)
    figure = (_ratio if is_recomputed else _mean)(parts, present, indicator)
    if figure is None:
        between = (np.nan, np.nan) if is_recomputed else _among(parts, present, indicator, coverage)
        return _without("not_applicable" if is_recomputed else "no_weight", method, coverage, between)
    value, low, high = figure
    between = _widen((low, high), indicator, coverage)
    if not coverage.is_enough:
        return _without("too_little_covered", method, coverage, between)
    status = worst_status(parts.status[present].tolist()) if is_recomputed and coverage.is_complete else "estimated"
    # The last digit of a sum may put an end just beside the figure.
    ends = _or_none(min(between[0], value)), _or_none(max(between[1], value))
    below = _or_none(float(parts.denominator[present].sum()))
    return Combined(value, *ends, status, method, coverage, denominator=below)


def _ratio(parts: Parts, present: np.ndarray, indicator: Indicator) -> Between | None:
    """The ratio of numerators and denominators, in the unit of the figure; None without anybody."""
    steps, per = parts.steps, float(indicator.measure.per or 1)
    below = parts.denominator[present]
    ratio = ratio_between(parts.numerator[present], below, steps.numerator / 2, steps.denominator / 2)
    return None if ratio is None else (ratio[0] * per, ratio[1] * per, ratio[2] * per)


def _mean(parts: Parts, present: np.ndarray, _indicator: Indicator) -> Between | None:
    """The mean by the weights that the definition names; None without them."""
    steps = parts.steps
    return mean_between(parts.values[present], parts.weights[present], steps.figures / 2, steps.weights / 2)


def _among(parts: Parts, present: np.ndarray, indicator: Indicator, coverage: Coverage) -> tuple[float, float]:
    """Range from lowest to highest part: a mean lies there, whatever the weights; NaN if a part has no figure."""
    if not coverage.is_complete:
        return np.nan, np.nan
    values, half = parts.values[present], parts.steps.figures / 2
    return _widen((float(values.min()) - half, float(values.max()) + half), indicator, coverage)


def _widen(between: tuple[float, float], indicator: Indicator, coverage: Coverage) -> tuple[float, float]:
    """The range of the figure when absent parts may have any figure; NaN where nothing bounds them."""
    low, high = between
    lowest, highest = np.nan, np.nan
    if indicator.measure.is_share:
        lowest, highest = 0.0, float(indicator.measure.per or 1)
        low, high = max(low, lowest), highest if np.isnan(high) else min(high, highest)
    if coverage.is_complete:
        return low, high
    absent = np.nan if coverage.people is None else 1 - coverage.people
    return low + absent * (lowest - low), high + absent * (highest - high)


def _without(
    reason: Lack, method: Derivation, coverage: Coverage, between: tuple[float, float] = (np.nan, np.nan)
) -> Combined:
    """No figure, for a reason; with what is known of it all the same."""
    status = "not_applicable" if reason == "not_applicable" else coverage.lack
    return Combined(None, _or_none(between[0]), _or_none(between[1]), status, method, coverage, reason)


def _coverage(parts: Parts, counting: np.ndarray, present: np.ndarray) -> Coverage:
    absent, people = parts.status[counting & ~present], parts.people[counting]
    lack = worst_status(absent.tolist()) if len(absent) else "missing"
    has_people = len(people) and not np.isnan(people).any() and people.sum() > 0
    share = float(parts.people[present].sum() / people.sum()) if has_people else None
    return Coverage(int(present.sum()), int(counting.sum()), share, lack, int((~counting).sum()))


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
