"""The wijken of a gemeente: which year, which weight, and when there is no spread."""

from dataclasses import replace

import pytest

from answers.holdings import holdings_of
from answers.within import nearest_period, within_of, withins


@pytest.fixture
def within(database, registry):
    holdings = holdings_of(database.current(), registry)

    def make(indicator_id="laag_inkomen", gemeente="GM9003", period="2021", **changes):
        indicator = replace(registry[indicator_id], **changes)
        return within_of(holdings, indicator, gemeente, period)

    return make


@pytest.mark.parametrize(
    ("asked", "found"), [("2019", "2022"), ("2022", "2022"), ("2023", "2024"), ("2024/25", "2024")]
)
def test_the_nearest_period_and_of_two_the_later(asked, found):
    assert nearest_period(asked, ("2022", "2024")) == found


def test_the_wijken_are_of_the_period_nearest_to_the_one_shown(within):
    found = within(period="2021")
    assert (found.reason, found.period, found.own_period) == ("", "2022", "2021")


def test_the_own_figure_is_the_one_nearest_to_the_wijken(within):
    assert within(period="2019").own_period == "2021"


def test_the_wijken_are_those_of_the_gemeente(within):
    assert within().wijken["region_code"].tolist() == ["WK900301", "WK900302"]


def test_the_weight_is_that_of_the_definition(within):
    found = within()
    assert found.weight == "inwoners"
    # The fifth and sixth wijk of the small release: 1000 + 137 x 4 and x 5 people, figures of 8.9 and 12.4.
    assert found.wijken["weight"].tolist() == [1548.0, 1685.0]
    assert (found.spread.n, found.spread.p10, found.spread.p90) == (2, *sorted(found.wijken["value"]))


def test_a_count_has_no_spread(within):
    assert within("inwoners").reason == "counts"


def test_an_indicator_without_wijken_says_so(within):
    assert within("jeugdzorg").reason == "no_wijk_figures"


def test_a_gemeente_without_wijken_says_so(within):
    assert within(gemeente="GM0000").reason == "one_wijk"


def test_the_national_deciles_and_quartiles_are_there(within):
    found = within().ordinary
    assert found.p10 < found.q1 < found.q3 < found.p90


def test_many_at_once_are_the_same_as_one_by_one(database, registry, within):
    found = withins(holdings_of(database.current(), registry), "GM9003", {"laag_inkomen": "2021"})
    assert found["laag_inkomen"].spread == within().spread
