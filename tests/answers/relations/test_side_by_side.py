"""What a release gives to work relations out from, in one order, asked once."""

import numpy as np
import pytest

from answers.relations.columns import comparable_on, people_of, side_by_side
from answers.relations.division import division_of
from answers.relations.findings import beside_of, expectation_of, overview_of, pair_of, similar_of, surroundings_of
from data.database import size_of
from data.queries.regions import regions
from indicators.key_figures import DECLARED
from panels.scatter import draw_scatter
from tests.indicators.relations import starter
from wording import format_number

DIVISIONS = [("gemeente", "2025"), ("wijk", "2022"), ("wijk", "2024")]


@pytest.mark.parametrize("division", DIVISIONS)
def test_regions_stand_in_the_order_used_everywhere(holdings, division):
    found = division_of(holdings.release, *division)
    assert list(found.codes) == holdings.release.ask(regions, *division)["region_code"].tolist()


@pytest.mark.parametrize("division", DIVISIONS)
def test_places_and_borders_are_those_of_the_starter(holdings, division):
    found, twin = division_of(holdings.release, *division), starter.places(*division)
    np.testing.assert_allclose(found.places.x, twin.x, equal_nan=True)
    assert found.places.near.tolist() == twin.near.tolist()
    assert len(found.neighbours.region) == len(starter.border_pairs(*division))


def test_a_division_is_asked_once(holdings):
    assert division_of(holdings.release, "gemeente", "2025") is division_of(holdings.release, "gemeente", "2025")


def test_a_value_that_holds_itself_has_a_size(holdings):
    """Places of which every region has a shape are their own inside."""
    assert 10_000 < size_of(division_of(holdings.release, "gemeente", "2025")) < 2_000_000


def test_names_of_wijken_are_unique(holdings):
    names = division_of(holdings.release, "wijk", "2024").names
    assert len(set(names)) == len(names)


def test_the_wijken_of_the_large_cities_lie_in_them(holdings):
    division = division_of(holdings.release, "wijk", "2024")
    inside = {division.gemeenten[place] for place in division.large_cities}
    assert inside == {"GM0344", "GM0363", "GM0518", "GM0599"} and len(division.large_cities) > 50


def test_figures_stand_beside_each_other_as_in_the_starter(holdings):
    wanted = dict(starter.GEMEENTE_FIGURES)
    found = side_by_side(holdings, "gemeente", "2025", list(wanted), wanted)
    np.testing.assert_array_equal(found.values, starter.gemeente_figures())


def test_without_a_period_a_figure_is_the_newest(holdings):
    shown, _ = side_by_side(holdings, "gemeente", "2025", ["inwoners"]).figure("inwoners")
    assert shown.period == holdings.availability.periods("inwoners", "gemeente")[-1]


def test_what_a_division_lacks_is_named(holdings):
    found = side_by_side(holdings, "wijk", "2024", ["inwoners", "slaagpercentage"])
    assert (found.absent, len(found.figures)) == (("slaagpercentage",), 1)


def test_the_division_with_most_of_the_figures_is_taken(holdings):
    known = holdings.availability
    assert known.fullest_division("gemeente") == "2025"
    assert known.fullest_division("wijk", ["afstand_huisarts", "woz_waarde"]) == "2022"
    assert known.fullest_division("wijk") == "2024"


def test_a_matrix_begins_without_counts_and_variants(holdings):
    found = [holdings.registry[name] for name in comparable_on(holdings, "gemeente", "2025")]
    assert {one.measure.kind for one in found} == {"rate", "mean"} and {one.variant_of for one in found} == {None}


def test_the_people_of_a_pair_are_those_that_b_is_about(holdings):
    """Of the nearest year there is."""
    shown = side_by_side(holdings, "gemeente", "2025", ["laag_inkomen", "jongeren_met_jeugdzorg"]).figures
    people, counts = people_of(holdings, *shown)
    assert (people.indicator.id, people.period) == ("inwoners_0_24", "2020") and np.nanmin(counts) > 0


def test_households_are_no_people(holdings):
    shown = side_by_side(holdings, "gemeente", "2025", ["laag_inkomen", "woz_waarde"]).figures
    assert people_of(holdings, *shown)[0].indicator.id == "inwoners"


def test_two_divisions_are_never_joined(holdings):
    one = side_by_side(holdings, "wijk", "2024", ["inwoners"]).figures[0]
    other = side_by_side(holdings, "wijk", "2022", ["inwoners"]).figures[0]
    with pytest.raises(ValueError, match="2 divisions"):
        beside_of(holdings, [one, other])


def test_a_pair_out_of_the_matrix_rests_on_the_same_numbers(holdings):
    found = overview_of(holdings, "gemeente", "2025", ["laag_inkomen", "woz_waarde", "bevolkingsdichtheid"])
    a, b = found.figures[:2]
    pair = pair_of(holdings, a, b, found.looked_at(a.indicator.id, b.indicator.id))
    cell = found.associations.pair(0, 1).association
    assert (pair.rank.rho, pair.rank.regions) == (cell.rho, cell.regions)
    assert pair.rank.independent == pytest.approx(cell.independent)


def test_the_same_pair_is_worked_out_once(holdings):
    shown = side_by_side(holdings, "gemeente", "2025", ["laag_inkomen", "woz_waarde"]).figures
    assert pair_of(holdings, *shown) is pair_of(holdings, *shown)


def test_a_region_without_neighbours_is_among_the_islands(holdings):
    shown = side_by_side(holdings, "gemeente", "2025", ["laag_inkomen"]).figures[0]
    division = division_of(holdings.release, "gemeente", "2025")
    assert "Ameland" in division.names_of(surroundings_of(holdings, shown).with_label["island"])


def test_the_circumstances_declared_are_circumstances_that_gemeenten_have(holdings):
    ids = DECLARED
    found = side_by_side(holdings, "gemeente", "2025", ids)
    assert {holdings.registry[name].role for name in ids} == {"omstandigheid"} and found.absent == ()


def test_my_own_region_is_not_among_those_like_it(holdings):
    beside = side_by_side(holdings, "gemeente", "2025", DECLARED)
    found = similar_of(beside, ["GM0995"])
    assert beside.division.place["GM0995"] not in [one.region for one in found.nearest.regions]
    assert len(found.nearest.regions) == 10


def test_an_outcome_is_set_against_circumstances_of_its_own_time(holdings):
    """2020 is the first year that has these on the division of 2025."""
    outcome = side_by_side(holdings, "gemeente", "2025", ["aandeel_havo_vwo_examenkandidaten"]).figures[0]
    found = expectation_of(holdings, outcome, ["aandeel_65_plus", "bevolkingsdichtheid"])
    assert outcome.period == "2018/19" and {one.period for one in found.circumstances} == {"2020"}


@pytest.mark.parametrize(
    ("level", "a", "b"),
    [("gemeente", "laag_inkomen", "jongeren_met_jeugdzorg"), ("wijk", "koopwoningen", "aandeel_0_14")],
)
def test_the_scatter_of_verkennen_says_what_samenhang_says_of_the_same_pair(holdings, real, level, a, b):
    view = real(level=level, a=a, b=b, pb="2022" if level == "wijk" else "2021")
    drawn, found = draw_scatter(view).sub, pair_of(holdings, view.a.figure, view.b.figure).rank
    assert f"95 %-interval {format_number(found.low, 2, 'nl')} tot {format_number(found.high, 2, 'nl')}" in drawn
