"""Words: the same in both languages, none missing, none that claims a cause."""

import re
from pathlib import Path

import pytest

from indicators.model import LANGUAGES
from wording import join_list, phrases, placeholders, say

ROOT = Path(__file__).parents[2]
CAUSE = {
    "nl": r"\b(leid\w* tot|veroorza\w+|effect van|gevolg van|oorza\w+|dankzij|draagt bij aan|beïnvloed\w*|verklaart)\b",
    "en": r"\b(leads? to|caus\w+|effects? of|results? in|because of|contribut\w+|influenc\w+|explains)\b",
}
KEY = re.compile(r"""\bsay\(\s*(f?)"([^"]+)\"""")


def test_languages_have_the_same_phrases():
    assert set(phrases("nl")) == set(phrases("en"))


@pytest.mark.parametrize("key", phrases("nl"))
def test_languages_ask_for_the_same_arguments(key):
    assert placeholders(phrases("nl")[key]) == placeholders(phrases("en")[key])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_claims_a_cause(lang):
    found = {key: text for key, text in phrases(lang).items() if re.search(CAUSE[lang], text, re.IGNORECASE)}
    assert found == {}


def test_every_phrase_the_code_asks_for_exists():
    known = set(phrases("nl"))
    plural = {key.rsplit(".", 1)[0] for key in known if key.endswith((".one", ".other"))}
    asked = [
        (path.name, key)
        for package in ("figures", "layouts", "callbacks", "wording")
        for path in (ROOT / package).glob("*.py")
        for formatted, key in KEY.findall(path.read_text(encoding="utf-8"))
        if not formatted and key not in known | plural
    ]
    assert asked == []


def test_a_missing_phrase_is_named():
    with pytest.raises(KeyError, match=r"no\.such.*wording/nl\.toml"):
        say("no.such", "nl")


def test_a_missing_argument_is_named():
    with pytest.raises(KeyError, match="strip.title"):
        say("strip.title", "nl", n=3)


def test_number_decides_between_one_and_other():
    assert [say("status_count.missing", "nl", n=n) for n in (1, 2)] == ["1 ontbreekt", "2 ontbreken"]


def test_whole_numbers_in_a_phrase_are_written_as_the_language_does():
    assert "3.393" in say("strip.title", "nl", n=3393, regions="wijken")
    assert "3,393" in say("strip.title", "en", n=3393, regions="districts")


def test_a_list_ends_with_and():
    assert [join_list(words, "nl") for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]
