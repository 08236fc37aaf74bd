"""Every sentence over the starter release: all indicators, fifty regions, both languages, each comparator."""

import random
from collections import Counter

import pytest

from answers.profile import Subject, figures_of_region
from answers.settling import selection_of_query
from figures.sentence import headline, map_summary, map_title
from figures.sentence.profile import profile_claims, profile_summary
from layouts.prose import with_links
from panels.headline import draw_headline
from tests.sweep import WHOLE, swept
from tests.views import views_of
from tests.wording.grammar import faults, sentence_faults
from wording import say

SEED = 20_261_122
REGIONS = {"gemeente": 26, "wijk": 24}
# The country for most, since its figures are there; the others for one region in eight, one after the other, and for
# some of the figures: working them out takes time.
OTHERS = ("provincie", "stedelijkheid", "gemeente", "groep")
SOME = 12
# Made of former gemeenten, so that many of its figures are estimates.
MERGED = "GM1991"
LANGUAGES = ("nl", "en")


@pytest.fixture(scope="module")
def queries(holdings):
    """Fifty seeded regions of both levels, each with a comparator."""
    availability, chance = holdings.availability, random.Random(SEED)
    found = []
    for level, count in REGIONS.items():
        codes = chance.sample(sorted(set(availability.names[level]) - {MERGED}), count)
        if level == "gemeente":
            codes[-1] = MERGED
        for number, code in enumerate(codes):
            compare = OTHERS[number // 8 % len(OTHERS)] if number % 8 == 0 else "land"
            found.append({"level": level, "region": code, "compare": compare, "group": ",".join(sorted(codes[:4]))})
    return [one for level in REGIONS for one in swept([one for one in found if one["level"] == level], 8)]


def profiles(holdings, queries, lang):
    """Each region with all its figures, with some of them where they are not compared with the country."""
    registry = holdings.registry
    chance = random.Random(SEED)
    for query in queries:
        names = list(registry) if query["compare"] == "land" else chance.sample(list(registry), SOME)
        selection, _ = selection_of_query(query | {"lang": lang}, holdings)
        subject = Subject(selection, holdings)
        yield subject, figures_of_region(subject, names)


@pytest.fixture(scope="module", params=LANGUAGES)
def told(holdings, queries, request):
    """Language, and every claim of every profile with the figure it is about."""
    lang = request.param
    found = [
        (one, sentence)
        for subject, figures in profiles(holdings, queries, lang)
        for one in figures
        for sentence in profile_claims(one, subject.name, lang)
    ]
    return lang, found


def test_every_claim_of_a_profile_is_a_sound_sentence(told):
    lang, found = told
    broken = {sentence: wrong for _, sentence in found if (wrong := sentence_faults(sentence, lang))}
    assert broken == {}


def test_the_regions_were_told_of_in_every_way(told, queries):
    """Otherwise the test above proves little."""
    lang, found = told
    kinds = Counter(one.status for one, _ in found) | Counter(one.trend.kind for one, _ in found)
    kinds |= Counter("hides" for one, _ in found if one.within is not None and one.within.spread.hides)
    wanted = {"final", "provisional", "estimated", "missing", "up", "down", "none", "too_few", "hides"}
    assert len(queries) == (50 if WHOLE else 16) and len(found) > 100 * len(queries) and wanted <= set(kinds)
    assert any(say("claim.little", lang) in sentence for _, sentence in found)


def test_percentages_differ_in_points_and_nothing_else_does(told):
    lang, found = told
    points = {"nl": "procentpunt", "en": "percentage point"}[lang]
    more = {"nl": ("Dat is", " dan in "), "en": ("That is", " than in ")}[lang]
    wrong = [
        sentence
        for one, sentence in found
        if all(part in sentence for part in more) and (points in sentence) != (one.figure.indicator.measure.unit == "%")
    ]
    assert wrong == []


def test_use_is_never_called_favourable(told):
    lang, found = told
    words = {"nl": "gunstig", "en": "favourable"}[lang]
    assert [text for one, text in found if one.figure.indicator.role == "gebruik" and words in text] == []


def test_a_class_is_told_by_its_words_and_has_no_place(told):
    lang, found = told
    classes = [text for one, text in found if one.figure.indicator.measure.unit == "klasse" and one.value is not None]
    place = {"nl": "kwart", "en": "quarter"}[lang]
    assert classes and all("(" in text and place not in text for text in classes)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_summary_of_a_profile_is_sound(holdings, queries, lang):
    few = [query for query in queries if query["compare"] == "land"][::6]
    regions = say("level.gemeente.many", lang)
    texts = [profile_summary(figures, one.name, regions, lang) for one, figures in profiles(holdings, few, lang)]
    assert {text: wrong for text in texts if (wrong := sentence_faults(text, lang))} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_and_texts_of_verkennen_are_sound(holdings, queries, lang):
    """Every indicator once as A, with another as B, and another of the regions each time."""
    registry, availability, broken = holdings.registry, holdings.availability, {}
    view_of = views_of(holdings.release, registry)
    for level in REGIONS:
        region_of = [query for query in queries if query["level"] == level]
        at_level = [name for name in registry if name in availability.indicators(level)]
        for number in swept(range(len(at_level)), 24):
            name = at_level[number]
            query = region_of[number % len(region_of)] | {"a": name, "b": at_level[number - 1]}
            broken |= broken_of(view_of(lang, **query), lang)
    assert broken == {}


def broken_of(view, lang):
    """What is wrong with the sentences of one view, by the sentence: with my region, and without."""
    a, b = view.a.reading, view.b.reading
    mine, country = draw_headline(view), headline(a, b, "", [], lang)
    titles = [map_title(a, lang), map_summary(a, lang), mine.title, country["title"]]
    found = {text: faults(text, lang) for text in titles}
    read = "".join(piece if isinstance(piece, str) else piece.children for piece in with_links(country["text"]))
    found |= {text: sentence_faults(text, lang) for text in (mine.drawing, read)}
    return {text: wrong for text, wrong in found.items() if wrong}
