"""The funnel on Verkennen: of A, of B where only that has one, and one line of text where neither has."""

import json

import pytest
from plotly.io.json import to_json_plotly

from figures.download import Download, NoDownload
from panels.catalogue import all_panels
from panels.downloads import download
from panels.frame import frame_of
from panels.funnel import funnel_side
from panels.rendering import rooms_of
from tests.views import render, views_of


@pytest.fixture
def view(database, registry):
    return views_of(database.current(), registry)


def drawn(view):
    parts = {name: json.loads(to_json_plotly(part)) for name, part in render("funnel", view).items()}
    return parts["title"]["props"], json.dumps(parts["sub"]), json.dumps(parts["source"]), parts["drawing"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_share_has_a_funnel_with_key_summary_and_table(view, lang):
    title, sub, source, figure = drawn(view(lang, a="laag_inkomen", region="GM9003"))
    meta = figure["layout"]["meta"]
    assert (title["children"] in meta["summary"], "2021" in sub, len(source) > 10) == (True, True, True)
    assert len(meta["key"]) >= 3
    twin = meta["twins"][0]
    assert all(len(row) == len(twin["columns"]) == 4 for row in twin["rows"])
    assert twin["rows"][0][0] == "Cruquedam"


def test_where_only_b_is_a_share_the_funnel_is_of_b(view):
    chosen = view(a="inwoners", b="laag_inkomen")
    assert funnel_side(chosen).letter == "b"
    assert drawn(chosen)[0]["className"] == "drawn"


def test_without_shares_it_is_one_line_that_says_why(view):
    chosen = view(a="inwoners", b="inwoners")
    title, _, _, figure = drawn(chosen)
    assert (title["className"], figure["data"]) == ("plain", [])
    assert "alleen voor aandelen" in title["children"]
    assert rooms_of("verkennen", chosen)["funnel"] == "plain"


def test_the_panel_is_folded_on_verkennen_and_open_where_it_stands_alone():
    panel = all_panels()["funnel"]
    folded, alone = frame_of(panel, "nl"), frame_of(panel, "nl", alone=True)
    assert ("panel-folded" in folded.className, "panel-folded" in alone.className) == (True, False)
    assert "aria-expanded" in json.dumps(json.loads(to_json_plotly(folded)))


def test_its_numbers_are_taken_along_with_people_and_deviation(database, registry):
    release = database.current()
    taken = download("funnel", {"a": "laag_inkomen", "pa": "2021"}, release, registry)
    assert isinstance(taken, Download)
    assert {"people", "deviation", "value", "region_code"} <= set(taken.rows.columns)
    assert isinstance(download("funnel", {"a": "inwoners", "b": "inwoners"}, release, registry), NoDownload)
