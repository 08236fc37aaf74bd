"""What must be said before two figures are put beside each other."""

from dataclasses import replace

from indicators.availability import Availability
from indicators.comparability import Figure, comparability, figure_of
from indicators.registry import load_registry
from indicators.relations.coupling import measured_together
from indicators.selection import Selection

REAL = load_registry()
AVAILABILITY = Availability(
    vintages={
        ("laag_inkomen", "wijk", "2022"): "2022",
        ("laag_inkomen", "wijk", "2024"): "2024",
        ("inwoners", "wijk", "2022"): "2022",
        ("inwoners", "wijk", "2024"): "2024",
        ("laag_inkomen", "gemeente", "2019"): "2025",
        ("laag_inkomen", "gemeente", "2021"): "2025",
        ("jeugdzorg", "gemeente", "2021"): "2025",
        ("inwoners", "gemeente", "2021"): "2025",
        ("aandeel_0_14", "gemeente", "2019"): "2025",
        ("bijstand", "gemeente", "2021"): "2025",
    },
    names={},
)


def notices_of(a, b, registry):
    return {notice.key: notice for notice in comparability(a, b, AVAILABILITY, registry)}


def test_same_year_and_division_needs_no_remark(registry):
    a = Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")
    b = Figure(registry["jeugdzorg"], "gemeente", "2021", "2025")
    assert notices_of(a, b, registry) == {}


def test_different_years_are_said_with_a_year_they_share(registry):
    a = Figure(registry["laag_inkomen"], "gemeente", "2019", "2025")
    b = Figure(registry["jeugdzorg"], "gemeente", "2021", "2025")
    notice = notices_of(a, b, registry)["other_years"]
    assert (notice.refuses, dict(notice.remedy)) == (False, {"pa": "2021", "pb": "2021"})


def test_different_divisions_refuse_the_relation_and_offer_a_shared_year(registry):
    a = Figure(registry["laag_inkomen"], "wijk", "2022", "2022")
    b = Figure(registry["inwoners"], "wijk", "2024", "2024")
    notice = notices_of(a, b, registry)["other_divisions"]
    assert (notice.refuses, dict(notice.remedy)) == (True, {"pa": "2024", "pb": "2024"})


def test_without_a_shared_year_the_way_on_is_the_gemeente(registry):
    a = Figure(registry["geslaagden"], "wijk", "2022", "2022")
    b = Figure(registry["inwoners"], "wijk", "2024", "2024")
    assert dict(notices_of(a, b, registry)["other_divisions"].remedy) == {"level": "gemeente"}


def test_the_same_figure_twice_is_refused(registry):
    a = Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")
    assert notices_of(a, a, registry)["same_indicator"].refuses


def of_2021(indicator_id):
    return Figure(REAL[indicator_id], "gemeente", "2021", "2025")


def test_two_counts_are_told_to_be_so():
    assert set(notices_of(of_2021("vo_vestigingen"), of_2021("inwoners"), REAL)) == {"both_counts"}


def test_of_two_counts_the_shares_that_are_held_stand_in_their_place():
    notice = notices_of(of_2021("inwoners_0_14"), of_2021("personen_met_bijstand"), REAL)["shares_instead"]
    shares = {"a": "aandeel_0_14", "pa": "2019", "b": "bijstand", "pb": "2021"}
    assert dict(notice.remedy) == shares | {"da": "", "db": ""}


def test_a_count_without_a_share_stays_beside_the_share_of_the_other():
    notice = notices_of(of_2021("inwoners"), of_2021("inwoners_0_14"), REAL)["shares_instead"]
    assert dict(notice.remedy) == {"b": "aandeel_0_14", "pb": "2019", "db": ""}


def test_shares_that_give_no_coefficient_either_are_not_offered():
    assert set(notices_of(of_2021("inwoners_0_14"), of_2021("inwoners_65_plus"), REAL)) == {"both_counts"}


def test_a_count_and_a_share_need_no_remark():
    assert notices_of(of_2021("inwoners"), of_2021("laag_inkomen"), REAL) == {}


def test_figures_that_share_a_count_are_measured_together(registry):
    a, b = registry["laag_inkomen"], registry["jeugdzorg"]
    with_component = [replace(one, aggregation=replace(one.aggregation, components=("inwoners",))) for one in (a, b)]
    assert (measured_together(a, b), measured_together(*with_component)) == (False, True)


def test_a_count_and_a_rate_built_of_it_are_measured_together(registry):
    rate = registry["laag_inkomen"]
    rate = replace(rate, aggregation=replace(rate.aggregation, components=("inwoners",)))
    assert measured_together(rate, registry["inwoners"])


def test_the_direction_that_readers_agreed_on_is_of_its_own_side():
    agreed = {"da": "higher_is_favourable", "db": "higher_is_unfavourable"}
    both = Selection(level="gemeente", a="laag_inkomen", pa="2021", b="bijstand", pb="2021", **agreed)
    found = [figure_of(both, side, REAL, AVAILABILITY) for side in ("a", "b")]
    assert [(one.indicator.id, one.indicator.measure.direction) for one in found] == [
        ("laag_inkomen", "higher_is_favourable"),
        ("bijstand", "higher_is_unfavourable"),
    ]
