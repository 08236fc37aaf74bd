"""A working area that stands for my region is mine in every panel: its parts picked out, itself one point or line."""

import pytest

from answers.choices.region import selection_after_request
from answers.holdings import holdings_of
from answers.profile import Subject
from answers.region_index import search_choice
from answers.settling import selection_of_query
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from layouts.markup import markup
from panels.maps import draw_map
from panels.profile import page_of
from panels.scatter import draw_scatter
from panels.strip import draw_strip
from panels.table import draw_table
from panels.trend import draw_trend
from panels.trend_lines import trend_row
from panels.two_way import draw_two_way
from tests.views import views_of

CODES = ("GM9003", "GM9006")
TWO_REAL = to_address(WorkingArea("gemeente", "2025", ("GM0262", "GM0301"), "Samen"))
WAARD = to_address(WorkingArea("gemeente", "2025", CODES, "Waard"))


@pytest.fixture
def view(database, registry):
    return views_of(database.current(), registry)


def roles(figure):
    return [trace["meta"]["role"] for trace in figure["data"]]


def test_its_parts_are_mine_until_a_region_is_chosen(view):
    assert view(group=WAARD).a.mine == list(CODES)
    chosen = view(group=WAARD, region="GM9003")
    assert (chosen.a.mine, chosen.a.aggregate) == (["GM9003"], None)


def test_a_part_that_is_another_region_on_the_division_of_a_figure_is_not_mine(view):
    wijken = view(group=to_address(WorkingArea("wijk", "2024", ("WK900301", "WK900302"))), a="inwoners")
    assert set(wijken.a.mine) <= {"WK900301", "WK900302"}


def test_a_map_outlines_its_parts_and_notes_its_own_figure(view):
    drawing = draw_map("a", view(group=WAARD, a="laag_inkomen")).drawing
    assert (drawing["mine"], drawing["aggregate"]["name"]) == (list(CODES), "Waard")
    assert drawing["aggregate"]["value"] is not None
    assert draw_map("a", view(region="GM9003")).drawing["aggregate"] is None


def test_a_map_of_both_notes_both_figures(real):
    noted = draw_two_way(real(group=TWO_REAL, view="AB")).drawing["aggregate"]
    assert (noted["name"], noted["value"], noted["text"][:2], "; B " in noted["text"]) == ("Samen", None, "A ", True)


def test_strip_and_scatter_put_it_down_as_one_point(view):
    asked = view(group=WAARD, a="laag_inkomen", b="laag_inkomen")
    drawn = draw_strip(asked)
    assert ("Waard" in drawn.title, roles(drawn.drawing).count("aggregate")) == (True, 2)


def test_in_the_scatter_it_has_both_its_figures(real):
    *_, point = draw_scatter(real(group=TWO_REAL)).drawing["data"]
    assert (point["meta"]["role"], len(point["x"]), len(point["y"])) == ("aggregate", 1, 1)


def test_the_table_has_it_above_its_rows(view):
    rows = draw_table(view(group=WAARD, a="laag_inkomen")).drawing
    assert [one["name"] for one in rows["aggregate"]] == ["Waard", "Waard"]
    assert draw_table(view()).drawing["aggregate"] == []


def test_its_trend_is_its_own_line_of_the_figures_of_all_its_parts(real):
    drawn = draw_trend(real(group=TWO_REAL, a="inwoners", b="inwoners"))
    assert "Samen" in markup(drawn.title)
    line = trend_row(real(group=TWO_REAL, a="inwoners").a).lines[0]
    parts = [trend_row(real(region=code, a="inwoners").a).lines[0].points for code in ("GM0262", "GM0301")]
    assert line.points["value"].tolist() == sum(part["value"].to_numpy() for part in parts).tolist()


def test_where_it_has_too_few_years_the_trend_says_whose_line_it_is(real):
    told = {notice.args.get("region") for notice in draw_trend(real(group=TWO_REAL)).notices}
    assert "Samen" in told


def test_one_of_wijken_brings_their_level_and_figures_that_can_be_had(database, registry):
    held, asked = holdings_of(database.current(), registry), {"area": {"text": "WK900301 WK900302", "name": ""}}
    selection, _ = selection_after_request(asked, {"level": "gemeente", "a": "laag_inkomen"}, held)
    assert selection.level == "wijk"
    assert held.availability.indicators("wijk") >= {selection.a, selection.b}


@pytest.mark.parametrize(
    ("compare", "name"), [("land", "Nederland"), ("provincie", "Provincie"), ("groep", "Nederland")]
)
def test_its_profile_is_held_against_the_country_or_its_provincie(database, registry, compare, name):
    held = holdings_of(database.current(), registry)
    provincie = next(one for one in held.availability.groups.values() if one.level == "provincie")
    group = to_address(WorkingArea("gemeente", "2025", tuple(sorted(provincie.gemeenten))[:2], "Samen"))
    selection, _ = selection_of_query({"group": group, "compare": compare}, held)
    profile = page_of(Subject(selection, held), everything=False)
    assert f">{name}" in markup(profile)


def test_the_box_has_a_line_to_change_for_each_part_and_for_those_of_a_known_group(database, registry):
    held = holdings_of(database.current(), registry)
    own, known = (
        search_choice(selection_of_query({"group": group}, held)[0], held.availability)["area"]
        for group in (WAARD, "PV91")
    )
    assert sorted(line[-8:] for line in own["text"].split("\n")) == ["(GM9003)", "(GM9006)"]
    assert (known["file"], "(GM90" in known["text"]) == ("", True)
