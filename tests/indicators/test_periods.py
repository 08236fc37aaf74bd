"""Which period is nearest to another."""

import pytest

from indicators.periods import nearest_period


@pytest.mark.parametrize(
    ("period", "nearest"), [("2016", "2017"), ("2018", "2017"), ("2020", "2021"), ("2030", "2021")]
)
def test_the_nearest_period_begins_the_fewest_years_away(period, nearest):
    assert nearest_period(period, ["2017", "2021"]) == nearest


@pytest.mark.parametrize("periods", [("2017", "2021"), ("2021", "2017")])
def test_of_two_at_the_same_distance_it_is_the_later(periods):
    assert nearest_period("2019", periods) == "2021"


def test_a_school_year_stands_where_it_begins():
    assert nearest_period("2018/19", ["2018", "2019"]) == "2018"
    assert nearest_period("2019", ["2017/18", "2018/19"]) == "2018/19"


def test_without_periods_none_is_nearest():
    with pytest.raises(ValueError, match="empty"):
        nearest_period("2019", [])
