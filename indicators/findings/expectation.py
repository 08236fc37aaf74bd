"""An outcome beside what circumstances would lead one to expect of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.comparability import Figure
from indicators.model import Measure
from indicators.relations.bands import Bands
from indicators.relations.circumstances import Circumstances, may_compare_by
from indicators.relations.expectation import Expectations, expectations
from indicators.relations.refusal import Refused


@dataclass(frozen=True)
class ExpectedFinding:
    """The outcome of n regions, (n,) values, beside what `circumstances` lead one to expect; or why that is refused.

    left_out: what was asked for and may not tell of this outcome. bands: between what each value may lie by chance and
    rounding, since it was counted of so many people; None when that is not known.
    """

    outcome: Figure
    circumstances: tuple[Figure, ...]
    left_out: tuple[Figure, ...]
    values: np.ndarray
    expectations: Expectations | Refused
    bands: Bands | None = None

    @cached_property
    def verdict(self) -> np.ndarray:
        """(n,) 'higher', 'lower', 'as_expected', 'too_small' or 'none'; all 'none' when refused.

        too_small: outside what was to be expected, but of so few people that chance may have put it there: its own
        band reaches into the interval. Two intervals that just part differ at less than 5 %: this errs on the careful
        side.
        """
        if isinstance(self.expectations, Refused):
            return np.full(len(self.values), "none", dtype=object)
        verdict = self.expectations.verdict.copy()
        if self.bands is not None:
            verdict[(verdict == "higher") & (self.bands.low <= self.expectations.high)] = "too_small"
            verdict[(verdict == "lower") & (self.bands.high >= self.expectations.low)] = "too_small"
        return verdict


def expected_finding(
    outcome: tuple[Figure, np.ndarray], figures: Sequence[Figure], columns: np.ndarray, bands: Bands | None = None
) -> ExpectedFinding:
    """The finding on an outcome. columns: (n, m), one for each of `figures`; bands: of the outcome.

    Only circumstances count that are not partly the same measurement as the outcome; the others are left out and named.
    """
    figure, outcome_values = outcome
    places = [place for place, one in enumerate(figures) if may_compare_by(one.indicator, [figure.indicator])]
    circumstances = tuple(figures[place] for place in places)
    predictors = Circumstances(tuple(one.indicator for one in circumstances), columns[:, places], np.ones(len(places)))
    left_out = tuple(one for place, one in enumerate(figures) if place not in places)
    expectation = expectations(figure.indicator, outcome_values, predictors)
    return ExpectedFinding(figure, circumstances, left_out, outcome_values, expectation, bands)


def possible(value: float, measure: Measure) -> float:
    """An end of an interval inside what a figure can be: no count below zero, no share over the whole.

    A straight line knows no such limits; what lies beyond them cannot be published either.
    """
    if measure.kind == "index":
        return value
    if measure.is_share and measure.per is not None:
        return min(max(value, 0.0), float(measure.per))
    return max(value, 0.0) if measure.kind in ("count", "rate") else value
