"""The words that the user guide says are on the page, are on the page."""

import re
from pathlib import Path

from wording import phrases

ROOT = Path(__file__).parents[1]


def test_words_in_italics_are_phrases_of_the_page():
    guide = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    named = {" ".join(words.split()) for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", guide)} - {"schuin"}
    written = list(phrases("nl").values())
    unknown = {words for words in named if not any(phrase.startswith(words) for phrase in written)}
    assert named
    assert unknown == set()
