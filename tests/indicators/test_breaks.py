import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mapclassify import EqualInterval, FisherJenks, Quantiles

from indicators.breaks import (
    METHODS,
    breaks_around,
    breaks_by,
    category_breaks,
    class_numbers,
    equal_interval_breaks,
    natural_breaks,
    quantile_breaks,
)

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


METHOD_LIMITS = {"quantile": [1.5, 4.0], "equal_interval": [2.5, 4.0], "natural": [2.0, 4.0]}


@pytest.mark.parametrize("method", METHODS)
def test_each_method_has_its_own_limits(method):
    assert breaks_by(method, pd.Series([1.0, 1.0, 2.0, 4.0]), 2) == METHOD_LIMITS[method]


def test_natural_breaks_keep_together_what_lies_together():
    assert natural_breaks(pd.Series([1.0, 2, 3, 11, 12, 30, None]), 3) == [3.0, 12.0, 30.0]


def test_with_fewer_values_than_classes_each_value_is_a_natural_class():
    assert natural_breaks(pd.Series([5.0, 1.0, 5.0]), 5) == [1.0, 5.0]


def test_methods_agree_with_mapclassify(oracle_values):
    ways = {"quantile": Quantiles, "equal_interval": EqualInterval, "natural": FisherJenks}
    for method, way in ways.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it says that it is slow without numba
            limits = way(oracle_values.to_numpy(), 5).bins
        assert breaks_by(method, oracle_values, 5) == pytest.approx(list(limits)), method


@pytest.fixture(params=range(3))
def oracle_values(request):
    return pd.Series(np.random.default_rng(request.param).gamma(3, 2, 200).round(2))


def test_the_middle_class_lies_around_the_comparator():
    limits, middle = breaks_around(pd.Series([1.0, 4, 9, 10, 11, 16, 19, 25, 31, 40]), 10.0)
    assert (limits, middle) == ([4.0, 9.0, 11.0, 25.0, 40.0], 2)


def test_a_comparator_below_all_regions_has_no_classes_below_it():
    limits, middle = breaks_around(pd.Series([10.0, 11, 12, 13, 14]), 5.0)
    assert (middle, limits[-1]) == (0, 14.0)


def test_a_comparator_above_all_regions_has_no_classes_above_it():
    limits, middle = breaks_around(pd.Series([10.0, 11, 12, 13, 14]), 20.0)
    assert (middle, limits[-1]) == (len(limits) - 1, 14.0)


def test_a_value_on_a_limit_belongs_to_the_class_below():
    assert class_numbers(np.array([1.0, 2.0, 2.1, np.nan]), [1.0, 2.0, 3.0]) == [0, 1, 2, -1]


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=50)
@given(values=VALUES, classes=st.integers(2, 9))
def test_limits_rise_and_end_at_the_largest_value(method, values, classes):
    limits = breaks_by(method, values, classes)
    assert limits == sorted(set(limits))
    assert len(limits) <= classes
    assert not limits or limits[-1] == values.max()


@settings(max_examples=50)
@given(VALUES, st.integers(2, 9))
def test_every_region_with_a_value_has_a_class(values, classes):
    limits = quantile_breaks(values, classes)
    assert all(0 <= number < len(limits) for number in class_numbers(values.to_numpy(dtype=float), limits))
