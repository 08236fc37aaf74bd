"""The page Samenhang: its lists say why something cannot be chosen, and its buttons carry what they do."""

import pytest

from indicators.relation_choice import CHOICES, RelationChoice, as_texts, settled_choice
from layouts.markup import markup
from layouts.samenhang import departures_list, paragraphs, strongest_list, ways


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", ["weigh", "order", "around"])
def test_every_way_has_its_words(name, lang):
    assert [way["value"] for way in ways(name, lang)] == list(CHOICES[name])
    assert all(way["label"] for way in ways(name, lang))


def test_a_sentence_that_says_nothing_is_no_paragraph():
    assert markup(paragraphs(["", "Een zin."])) == "<p>Een zin.</p>"


def test_a_name_is_a_button_that_marks_and_is_escaped():
    assert 'data-mark="GM0001">&lt;b&gt;</button>' in markup(departures_list({"GM0001": "<b>"}, "nl"))


def test_without_departures_there_is_no_list():
    assert departures_list({}, "nl") == []


def test_a_pair_is_a_button_with_both_ids():
    assert 'data-pair="a,b"' in markup(strongest_list({"a,b": "A en B"}))


def test_an_empty_address_is_the_first_visit():
    assert settled_choice({}, [], []) == (RelationChoice(), ())


@pytest.mark.parametrize("key", CHOICES)
def test_a_choice_that_does_not_exist_falls_back_with_a_notice(key):
    found, notices = settled_choice({key: "<x>"}, [], [])
    assert found == RelationChoice() and [notice.key for notice in notices] == ["unknown_choice"]


def test_texts_and_choice_are_each_other():
    choice = RelationChoice(held=("a", "b"), among=("c", "d"), weigh="people", around="b")
    assert settled_choice(as_texts(choice), ["a", "b"], ["c", "d"]) == (choice, ())


@pytest.mark.parametrize("key", ["among", "looked"])
def test_a_figure_that_a_matrix_cannot_hold_is_left_out_with_the_reason(key):
    found, notices = settled_choice({key: "c,x,d"}, [], ["c", "d"], {"among": {"x": "among_lacking"}})
    assert getattr(found, key) == ("c", "d")
    assert [(notice.key, notice.args) for notice in notices] == [("among_lacking", {"n": 1, "indicator_ids": ("x",)})]


def test_one_figure_alone_makes_no_matrix_and_is_told():
    found, notices = settled_choice({"among": "c"}, [], ["c", "d"])
    assert (found.among, [notice.key for notice in notices]) == ((), ["among_few"])
