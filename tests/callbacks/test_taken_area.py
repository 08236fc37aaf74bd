"""The files of a working area or group hold its own row, with all that the pages say of its figure."""

import numpy as np
import pytest

from callbacks.alike import alike_of
from callbacks.panels import render
from callbacks.taken import take
from figures.sentence.working_area import area_rests
from figures.together import together_of
from layouts.markup import markup
from tests.callbacks.test_alike import QUERIES

TOLD = ["value", "status", "low", "high", "regions", "regions_with_figure", "regions_not_applicable", "people_covered"]
GROUPS = {
    "area": QUERIES["area"] | {"b": "jongeren_met_jeugdzorg"},
    "provincie": {"group": "PV26", "b": "slaagpercentage"},
    "wijken of a provincie": {"group": "PV26", "level": "wijk", "b": "koopwoningen"},
}
WIJKEN = {"group": "WK034401,WK034402"}
OF_ONE = ("alike", "alike-figure", "alike-map")
OF_MANY = ("alike-profile", "alike-domains")


def rows_of(holdings, panel, query):
    return take(panel, query, holdings.release, holdings.registry).rows


def own(rows):
    return rows[rows["region_code"].isna()]


@pytest.mark.parametrize("panel", OF_ONE)
@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_a_file_of_one_figure_ends_with_what_the_page_says_of_all_as_one(holdings, real, panel, query):
    rows, area = rows_of(holdings, panel, query), real(**query).together("b")
    (row,) = own(rows).itertuples()
    assert row.Index == len(rows) - 1
    assert (row.value, row.low, row.high) == (area.value, area.low, area.high)
    assert (row.regions, row.regions_with_figure) == (area.n, area.n - area.without)


@pytest.mark.parametrize("panel", OF_MANY)
def test_a_file_of_more_figures_has_the_row_of_the_profile_of_each(holdings, panel):
    query = GROUPS["provincie"]
    rows, keys = own(rows_of(holdings, panel, query)), ["indicator_id", "vintage", "period_id"]
    known = rows_of(holdings, "profile", query)
    assert len(rows) and rows[keys].merge(known, on=keys)[TOLD].equals(rows[TOLD].reset_index(drop=True))


@pytest.mark.parametrize("panel", OF_MANY)
def test_what_is_drawn_of_all_as_one_is_in_the_file(holdings, real, panel):
    query = GROUPS["provincie"]
    alike, rows = alike_of(real(**query)), own(rows_of(holdings, panel, query)).set_index("indicator_id")
    figures, drawn = (
        (alike.does.shown, alike.own_does)
        if panel == "alike-domains"
        else (alike.found.circumstances, alike.found.mine)
    )
    in_file = rows["value"].reindex([one.indicator.id for one in figures]).to_numpy()
    np.testing.assert_allclose(in_file, drawn)


def test_the_figure_of_wijken_on_the_page_is_that_of_the_legend(real):
    view = real(**GROUPS["wijken of a provincie"])
    assert alike_of(view).own_value == view.together("b").value


def test_the_list_of_a_region_ends_with_the_region_itself(holdings):
    rows = rows_of(holdings, "alike", QUERIES["outcome"])
    assert rows["on_list"].tolist() == [1] * 10 + [2]
    assert rows["region_code"].iloc[-1] == "GM0344"


def test_parts_are_told_from_the_whole(holdings):
    marks = rows_of(holdings, "alike-figure", GROUPS["area"]).groupby("on_list")["region_code"].count()
    # count() leaves out what has no code: the row of the whole.
    assert (marks[3], marks[2], marks[1]) == (3, 0, 10)


def test_the_file_of_a_profile_tells_to_how_many_parts_a_figure_does_not_apply(holdings, real):
    rows = rows_of(holdings, "profile", GROUPS["provincie"]).set_index("indicator_id")
    area = real(**GROUPS["provincie"]).together("b")
    told = rows.loc["slaagpercentage"]
    assert (told["regions"], told["regions_not_applicable"]) == (19, 7)
    assert area_rests(area, "nl").startswith("19 van 26 gemeenten")


@pytest.mark.parametrize("query", [GROUPS["area"], WIJKEN | {"b": "koopwoningen"}], ids=["a figure", "limits alone"])
def test_the_table_of_the_page_writes_mine_as_the_legend_does(real, query):
    view = real(**query)
    noted = together_of(view.together("b"), view.shown("b"), "nl").text
    assert " tot " in noted and noted in markup(render("alike", view)[4])


@pytest.mark.parametrize("panel", ["map-a", "table", "pair", "alike-map", "profile"])
def test_bare_codes_of_wijken_give_a_file_of_wijken(holdings, panel):
    assert set(rows_of(holdings, panel, WIJKEN)["level"].dropna()) == {"wijk"}


def test_a_level_without_its_parts_still_gives_the_file_of_what_is_seen(holdings):
    rows = rows_of(holdings, "map-a", WIJKEN | {"level": "gemeente"})
    assert set(rows["level"]) == {"gemeente"}
