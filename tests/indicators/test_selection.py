"""The address: what it asks for, what it falls back to, and the way back."""

from urllib.parse import parse_qs

import pytest

from indicators.availability import Availability
from indicators.selection import MARKED_LIMIT, from_query

GEMEENTEN = {"GM9001": "Aardenveen", "GM9002": "Bovenmeer"}
WIJKEN = {"WK900101": "Aardenveen wijk 1", "WK900201": "Bovenmeer wijk 1"}
AVAILABILITY = Availability(
    vintages={
        ("laag_inkomen", "gemeente", "2019"): "2025",
        ("laag_inkomen", "gemeente", "2021"): "2025",
        ("jeugdzorg", "gemeente", "2021"): "2025",
        ("laag_inkomen", "wijk", "2022"): "2022",
        ("inwoners", "wijk", "2024"): "2024",
    },
    names={"gemeente": GEMEENTEN, "wijk": WIJKEN},
    gemeente_of={"WK900101": "GM9001", "WK900201": "GM9002"},
)


def selection_of(registry, **query):
    selection, notices = from_query(query, registry, AVAILABILITY)
    return selection, [notice.key for notice in notices]


def test_no_query_gives_two_different_indicators_with_their_latest_period(registry):
    selection, notices = selection_of(registry)
    assert ((selection.a, selection.pa), selection.b, notices) == (("laag_inkomen", "2021"), "jeugdzorg", [])


def test_an_address_opens_the_same_view(registry):
    query = {"a": "laag_inkomen", "pa": "2019", "b": "jeugdzorg", "pb": "2021", "level": "gemeente", "region": "GM9001"}
    selection, notices = selection_of(registry, **query, view="A", marked="GM9002,GM9001", lang="en")
    again = {key: values[0] for key, values in parse_qs(selection.to_query()[1:]).items()}
    assert (selection_of(registry, **again)[0], notices) == (selection, [])


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ({"a": "niets"}, "unknown_indicator"),
        ({"pa": "1850"}, "period_not_held"),
        ({"level": "buurt"}, "unknown_level"),
        ({"lang": "xx"}, "unknown_lang"),
        ({"view": "C"}, "unknown_view"),
        ({"region": "GM0000"}, "unknown_region"),
        ({"region": "<script>"}, "unknown_region"),
        ({"marked": "GM0000"}, "marked_dropped"),
        ({"a": ["laag_inkomen", "inwoners"]}, "address_repeated"),
        ({"a": "x" * 5000}, "address_overlong"),
        ({"a": "jeugdzorg", "level": "wijk"}, "indicator_elsewhere"),
        ({"a": "geslaagden"}, "indicator_not_at_level"),
    ],
)
def test_what_cannot_be_had_is_said(registry, query, notice):
    assert notice in selection_of(registry, **query)[1]


def test_a_figure_of_another_level_says_where_it_is_and_leads_there(registry):
    _, notices = from_query({"a": "jeugdzorg", "level": "wijk"}, registry, AVAILABILITY)
    assert notices[0].args["held"] == {"gemeente": ("2021",)}
    selection, notices = from_query({"level": "wijk", **notices[0].remedy}, registry, AVAILABILITY)
    assert ((selection.a, selection.pa, selection.level), notices) == (("jeugdzorg", "2021", "gemeente"), ())


def test_a_year_of_another_level_says_which_there_are_and_leads_there(registry):
    _, notices = from_query({"a": "laag_inkomen", "pa": "2019", "level": "wijk"}, registry, AVAILABILITY)
    assert (notices[0].key, notices[0].args["available_periods"]) == ("period_not_held", ("2022",))
    selection, notices = from_query(notices[0].remedy, registry, AVAILABILITY)
    assert ((selection.a, selection.pa, selection.level), notices) == (("laag_inkomen", "2019", "gemeente"), ())


@pytest.mark.parametrize(
    "query", [{"a": ""}, {"unknown": "1"}, {"a": "\x00"}, {"region": "' OR 1=1 --"}, {"pa": "2021/22"}]
)
def test_any_query_gives_a_selection_that_is_held(registry, query):
    selection, _ = selection_of(registry, **query)
    assert selection.pa in AVAILABILITY.periods(selection.a, selection.level)


def test_the_same_indicator_twice_is_allowed(registry):
    selection, notices = selection_of(registry, a="laag_inkomen", b="laag_inkomen", pb="2019")
    assert ((selection.a, selection.b), notices) == (("laag_inkomen", "laag_inkomen"), [])


def test_a_wijk_becomes_its_gemeente_at_gemeente_level(registry):
    assert selection_of(registry, region="WK900101")[0].region == "GM9001"


def test_a_gemeente_stays_my_region_at_wijk_level(registry):
    selection, notices = selection_of(registry, region="GM9001", level="wijk")
    assert (selection.region, notices) == ("GM9001", [])


def test_marked_regions_are_kept_once_and_in_order(registry):
    assert selection_of(registry, marked="GM9002,GM9001,GM9002")[0].marked == ("GM9002", "GM9001")


def test_endless_marks_are_cut_off(registry):
    codes = ",".join(["GM9001"] * (MARKED_LIMIT * 2))
    assert "address_overlong" in selection_of(registry, marked=codes)[1]


@pytest.mark.parametrize("side", ["a", "b"])
def test_period_and_direction_of_an_indicator_that_is_not_there_go_with_it(registry, side):
    other = {"a": "b", "b": "a"}[side]
    query = {side: "niets", f"p{side}": "2019", f"d{side}": "higher_is_favourable", other: "jeugdzorg"}
    selection, notices = selection_of(registry, **query)
    side_fields = [getattr(selection, field) for field in (side, f"p{side}", f"d{side}")]
    assert (side_fields, notices) == (["laag_inkomen", "2021", ""], ["unknown_indicator"])


@pytest.mark.parametrize("side", ["a", "b"])
def test_period_and_direction_stay_with_the_indicator_they_were_asked_with(registry, side):
    other = {"a": "b", "b": "a"}[side]
    query = {side: "laag_inkomen", f"p{side}": "2019", f"d{side}": "higher_is_favourable", other: "jeugdzorg"}
    selection, notices = selection_of(registry, **query)
    assert ([getattr(selection, f"{field}{side}") for field in "pd"], notices) == (["2019", "higher_is_favourable"], [])
