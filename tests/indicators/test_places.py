"""Which regions a selection may hold, and what is said of those it may not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.availability import Availability, Former, Group
from indicators.selection import from_query, settle
from indicators.working_areas.address import from_address, to_address
from indicators.working_areas.model import AREA_LIMIT, WorkingArea

GEMEENTEN = {"GM9001": "Aardenveen", "GM9002": "Bovenmeer", "GM9003": "Cruquedam"}
WIJKEN = {"WK900101": "Aardenveen wijk 1", "WK900102": "Aardenveen wijk 2", "WK900201": "Bovenmeer wijk 1"}
AVAILABILITY = Availability(
    vintages={
        ("laag_inkomen", "gemeente", "2021"): "2025",
        ("jeugdzorg", "gemeente", "2021"): "2025",
        ("laag_inkomen", "wijk", "2022"): "2022",
        ("inwoners", "wijk", "2022"): "2022",
    },
    names={"gemeente": GEMEENTEN, "wijk": WIJKEN},
    gemeente_of={"WK900101": "GM9001", "WK900102": "GM9001", "WK900201": "GM9002"},
    groups={"PV91": Group("provincie", "Noordveld", ("GM9001", "GM9002"))},
    former={
        "GM9013": Former("Oudbroek", "2022", ("GM9003",)),
        "GM9014": Former("Tweebroek", "2021", ("GM9001", "GM9002")),
    },
    divisions={("gemeente", "2025"): GEMEENTEN, ("wijk", "2022"): WIJKEN},
)
TWO = to_address(WorkingArea("gemeente", "2025", ("GM9001", "GM9002")))


def selection_of(registry, **query):
    selection, notices = from_query(query, registry, AVAILABILITY)
    return selection, {notice.key: notice for notice in notices}


def test_a_merged_gemeente_leads_to_its_successor_with_a_notice(registry):
    selection, notices = selection_of(registry, region="GM9013")
    assert selection.region == "GM9003"
    assert notices["region_merged"].args == {"name": "Oudbroek", "year": "2022", "successor": "Cruquedam"}


def test_of_a_split_gemeente_the_parts_are_offered(registry):
    selection, notices = selection_of(registry, region="GM9014")
    assert selection.region == ""
    assert notices["region_split"].choices == {"GM9001": "Aardenveen", "GM9002": "Bovenmeer"}


def test_a_gemeente_without_wijken_is_one_click_away(registry):
    _, notices = selection_of(registry, region="GM9003", level="wijk")
    assert notices["unknown_region"].remedy == {"level": "gemeente", "region": "GM9003"}


def test_a_group_asked_for_as_region_is_the_group(registry):
    selection, notices = selection_of(registry, region="PV91")
    assert (selection.region, selection.group, notices) == ("", "PV91", {})


@pytest.mark.parametrize("level", ["gemeente", "wijk"])
def test_a_group_of_gemeenten_holds_at_every_level(registry, level):
    assert selection_of(registry, group=TWO, level=level)[0].group == TWO


def test_codes_between_commas_become_a_working_area(registry):
    assert selection_of(registry, group="GM9002,GM9001")[0].group == TWO


def test_at_wijk_level_the_gemeenten_of_a_group_stand_for_their_wijken():
    assert AVAILABILITY.members(TWO, "wijk") == ("WK900101", "WK900102", "WK900201")


def test_a_working_area_of_wijken_has_no_members_among_gemeenten():
    wijken = to_address(WorkingArea("wijk", "2022", ("WK900101", "WK900201")))
    assert (AVAILABILITY.members(wijken, "gemeente"), len(AVAILABILITY.members(wijken, "wijk"))) == ((), 2)


def test_a_former_gemeente_in_a_group_is_its_successor(registry):
    area = from_address(selection_of(registry, group="GM9001,GM9013")[0].group)
    assert area is not None
    assert area.codes == ("GM9001", "GM9003")


def test_a_group_of_one_is_no_group_and_can_become_my_region(registry):
    selection, notices = selection_of(registry, group="GM9001")
    assert selection.group == ""
    assert notices["group_of_one"].remedy == {"region": "GM9001"}


def test_codes_that_are_no_regions_are_left_out_of_a_group_aloud(registry):
    selection, notices = selection_of(registry, group="GM9001,<script>,GM9002,\x00")
    assert (selection.group, notices["area_unknown"].args) == (TWO, {"n": 2, "codes": "script, ?"})


def test_a_group_that_is_too_large_is_refused_and_not_cut(registry):
    codes = [f"GM{number:04}" for number in range(AREA_LIMIT + 1)]
    names = dict.fromkeys(codes, "Naam")
    many = Availability(AVAILABILITY.vintages, {"gemeente": names, "wijk": {}}, divisions={("gemeente", "2025"): names})
    selection, notices = settle({"group": ",".join(codes)}, registry, many)
    assert (selection.group, [notice.key for notice in notices]) == ("", ["area_too_large"])
    assert settle({"group": ",".join(codes[1:])}, registry, many)[1] == ()


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=100), st.text("GMWKw1.0123456789,", max_size=100)))
def test_any_text_as_group_is_answered(registry, text):
    selection, notices = settle({"group": text}, registry, AVAILABILITY)
    area = from_address(selection.group)
    assert selection.group or notices or not text
    assert selection.group in ("", *AVAILABILITY.groups) or set(area.codes) <= {*GEMEENTEN, *WIJKEN}
    assert settle({"group": selection.group}, registry, AVAILABILITY)[0].group == selection.group


def test_a_group_that_is_longer_than_any_address_is_not_read(registry):
    assert list(selection_of(registry, group="w1." + "A" * 5_000)[1]) == ["address_overlong"]


def test_gemeenten_and_wijken_in_one_group_are_refused(registry):
    selection, notices = selection_of(registry, group="GM9001,GM9002,WK900101")
    assert (selection.group, list(notices)) == ("", ["area_of_mixed_levels"])


def test_a_damaged_working_area_in_the_address_is_told(registry):
    selection, notices = selection_of(registry, group=TWO[:-3])
    assert (selection.group, list(notices)) == ("", ["area_address_damaged"])


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ({"compare": "provincie"}, "compare_needs_region"),
        ({"compare": "groep"}, "compare_needs_group"),
        ({"compare": "gemeente", "region": "GM9001"}, "compare_needs_wijk"),
    ],
)
def test_a_comparator_that_lacks_its_regions_falls_back_to_nederland(registry, query, key):
    selection, notices = selection_of(registry, **query)
    assert (selection.compare, key in notices) == ("land", True)


@pytest.mark.parametrize(("group", "compare"), [(TWO, "provincie"), ("GM9001,GM9003", "land"), ("PV91", "land")])
def test_a_group_is_held_against_the_provincie_that_all_of_it_lies_in(registry, group, compare):
    selection, notices = selection_of(registry, compare="provincie", group=group)
    assert (selection.compare, "compare_in_several" in notices) == (compare, compare == "land")


def test_a_working_area_that_is_mine_brings_its_level(registry):
    wijken = to_address(WorkingArea("wijk", "2022", ("WK900101", "WK900102")))
    assert [selection_of(registry, group=one)[0].level for one in (wijken, TWO)] == ["wijk", "gemeente"]
    assert selection_of(registry, group=wijken, region="GM9001")[0].level == "gemeente"
    assert selection_of(registry, group=wijken, level="gemeente")[0].level == "gemeente"


def test_bare_codes_of_wijken_bring_their_level(registry):
    selection, notices = selection_of(registry, group="WK900101,WK900102")
    assert (selection.level, selection.group[:4], notices) == ("wijk", "w1.w", {})


@pytest.mark.parametrize("group", ["WK900101,WK900102", to_address(WorkingArea("wijk", "2022", tuple(WIJKEN)))])
def test_another_level_than_that_of_its_parts_is_told_with_the_way_to_theirs(registry, group):
    selection, notices = selection_of(registry, group=group, level="gemeente")
    assert selection.level == "gemeente"
    assert notices["area_at_other_level"].remedy == {"level": "wijk"}


@pytest.mark.parametrize("query", [{"region": "GM9001"}, {"level": "wijk"}, {}])
def test_nothing_is_told_where_a_region_is_mine_or_the_parts_are_seen(registry, query):
    assert selection_of(registry, group="WK900101,WK900102", **query)[1] == {}


def test_gemeenten_are_seen_at_wijk_level_as_their_wijken(registry):
    assert selection_of(registry, group=TWO, level="wijk")[1] == {}


def test_one_wijk_becomes_my_region_at_its_own_level(registry):
    assert selection_of(registry, group="WK900101")[1]["group_of_one"].remedy == {"region": "WK900101", "level": "wijk"}


def test_a_comparator_that_has_its_regions_stays(registry):
    assert selection_of(registry, compare="groep", group="PV91")[0].compare == "groep"
    assert selection_of(registry, compare="gemeente", region="WK900101", level="wijk")[0].compare == "gemeente"
