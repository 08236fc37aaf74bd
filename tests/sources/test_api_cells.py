"""Random cells of the open data API, held against an independent reading of the raw files.

What was fetched, built and published is asked through the API; what it should say is reckoned by
own_reckoning.py from the files themselves. The cells are others every time; CELLS_SEED=<seed> draws the
same again.
"""

import csv
import math
import os
import random
import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.sources import own_divisions, own_reckoning, raw_reading, raw_schools
from tests.sources.own_reckoning import expected

CELLS = 200
# Sums of thousands of figures in another order differ in the last digits.
CLOSE = 1e-9


@pytest.fixture(scope="module")
def held(api):
    """Every cell the API has, on every division, from its own lists: as text, without the figures."""
    found = []
    for indicator in api.get("/api/v1/indicators").get_json()["indicators"]:
        for level, vintage in sorted({(each["level"], each["vintage"]) for each in indicator["available"]}):
            asked = {"indicator": indicator["indicator_id"], "level": level, "vintage": vintage, "format": "csv"}
            answer = api.get("/api/v1/observations", query_string=asked)
            found += csv.DictReader(answer.get_data(as_text=True).splitlines())
    return found


@pytest.fixture(scope="module")
def seed():
    """Another one every time, unless CELLS_SEED is set."""
    return int(os.environ.get("CELLS_SEED") or random.randrange(10**9))


@pytest.fixture(scope="module")
def drawn(held, seed):
    """A cell of every kind there is, and more until there are enough, each kind as likely as another."""
    kinds = defaultdict(list)
    for cell in held:
        division = cell["vintage"] if cell["level"] == "gemeente" else ""
        kinds[cell["source_id"], cell["level"], division, cell["derivation"], cell["status"]].append(cell)
    chance = random.Random(seed)
    cells = [chance.choice(found) for _, found in sorted(kinds.items())]
    assert len(cells) < CELLS, "there are more kinds of cells than are drawn; draw more"
    while len(cells) < CELLS:
        cell = chance.choice(kinds[chance.choice(sorted(kinds))])
        if cell not in cells:
            cells.append(cell)
    return cells


@pytest.fixture(scope="module")
def answers(api, drawn):
    """The cells once more, each asked by itself; those on the division shown without naming it."""
    found = []
    for cell in drawn:
        shown = cell["vintage"] == "2025" or cell["level"] == "wijk"
        asked = {"indicator": cell["indicator_id"], "level": cell["level"], "period": cell["period_id"]}
        asked |= {"region": cell["region_code"]} | ({} if shown else {"vintage": cell["vintage"]})
        (observation,) = api.get("/api/v1/observations", query_string=asked).get_json()["observations"]
        found.append(observation)
    return found


def test_cells_of_the_api_equal_the_raw_files(answers, seed):
    told = [found for found in map(difference, answers) if found]
    assert told == [], f"drawn with CELLS_SEED={seed}"


def test_as_many_cells_are_compared_as_were_promised(answers):
    keys = ("indicator_id", "level", "vintage", "period_id", "region_code")
    assert len({tuple(observation[key] for key in keys) for observation in answers}) == CELLS


def test_every_source_with_figures_is_among_the_cells(answers, held):
    assert {cell["source_id"] for cell in answers} == {cell["source_id"] for cell in held}


@pytest.mark.parametrize("module", [own_divisions, own_reckoning, raw_reading, raw_schools])
def test_the_second_reading_takes_nothing_from_the_project(module):
    text = Path(module.__file__).read_text(encoding="utf-8")
    assert re.findall(r"^(?:from|import) (?:etl|data|indicators)\b", text, re.MULTILINE) == []


def difference(observation):
    """What the API says and what the files say, when they are not the same; else nothing."""
    keys = ("indicator_id", "level", "vintage", "period_id", "region_code")
    source_id, cell = expected(*(observation[key] for key in keys))
    # A figure that the publisher gives as it stands is that figure to the last digit.
    as_published = cell.derivation == "published" and cell.numerator is None
    same = (observation["source_id"], observation["status"]) == (source_id, cell.status)
    for name in ("value", "numerator", "denominator"):
        said, reckoned = observation[name], getattr(cell, name)
        close = None not in (said, reckoned) and not as_published and math.isclose(said, reckoned, rel_tol=CLOSE)
        same = same and (close or said == reckoned)
    if cell.value is not None:
        same = same and observation["derivation"] == cell.derivation
    return None if same else (observation, source_id, cell)
