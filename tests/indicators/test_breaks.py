import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.breaks import (
    category_breaks,
    class_numbers,
    equal_interval_breaks,
    map_breaks,
    quantile_breaks,
)
from indicators.model import MapStyle

VALUES = st.lists(st.floats(-1e6, 1e6), max_size=60).map(lambda values: pd.Series(values, dtype=float))


def test_quantile_breaks_hold_equal_numbers_of_regions():
    assert quantile_breaks(pd.Series([1.0, 2, 3, 4, 5, 6, 7, 8]), 4) == [2.75, 4.5, 6.25, 8.0]


def test_ties_make_fewer_classes():
    assert quantile_breaks(pd.Series([0, 0, 0, 9]), 4) == [0.0, 2.25, 9.0]


def test_missing_values_do_not_move_the_limits():
    assert quantile_breaks(pd.Series([1.0, None, 2.0, None]), 2) == [1.5, 2.0]


@pytest.mark.parametrize("breaks", [lambda none: quantile_breaks(none, 5), lambda none: equal_interval_breaks(none, 5)])
def test_no_values_give_no_limits(breaks):
    assert breaks(pd.Series([None, None], dtype=float)) == []


def test_equal_intervals_are_equally_wide():
    assert equal_interval_breaks(pd.Series([0.0, 1.0, 10.0]), 5) == [2.0, 4.0, 6.0, 8.0, 10.0]


def test_equal_values_make_one_equal_interval():
    assert equal_interval_breaks(pd.Series([3.0, 3.0]), 5) == [3.0]


def test_every_category_is_a_class():
    assert category_breaks(pd.Series([5.0, 1.0, 1.0, None])) == [1.0, 5.0]


@pytest.mark.parametrize(("breaks", "limits"), [("quantile", [1.5, 4.0]), ("equal_interval", [2.5, 4.0])])
def test_the_definition_chooses_the_method(breaks, limits):
    assert map_breaks(pd.Series([1.0, 1.0, 2.0, 4.0]), MapStyle(breaks, 2)) == limits


def test_a_value_on_a_limit_belongs_to_the_class_below():
    assert class_numbers(pd.Series([1.0, 2.0, 2.1, None]), [1.0, 2.0, 3.0]) == [0, 1, 2, -1]


@settings(deadline=None, max_examples=50)
@given(VALUES, st.integers(2, 9))
def test_limits_rise_and_end_at_the_largest_value(values, classes):
    limits = quantile_breaks(values, classes)
    assert limits == sorted(set(limits))
    assert len(limits) <= classes
    assert not limits or limits[-1] == values.max()


@settings(deadline=None, max_examples=50)
@given(VALUES, st.integers(2, 9))
def test_every_region_with_a_value_has_a_class(values, classes):
    limits = quantile_breaks(values, classes)
    assert all(0 <= number < len(limits) for number in class_numbers(values, limits))
