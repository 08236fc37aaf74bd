import numpy as np
import pandas as pd
import pytest

from indicators.two_way import FEWEST, NoTwoWay, TwoWay, two_way

NAN = float("nan")
RISING = pd.Series(np.arange(30.0))


def test_regions_that_are_low_or_high_on_both_stand_in_the_corners():
    result = two_way(RISING, RISING)
    assert (result.classes[0], result.classes[-1]) == (0, 8)
    assert result.counts == [10, 0, 0, 0, 10, 0, 0, 0, 10]


def test_low_on_a_and_high_on_b_is_another_corner():
    result = two_way(RISING, RISING[::-1].reset_index(drop=True))
    assert (result.classes[0], result.classes[-1]) == (6, 2)


def test_limits_are_those_of_the_regions_with_both_figures():
    b = RISING.copy()
    a = pd.concat([RISING, pd.Series([1000.0, 2000.0])], ignore_index=True)
    result = two_way(a, pd.concat([b, pd.Series([NAN, NAN])], ignore_index=True))
    assert (result.limits_a[-1], result.classes[-2:]) == (29.0, [-1, -1])


def test_every_region_with_both_figures_is_counted_once():
    rng = np.random.default_rng(1)
    a, b = pd.Series(rng.normal(size=90)), pd.Series(rng.normal(size=90))
    a[3], b[7] = NAN, NAN
    result = two_way(a, b)
    assert isinstance(result, TwoWay)
    assert (sum(result.counts), result.classes.count(-1)) == (88, 2)


def test_few_regions_are_refused():
    few = RISING.head(FEWEST - 1)
    assert two_way(few, few) == NoTwoWay("few_regions", FEWEST - 1)


@pytest.mark.parametrize(("a", "b", "reason"), [(0, 1, "ties_a"), (1, 0, "ties_b")])
def test_a_figure_that_is_nearly_everywhere_equal_is_refused(a, b, reason):
    sides = [pd.Series([5.0] * 29 + [6.0]), RISING]
    assert two_way(sides[a], sides[b]).reason == reason
