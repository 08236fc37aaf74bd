"""The place of a figure among all, and the compact set of the profile."""

import numpy as np
import pytest

from indicators.comparator import Comparator
from indicators.profile import Distribution, Profiled
from indicators.trend import TrendVerdict
from tests.indicators.findings.made_up import shown

EVEN = Distribution(np.arange(1.0, 101.0))
NEDERLAND = Comparator(value=50.0, kind="land", name="Nederland", short="Nederland", period="2021")


@pytest.mark.parametrize(
    ("own", "quarter"), [(1.0, "A"), (25.0, "A"), (26.0, "B"), (50.0, "B"), (51.0, "C"), (100.0, "D")]
)
def test_quarters_are_of_equal_size(own, quarter):
    assert EVEN.quarter(own) == quarter


def test_of_equal_figures_the_middle_one_decides():
    assert Distribution(np.array([0.0, 0.0, 0.0, 0.0, 9.0])).quarter(0.0) == "B"


def test_the_scale_leaves_out_two_percent_at_either_end():
    assert EVEN.scale == pytest.approx((2.98, 98.02))


def test_a_scale_of_nearly_equal_figures_is_that_of_all():
    assert Distribution(np.array([0.0] * 200 + [5.0])).scale == (0.0, 5.0)


def test_below_the_quartiles_lie_a_quarter_half_and_three_quarters():
    assert EVEN.quartiles == pytest.approx((25.75, 50.5, 75.25))


@pytest.mark.parametrize(
    ("value", "area", "indicator_id", "quarter"),
    [
        (30.0, None, "laag_inkomen", "B"),
        (None, None, "laag_inkomen", None),
        (30.0, NEDERLAND, "laag_inkomen", None),
        (30.0, None, "stedelijkheid", None),
    ],
    ids=["a figure", "none", "several regions as one", "a class"],
)
def test_only_the_figure_of_one_region_lies_in_a_quarter(value, area, indicator_id, quarter):
    one = Profiled(shown(indicator_id), value, "final", EVEN, NEDERLAND, TrendVerdict("none", 5), area=area)
    assert one.quarter == quarter
