"""What the search finds its regions in, and what a choice in it does to the selection."""

import orjson
import pytest

from answers.choices.region import selection_after_request
from answers.holdings import availability_of, holdings_of
from answers.question import Question
from answers.region_index import index_body, search_choice
from answers.settling import texts_of_store
from indicators.selection import from_query
from layouts.compare import compare_options


@pytest.fixture
def choose(database, registry):
    def made(requested, **query):
        holdings = holdings_of(database.current(), registry)
        before, _ = from_query(query, registry, holdings.availability)
        texts = texts_of_store(Question(before, holdings).store)
        selection, notices = selection_after_request(requested, texts, holdings)
        return selection, {notice.key: notice for notice in notices}

    return made


def test_the_list_holds_every_level_group_and_former_gemeente(database, registry):
    found = orjson.loads(index_body(database.current(), registry))
    assert [one["level"] for one in found["levels"]] == ["gemeente", "wijk"]
    assert {one["kind"] for one in found["groups"]} == {"provincie", "corop", "rmc", "rpa"}
    assert {"code": "GM9013", "name": "Oudbroek", "year": "2022", "into": ["Cruquedam"]} in found["former"]


def test_a_wijk_is_listed_in_its_gemeente(database, registry):
    wijken = orjson.loads(index_body(database.current(), registry))["levels"][1]
    assert wijken["above"][wijken["codes"].index("WK900302")] == "GM9003"


def test_a_choice_leaves_the_rest_of_the_selection(choose):
    selection, notices = choose({"region": "GM9003"}, a="inwoners", group="PV91", compare="groep")
    assert (selection.region, selection.a, selection.group, selection.compare) == (
        "GM9003",
        "inwoners",
        "PV91",
        "groep",
    )
    assert notices == {}


def test_a_wijk_leads_to_its_level_where_both_figures_have_it(choose):
    selection, _ = choose({"region": "WK900301"}, a="inwoners", b="laag_inkomen")
    assert (selection.level, selection.region) == ("wijk", "WK900301")


def test_a_wijk_stays_at_gemeente_where_a_figure_lacks_it_and_says_so(choose):
    selection, notices = choose({"region": "WK900301"}, a="inwoners", b="jeugdzorg")
    assert (selection.level, selection.region) == ("gemeente", "GM9003")
    assert notices["stays_at_gemeente"].remedy == {"level": "wijk", "region": "WK900301"}


def test_a_gemeente_at_wijk_level_is_mine_with_its_wijken(choose):
    selection, _ = choose({"region": "GM9003"}, level="wijk")
    assert (selection.level, selection.region) == ("wijk", "GM9003")


def test_a_group_does_not_take_the_place_of_my_region(choose):
    selection, _ = choose({"group": "PV91"}, region="GM9003")
    assert (selection.region, selection.group) == ("GM9003", "PV91")


def test_letting_go_of_the_group_lets_go_of_comparing_with_it(choose):
    selection, notices = choose({"group": ""}, group="PV91", compare="groep")
    assert (selection.group, selection.compare, "compare_needs_group" in notices) == ("", "land", True)


@pytest.mark.parametrize("requested", ["XX", {"region": "<b>"}, "GM9999"])
def test_a_region_that_is_not_there_leaves_mine_as_it_was(choose, requested):
    selection, notices = choose(requested, region="GM9003")
    assert (selection.region, "unknown_region" in notices) == ("GM9003", True)


def test_what_is_chosen_is_named(database, registry):
    availability = availability_of(database.current(), registry)
    selection, _ = from_query({"region": "GM9003", "group": "PV91"}, registry, availability)
    named = search_choice(selection, availability)
    assert (named["name"], named["group_name"], len(named["members"])) == ("Cruquedam", "Provincie Noordveld", 6)


def test_comparators_that_cannot_be_chosen_are_listed_with_the_reason(database, registry):
    availability = availability_of(database.current(), registry)
    selection, _ = from_query({"region": "GM9003"}, registry, availability)
    options = {option["value"]: option for option in compare_options(selection, availability)}
    assert options["provincie"]["label"] == "Provincie Noordveld"
    assert (options["groep"]["disabled"], "kies er eerst een" in options["groep"]["label"]) == (True, True)


def test_whoever_lets_go_of_a_region_sees_the_parts_of_the_working_area(choose):
    selection, _ = choose({"region": ""}, region="GM9003", group="WK900301,WK900302", a="inwoners")
    assert (selection.region, selection.level, selection.a) == ("", "wijk", "inwoners")
