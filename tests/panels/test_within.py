"""The panel of the wijken: of which gemeente, and what is said where there is nothing to draw."""

import json

import pytest
from plotly.io.json import to_json_plotly

from data.database import open_release
from tests.long_release import long_store
from tests.views import render, views_of


@pytest.fixture(scope="module")
def view(tmp_path_factory, registry):
    return views_of(open_release(long_store(tmp_path_factory.mktemp("store"))).current(), registry)


def panel(view):
    parts = {name: json.loads(to_json_plotly(part)) for name, part in render("within", view).items()}
    return {
        "title": parts["title"]["props"]["children"],
        "room": parts["title"]["props"]["className"],
        "notices": json.dumps(parts["notice"], ensure_ascii=False),
        "source": json.dumps(parts["source"], ensure_ascii=False),
        "figure": parts["drawing"],
    }


def test_without_a_region_the_reader_is_asked_to_choose_one(view):
    found = panel(view(a="laag_inkomen", b="jeugdzorg"))
    assert (found["room"], found["figure"]["data"]) == ("plain", [])
    assert found["title"].startswith("Kies uw gemeente")


def test_the_wijken_of_my_gemeente_are_drawn(view):
    found = panel(view(a="laag_inkomen", b="jeugdzorg", region="GM9003"))
    rows = found["figure"]["layout"]["meta"]["twins"][0]["rows"]
    assert {"Cruquedam wijk 1", "Cruquedam wijk 2"} <= {row[0] for row in rows}


def test_of_a_wijk_those_of_its_gemeente_are_drawn_with_the_wijk_as_mine(view):
    found = panel(view(level="wijk", a="laag_inkomen", b="inwoners", region="WK900301"))
    traces = {trace["meta"]["role"]: trace for trace in found["figure"]["data"]}
    assert traces["mine"]["customdata"] == ["WK900301"]
    assert traces["regions"]["customdata"] == ["WK900302", "WK900301"]


def test_other_years_of_wijken_and_gemeente_are_said(view):
    notices = panel(view(a="laag_inkomen", b="jeugdzorg", region="GM9003"))["notices"]
    assert "A: de wijken zijn van 2022, het dichtst bij 2021." in notices
    assert "A: het cijfer van Cruquedam is van 2021, de wijken zijn van 2022." in notices


def test_a_count_and_a_figure_without_wijken_are_one_line_of_text(view):
    found = panel(view(a="inwoners", b="jeugdzorg", region="GM9003"))
    assert found["room"] == "plain"
    assert "hoe groot de wijken zijn" in found["title"]
    assert "Van B zijn er geen cijfers per wijk." in found["title"]
    assert "Wel per wijk" in found["title"]


def test_the_same_reason_for_both_is_said_once(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003"))
    assert found["title"].startswith("Van A en B zijn er geen cijfers per wijk.")


def test_an_ordinary_average_over_extreme_wijken_is_said_to_hide_them(view):
    notices = {
        code: panel(view(a="laag_inkomen", b="jeugdzorg", region=code))["notices"] for code in ("GM9001", "GM9002")
    }
    assert ["verhult" in notices[code] for code in ("GM9001", "GM9002")] == [False, True]
    assert "Bovenmeer ligt met 7,5\u00a0% in de middelste helft van de gemeenten" in notices["GM9002"]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("region", ["", "GM9001", "GM9003", "GM9013"])
def test_every_state_has_its_sentence(view, region, lang):
    for a in ("laag_inkomen", "inwoners", "jeugdzorg"):
        found = panel(view(a=a, b="geslaagden", region=region, lang=lang))
        assert found["title"]
        assert "{" not in found["title"]
