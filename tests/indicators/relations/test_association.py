"""Rank association: known answers, and refusals that are values."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from statsmodels.stats.weightstats import DescrStatsW

from indicators.relations.association import Association, linear_association, rank_association
from indicators.relations.coefficient import interval, rank_error
from indicators.relations.refusal import Refused
from tests.indicators.relations import starter

RISING = pd.Series([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10])


def test_the_same_order_gives_one():
    assert rank_association(RISING, RISING**3) == Association(1.0, 10, 1.0, 1.0)


def test_a_known_answer_worked_by_hand():
    # Ranks differ by (1, -1) in one pair of neighbours: rho = 1 - 6 * 2 / (10 * 99).
    other_order = pd.Series([2.0, 1, 3, 4, 5, 6, 7, 8, 9, 10])
    result = rank_association(RISING, other_order)
    assert result.rho == pytest.approx(1 - 12 / 990)


def test_ties_share_their_mean_rank():
    ties = pd.Series([1.0, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    assert rank_association(RISING, ties).rho == pytest.approx(0.98473, abs=1e-5)


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


ALL_FIGURES = list(combinations(range(len(starter.GEMEENTE_FIGURES)), 2))


def pair_of(first: int, second: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two real figures, and which regions have both."""
    a, b = starter.gemeente_figures()[:, first], starter.gemeente_figures()[:, second]
    return a, b, ~np.isnan(a) & ~np.isnan(b)


@pytest.mark.parametrize(("first", "second"), ALL_FIGURES)
def test_real_rank_associations_are_those_of_scipy(first, second):
    a, b, both = pair_of(first, second)
    result, oracle = rank_association(a, b), stats.spearmanr(a[both], b[both])
    assert result.rho == pytest.approx(oracle.statistic, abs=1e-10)
    assert result.p == pytest.approx(oracle.pvalue, abs=1e-10)


@pytest.mark.parametrize(("first", "second"), ALL_FIGURES)
def test_real_linear_associations_are_those_of_scipy(first, second):
    a, b, both = pair_of(first, second)
    result, oracle = linear_association(a, b), stats.pearsonr(a[both], b[both])
    assert (result.rho, result.p) == pytest.approx((oracle.statistic, oracle.pvalue), abs=1e-10)


def test_weighted_linear_associations_are_those_of_statsmodels():
    a, b, both = pair_of(0, 1)
    people = starter.figure("inwoners", "2021")
    oracle = DescrStatsW(np.column_stack([a, b])[both], weights=people[both]).corrcoef[0, 1]
    assert linear_association(a, b, people).rho == pytest.approx(oracle, abs=1e-10)


def test_equal_weights_change_no_rank_association():
    a, b, _ = pair_of(0, 1)
    assert rank_association(a, b, np.full(len(a), 7.0)).rho == pytest.approx(rank_association(a, b).rho, abs=1e-12)


def test_a_weight_of_two_counts_a_region_twice():
    rng = np.random.default_rng(3)
    a, b, weights = rng.normal(size=40), rng.normal(size=40), rng.integers(1, 3, 40)
    twice = rank_association(np.repeat(a, weights), np.repeat(b, weights)).rho
    assert rank_association(a, b, weights).rho == pytest.approx(twice, abs=1e-12)


def test_a_region_without_people_does_not_count():
    weights = np.ones(12)
    weights[[0, 1]] = 0, np.nan
    assert rank_association(np.arange(12.0), np.arange(12.0), weights).regions == 10


def test_weights_that_leave_a_few_regions_are_refused():
    weights = np.array([1e6, *[1.0] * 20])
    rng = np.random.default_rng(4)
    assert rank_association(rng.normal(size=21), rng.normal(size=21), weights).reason == "too_few_large_enough"


def test_unequal_weights_widen_the_interval():
    rng = np.random.default_rng(5)
    a, b = rng.normal(size=100), rng.normal(size=100)
    plain, weighted = rank_association(a, b), rank_association(a, b, rng.lognormal(size=100))
    assert weighted.independent < 100
    assert weighted.high - weighted.low > plain.high - plain.low


def test_neighbours_that_resemble_each_other_widen_the_interval():
    a, b, _ = pair_of(0, 1)
    plain, brake = rank_association(a, b), rank_association(a, b, places=starter.places("gemeente", "2025"))
    assert brake.rho == plain.rho
    assert brake.low < plain.low < plain.high < brake.high


def test_no_line_is_drawn_where_the_interval_holds_zero():
    assert (Association(0.2, 30, -0.1, 0.4).has_line, Association(0.2, 300, 0.1, 0.3).has_line) == (False, True)


def test_figures_of_any_size_give_a_straight_line():
    rising = np.arange(12.0)
    assert linear_association(rising * 1e300, rising * 1e-300).rho == 1.0


def test_an_infinite_figure_is_refused():
    assert rank_association(np.array([np.inf, *range(11)]), np.arange(12.0)) == Refused("infinite", 12)


def test_too_few_independent_regions_leave_the_whole_range():
    assert interval(0.5, rank_error(0.5, 3.0)) == (-1.0, 1.0)


def _coverage(draw, truth: float, association, runs: int = 2000) -> float:
    inside = [
        (association_of_draw := association(*draw())).low <= truth <= association_of_draw.high for _ in range(runs)
    ]
    return float(np.mean(inside))


def test_the_rank_interval_holds_the_truth_in_95_of_100_draws():
    rng = np.random.default_rng(6)
    rho = 0.5

    def draw():
        x, y = rng.normal(size=(2, 100))
        return x, rho * x + np.sqrt(1 - rho**2) * y

    assert 0.93 <= _coverage(draw, 6 / np.pi * np.arcsin(rho / 2), rank_association) <= 0.97


def test_the_linear_interval_holds_the_truth_for_skewed_figures_too():
    rng = np.random.default_rng(7)

    def draw():
        common, own, other = rng.gamma(2.0, size=(3, 342))
        return common + own, common + other

    assert 0.93 <= _coverage(draw, 0.5, linear_association) <= 0.97


def test_the_weighted_rank_interval_holds_the_truth():
    rng = np.random.default_rng(8)

    def draw():
        x, y = rng.normal(size=(2, 342))
        return x, 0.5 * x + np.sqrt(0.75) * y

    def weighted_rank(a, b):
        return rank_association(a, b, rng.lognormal(0, 0.8, size=342))

    assert 0.93 <= _coverage(draw, 6 / np.pi * np.arcsin(0.25), weighted_rank) <= 0.97


@pytest.mark.parametrize(
    ("result", "only_just"),
    [
        # With 98 degrees of freedom r is 0.197 at 5 % and 0.256 at 1 %.
        (Association(0.25, 342, 0.06, 0.42, 100.0), True),
        (Association(-0.25, 342, -0.42, -0.06, 100.0), True),
        (Association(0.26, 342, 0.07, 0.43, 100.0), False),
        (Association(0.15, 342, -0.05, 0.34, 100.0), False),
        (Association(0.25, 342, 0.15, 0.35), False),
    ],
)
def test_a_relation_only_just_stands_that_would_not_at_one_percent_beside_neighbours(result, only_just):
    assert result.only_just is only_just
