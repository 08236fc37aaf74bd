"""One number everywhere: 300 figures as map, strip, table, sentence, profile, CSV, workbook and API tell them.

On the pages a seeded third of them is looked at, or all (see tests/sweep.py); of sentences and files always all.
"""

import random
import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from answers.holdings import holdings_of
from answers.settling import selection_of_query
from answers.view import View
from data.database import Database
from figures.columns import column_label
from indicators.model import Measure
from indicators.registry import load_registry
from tests.browser.opening import until
from tests.sweep import swept
from tests.views import render, views_of
from wording import format_number

SEED = 20_261_122
# Of each level: slices, and regions of each slice that are looked at.
SLICES = {"gemeente": 48, "wijk": 12}
OF_EACH = 5
REGIONS = {"gemeente": 24, "wijk": 10}
NUMBER = re.compile(r"[-\u2212]?\d[\d.]*(?:,\d+)?")
SEEN = """(codes) => {
  const map = kansen.map.view('map-a-canvas');
  const strip = document.querySelector('#strip-figure .js-plotly-plot').data[0];
  const row = (code) => document.querySelector(`#table-view tr[data-code="${code}"] td:nth-child(3) .kb-figure`);
  return {
    drawn: map.element.dataset.drawn,
    map: codes.map((code) => map.regions && map.drawing.values[map.regions.place.get(code)]),
    strip: codes.map((code) => strip.x[strip.customdata.indexOf(code)]),
    table: codes.map((code) => row(code) && row(code).textContent),
    sentence: document.querySelector('.headline').textContent,
  };
}"""

REGISTRY = load_registry()


@dataclass(frozen=True, eq=False)
class Slice:
    """The figures of one indicator and period at one level, as the API gives them."""

    indicator_id: str
    level: str
    period: str
    values: dict[str, float]
    newest: bool

    @property
    def measure(self) -> Measure:
        return REGISTRY[self.indicator_id].measure

    def shown(self, code: str) -> float:
        """The number as it is drawn: rounded."""
        return round(self.values[code], self.measure.decimals)

    def written(self, code: str) -> str:
        """The number as a sentence writes it, without its unit."""
        if self.measure.unit == "× € 1.000":
            return format_number(self.values[code] * 1000, 0, "nl")
        return format_number(self.values[code], self.measure.decimals, "nl")

    @property
    def query(self) -> str:
        return f"a={self.indicator_id}&pa={self.period}&level={self.level}"


@pytest.fixture(scope="module")
def asked(context, address) -> Any:
    """JSON, or the bytes of a file, from an address of the site."""

    def get(path: str) -> Any:
        answer = context.request.get(address + path)
        assert answer.ok, (path, answer.status, answer.text()[:300])
        return answer.json() if "json" in answer.headers["content-type"] else answer.body()

    return get


@pytest.fixture(scope="module")
def slices(asked) -> list[Slice]:
    """A seeded choice of slices of both levels, with all their figures."""
    chance = random.Random(SEED)
    described = asked("api/v1/indicators")["indicators"]
    held = [(one["indicator_id"], key) for one in described for key in one["available"] if key["displayed"]]
    newest = {(key, one["level"]): one["period_id"] for key, one in held}
    found = []
    for level, wanted in SLICES.items():
        of_level = [(key, one) for key, one in held if one["level"] == level and one["regions_with_value"] > 0]
        for key, one in chance.sample(of_level, wanted):
            path = f"api/v1/observations?indicator={key}&level={level}&period={one['period_id']}"
            values = {
                row["region_code"]: row["value"] for row in asked(path)["observations"] if row["value"] is not None
            }
            found.append(Slice(key, level, one["period_id"], values, newest[key, level] == one["period_id"]))
    return found


@pytest.fixture(scope="module")
def chosen(slices) -> list[tuple[Slice, str]]:
    """300 figures: each slice with some regions out of one seeded set, so that a profile tells many of them."""
    chance = random.Random(SEED)
    pairs = []
    for level, wanted in REGIONS.items():
        of_level = [one for one in slices if one.level == level]
        everywhere = sorted(set.intersection(*(set(one.values) for one in of_level[:3])))
        pool = chance.sample(everywhere, wanted)
        for one in of_level:
            pairs += [(one, code) for code in chance.sample([code for code in pool if code in one.values], OF_EACH)]
    return pairs


def number_in(text: str) -> float | None:
    """The first number of a Dutch text; None without one."""
    found = NUMBER.search(text)
    return float(found[0].replace("\u2212", "-").replace(".", "").replace(",", ".")) if found else None


def look_at(page: Page, starter: Database, one: Slice, code: str) -> None:
    """Gives the page another selection, as its controls would."""
    holdings = holdings_of(starter.current(), REGISTRY)
    asked = {"a": one.indicator_id, "pa": one.period, "level": one.level, "region": code}
    selection, notices = selection_of_query(asked, holdings)
    assert notices == ()
    page.evaluate("(data) => dash_clientside.set_props('selection', { data })", View(selection, holdings).store)


def sentence(starter: Database, one: Slice, code: str) -> str:
    """The headline of a region, as the server words it."""
    asked = {"a": one.indicator_id, "pa": one.period, "level": one.level, "region": code}
    parts = render("headline", views_of(starter.current(), REGISTRY)(**asked))
    return f"{parts['title']} {parts['text']}".replace("\u00a0", " ")


def seen(page: Page, one: Slice, codes: list[str]) -> dict[str, Any]:
    """What each view of Verkennen says; a point of the strip by how far it is off, the sentence by what it holds."""
    found = page.evaluate(SEEN, codes)
    least = 10.0**-one.measure.decimals
    points = zip(found["strip"], codes, strict=True)
    near = [at is not None and abs(at - one.values[code]) <= least / 2 for at, code in points]
    holds = one.written(codes[0]) in found["sentence"].replace("\u00a0", " ")
    return found | {"strip": near, "sentence": holds}


def wanted(one: Slice, codes: list[str]) -> dict[str, Any]:
    return {
        "drawn": f"{REGISTRY[one.indicator_id].texts['nl'].name} {one.period}",
        "map": [one.shown(code) for code in codes],
        "strip": [True] * len(codes),
        "table": [format_number(one.values[code], one.measure.decimals, "nl") for code in codes],
        "sentence": True,
    }


def test_there_are_300_figures_of_many_indicators(chosen):
    assert len({(one.indicator_id, one.period, code) for one, code in chosen}) == 300
    assert len({one.indicator_id for one, _ in chosen}) > 30


@pytest.mark.parametrize("level", SLICES)
def test_map_strip_table_and_sentence_tell_the_number_of_the_api(visit, starter, chosen, level):
    page = visit(f"?level={level}&view=A")
    page.locator("#map-a-canvas[data-drawn]").wait_for(state="attached")
    page.locator("#strip-figure .js-plotly-plot .main-svg").first.wait_for()
    page.get_by_label("Alleen gemarkeerde regio's").check()
    differ = []
    of_level = list(dict.fromkeys(one for one, _ in chosen if one.level == level))
    for one in swept(of_level, len(of_level) // 3):
        codes = [code for other, code in chosen if other is one]
        look_at(page, starter, one, codes[0])
        page.evaluate("(codes) => kansen.links.mark(codes)", codes)
        found = until(page, lambda asked=one, at=codes: seen(page, asked, at), wanted(one, codes))
        if found != wanted(one, codes):
            differ.append((one.query, codes, found, wanted(one, codes)))
    assert differ == []


def test_every_sentence_tells_the_number_of_the_api(starter, chosen):
    told = {(one, code): sentence(starter, one, code) for one, code in chosen}
    assert {pair: text for pair, text in told.items() if pair[0].written(pair[1]) not in text} == {}


def test_the_profile_tells_the_number_of_the_api(visit, starter, chosen):
    all_newest = [(one, code) for one, code in chosen if one.newest]
    of_region = {code: [one for one, other in all_newest if other == code] for _, code in all_newest}
    regions = swept(list(of_region), len(of_region) // 3)
    page = visit(f"profiel?region={regions[0]}&level={of_region[regions[0]][0].level}", ready="#profile .profile-table")
    page.get_by_text("Alle", exact=True).click()
    differ = []
    for code in regions:
        look_at(page, starter, of_region[code][0], code)
        expect(page.locator("#profile-heading")).to_contain_text(code)
        for one in of_region[code]:
            cell = page.locator(f"tr:has(#more-{one.indicator_id}) .profile-value")
            asked = number_in(one.written(code))
            assert asked is not None
            found = until(page, lambda told=cell: number_in(told.inner_text()), asked)
            if found != asked:
                differ.append((one.query, code, found, asked))
    assert len(all_newest) > 150
    assert differ == []


def test_csv_and_workbook_tell_the_number_of_the_api(asked, slices, chosen):
    differ = []
    for one in slices:
        read = {
            "csv": pd.read_csv(BytesIO(asked(f"download/map-a.csv?{one.query}"))).set_index("region_code"),
            "xlsx": pd.read_excel(BytesIO(asked(f"download/map-a.xlsx?{one.query}")), engine="calamine"),
        }
        heads = {column_label(name, "nl"): name for name in ("region_code", "value")}
        read["xlsx"] = read["xlsx"].rename(columns=heads).set_index("region_code")
        for code in (code for other, code in chosen if other is one):
            told = {kind: float(table.loc[code, "value"]) for kind, table in read.items()}
            # A workbook keeps 16 digits.
            if list(told.values()) != pytest.approx([one.values[code]] * 2, rel=1e-14):
                differ.append((one.query, code, told, one.values[code]))
    assert differ == []
