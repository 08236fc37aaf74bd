"""The words that the user guide says are on the page, are on the page."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def phrases_in(table: dict[str, Any]) -> Iterator[str]:
    for value in table.values():
        if isinstance(value, dict):
            yield from phrases_in(value)
        else:
            yield value


def test_words_in_italics_are_phrases_of_the_page():
    guide = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    named = {" ".join(words.split()) for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", guide)} - {"schuin"}
    phrases = list(phrases_in(tomllib.loads((ROOT / "wording" / "nl.toml").read_text(encoding="utf-8"))))
    unknown = {words for words in named if not any(phrase.startswith(words) for phrase in phrases)}
    assert named
    assert unknown == set()
