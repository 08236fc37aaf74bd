"""Sentences of five hundred real pairs and of all other views: no cause, and never more than the figures carry."""

from collections import Counter

import numpy as np
import pytest

from answers.relations.columns import comparable_on, side_by_side
from answers.relations.findings import expectation_of, overview_of, surroundings_of
from figures.sentence import controlled, expectation, overview, pair, surroundings
from indicators.key_figures import DECLARED
from indicators.relations.refusal import Refused
from tests.answers.relations.sentences import (
    OTHERS,
    OUTCOMES,
    PAIRS,
    carried,
    controlled_findings,
    overclaims,
    random_pairs,
    told,
    without_names,
)
from tests.sweep import WHOLE, swept
from tests.wording.grammar import faults, sentence_faults
from wording import phrases, say

LANGUAGES = ("nl", "en")
LEANS = {"nl": " leunt", "en": " leans on"}
OUT_OF_PATTERN = {"nl": "het patroon", "en": "the pattern"}
# Of each thing that may be said of what is left of a relation: whether its interval left out zero before, and then.
LEFT = {
    "stays": (True, True),
    "turns": (True, True),
    "gone": (True, False),
    "appears": (False, True),
    "none": (False, False),
}


@pytest.fixture(scope="module")
def pairs(holdings):
    return random_pairs(holdings, lambda numbers: swept(numbers, 60))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_a_pair_is_sound_and_names_no_cause(pairs, lang):
    broken = {}
    for one in pairs:
        title, rest = told(*one, lang)
        rest = [without_names(text, *one[:2]) for text in rest]
        broken |= {text: wrong for text in rest if (wrong := sentence_faults(text, lang))}
        broken |= {text: wrong for text in (title,) if (wrong := faults(text, lang))}
    assert broken == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_title_claims_more_than_the_numbers_carry(pairs, lang):
    titles = [(found, told(found, division, people, lang)[0]) for found, division, people in pairs]
    assert [title for found, title in titles if overclaims(found, title, lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_there_is_no_pattern_nothing_is_said_to_follow_it(pairs, lang):
    without = [one for one in pairs if carried(one[0]) == "none"]
    said = [text for one in without for text in told(*one, lang)[1]]
    words = (OUT_OF_PATTERN[lang], LEANS[lang])
    assert len(without) > len(pairs) / 10 and [text for text in said if any(word in text for word in words)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_relation_leans_on_some_regions_only_when_it_falls_without_them(pairs, lang):
    begins = {"nl": "Het verband leunt op", "en": "The relation leans on"}[lang]
    with_pattern = [(found, division) for found, division, _ in pairs if found.has_pattern]
    said = [pair.leaning_claim(found, division, lang).startswith(begins) for found, division in with_pattern]
    left = [found.leaning.association for found, _ in with_pattern]
    assert said == [
        not one.has_line or one.rho * found.rank.rho < 0 for one, (found, _) in zip(left, with_pattern, strict=True)
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ties", [("same", "shared"), ("counts",)])
def test_what_goes_together_by_the_way_it_is_made_has_no_coefficient(pairs, ties, lang):
    coupled = [one for one in pairs if one[0].tie in ties]
    said = [text for one in coupled for text in told(*one, lang)[1]]
    assert coupled and not [text for text in said if "Spearman" in text or "Pearson" in text]


def test_the_pairs_show_every_verdict(pairs):
    """Otherwise the tests above prove little."""
    kinds = Counter(found.verdict for found, _, _ in pairs)
    wanted = {"refused", "none", "weak", "clear", "strong"}
    assert len(pairs) == (500 if WHOLE else 120) and wanted <= set(kinds), kinds


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("level", PAIRS)
def test_every_cell_of_a_matrix_is_sound(holdings, level, lang):
    seen = overview_of(
        holdings, level, holdings.availability.fullest_division(level), sorted(holdings.availability.indicators(level))
    )
    places = range(len(seen.figures))
    cells = {overview.cell_claim(seen, row, column, lang) for row in places for column in places}
    whole = [overview.counted_claim(seen, lang), overview.coupled_claim(seen, lang)]
    assert {text: wrong for text in cells if (wrong := faults(text, lang))} == {}
    assert {text: wrong for text in whole if (wrong := sentence_faults(text, lang))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", OTHERS)
def test_every_other_view_is_told_in_sound_sentences_that_name_no_cause(holdings, view, lang):
    texts = list(OTHERS[view](holdings, lang))
    assert len(texts) >= 30
    assert {text: wrong for text in texts if (wrong := sentence_faults(text, lang))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_left_of_a_relation_is_told_as_its_intervals_have_it(holdings, lang):
    said_of = {kind: say(f"control.{kind}", lang) for kind in LEFT}
    seen = set()
    for found in controlled_findings(holdings):
        said = [kind for kind, words in said_of.items() if words in controlled.controlled_text(found, lang)]
        if isinstance(found.controlled, Refused):
            assert said == []
            continue
        before, after = (not one.low <= 0 <= one.high for one in (found.controlled.plain, found.controlled.association))
        assert [LEFT[kind] for kind in said] == [(before, after)], said
        assert ("turns" in said) == (
            before and after and found.controlled.plain.rho * found.controlled.association.rho < 0
        )
        seen |= set(said)
    assert {"stays", "gone", "none"} <= seen


@pytest.mark.parametrize("lang", LANGUAGES)
def test_neighbours_are_called_similar_only_when_chance_would_not_have_them_so(holdings, lang):
    begins = {kind: phrases(lang)[f"neighbours.{kind}"].split("{")[0] for kind in ("similar", "unlike", "chance")}
    for level in PAIRS:
        vintage = holdings.availability.fullest_division(level)
        ids = comparable_on(holdings, level, vintage)[::3]
        for shown in side_by_side(holdings, level, vintage, ids).figures:
            found = surroundings_of(holdings, shown)
            text = surroundings.neighbours_claim(found, lang)
            said = [kind for kind, words in begins.items() if text.startswith(words)]
            if isinstance(found.moran, Refused):
                assert said == [], text
                continue
            expected = "chance" if found.moran.p > 0.05 else "similar" if found.moran.z > 0 else "unlike"
            assert said == [expected], text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_higher_or_lower_than_expected_is_said_only_outside_the_interval(holdings, lang):
    words = {"nl": ("hoger dan verwacht", "lager dan verwacht"), "en": ("higher than expected", "lower than expected")}
    ids, told_of = DECLARED, Counter()
    for name in OUTCOMES:
        beside = side_by_side(holdings, "gemeente", "2025", [name])
        found = expectation_of(holdings, beside.figures[0], ids)
        assert sentence_faults(" ".join(expectation.model_sentences(found, lang)), lang) == []
        for place, region in enumerate(beside.division.names):
            text = expectation.expectation_text(found, place, region, lang)
            said = tuple(word in text for word in words[lang])
            low, high = found.expectations.low[place], found.expectations.high[place]
            assert said == (found.bands.low[place] > high, found.bands.high[place] < low), text
            assert sentence_faults(text, lang) == []
            told_of[said] += 1
    assert len(told_of) == 3


def test_a_pass_rate_of_few_candidates_is_never_called_lower_than_expected(holdings):
    """On Schiermonnikoog two of three in every three passed, of very few."""
    beside = side_by_side(holdings, "gemeente", "2025", ["slaagpercentage"])
    found = expectation_of(holdings, beside.figures[0], DECLARED)
    place = beside.division.place["GM0088"]
    assert (found.expectations.verdict[place], found.verdict[place]) == ("lower", "too_small")


def test_nothing_is_expected_of_any_figure_of_use_or_provision(holdings):
    ids = DECLARED
    beside = side_by_side(holdings, "gemeente", "2025", comparable_on(holdings, "gemeente", "2025"))
    refused = [one for one in beside.figures if one.indicator.role != "uitkomst"]
    reasons = {getattr(expectation_of(holdings, one, ids).expectations, "reason", None) for one in refused}
    assert reasons == {"not_an_outcome"} and len(refused) > 30


def test_an_expectation_has_no_order(holdings):
    """Regions stand as they always do: by code."""
    beside = side_by_side(holdings, "gemeente", "2025", ["slaagpercentage"])
    found = expectation_of(holdings, beside.figures[0], DECLARED)
    np.testing.assert_array_equal(found.values, beside.values[:, 0])
