"""Every panel over the small release: it is drawn, or it says why not."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from answers.holdings import holdings_of
from answers.settling import view_of_store
from figures.download import Download
from indicators.selection import VIEWS
from layouts.shell import PAGES
from panels import rendering
from panels.catalogue import all_panels, panels_of
from panels.frame import frame_of
from panels.pages import in_view
from tests.views import render, views_of

PANELS = panels_of("verkennen")
NAMES = [panel.name for panel in PANELS]
STYLE = (Path(__file__).parents[2] / "assets" / "style.css").read_text(encoding="utf-8")
QUERIES = {
    "nothing": {},
    "region": {"region": "GM9003", "b": "jeugdzorg"},
    "withheld": {"region": "GM9004", "a": "jeugdzorg"},
    "years": {"a": "laag_inkomen", "pa": "2019", "b": "jeugdzorg"},
    "same": {"a": "inwoners", "b": "inwoners"},
    "wijk": {"level": "wijk", "region": "GM9003"},
    "lacking": {"level": "wijk", "region": "WK901201"},
    "divisions": {"level": "wijk", "pa": "2022", "pb": "2024"},
    "school": {"a": "geslaagden", "b": "inwoners", "region": "GM9008"},
}


@pytest.fixture
def view(database, registry):
    return views_of(database.current(), registry)


def written(parts):
    return json.dumps(parts, default=lambda part: part.to_plotly_json(), ensure_ascii=False)


@pytest.mark.parametrize("page", PAGES)
def test_the_panels_of_a_page_stand_by_their_places(page):
    places = [panel.place for panel in panels_of(page)]
    assert places == sorted(set(places))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("panel", PANELS, ids=NAMES)
def test_every_panel_has_a_title(view, panel, query, lang):
    title = render(panel.name, in_view(view(lang, **query), panel))["title"]
    assert title and "{" not in title


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("panel", PANELS, ids=NAMES)
def test_every_panel_is_plain_json_without_nan(view, panel, query):
    assert "NaN" not in written(render(panel.name, in_view(view(**query), panel)))


def test_the_relation_across_divisions_is_refused_with_a_way_on(view):
    parts = render("scatter", view(level="wijk", pa="2022", pb="2024"))
    assert (parts["drawing"]["data"], "niet te vergelijken" in parts["title"]) == ([], True)
    assert "pa=2024&pb=2024" in written(parts["notice"])


def test_different_years_are_said_in_the_headline_and_on_both_axes(view):
    chosen = view(a="laag_inkomen", pa="2019", b="jeugdzorg")
    layout = render("scatter", chosen)["drawing"]["layout"]
    assert "twee verschillende jaren" in written(render("headline", chosen)["notice"])
    assert ("2019" in layout["xaxis"]["title"]["text"], "2021" in layout["yaxis"]["title"]["text"]) == (True, True)


def test_wijken_without_a_shape_and_shapes_without_a_figure_are_listed(view):
    notices = written(render("map-a", view(level="wijk", pa="2024"))["notice"])
    assert ("WK901201" in notices, "WK909999" in notices) == (True, True)


def test_the_wijken_of_my_gemeente_are_mine(view):
    assert view(level="wijk", region="GM9003").a.mine == ["WK900301", "WK900302"]


def test_a_map_of_wijken_looks_at_my_surroundings(view):
    west, south, east, north = view(level="wijk", region="GM9003").a.focus
    assert west < 5.4 < 5.6 < east and south < 52.4 < 52.5 < north


def test_a_map_of_gemeenten_looks_at_the_whole_country(view):
    assert view(region="GM9003").a.focus is None


def test_a_panel_out_of_sight_is_not_drawn(view):
    def draw(_question):
        raise AssertionError("a panel out of sight was drawn")

    panel = replace(all_panels()["scatter"], draw=draw, views=("AB", "years"))
    assert not any(rendering.content_of(panel, view(view="both")).values())


def test_the_frame_of_a_panel_names_the_ways_in_which_it_is_in_sight():
    panel = replace(all_panels()["scatter"], views=("AB", "years"))
    assert frame_of(panel, "nl").to_plotly_json()["props"]["data-views"] == "AB years"


def test_the_frame_of_a_panel_says_that_its_subtitle_asks():
    strip = all_panels()["scatter"]
    frames = [frame_of(replace(strip, asks=asks), "nl").to_plotly_json()["props"] for asks in (True, False)]
    assert [frame.get("data-asks", "") for frame in frames] == ["yes", ""]


def test_a_style_sheet_hides_what_is_out_of_sight_in_every_way_to_see_maps():
    rule = '.panels[data-view="{view}"] > [data-views]:not([data-views~="{view}"])'
    assert [view for view in VIEWS if rule.format(view=view) not in STYLE] == []


def test_map_and_table_say_the_same(view):
    chosen = view(b="jeugdzorg")
    drawing, rows = render("map-b", chosen)["drawing"], render("table", chosen)["drawing"]
    place = {code: at for at, code in enumerate(rows["codes"])}
    codes = chosen.b.reading.observations["region_code"]
    assert drawing["values"] == [rows["b"][place[code]] for code in codes]


def test_a_selection_of_an_older_release_falls_back(database, registry):
    older = {"a": "gone", "b": "gone", "pa": "1", "pb": "2", "level": "buurt"}
    chosen = view_of_store(older, holdings_of(database.current(), registry))
    assert render("headline", chosen)["title"]


@pytest.mark.parametrize(
    ("slip", "sentence"),
    [
        ({"page": "verken"}, "page is 'verken'; it is one of verkennen"),
        ({"sides": "A"}, "sides is 'A'; it is one of empty, a, b, ab"),
        ({"frame": "graph"}, "frame is 'graph'; it is one of headline, map"),
        ({"table": "mine"}, "table is 'mine'; it is one of page, own, none"),
    ],
)
def test_a_slip_of_the_pen_is_told_where_the_panel_is_defined(slip, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        replace(all_panels()["strip"], **slip)


def test_rows_that_name_no_source_are_no_download():
    rows = pd.DataFrame({"region_code": ["GM9003"], "value": [1.0]})
    with pytest.raises(ValueError, match="panel strip: its rows name no source"):
        Download("strip", rows, (), "Titel", "/", "nl")
