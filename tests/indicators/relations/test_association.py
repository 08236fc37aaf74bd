"""Rank association: known answers, and refusals that are values."""

import numpy as np
import pandas as pd
import pytest

from indicators.relations.association import Association, rank_association
from indicators.relations.refusal import Refused

RISING = pd.Series([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10])


def test_the_same_order_gives_one():
    assert rank_association(RISING, RISING**3) == Association(1.0, 10, 1.0, 1.0)


def test_a_known_answer_worked_by_hand():
    # Ranks differ by (1, -1) in one pair of neighbours: rho = 1 - 6 * 2 / (10 * 99).
    swapped = pd.Series([2.0, 1, 3, 4, 5, 6, 7, 8, 9, 10])
    found = rank_association(RISING, swapped)
    assert found.rho == pytest.approx(1 - 12 / 990)


def test_ties_share_their_mean_rank():
    tied = pd.Series([1.0, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    assert rank_association(RISING, tied).rho == pytest.approx(0.98473, abs=1e-5)


def test_only_regions_with_both_figures_count():
    a = pd.concat([RISING, pd.Series([np.nan, 3.0])], ignore_index=True)
    b = pd.concat([RISING, pd.Series([3.0, np.nan])], ignore_index=True)
    assert rank_association(a, b).regions == 10


def test_the_interval_holds_the_coefficient_and_is_wider_with_fewer_regions():
    rng = np.random.default_rng(1)
    a = pd.Series(rng.normal(size=300))
    b = a + rng.normal(size=300)
    many, few = rank_association(a, b), rank_association(a[:30], b[:30])
    assert many.low < many.rho < many.high
    assert few.high - few.low > many.high - many.low


@pytest.mark.parametrize(
    ("a", "b", "refusal"),
    [
        (RISING[:9], RISING[:9], Refused("too_few_regions", 9)),
        (RISING, RISING * 0 + 4, Refused("constant", 10)),
        (RISING, RISING * np.nan, Refused("all_missing", 0)),
        (RISING[:0], RISING[:0], Refused("all_missing", 0)),
    ],
)
def test_what_cannot_be_had_honestly_is_refused(a, b, refusal):
    assert rank_association(a, b) == refusal


def test_arguments_are_not_changed():
    before = RISING.copy()
    rank_association(RISING, RISING)
    pd.testing.assert_series_equal(RISING, before)


@pytest.mark.parametrize(
    ("rho", "low", "high", "strength"),
    [
        (0.1, -0.1, 0.3, "none"),
        (0.08, 0.05, 0.11, "none"),
        (0.2, 0.1, 0.3, "weak"),
        (-0.5, -0.6, -0.4, "clear"),
        (0.8, 0.7, 0.9, "strong"),
    ],
)
def test_strength_in_words(rho, low, high, strength):
    assert Association(rho, 300, low, high).strength == strength
