"""Words: the same in both languages, none missing, none that claims a cause."""

import re
from pathlib import Path

import pytest

from indicators.model import LANGUAGES
from tests.wording.grammar import CAUSE
from wording import join_list, phrases, placeholders, say

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"""\bsay\(\s*(f?)"([^"]+)\"""")
# Any text with a part filled in: say(f"place.{fifth}"), say(f'role.{role}'), Notice(f"unknown_{key}").
F_STRING = re.compile(r"""\bf(?:"([^"\n]+)"|'([^'\n]+)')""")


def test_languages_have_the_same_phrases():
    assert set(phrases("nl")) == set(phrases("en"))


@pytest.mark.parametrize("key", phrases("nl"))
def test_languages_ask_for_the_same_arguments(key):
    assert placeholders(phrases("nl")[key]) == placeholders(phrases("en")[key])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_claims_a_cause(lang):
    claims = {key: text for key, text in phrases(lang).items() if re.search(CAUSE[lang], text, re.IGNORECASE)}
    assert claims == {}


def test_every_phrase_the_code_asks_for_exists():
    keys = set(phrases("nl"))
    plural = {key.rsplit(".", 1)[0] for key in keys if key.endswith((".one", ".other"))}
    absent = [
        (path.name, key)
        for package in ("figures", "layouts", "answers", "panels", "callbacks", "wording", "etl")
        for path in (ROOT / package).rglob("*.py")
        for is_f_string, key in KEY.findall(path.read_text(encoding="utf-8"))
        if not is_f_string and key not in keys | plural
    ]
    assert absent == []


def test_every_phrase_is_asked_for():
    """By its key, by a key with a part filled in, or by the browser, which asks for words of a section."""
    packages = ("figures", "layouts", "answers", "panels", "callbacks", "wording", "indicators", "web", "etl")
    python = "\n".join(path.read_text(encoding="utf-8") for name in packages for path in (ROOT / name).rglob("*.py"))
    script = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "assets").rglob("*.js"))
    texts = [double or single for line in python.splitlines() for double, single in F_STRING.findall(line)]
    texts += re.findall(r"\bf'([^'\n]+)'", python)  # those inside another text
    patterns = [re.sub(r"\\\{.*?\\\}", r"\\w+", re.escape(text)) for text in texts if not text.startswith("{")]
    idle = []
    for key in phrases("nl"):
        section, name = key.rsplit(".", 1)
        base = section if name in ("one", "other") else key
        if section.startswith("browser"):
            is_used = bool(re.search(rf"\bwords(\([^)]*\))?\.{name}\b", script))
        elif section in ("notice", "remedy"):
            is_used = f'"{base.split(".")[1]}"' in python or any(re.fullmatch(one, name) for one in patterns)
        else:
            is_used = (
                f'"{base}"' in python
                or f"'{base}'" in python
                or any(re.fullmatch(one, either) for one in patterns for either in (key, base))
            )
        if not is_used:
            idle.append(key)
    assert idle == []


def test_a_missing_phrase_is_named():
    with pytest.raises(KeyError, match=r"no\.such.*wording/nl/"):
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
