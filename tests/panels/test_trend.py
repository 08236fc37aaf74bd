"""The panel of the years: whose lines are drawn, and what is said where there are too few of them."""

import json

import pytest
from plotly.io.json import to_json_plotly

from data.database import open_release
from panels.rendering import rooms_of
from tests.long_release import long_store
from tests.views import render, views_of


@pytest.fixture(scope="module")
def view(tmp_path_factory, registry):
    return views_of(open_release(long_store(tmp_path_factory.mktemp("store"))).current(), registry)


def panel(view):
    parts = {name: json.loads(to_json_plotly(part)) for name, part in render("trend", view).items()}
    return {
        "title": parts["title"]["props"]["children"],
        "room": parts["title"]["props"]["className"],
        "sub": parts["sub"],
        "notices": json.dumps(parts["notice"], ensure_ascii=False),
        "source": json.dumps(parts["source"], ensure_ascii=False),
        "figure": parts["drawing"],
    }


def names(found):
    return [trace["name"] for trace in found["figure"]["data"] if "name" in trace]


def test_my_region_and_nederland_are_drawn_mine_above(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003"))
    assert names(found) == ["Nederland", "Cruquedam"]
    assert found["title"].startswith("In Cruquedam is")
    assert "gestegen, 2014/15 tot en met 2018/19" in found["title"]


def test_the_chosen_comparator_has_a_line_of_its_own_with_its_name(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003", compare="provincie"))
    assert names(found) == ["Nederland", "Provincie Noordveld", "Cruquedam"]


def test_the_line_of_the_comparator_is_its_figure_of_each_year(view):
    chosen = view(a="geslaagden", b="jeugdzorg", region="GM9003", compare="provincie")
    line = next(trace for trace in panel(chosen)["figure"]["data"] if trace.get("name") == "Provincie Noordveld")
    assert line["y"][-1] == pytest.approx(chosen.a.comparator.value, abs=0.01)


def test_without_a_region_the_line_is_that_of_nederland(view):
    found = panel(view(a="geslaagden", b="jeugdzorg"))
    assert (names(found), found["title"][:12]) == (["Nederland"], "In Nederland")


def test_where_only_nederland_has_enough_years_it_is_drawn_alone_and_said(view):
    found = panel(view(a="laag_inkomen", b="jeugdzorg", region="GM9003"))
    assert names(found) == ["Nederland"]
    assert "voor Cruquedam is dit cijfer er alleen voor 2019 en 2021. De lijn is die van Nederland" in found["notices"]


def test_a_region_without_any_figure_is_told_so(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9008"))
    assert names(found) == ["Nederland"]
    assert "voor Heidemonde is dit cijfer er niet" in found["notices"]


def test_a_region_with_three_years_of_five_is_told_which(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9005"))
    assert "alleen voor 2016/17, 2017/18 en 2018/19" in found["notices"]


def test_two_figures_with_few_years_are_one_line_of_text(view):
    found = panel(view(a="jeugdzorg", b="inwoners", region="GM9003"))
    assert (found["room"], found["figure"]["data"], found["sub"], found["notices"]) == ("plain", [], "", "[]")
    assert "A is er alleen voor 2021; B is er voor 2019 en 2021" in found["title"]


def test_one_figure_with_few_years_is_one_line_of_text(view):
    found = panel(view(a="inwoners", b="inwoners"))
    assert found["title"] == "Dit cijfer is er voor 2019 en 2021: te weinig jaren voor een lijn."


def test_a_second_figure_with_enough_years_is_a_second_row(view):
    found = panel(view(a="geslaagden", b="laag_inkomen", region="GM9003"))
    assert found["room"] == "rows-2"
    assert [twin["columns"][1] for twin in found["figure"]["layout"]["meta"]["twins"]] == ["Cruquedam", "Nederland"]


def test_a_second_figure_with_few_years_is_told_of(view):
    found = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003"))
    assert "B is er voor 2021: te weinig jaren voor een lijn." in found["notices"]


def test_of_a_wijk_the_line_is_that_of_its_gemeente_or_nederland(view):
    found = panel(view(level="wijk", a="laag_inkomen", b="inwoners", region="WK900301"))
    assert names(found) == ["Nederland"]
    assert "Cruquedam wijk 1" in found["notices"]


def test_the_lines_of_all_gemeenten_come_along(view):
    lines = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003"))["figure"]["layout"]["meta"]["lines"][0]
    assert ("GM9001" in lines["codes"], "GM9008" in lines["codes"], len(lines["at"])) == (True, False, 5)


def test_a_count_is_compared_with_nobody(view):
    chosen = view(a="inwoners", b="jeugdzorg", region="GM9003")
    assert panel(chosen)["room"] == "plain"


def test_the_source_line_names_the_span_of_years(view):
    source = panel(view(a="geslaagden", b="jeugdzorg", region="GM9003"))["source"]
    assert "2014/15–2018/19; gemeenten, indeling 2025" in source


@pytest.mark.parametrize("b", ["jeugdzorg", "laag_inkomen"])
@pytest.mark.parametrize("a", ["geslaagden", "jeugdzorg", "inwoners"])
@pytest.mark.parametrize("region", ["", "GM9003", "GM9008"])
def test_the_room_is_known_before_the_panels_are_drawn(view, a, b, region):
    chosen = view(a=a, b=b, region=region)
    shown = {
        name: json.loads(to_json_plotly(render(name, chosen)["title"]))["props"]["className"]
        for name in rooms_of("verkennen", chosen)
    }
    assert rooms_of("verkennen", chosen) == shown
