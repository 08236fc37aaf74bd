"""What is said of the figure of a working area, and of what rounding and small numbers leave open."""

from dataclasses import replace

import numpy as np
import pytest

from figures.sentence.bands import hatched_choices, hatched_claims, uncertain_claim
from figures.sentence.working_area import area_claims, area_rests, part_of
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.registry import load_registry
from indicators.relations.map_classes import HatchedClasses, UncertainClasses
from tests.wording.grammar import faults, sentence_faults
from wording import phrases, say

AREA = Comparator(
    kind="groep",
    name="het werkgebied Heuvelrug",
    short="Heuvelrug",
    period="2021",
    level="wijk",
    slices=(("laag_inkomen", "wijk", "2022", "2021"),),
    value=7.3,
    status="estimated",
    derivation="weighted",
    n=13,
    without=2,
    low=6.8,
    high=12.4,
    covered=0.94,
    people="inwoners_0_24",
)
REASONS = ("none_with_figure", "not_to_be_added", "sum_incomplete", "too_many_without", "no_weight", "not_by_wijk")


@pytest.fixture
def low_income(registry):
    return Figure(registry["laag_inkomen"], "wijk", "2021", "2022")


def test_a_figure_is_told_with_its_range_and_what_it_rests_on(low_income):
    assert [claim.replace("\u00a0", " ") for claim in area_claims(AREA, low_income, "nl")] == [
        "In het werkgebied Heuvelrug is het aandeel huishoudens met een laag inkomen 7,3 % (2021).",
        "Wat ontbreekt of is afgerond laat 6,8 tot 12,4 % mogelijk.",
        "Gebaseerd op 11 van de 13 wijken, 94 % van de jongeren tot 25 jaar.",
    ]


def test_of_all_parts_only_the_rounding_is_told(low_income):
    whole = replace(AREA, without=0, covered=1.0, low=7.2, high=7.3)
    text = " ".join(area_claims(whole, low_income, "nl")).replace("\u00a0", " ")
    assert "Afronding in de bron laat 7,2 tot 7,3 % mogelijk." in text
    assert "Gebaseerd op alle 13 wijken." in text


def test_a_weight_that_is_not_its_own_is_told_beside_the_limits(low_income):
    area = replace(AREA, without=0, low=7.2, high=7.3, weighed_by="huishoudens")
    assert area_claims(area, low_income, "nl")[1].replace("\u00a0", " ") == (
        "Afronding in de bron laat 7,2 tot 7,3 % mogelijk. De wijken tellen mee naar hun aantal huishoudens; dat is "
        "een benadering, die niet in deze grenzen zit."
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_in_brief_the_weight_is_not_told(low_income, lang):
    area = replace(AREA, weighed_by="huishoudens")
    assert area_claims(area, low_income, lang, brief=True) == area_claims(AREA, low_income, lang)


def test_where_no_limits_are_told_neither_is_the_weight(low_income):
    assert len(area_claims(replace(AREA, low=7.3, high=7.3, weighed_by="huishoudens"), low_income, "nl")) == 2


def test_regions_to_which_a_figure_does_not_apply_are_counted(low_income):
    sentence = area_claims(replace(AREA, without=0, inapplicable=2), low_income, "nl")[-1]
    assert sentence == "Gebaseerd op 13 van de 15 wijken; op de andere is dit cijfer niet van toepassing."


def test_without_weights_the_figure_lies_between_its_parts(low_income):
    sentence = area_claims(replace(AREA, value=None, reason="no_weight"), low_income, "nl")[1].replace("\u00a0", " ")
    assert sentence == "De wijken lopen van 6,8 tot 12,4 %; het cijfer van alle samen ligt daartussen."


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("reason", REASONS)
def test_each_refusal_has_a_short_reason_for_a_table(reason, lang):
    assert 0 < len(area_rests(replace(AREA, value=None, reason=reason), lang)) < 45


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "11 van 13 wijken, 94 % van de jongeren tot 25 jaar"),
        ({"covered": None}, "11 van 13 wijken"),
        ({"without": 0}, "alle 13 wijken"),
        ({"without": 0, "n": 1}, "1 wijk"),
        ({"without": 0, "inapplicable": 2}, "13 van 15 wijken; elders niet van toepassing"),
    ],
)
def test_what_a_figure_rests_on_is_told_in_a_few_words(changes, words):
    assert area_rests(replace(AREA, **changes), "nl").replace("\u00a0", " ") == words


def test_a_range_that_is_not_seen_in_the_figure_is_not_told(low_income):
    assert len(area_claims(replace(AREA, low=7.299, high=7.301), low_income, "nl")) == 2


def test_regions_that_another_division_does_not_have_are_told(low_income):
    sentence = area_claims(replace(AREA, elsewhere=2), low_income, "nl")[-1]
    assert sentence.startswith("2 van de 13 wijken staan niet, of onder een andere naam, op de indeling van 2022")


def test_a_part_of_the_people_is_never_rounded_to_all_or_none():
    assert [part_of(share, "nl").replace("\u00a0", " ") for share in (0.0, 0.001, 0.94, 0.9999, 1.0)] == [
        "0 %",
        "minder dan 1 %",
        "94 %",
        "meer dan 99 %",
        "100 %",
    ]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("reason", REASONS)
def test_each_refusal_has_a_sound_sentence_with_a_way_on(low_income, reason, lang):
    claims = area_claims(replace(AREA, value=None, reason=reason), low_income, lang)
    assert [claim for claim in claims if sentence_faults(claim, lang)] == []
    assert claims[0].count(". ") == 1


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"without": 0},
        {"without": 0, "inapplicable": 1},
        {"n": 1, "without": 0},
        {"covered": None},
        {"elsewhere": 1},
        {"elsewhere": 2},
        {"low": None},
        {"weighed_by": "huishoudens"},
        {"weighed_by": "inwoners_0_24", "without": 0},
    ],
)
def test_each_kind_of_figure_has_sound_sentences(low_income, changes, lang):
    name = say("working_area.in_sentence", lang, name="Heuvelrug")
    claims = area_claims(replace(AREA, **{"name": name, **changes}), low_income, lang)
    assert [claim for claim in claims if sentence_faults(claim, lang)] == []


def test_everyone_that_a_definition_weighs_by_has_a_word():
    weights = {one.aggregation.weight for one in load_registry().values()} - {None} | {"inwoners"}
    keys = {key.rsplit(".", 1)[1] for key in phrases("nl") if key.startswith("working_area.people.")}
    assert keys == weights


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("uncertain", [0, 1, 312])
@pytest.mark.parametrize("chance", [True, False])
def test_how_many_colours_are_uncertain_is_told(uncertain, chance, lang):
    flags = np.arange(3340) < uncertain
    sentence = uncertain_claim(UncertainClasses(flags, 3340, chance), "wijk", lang)
    assert sentence_faults(sentence, lang) == []
    assert (say("level.wijk.many", lang) in sentence, ("aantallen" in sentence or "small numbers" in sentence)) == (
        True,
        chance,
    )


def hatched_classes(rounding, chance, choice):
    flags = np.arange(342)
    return HatchedClasses(UncertainClasses(flags < rounding, 342, False), UncertainClasses(flags < chance, 342), choice)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("counts", "sentences"),
    [((0, 1, "chance"), 1), ((12, 85, "chance"), 1), ((12, 318, "rounding"), 2), ((300, 318, ""), 2)],
)
def test_what_is_hatched_and_why_it_is_off_is_told(counts, sentences, lang):
    claims = hatched_claims(hatched_classes(*counts), "gemeente", lang)
    assert [sentence_faults(one, lang) for one in claims] == [[]] * sentences
    assert str(counts[1]) in claims[0]


@pytest.mark.parametrize(
    ("counts", "choices"),
    [
        ((0, 3, "chance"), ["chance"]),
        ((5, 5, "rounding"), ["rounding"]),
        ((12, 318, "rounding"), ["rounding", "chance"]),
        ((0, 0, ""), []),
    ],
)
def test_a_map_hatches_by_rounding_and_where_chance_adds_to_it_by_both(counts, choices):
    buttons = hatched_choices(hatched_classes(*counts), "gemeente", "nl")
    assert list(buttons) == choices
    assert all(f"({len(one['places'])})" in one["label"] for one in buttons.values())


@pytest.mark.parametrize(
    ("counts", "label"), [((0, 3, "chance"), "door toeval (3)"), ((1, 3, "rounding"), "of toeval (3)")]
)
def test_the_button_of_chance_reads_on_from_that_of_rounding_where_there_is_one(counts, label):
    assert hatched_choices(hatched_classes(*counts), "gemeente", "nl")["chance"]["label"] == label


def test_of_a_map_without_figures_nothing_is_told():
    assert uncertain_claim(UncertainClasses(np.zeros(3, dtype=bool), 0), "wijk", "nl") == ""


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_notices_of_working_areas_are_well_written(lang):
    own = {key: text for key, text in phrases(lang).items() if key.startswith("notice.area_")}
    assert len(own) > 20
    texts = {
        key: text.replace("{n}", "3").replace("{most}", "N").replace("{", "").replace("}", "")
        for key, text in own.items()
    }
    assert {key: faults(text, lang) for key, text in texts.items() if faults(text, lang)} == {}
