"""An outcome beside what circumstances would lead one to expect of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.comparability import Shown
from indicators.model import Measure
from indicators.relations.circumstances import Circumstances, may_liken
from indicators.relations.expectation import Expectations, expectations
from indicators.relations.refusal import Refused


@dataclass(frozen=True)
class ExpectedFinding:
    """The outcome of n regions, (n,) values, beside what `circumstances` lead one to expect; or why that is refused.

    left_out: what was asked for and may not tell of this outcome.
    """

    outcome: Shown
    circumstances: tuple[Shown, ...]
    left_out: tuple[Shown, ...]
    values: np.ndarray
    found: Expectations | Refused


def expected_finding(outcome: tuple[Shown, np.ndarray], shown: Sequence[Shown], figures: np.ndarray) -> ExpectedFinding:
    """What is expected of an outcome. figures: (n, m), one column for each of `shown`.

    Only circumstances count that are not partly the same measurement as the outcome; the others are left out and named.
    """
    figure, values = outcome
    kept = [place for place, one in enumerate(shown) if may_liken(one.indicator, [figure.indicator])]
    used = tuple(shown[place] for place in kept)
    told = Circumstances(tuple(one.indicator for one in used), figures[:, kept], np.ones(len(kept)))
    left_out = tuple(one for place, one in enumerate(shown) if place not in kept)
    return ExpectedFinding(figure, used, left_out, values, expectations(figure.indicator, values, told))


def possible(value: float, measure: Measure) -> float:
    """An end of an interval inside what a figure can be: no count below zero, no share over the whole.

    A straight line knows no such limits; what lies beyond them cannot be published either.
    """
    if measure.kind == "index":
        return value
    if measure.is_share and measure.per is not None:
        return min(max(value, 0.0), float(measure.per))
    return max(value, 0.0) if measure.kind in ("count", "rate") else value
