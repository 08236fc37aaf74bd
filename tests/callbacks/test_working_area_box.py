"""What the box of the working area asks for, from text, file or name to the address of a working area."""

import json

import pytest
from dash import html

from answers.choices.region import selection_after_request
from answers.holdings import availability_of, holdings_of
from answers.profile import Subject
from answers.question import Question
from answers.region_index import search_choice
from answers.settling import texts_of_store
from callbacks.region_search import shared_values
from indicators.selection import from_query
from layouts.markup import markup
from layouts.region_search import region_search
from panels.profile import heading_of, page_of
from tests.views import render, views_of

TWO = "GM9003\nGM9006"


@pytest.fixture
def choose(database, registry):
    holdings = holdings_of(database.current(), registry)
    held = holdings.availability

    def made(area, **query):
        before, _ = from_query(query, registry, held)
        texts = texts_of_store(Question(before, holdings).store)
        selection, notices = selection_after_request({"area": area}, texts, holdings)
        return selection, held.working_area(selection.group), {notice.key: notice for notice in notices}

    return made


def test_pasted_codes_and_names_become_a_working_area_with_its_name(choose):
    selection, area, notices = choose({"text": "GM9003, 9006; Oudbroek", "name": "Waard "})
    assert (area.name, area.codes, selection.group[:3]) == ("Waard", ("GM9003", "GM9006"), "w1.")
    assert set(notices) <= {"area_repeated", "area_merged"}


def test_what_is_unknown_is_listed_back_and_the_rest_is_kept(choose, database, registry):
    selection, area, notices = choose({"text": f"{TWO}\nGM0001\nNergenshuizen", "name": ""})
    assert area.codes == ("GM9003", "GM9006")
    question = Question(selection, holdings_of(database.current(), registry))
    _, rest, chosen = shared_values(question, list(notices.values()), {"area": {}})
    told = json.loads(chosen)["told"]
    assert ("GM0001" in told, "Nergenshuizen" in told, rest) == (True, True, [])


def test_nothing_known_leaves_the_page_as_it_was_and_says_so(choose):
    selection, area, notices = choose({"text": "Nergenshuizen", "name": ""}, group="PV91", region="GM9003")
    assert (selection.group, selection.region, area) == ("PV91", "GM9003", None)
    assert "area_not_understood" in notices


def test_a_name_alone_renames_the_working_area_that_is_there(choose):
    before, *_ = choose({"text": TWO, "name": "Een"})
    _, area, _ = choose({"name": "Twee"}, group=before.group)
    assert (area.name, area.codes) == ("Twee", ("GM9003", "GM9006"))


def test_a_name_without_a_working_area_is_refused(choose):
    selection, _, notices = choose({"name": "Twee"})
    assert (selection.group, list(notices)) == ("", ["area_empty"])


def test_the_file_that_the_box_saves_opens_as_the_same_working_area(choose, database, registry):
    selection, *_ = choose({"text": TWO, "name": "Waard"})
    saved = search_choice(selection, availability_of(database.current(), registry))["area"]
    again, *_ = choose({"file": saved["file"]})
    assert (again.group, saved["name"], saved["codes"]) == (selection.group, "Waard", ["GM9003", "GM9006"])


def test_a_file_that_is_none_is_told(choose):
    _, area, notices = choose({"file": "no json"})
    assert (area, list(notices)) == (None, ["area_file_unreadable"])


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_box_stands_under_the_search_with_its_words(database, registry, lang):
    held = availability_of(database.current(), registry)
    selection, _ = from_query({"lang": lang}, registry, held)
    field = region_search(search_choice(selection, held), held, "/regions/x.json", lang)
    box = next(part for part in field.children if isinstance(part, html.Div) and part.id == "working-area")
    assert {"codes", "name", "make", "save", "open"} <= set(json.loads(box.to_plotly_json()["props"]["data-words"]))


def test_the_headline_says_the_figure_of_a_working_area_that_is_my_region(choose, database, registry):
    chosen, *_ = choose({"text": TWO, "name": "Waard"})
    parts = render("headline", views_of(database.current(), registry)(group=chosen.group, a="laag_inkomen"))
    assert "het werkgebied Waard" in parts["title"]
    assert "berekend" in markup(parts["text"])


@pytest.mark.parametrize(("lang", "name"), [("nl", "Waarop het berust"), ("en", "What it rests on")])
def test_the_profile_of_a_working_area_says_limits_and_what_they_rest_on(choose, database, registry, lang, name):
    chosen, *_ = choose({"text": TWO, "name": "Waard"})
    subject = Subject(chosen.with_changes(lang=lang), holdings_of(database.current(), registry))
    assert "Waard" in markup(heading_of(subject))
    written = markup(page_of(subject, everything=True))
    assert (name in written, "GM9003" in written) == (True, False)
    assert written.count("<tr") > 3
