"""Sentences of five hundred real pairs and of all other views: no cause, and never more than the figures carry."""

import random
import re
from collections import Counter

import numpy as np
import pytest

from callbacks.relations.figures import CIRCUMSTANCES
from callbacks.relations.found import expected_of, held_of, likeness_of, overview_of, pair_of, surroundings_of
from figures.sentence import expectation, held_constant, likeness, overview, pair, surroundings
from indicators.relations.refusal import Refused
from tests.wording.grammar import faults, sentence_faults

SEED = 20_261_122
PAIRS = {"gemeente": 400, "wijk": 100}
LANGUAGES = ("nl", "en")
# What says that two figures go together, and how strongly; none of it may stand where the figures do not carry it.
STRENGTH = {
    "nl": {"weak": r"\bsoms\b", "clear": r"\bvaak\b", "strong": r"\bmeestal\b"},
    "en": {"weak": r"\bsometimes\b", "clear": r"\boften\b", "strong": r"\busually\b"},
}
DOWN = {"nl": r"juist laag$", "en": r"\bis low$"}
LEANS = {"nl": " leunt", "en": " leans on"}
OUT_OF_PATTERN = {"nl": "het patroon", "en": "the pattern"}


@pytest.fixture(scope="module")
def pairs(asked):
    """Five hundred seeded pairs of real figures, half of them opened from the matrix of all, with their division."""
    chance, found = random.Random(SEED), []
    for level, count in PAIRS.items():
        vintage = asked.vintage(level)
        seen = overview_of(asked, level, vintage, sorted(asked.availability.indicators(level)))
        for number in range(count):
            a, b = chance.sample(seen.shown, 2)
            looked_at = seen.looked_at(a.indicator.id, b.indicator.id) if number % 2 else None
            division = asked.beside(level, vintage, [a.indicator.id]).division
            one = pair_of(asked, a, b, looked_at, weigh=number % 4 == 0)
            found.append((one, division, asked.people(a, b)[0]))
    return found


def told(found, division, people, lang):
    """The title, and everything else that is said of a pair."""
    rest = [
        pair.pair_text(found, lang),
        pair.reading_claim(found, lang),
        pair.size_claim(people, lang),
        pair.weighted_claim(found, people, lang),
        pair.cities_claim(found, lang),
        pair.leaning_claim(found, division, lang),
        pair.departures_claim(found, division, lang),
    ]
    return pair.pair_title(found, lang), [text for text in rest if text]


def without_names(text, found, division):
    """With a letter for each region: names of wijken hold words that are no English."""
    leaning = found.leaning.left_out if found.leaning else ()
    for place in (*leaning, *(one.region for one in found.departures)):
        text = text.replace(division.names[place], "X")
    return text


def carried(found):
    """How strong a relation the bare numbers carry: none, weak, clear or strong."""
    if isinstance(found.rank, Refused) or found.tie in ("same", "shared"):
        return "none"
    chance = found.rank.low <= 0 <= found.rank.high or abs(found.rank.rho) < 0.1
    if chance or (found.looked_at is not None and found.looked_at.q > 0.05):
        return "none"
    size = abs(found.rank.rho)
    return "weak" if size < 0.3 else "clear" if size < 0.6 else "strong"


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
    wrong = {}
    for found, division, people in pairs:
        title, _ = told(found, division, people, lang)
        said = [strength for strength, words in STRENGTH[lang].items() if re.search(words, title)]
        down = bool(re.search(DOWN[lang], title))
        rho = 0.0 if isinstance(found.rank, Refused) else found.rank.rho
        if (said or ["none"]) != [carried(found)] or (bool(said) and down != (rho < 0)):
            wrong[title] = found
    assert wrong == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_there_is_no_pattern_nothing_is_said_to_follow_it(pairs, lang):
    without = [one for one in pairs if carried(one[0]) == "none"]
    said = [text for one in without for text in told(*one, lang)[1]]
    words = (OUT_OF_PATTERN[lang], LEANS[lang])
    assert len(without) > 50 and [text for text in said if any(word in text for word in words)] == []


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
def test_what_is_measured_together_has_no_coefficient(pairs, lang):
    coupled = [one for one in pairs if one[0].tie in ("same", "shared")]
    said = [text for one in coupled for text in told(*one, lang)[1]]
    assert coupled and not [text for text in said if "Spearman" in text or "Pearson" in text]


def test_the_five_hundred_pairs_show_every_verdict(pairs):
    """Otherwise the tests above prove little."""
    kinds = Counter(found.verdict for found, _, _ in pairs)
    wanted = {"refused", "none", "weak", "clear", "strong"}
    assert len(pairs) == 500 and wanted <= set(kinds), kinds


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("level", PAIRS)
def test_every_cell_of_a_matrix_is_sound(asked, level, lang):
    seen = overview_of(asked, level, asked.vintage(level), sorted(asked.availability.indicators(level)))
    places = range(len(seen.shown))
    cells = {overview.cell_claim(seen, row, column, lang) for row in places for column in places}
    whole = [overview.counted_claim(seen, lang), overview.coupled_claim(seen, lang), overview.years_claim(seen, lang)]
    assert {text: wrong for text in cells if (wrong := faults(text, lang))} == {}
    assert {text: wrong for text in whole if (wrong := sentence_faults(text, lang))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fifty_relations_with_circumstances_held_constant_are_told_soundly(asked, lang):
    chance, broken, verdicts = random.Random(SEED), {}, set()
    shown = asked.beside("gemeente", "2025", asked.comparable("gemeente", "2025")).shown
    controls = [one for one in shown if one.indicator.role == "omstandigheid"]
    for number in range(50):
        a, b = chance.sample(shown, 2)
        found = held_of(asked, a, b, chance.sample(controls, 1 + number % 3))
        verdicts.add(found.verdict)
        texts = [held_constant.held_text(found, lang)]
        broken |= {text: wrong for text in texts if (wrong := sentence_faults(text, lang))}
    assert broken == {} and {"stays", "gone", "none", "refused"} <= verdicts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_neighbours_of_every_figure_are_told_soundly(asked, lang):
    broken = {}
    for level in PAIRS:
        beside = asked.beside(level, asked.vintage(level), asked.comparable(level, asked.vintage(level))[::4])
        for shown in beside.shown:
            found = surroundings_of(asked, shown)
            texts = [
                surroundings.neighbours_claim(found, lang),
                surroundings.clusters_claim(found, lang),
                surroundings.islands_claim(found, beside.division, lang),
            ]
            broken |= {text: wrong for text in texts if text and (wrong := sentence_faults(text, lang))}
    assert broken == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fifty_regions_are_likened_in_sound_sentences(asked, lang):
    broken, chance = {}, random.Random(SEED)
    beside = asked.beside("gemeente", "2025", [one.id for one in CIRCUMSTANCES])
    for code in chance.sample(beside.division.codes, 50):
        region = beside.division.names[beside.division.place[code]]
        found = likeness_of(beside, [code])
        texts = [
            likeness.basis_text(found, "gemeente", region, lang),
            likeness.steadiness_claim(found, "gemeente", lang),
        ]
        texts += [
            likeness.likeness_claim(one, found, beside.division, region, lang)
            for one in (() if isinstance(found.nearest, Refused) else found.nearest.regions)
        ]
        broken |= {text: wrong for text in texts if text and (wrong := sentence_faults(text, lang))}
    assert broken == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_higher_or_lower_than_expected_is_said_only_outside_the_interval(asked, lang):
    words = {"nl": ("hoger dan verwacht", "lager dan verwacht"), "en": ("higher than expected", "lower than expected")}
    ids, told_of = [one.id for one in CIRCUMSTANCES], Counter()
    for name in ("slaagpercentage", "aandeel_havo_vwo_examenkandidaten", "voortijdig_schoolverlaten"):
        beside = asked.beside("gemeente", "2025", [name])
        found = expected_of(asked, beside.shown[0], ids)
        assert sentence_faults(expectation.model_text(found, lang), lang) == []
        for place, region in enumerate(beside.division.names):
            text = expectation.expectation_text(found, place, region, lang)
            said = tuple(word in text for word in words[lang])
            low, high = found.found.low[place], found.found.high[place]
            assert said == (found.bands.low[place] > high, found.bands.high[place] < low), text
            assert sentence_faults(text, lang) == []
            told_of[said] += 1
    assert len(told_of) == 3


def test_a_pass_rate_of_few_candidates_is_never_called_lower_than_expected(asked):
    """On Schiermonnikoog two of three in every three passed, of very few."""
    beside = asked.beside("gemeente", "2025", ["slaagpercentage"])
    found = expected_of(asked, beside.shown[0], [one.id for one in CIRCUMSTANCES])
    place = beside.division.place["GM0088"]
    assert (found.found.verdict[place], found.verdict[place]) == ("lower", "too_small")


def test_nothing_is_expected_of_any_figure_of_use_or_provision(asked):
    ids = [one.id for one in CIRCUMSTANCES]
    beside = asked.beside("gemeente", "2025", asked.comparable("gemeente", "2025"))
    refused = [one for one in beside.shown if one.indicator.role != "uitkomst"]
    reasons = {getattr(expected_of(asked, one, ids).found, "reason", None) for one in refused}
    assert reasons == {"not_an_outcome"} and len(refused) > 30


def test_an_expectation_has_no_order(asked):
    """Regions stand as they always do: by code."""
    beside = asked.beside("gemeente", "2025", ["slaagpercentage"])
    found = expected_of(asked, beside.shown[0], [one.id for one in CIRCUMSTANCES])
    np.testing.assert_array_equal(found.values, beside.figures[:, 0])
