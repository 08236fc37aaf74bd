"""Scatter, strip and table: what stands in the dicts."""

import numpy as np
import pandas as pd
import pytest

from figures.chart import ReferenceLine, axis_title, even_lines, row_axis, row_heading
from figures.scatter import scatter
from figures.strip import WIDEST, strip, swarm
from figures.table import table_rows
from indicators.comparability import Figure
from indicators.model import STATUSES

NEDERLAND = ReferenceLine(7.9, "Nederland 2021")
ROWS = pd.DataFrame(
    {
        "region_code": ["GM9001", "GM9002", "GM9003", "GM9004"],
        "name": ["Aardenveen", "Bovenmeer", "Cruquedam", "Dijkerwaard"],
        "value": [4.0, 7.5, np.nan, 11.25],
        "status": ["final", "provisional", "suppressed", "final"],
    }
)


@pytest.fixture
def low_income(registry):
    return Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")


@pytest.fixture
def youth_care(registry):
    return Figure(registry["jeugdzorg"], "gemeente", "2019", "2025")


def both():
    return ROWS[["region_code", "name"]].assign(a=[4.0, 7.5, np.nan, 11.25], b=[1.0, np.nan, 3.0, 4.0])


def test_scatter_draws_only_regions_with_both_figures(low_income, youth_care):
    regions = scatter(both(), low_income, youth_care, "nl")["data"][0]
    assert (regions["meta"]["role"], regions["customdata"]) == ("regions", ["GM9001", "GM9004"])


def test_mine_is_drawn_over_the_regions(low_income, youth_care):
    roles = [trace["meta"]["role"] for trace in scatter(both(), low_income, youth_care, "nl")["data"]]
    assert roles == ["regions", "mine"]


def test_scatter_fills_mine(low_income, youth_care):
    chart = scatter(both(), low_income, youth_care, "nl", mine=["GM9004"])
    mine = next(trace for trace in chart["data"] if trace["meta"]["role"] == "mine")
    assert (mine["x"], mine["y"], mine["customdata"]) == ([11.25], [4.0], ["GM9004"])


def test_a_long_title_is_told_in_even_lines_with_its_unit_beside_its_year():
    title = "Property value of dwellings (WOZ) (×\u00a0€1,000),\u00a02022"
    assert even_lines(title, 38) == ["Property value of dwellings", "(WOZ) (×\u00a0€1,000),\u00a02022"]
    assert even_lines("Jongeren met jeugdzorg (%),\u00a02021", 38) == ["Jongeren met jeugdzorg (%),\u00a02021"]


def test_axes_say_what_is_measured_in_what_and_when(low_income, youth_care):
    layout = scatter(both(), low_income, youth_care, "nl")["layout"]
    titles = [layout[axis]["title"]["text"] for axis in ("xaxis", "yaxis")]
    assert titles == ["Laag inkomen (%),\u00a02021", "Jongeren met jeugdzorg (%),\u00a02019"]


@pytest.mark.parametrize(("lang", "separators"), [("nl", ",."), ("en", ".,")])
def test_numbers_follow_the_language(low_income, youth_care, lang, separators):
    assert scatter(both(), low_income, youth_care, lang)["layout"]["separators"] == separators


def test_nederland_is_a_line_where_it_has_a_figure(low_income, youth_care):
    layout = scatter(both(), low_income, youth_care, "nl", compared=(NEDERLAND, None))["layout"]
    assert [(line["x0"], line["x1"]) for line in layout["shapes"]] == [(7.9, 7.9)]


def test_strip_has_a_row_for_each_figure(low_income, youth_care):
    chart = strip([(low_income, ROWS, NEDERLAND), (youth_care, ROWS, None)], "nl", ["GM9001"])
    rows = [(trace["meta"]["role"], trace["xaxis"]) for trace in chart["data"] if trace["meta"]["role"] == "regions"]
    assert rows == [("regions", "x"), ("regions", "x2")]


def test_rows_of_the_strip_are_equally_high(low_income, youth_care):
    layout = strip([(low_income, ROWS, NEDERLAND), (youth_care, ROWS, None)], "nl")["layout"]
    heights = [top - bottom for bottom, top in (layout["yaxis"]["domain"], layout["yaxis2"]["domain"])]
    assert heights[0] == pytest.approx(heights[1])


def test_axes_write_large_numbers_out(low_income, youth_care):
    layout = strip([(low_income, ROWS, NEDERLAND), (youth_care, ROWS, None)], "nl")["layout"]
    assert {layout[name]["exponentformat"] for name in ("xaxis", "xaxis2")} == {"none"}


def test_strip_leaves_out_what_has_no_value(low_income):
    chart = strip([(low_income, ROWS, None)], "nl")
    assert chart["data"][0]["customdata"] == ["GM9001", "GM9002", "GM9004"]


def test_swarm_keeps_points_that_are_alone_on_the_line():
    assert swarm(np.array([1.0, 50.0, 100.0])).tolist() == [0.0, 0.0, 0.0]


def test_swarm_sets_equal_values_beside_each_other():
    assert sorted(swarm(np.array([5.0, 5.0, 5.0]))) == pytest.approx([-0.075, 0.0, 0.075])


def test_swarm_stays_in_its_row():
    assert np.abs(swarm(np.full(3393, 5.0))).max() <= WIDEST + 1e-9


def test_swarm_of_nothing_is_nothing():
    assert swarm(np.array([])).size == 0


def table(low_income, youth_care):
    names = ROWS[["region_code", "name"]].assign(parent="Noordveld")
    return table_rows(names, (low_income, ROWS), (youth_care, ROWS.iloc[:3]), "nl", ["GM9002"])


def test_table_has_every_region_with_its_status(low_income, youth_care):
    rows = table(low_income, youth_care)
    words = [rows["status_words"][status] for status in rows["a_status"]]
    assert (rows["codes"], words[2]) == (ROWS["region_code"].tolist(), "te klein om te tonen")


def test_table_has_no_zero_for_what_is_missing(low_income, youth_care):
    assert table(low_income, youth_care)["a"] == [4.0, 7.5, None, 11.2]


def test_a_region_the_other_division_lacks_is_not_applicable(low_income, youth_care):
    assert STATUSES[table(low_income, youth_care)["b_status"][3]] == "not_applicable"


def test_a_region_looks_the_same_whether_it_is_selected_or_not(low_income):
    points = strip([(low_income, ROWS, None)], "nl")["data"][0]
    assert points["selected"] == points["unselected"] == {"marker": {"opacity": points["marker"]["opacity"]}}
    assert (points["type"], points["mode"], points["opacity"]) == ("scatter", "markers", 0)


def test_the_heading_of_a_row_stands_above_its_left_end(low_income):
    axes = {"xaxis": "x2", "yaxis": "y2"}
    heading = row_heading("Laag inkomen", low_income.indicator.measure, axes, "nl", left=14, above=32)
    place = {key: heading[key] for key in ("xref", "x", "xshift", "yref", "y", "yshift", "yanchor")}
    assert heading["text"] == "Laag inkomen (%)"
    assert place == {
        "xref": "paper",
        "x": 0,
        "xshift": -14,
        "yref": "y2 domain",
        "y": 1,
        "yshift": 32,
        "yanchor": "bottom",
    }


@pytest.mark.parametrize(
    ("place", "count", "domain"),
    [(0, 1, [0.0, 1.0]), (0, 2, [0.6, 1.0]), (1, 2, [0.0, 0.4]), (1, 3, [0.4, 0.6]), (2, 3, [0.0, 0.2])],
)
def test_rows_of_points_share_the_height_from_the_top_with_a_gap_between_them(place, count, domain):
    """With gaps of 0,2 two rows have 0,4 each and three 0,2."""
    assert row_axis(place, count, 0.2, "x")["domain"] == domain


def test_the_title_of_an_axis_has_its_unit_where_that_says_something(registry):
    count, share = registry["inwoners"].measure, registry["laag_inkomen"].measure
    assert axis_title("Inwoners", count, "2025", "nl") == "Inwoners,\u00a02025"
    assert axis_title("Laag inkomen", share, "2021", "nl") == "Laag inkomen (%),\u00a02021"
