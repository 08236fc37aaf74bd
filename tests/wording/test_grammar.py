"""The rules of grammar bite, and names fit into a sentence."""

import pytest

from indicators.registry import load_registry
from tests.wording.grammar import article_fits, faults, sentence_faults

SPOILT = {
    "nl": [
        "In {region} is het 3 %.",
        "Het aandeel is nan %.",
        "Het aandeel is  3 %.",
        "Het aandeel is 3 %..",
        "Het verschil is -3 %.",
        "Het aandeel is \u22120 %.",
        "Een verschil van 3,1 %.",
        "Dat is 3,1 % meer dan in Nederland.",
        "In de de provincie.",
        "Het aandeel is 3.5 %.",
        "De 1 gemeenten lopen uiteen.",
        "De 3 gemeente loopt uiteen.",
        "Er zijn 1 wijken.",
        "De aandeel is 3 %.",
        "Dit leidt tot 3 %.",
        "Het is hoger, waardoor het opvalt.",
        "het aandeel is 3 %.",
        "Het aandeel is 3 %",
    ],
    "en": [
        "The share is 3,5%.",
        "That is 1 percentage points more.",
        "The 1 municipalities differ.",
        "The 3 municipality differs.",
        "The share is 3 %.",
        "That is 3% more than in the Netherlands.",
        "This leads to 3%.",
        "The share van 3 gemeenten.",
    ],
}
SOUND = {
    "nl": [
        "In 's-Gravenhage is het aantal inwoners 562.839 (2025).",
        "Dat is 1,0 procentpunt meer dan in Nederland (8,9 %, berekend uit gemeenten, geschat).",
        "Van de 3.393 wijken met een cijfer hoort Wijk 01 Wapse bij het hoogste kwart.",
        "Van 2014/15 tot en met 2018/19 is het gestegen (getoetst over 5 jaar).",
    ],
    "en": ["In Beek (L.), the share of self-employed people is 15% (2021).", "That is 1 percentage point more."],
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in SPOILT.items() for text in texts])
def test_each_rule_bites(lang, text):
    assert sentence_faults(text, lang)


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in SOUND.items() for text in texts])
def test_a_sound_sentence_passes(lang, text):
    assert sentence_faults(text, lang) == []


@pytest.mark.parametrize("indicator", load_registry().values(), ids=lambda one: one.id)
def test_a_name_in_a_sentence_has_its_article(indicator):
    assert article_fits(indicator.texts["nl"].in_sentence)
    assert indicator.texts["en"].in_sentence.startswith("the ")


@pytest.mark.parametrize("indicator", load_registry().values(), ids=lambda one: one.id)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_name_in_a_sentence_is_well_written(indicator, lang):
    assert faults(indicator.texts[lang].in_sentence, lang) == []
