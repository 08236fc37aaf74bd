"""The files of a working area or group hold its own row, with all that the pages say of its figure."""

import numpy as np
import orjson
import pandas as pd
import pytest

from answers.similar import similar_view_of
from figures.aggregate import aggregate_of
from figures.columns import column_label
from figures.sentence.words import low_of, value_of
from figures.sentence.working_area import area_rests
from layouts.markup import markup
from panels.downloads import download
from tests.answers.test_similar import QUERIES
from tests.views import render
from web.download_formats import Provenance, as_json

TOLD = ["value", "status", "low", "high", "regions", "regions_with_figure", "regions_not_applicable", "people_covered"]
GROUPS = {
    "area": QUERIES["area"] | {"b": "jongeren_met_jeugdzorg"},
    "provincie": {"group": "PV26", "b": "slaagpercentage"},
    "wijken of a provincie": {"group": "PV26", "level": "wijk", "b": "koopwoningen"},
}
WIJKEN = {"group": "WK034401,WK034402"}
MAPS = {"map-a": "a", "map-b": "b"}
OF_BOTH = ("map-ab", "table", "strip", "scatter", "pair")
RESTS = ("regions", "regions_with_figure", "regions_not_applicable", "regions_elsewhere", "people_covered", "reason")
OF_ONE = ("similar", "similar-figure", "similar-map")
OF_MANY = ("similar-profile", "similar-domains")


def rows_of(holdings, panel, query):
    return download(panel, query, holdings.release, holdings.registry).rows


def own(rows):
    return rows[rows["region_code"].isna()]


@pytest.mark.parametrize("panel", OF_ONE)
@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_a_file_of_one_figure_ends_with_what_the_page_says_of_all_as_one(holdings, real, panel, query):
    rows, area = rows_of(holdings, panel, query), real(**query).b.aggregate
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
    similar, rows = similar_view_of(real(**query)), own(rows_of(holdings, panel, query)).set_index("indicator_id")
    figures, drawn = (
        (similar.does.figures, similar.own_does)
        if panel == "similar-domains"
        else (similar.finding.circumstances, similar.finding.mine)
    )
    in_file = rows["value"].reindex([one.indicator.id for one in figures]).to_numpy()
    np.testing.assert_allclose(in_file, drawn)


def test_the_figure_of_wijken_on_the_page_is_that_of_the_legend(real):
    view = real(**GROUPS["wijken of a provincie"])
    assert similar_view_of(view).own_value == view.b.aggregate.value


def test_the_list_of_a_region_ends_with_the_region_itself(holdings):
    rows = rows_of(holdings, "similar", QUERIES["outcome"])
    assert rows["on_list"].tolist() == [1] * 10 + [2]
    assert rows["region_code"].iloc[-1] == "GM0344"


def test_parts_are_told_from_the_whole(holdings):
    marks = rows_of(holdings, "similar-figure", GROUPS["area"]).groupby("on_list")["region_code"].count()
    # count() leaves out what has no code: the row of the whole.
    assert (marks[3], marks[2], marks[1]) == (3, 0, 10)


def test_the_file_of_a_profile_tells_to_how_many_parts_a_figure_does_not_apply(holdings, real):
    rows = rows_of(holdings, "profile", GROUPS["provincie"]).set_index("indicator_id")
    area = real(**GROUPS["provincie"]).b.aggregate
    told = rows.loc["slaagpercentage"]
    assert (told["regions"], told["regions_not_applicable"]) == (19, 7)
    assert area_rests(area, "nl").startswith("19 van 26 gemeenten")


@pytest.mark.parametrize("query", [GROUPS["area"], WIJKEN | {"b": "koopwoningen"}], ids=["a figure", "limits alone"])
def test_the_table_of_the_page_writes_mine_as_the_legend_does(real, query):
    view = real(**query)
    noted = aggregate_of(view.b.aggregate, view.b.figure, "nl").text
    assert " tot " in noted and noted in markup(render("similar", view)["text"])


@pytest.mark.parametrize("panel", ["map-a", "table", "pair", "similar-map", "profile"])
def test_bare_codes_of_wijken_give_a_file_of_wijken(holdings, panel):
    assert set(rows_of(holdings, panel, WIJKEN)["level"].dropna()) == {"wijk"}


def test_a_level_without_its_parts_still_gives_the_file_of_what_is_seen(holdings):
    rows = rows_of(holdings, "map-a", WIJKEN | {"level": "gemeente"})
    assert set(rows["level"][rows["region_code"].notna()]) == {"gemeente"}
    assert own(rows)["level"].tolist() == ["wijk"]


@pytest.mark.parametrize("panel", MAPS)
@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_the_file_of_a_map_ends_with_all_as_one(holdings, real, panel, query):
    rows, area = rows_of(holdings, panel, query), real(**query).side(MAPS[panel]).aggregate
    (row,) = own(rows).itertuples()
    assert row.Index == len(rows) - 1
    assert (row.value, row.low, row.high, row.status) == (area.value, area.low, area.high, area.status)


@pytest.mark.parametrize("side", ["a", "b"])
@pytest.mark.parametrize("panel", OF_BOTH)
def test_a_file_of_both_figures_ends_with_all_as_one(holdings, real, panel, side):
    query = GROUPS["provincie"]
    rows, area = rows_of(holdings, panel, query), real(**query).side(side).aggregate
    assert np.flatnonzero(rows["region_code"].isna()).tolist() == [len(rows) - 1]
    told = [rows[f"{name}_{side}"].iloc[-1] for name in ("value", "low", "high", *RESTS[:-1])]
    counts = [area.n, area.n - area.without, area.inapplicable, area.elsewhere, area.covered]
    assert told == [area.value, area.low, area.high, *counts]


@pytest.mark.parametrize("side", ["a", "b"])
@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_the_legend_of_a_map_writes_the_numbers_of_its_file(holdings, real, side, query):
    view = real(**query | {"view": side.upper()})
    (row,) = own(rows_of(holdings, f"map-{side}", query)).itertuples()
    shown = view.side(side).figure
    told = [value_of(row.value, shown, "nl"), low_of(row.low, shown, "nl"), value_of(row.high, shown, "nl")]
    wanted = f"{told[0]} ({told[1]} tot {told[2]})" if value_of(row.low, shown, "nl") != told[2] else told[0]
    assert render(f"map-{side}", view)["drawing"]["aggregate"]["text"] == wanted


@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_the_row_above_the_table_is_that_of_its_file(holdings, real, query):
    view, row = real(**query), own(rows_of(holdings, "table", query)).iloc[0]
    aggregate = render("table", view)["drawing"]["aggregate"]
    assert [one["text"].split(" (")[0] for one in aggregate] == [
        value_of(row[f"value_{side}"], view.side(side).figure, "nl") for side in "ab"
    ]
    assert {one["name"] for one in aggregate} == {row["region_name"]}


@pytest.mark.parametrize("query", GROUPS.values(), ids=GROUPS)
def test_the_point_of_the_scatter_is_that_of_its_file(holdings, real, query):
    row = own(rows_of(holdings, "scatter", query)).iloc[0]
    traces = render("scatter", real(**query))["drawing"]["data"]
    (point,) = [one for one in traces if one["meta"]["role"] == "aggregate"]
    assert [*point["x"], *point["y"]] == pytest.approx([row["value_a"], row["value_b"]], abs=0.051)


@pytest.mark.parametrize("panel", [*MAPS, *OF_BOTH])
def test_a_file_without_a_group_says_nothing_of_groups(holdings, panel):
    rows = rows_of(holdings, panel, {})
    assert rows["region_code"].notna().all()
    assert not [name for name in rows if name.startswith(RESTS)]


@pytest.mark.parametrize("panel", ["table", "strip", "scatter", "pair"])
def test_the_rows_of_single_regions_are_those_of_a_file_without_a_group(holdings, panel):
    alone, query = rows_of(holdings, panel, {"b": "slaagpercentage"}), GROUPS["provincie"]
    within = rows_of(holdings, panel, query)[alone.columns].iloc[:-1]
    pd.testing.assert_frame_equal(within, alone, check_dtype=False)


@pytest.mark.parametrize("panel", ["scatter", "pair"])
def test_where_no_point_is_drawn_of_a_number_the_file_has_none(holdings, panel):
    assert own(rows_of(holdings, panel, {"group": "PV26", "a": "inwoners"})).empty


@pytest.mark.parametrize("panel", ["years", "funnel"])
def test_a_panel_that_does_not_show_all_as_one_has_no_row_of_it(holdings, panel):
    query = {"group": "PV26", "a": "aandeel_0_14", "view": "years"}
    assert own(rows_of(holdings, panel, query)).empty


def test_why_there_is_no_figure_of_all_as_one_is_in_the_file(holdings):
    row = own(rows_of(holdings, "table", {"group": "PV26", "a": "stedelijkheid"})).iloc[0]
    assert (pd.isna(row["value_a"]), row["reason_a"]) == (True, "not_to_be_added")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_column_of_all_as_one_has_a_heading(holdings, lang):
    columns = [*rows_of(holdings, "table", GROUPS["area"]), *rows_of(holdings, "map-a", GROUPS["area"])]
    assert all(column_label(name, lang) for name in columns)


def test_the_table_beside_a_chart_counts_people_as_a_number(holdings):
    taken = download("pair", GROUPS["area"], holdings.release, holdings.registry)
    columns = orjson.loads(as_json(taken, Provenance([], "", "")))["columns"]
    covered = [one for one in columns if one["label"] == column_label("people_covered_a", "nl")]
    assert covered == [{"label": covered[0]["label"], "decimals": 2, "kind": "number"}]
