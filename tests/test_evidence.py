"""The printed evidence is that of the code: its sections, one of them worked out again, what is known not to hold."""

import re
from pathlib import Path

from tests.evidence import planting
from tests.evidence.__main__ import SECTIONS
from tests.evidence.tables import summary, written

PRINTED = (Path(__file__).parent.parent / "docs" / "evidence.md").read_text(encoding="utf-8")
# One gemeente of which CBS counts more people than in its wijken together, and four shares weighed by other households.
KNOWN = [
    "All wijken give their gemeente within the rounding",
    "All gemeenten give the Nederland that CBS publishes, within the range",
]


def test_the_document_has_the_sections_of_the_code():
    assert re.findall("^## (.+)$", PRINTED, re.MULTILINE) == ["In short", *SECTIONS]


def test_what_was_planted_comes_out_as_it_is_printed():
    section = planting.section()
    assert written("What was planted", section) in PRINTED
    assert set(summary([section]).splitlines()) <= set(PRINTED.splitlines())


def test_no_claim_fails_but_the_known_ones():
    claims = [
        line.strip("| ").split(" | ") for line in PRINTED.splitlines() if re.search(r"\| (yes|-|\*\*no\*\*) \|$", line)
    ]
    assert len(claims) > 20
    assert [claim[0] for claim in claims if claim[-1] == "**no**"] == KNOWN
