"""What a pair of figures may be said to show."""

from dataclasses import replace

import numpy as np
import pytest

from indicators.findings.pair import LookedAt, PairFinding, holding, pair_finding
from indicators.relations.association import Association, rank_association
from indicators.relations.bands import Bands
from indicators.relations.influence import Leverage
from indicators.relations.refusal import Refused
from tests.indicators.findings.made_up import division, scattered, shown

A, B = shown("laag_inkomen"), shown("jongeren_met_jeugdzorg")


def finding(x: np.ndarray, y: np.ndarray, **more: object) -> PairFinding:
    return pair_finding((A, x), (B, y), division(), **more)


def together(strength: float = 5.0) -> tuple[np.ndarray, np.ndarray]:
    x = scattered(1)
    return x, x + scattered(2) / strength


def test_a_relation_beyond_chance_has_a_pattern():
    assert finding(*together()).has_pattern


def test_a_relation_that_chance_would_give_has_no_pattern_and_no_departures():
    one = finding(scattered(1), scattered(3))
    assert (one.verdict, one.has_pattern, one.departures) == ("none", False, ())


def test_fewer_than_ten_regions_give_no_statistic():
    x, y = together()
    x[9:] = np.nan
    assert finding(x, y).rank == Refused("too_few_regions", 9)


def test_what_is_partly_the_same_measurement_has_no_coefficient():
    one = pair_finding((shown("aandeel_0_14"), scattered(1)), (shown("aandeel_65_plus"), scattered(2)), division())
    assert (one.verdict, one.rank, one.linear) == ("refused", Refused("shared", 20), Refused("shared", 20))


def test_the_verdict_of_the_matrix_goes_before_that_of_the_pair():
    one = finding(*together(), looked_at=LookedAt("chance", 0.2, 300, 15.0, 4))
    assert (one.rank.has_line, one.verdict, one.has_pattern) == (True, "among_many", False)


def test_a_pair_that_stands_in_the_matrix_keeps_its_strength():
    looked_at = LookedAt("stands", 0.001, 300, 15.0, 4)
    assert finding(*together(), looked_at=looked_at).verdict == finding(*together()).verdict


@pytest.mark.parametrize("rho", [0.05, -0.09])
def test_more_than_chance_but_under_a_tenth_is_faint(rho):
    one = replace(finding(*together()), rank=Association(rho, 3000, rho - 0.02, rho + 0.02))
    assert one.verdict == "faint"


def test_the_large_cities_are_left_out_by_code():
    assert finding(*together()).cities.left_out == (0, 1)


def test_without_a_figure_of_any_large_city_there_is_nothing_to_leave_out():
    x, y = together()
    x[:2] = np.nan
    assert finding(x, y).cities is None


def test_weighing_by_people_is_done_when_asked():
    x, y = together()
    assert finding(x, y).weighted is None
    assert finding(x, y, people=np.full(20, 100.0)).weighted.rho == pytest.approx(finding(x, y).rank.rho)


def test_one_region_far_off_the_pattern_is_named():
    x, y = together(50.0)
    y[7] = 200 if x[7] < np.median(x) else -200
    assert finding(x, y).departures[0].region == 7


@pytest.mark.parametrize(("half", "is_departure"), [(1e-6, True), (400.0, False)])
def test_a_region_that_small_numbers_may_have_put_off_the_pattern_is_not_named(half, is_departure):
    x, y = together(50.0)
    y[7] = 200 if x[7] < np.median(x) else -200
    wide = np.where(np.arange(20) == 7, half, 1e-6)
    one = finding(x, y, bands=(Bands(x - 1e-6, x + 1e-6), Bands(y - wide, y + wide)))
    places = (7 in [each.region for each in one.departures], 7 in [each.region for each in one.small])
    assert places == (is_departure, not is_departure)


def test_without_bands_every_departure_is_named():
    x, y = together(50.0)
    y[7] = 200 if x[7] < np.median(x) else -200
    assert finding(x, y).small == ()


def test_the_coefficients_rest_on_the_neighbours_too():
    one = finding(*together())
    assert one.rank.independent is not None and one.rank == rank_association(*together(), places=division().places)


@pytest.mark.parametrize(
    ("rest", "holds"),
    [
        (Association(0.4, 20, 0.1, 0.6), "holds"),
        (Association(0.2, 20, -0.1, 0.4), "falls"),
        (Association(-0.4, 20, -0.6, -0.1), "turns"),
        (Refused("too_few_regions", 8), "refused"),
    ],
)
def test_a_relation_holds_falls_or_turns_without_some_regions(rest, holds):
    assert holding(Association(0.5, 24, 0.2, 0.7), Leverage(rest, ()).association) == holds


@pytest.mark.parametrize("rest", [Association(-0.4, 20, -0.6, -0.1), Association(-0.2, 20, -0.4, 0.1)])
def test_a_relation_that_was_no_more_than_chance_neither_turns_nor_falls(rest):
    assert holding(Association(0.1, 24, -0.2, 0.4), rest) == "holds"
