"""Which periods a division has of an indicator, and which division has most."""

import pytest

from indicators.availability import Availability, Group
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea

OLD, NEW = "2022", "2024"
AVAILABILITY = Availability(
    vintages={
        ("inwoners", "wijk", "2024"): NEW,
        ("inwoners", "wijk", "2023"): NEW,
        ("inwoners", "wijk", "2019"): OLD,
        ("inwoners", "gemeente", "2020"): NEW,
        ("koopwoningen", "wijk", "2021"): OLD,
        ("koopwoningen", "wijk", "2017"): OLD,
        ("slaagpercentage", "wijk", "2018/19"): OLD,
    },
    names={},
)


def test_a_division_tells_the_periods_of_each_indicator_it_has_the_oldest_first():
    assert AVAILABILITY.periods_on("wijk", NEW) == {"inwoners": ("2023", "2024")}
    assert AVAILABILITY.periods_on("wijk", OLD)["koopwoningen"] == ("2017", "2021")


def test_a_division_that_is_not_held_has_no_periods():
    assert AVAILABILITY.periods_on("buurt", NEW) == {}


def test_the_nearest_period_is_looked_for_on_one_division_only():
    assert AVAILABILITY.nearest_on("inwoners", "wijk", OLD, "2024") == "2019"


def test_of_two_periods_as_near_the_later_is_taken():
    assert AVAILABILITY.nearest_on("koopwoningen", "wijk", OLD, "2019") == "2021"


def test_a_school_year_is_as_near_as_the_year_it_begins_in():
    assert AVAILABILITY.nearest_on("inwoners", "wijk", OLD, "2018/19") == "2019"
    assert AVAILABILITY.nearest_on("slaagpercentage", "wijk", OLD, "2021") == "2018/19"


def test_without_a_period_on_the_division_none_is_near():
    assert AVAILABILITY.nearest_on("koopwoningen", "wijk", NEW, "2021") is None


@pytest.mark.parametrize(
    ("ids", "division"), [((), OLD), (("inwoners",), NEW), (("koopwoningen", "slaagpercentage"), OLD)]
)
def test_the_fullest_division_has_most_of_what_is_asked_for(ids, division):
    assert AVAILABILITY.fullest_division("wijk", ids) == division


def test_of_divisions_as_full_the_newest_is_taken():
    assert AVAILABILITY.fullest_division("wijk", ["inwoners"]) == NEW


def test_a_level_without_figures_has_no_division():
    assert AVAILABILITY.fullest_division("buurt") is None


@pytest.mark.parametrize(("area_level", "level", "division"), [("wijk", "wijk", OLD), ("gemeente", "wijk", "")])
def test_the_wijken_of_a_working_area_of_gemeenten_were_chosen_on_no_division(area_level, level, division):
    group = to_address(WorkingArea(area_level, OLD, ({"wijk": "WK030101", "gemeente": "GM0301"}[area_level],)))
    assert AVAILABILITY.own_division(group, level) == division


def test_a_known_group_was_chosen_on_no_division():
    availability = Availability({}, {}, groups={"PV25": Group("provincie", "Gelderland", ("GM0301",))})
    assert (availability.own_division("PV25", "gemeente"), availability.own_division("", "gemeente")) == ("", "")
