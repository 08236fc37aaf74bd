"""Known answers by hand; the rule of the hiding average at its edges."""

import numpy as np
import pandas as pd
import pytest

from indicators.spread import Ordinary, spread_of, weighted_quantile

TEN = pd.Series(range(1, 11), dtype=float)
PEOPLE = pd.Series([100.0] * 10)
# Ordinary gemeenten lie between 4 and 7; a tenth of the country lives in wijken under 1.5, a tenth above 9.5.
ORDINARY = Ordinary(q1=4.0, q3=7.0, p10=1.5, p90=9.5)


def test_ten_equal_wijken():
    spread = spread_of(TEN, PEOPLE)
    assert (spread.n, spread.without, spread.p10, spread.median, spread.p90) == (10, 0, 1.0, 5.5, 10.0)


def test_people_count_and_not_wijken():
    # 5 % lives at 1, 90 % at 2 and 5 % at 9: a tenth at either end is inside the large wijk.
    spread = spread_of(pd.Series([1.0, 2.0, 9.0]), pd.Series([50.0, 900.0, 50.0]))
    assert (spread.p10, spread.median, spread.p90) == (2.0, 2.0, 2.0)


def test_weighted_deciles_are_those_of_every_person_in_a_row():
    values, weights = np.array([3.0, 8.0, 1.0, 5.0]), np.array([7.0, 4.0, 12.0, 17.0])
    people = np.sort(np.repeat(values, weights.astype(int)))
    assert weighted_quantile(values, weights, 0.1) == people[4 - 1]
    assert weighted_quantile(values, weights, 0.9) == people[-4]


def test_the_order_of_the_wijken_does_not_matter():
    reverse = spread_of(TEN[::-1].reset_index(drop=True), PEOPLE, 5.0, ORDINARY)
    assert reverse == spread_of(TEN, PEOPLE, 5.0, ORDINARY)


def test_mirrored_values_give_mirrored_deciles():
    weights = pd.Series([1.0, 1, 2, 3, 1, 2])
    values = pd.Series([1.0, 2, 4, 8, 16, 32])
    spread, mirror = spread_of(values, weights), spread_of(-values, weights)
    assert (mirror.p10, mirror.median, mirror.p90) == (-spread.p90, -spread.median, -spread.p10)


def test_wijken_without_a_figure_are_counted():
    spread = spread_of(pd.Series([1.0, np.nan, 3.0, np.nan]), pd.Series([1.0, 5.0, 1.0, 5.0]))
    assert (spread.n, spread.without, spread.p90) == (2, 2, 3.0)


def test_one_wijk_has_no_spread():
    assert spread_of(pd.Series([1.0, np.nan]), pd.Series([5.0, 5.0])) is None


def test_a_wijk_where_nobody_lives_does_not_count():
    assert spread_of(pd.Series([0.0, 5.0, 6.0]), pd.Series([0.0, 10.0, 10.0])).p10 == 5.0


def test_without_any_weight_every_wijk_counts_once():
    equal = spread_of(TEN)
    assert equal == spread_of(TEN, pd.Series([0.0] * 10)) == spread_of(TEN, pd.Series([np.nan] * 10))


def test_an_ordinary_average_hides_both_ends():
    spread = spread_of(TEN, PEOPLE, 5.0, ORDINARY)
    assert (spread.low_share, spread.high_share, spread.hides) == (0.1, 0.1, "both")


@pytest.mark.parametrize(("own", "hides"), [(3.9, ""), (4.0, "both"), (7.0, "both"), (7.1, ""), (None, "")])
def test_only_an_ordinary_average_can_hide(own, hides):
    assert spread_of(TEN, PEOPLE, own, ORDINARY).hides == hides


@pytest.mark.parametrize(("people", "hides"), [(99.0, ""), (100.0, "high"), (101.0, "high")])
def test_a_tenth_of_the_people_at_one_end_is_enough(people, hides):
    values, weights = pd.Series([5.0, 10.0]), pd.Series([1000.0 - people, people])
    assert spread_of(values, weights, 5.0, ORDINARY).hides == hides


def test_a_wijk_at_the_national_decile_is_not_beyond_it():
    values, weights = pd.Series([1.5, 5.0, 9.5]), pd.Series([1.0, 1.0, 1.0])
    assert spread_of(values, weights, 5.0, ORDINARY).hides == ""
    assert spread_of(values - 0.01, weights, 5.0, ORDINARY).hides == "low"


def test_without_national_figures_nothing_is_said_to_be_hidden():
    spread = spread_of(TEN, PEOPLE, 5.0)
    assert (spread.hides, spread.low_share) == ("", None)


def test_three_tenths_in_floating_point_is_still_a_tenth():
    # 0.1 + 0.2 of 3: the share of the last wijk is 0.1 save for rounding.
    weights = pd.Series([0.1, 0.2, 2.4, 0.3])
    spread = spread_of(pd.Series([5.0, 5.0, 5.0, 10.0]), weights, 5.0, ORDINARY)
    assert (spread.hides, spread.p90) == ("high", 10.0)
