"""Charts of relations: the numbers in the dicts."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from figures.added_variable import added_variable
from figures.expectation import expected_chart
from figures.matrix import matrix
from figures.pair_scatter import LARGEST, SMALLEST, diameters, fitted_line, pair_scatter
from figures.similar_profile import similar_profile_strip, standard
from indicators.findings.controlled import controlled_finding
from indicators.findings.expectation import expected_finding
from indicators.findings.overview import overview
from indicators.findings.pair import LookedAt, pair_finding
from indicators.findings.similar import similar_finding
from tests.indicators.findings.made_up import division, scattered, shown

A, B = shown("laag_inkomen"), shown("slaagpercentage")
IDS = ("laag_inkomen", "aandeel_65_plus", "aandeel_0_14", "woz_waarde")
CIRCUMSTANCES = [shown(name) for name in ("koopwoningen", "aandeel_0_14")]


def role(figure, name):
    return next((trace for trace in figure["data"] if trace["meta"]["role"] == name), None)


@pytest.fixture(scope="module")
def four_figures():
    base = scattered(1)
    columns = [base, base + scattered(2) / 9, base + scattered(3) / 9, scattered(4)]
    return overview([shown(name) for name in IDS], np.column_stack(columns), division())


def test_cells_of_a_matrix_hold_the_coefficient_of_their_pair(four_figures):
    cells = role(matrix(four_figures, "nl"), "coefficients")
    assert cells["z"][0][3] == round(four_figures.associations.rho[0, 3], 2)
    assert (cells["y"][0], cells["x"][3]) == ("laag_inkomen", "woz_waarde")


def test_the_diagonal_and_coupled_pairs_have_no_coefficient(four_figures):
    cells = role(matrix(four_figures, "nl"), "coefficients")["z"]
    assert [cells[place][place] for place in range(4)] == [None] * 4 and cells[1][2] is None and cells[2][1] is None


def test_coupled_pairs_are_grey_and_said_to_be_partly_the_same(four_figures):
    chart = matrix(four_figures, "nl")
    grey, words = role(chart, "shared"), role(chart, "coefficients")["text"]
    assert [(row, column) for row in range(4) for column in range(4) if grey["z"][row][column]] == [(1, 2), (2, 1)]
    assert words[1][2].endswith(": deels hetzelfde gemeten")


def test_every_cell_of_a_matrix_says_something(four_figures):
    assert all(all(row) for row in role(matrix(four_figures, "nl"), "coefficients")["text"])


def test_rows_of_a_matrix_have_number_and_name_and_columns_the_number(four_figures):
    layout = matrix(four_figures, "nl")["layout"]
    assert layout["xaxis"]["ticktext"] == layout["meta"]["numbers"] == ["1", "2", "3", "4"]
    assert layout["yaxis"]["ticktext"][0] == "Huishoudens met een laag inkomen  <b>1</b>"


def test_a_white_band_parts_domains_that_stand_together_and_nothing_else(four_figures):
    domains = [one.indicator.domain for one in four_figures.ordered("domain").figures]
    parts = sum(one != other for one, other in pairwise(domains))
    assert len(matrix(four_figures.ordered("domain"), "nl")["layout"]["shapes"]) == 2 * parts > 0
    apart = four_figures.only([IDS[0]])
    assert matrix(apart, "nl")["layout"]["shapes"] == []


def test_every_pair_that_stands_has_a_mark_and_no_other(four_figures):
    marks = role(matrix(four_figures, "nl"), "stands")
    stands = {
        (IDS[row], IDS[column])
        for row, column in zip(*np.nonzero(four_figures.associations.verdict == "stands"), strict=True)
    }
    assert set(zip(marks["y"], marks["x"], strict=True)) == stands and stands


def test_a_colour_means_the_same_in_every_matrix(four_figures):
    scales = [role(matrix(one, "nl"), "coefficients") for one in (four_figures, four_figures.only(IDS[2:]))]
    assert [(one["zmin"], one["zmax"]) for one in scales] == [(-1, 1)] * 2


def pair(y, looked_at=None):
    return pair_finding((A, scattered(1)), (B, y), division(), looked_at=looked_at)


def beside(y, people=None):
    here = division()
    people = np.arange(1.0, 21.0) if people is None else people
    return pd.DataFrame({"region_code": here.codes, "name": here.names, "a": scattered(1), "b": y, "people": people})


def test_the_surface_of_a_point_goes_with_the_people():
    sizes = diameters(np.array([100.0, 400.0]))
    assert sizes.tolist() == [LARGEST / 2, LARGEST]


@pytest.mark.parametrize("people", [np.nan, 0.0, 1e-9])
def test_a_region_without_people_is_still_seen(people):
    assert diameters(np.array([people, 1000.0]))[0] == SMALLEST


def test_each_point_has_the_size_of_its_own_region():
    y = scattered(1) + scattered(2) / 9
    y[0] = np.nan
    chart = role(pair_scatter(pair(y), beside(y), "nl"), "regions")
    sizes = diameters(np.arange(2.0, 21.0))
    assert len(chart["x"]) == 19 and chart["marker"]["size"] == [round(float(size), 1) for size in sizes]


def test_a_line_is_drawn_through_a_relation_that_is_more_than_chance():
    y = scattered(1) + scattered(2) / 9
    line = role(pair_scatter(pair(y), beside(y), "nl"), "line")
    slope, start = np.polyfit(scattered(1), y, 1)
    np.testing.assert_allclose(line["y"], start + slope * np.array(line["x"]))


def test_no_line_is_drawn_where_the_interval_holds_zero():
    y = scattered(3)
    assert role(pair_scatter(pair(y), beside(y), "nl"), "line") is None


def test_no_line_is_drawn_for_what_may_be_chance_among_many():
    y = scattered(1) + scattered(2) / 9
    finding = pair(y, LookedAt("chance", 0.3, 500, 25.0, 3))
    assert role(pair_scatter(finding, beside(y), "nl"), "line") is None


def test_a_fitted_line_goes_from_the_lowest_to_the_highest_a():
    line = fitted_line(np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0]))
    assert (line["x"], line["y"]) == ([1.0, 3.0], [2.0, 6.0])


@pytest.fixture(scope="module")
def controlled():
    x, third = scattered(1), scattered(4)
    return controlled_finding((A, x), (B, x + scattered(2) / 9), [(shown("koopwoningen"), third)], division())


def test_an_added_variable_plot_shows_what_is_left_of_each_region(controlled):
    chart = added_variable(controlled, controlled.controlled, division(), "nl", mine=["GM9003"])
    points = role(chart, "regions")
    np.testing.assert_allclose(points["x"], controlled.controlled.x, atol=0.051)
    np.testing.assert_allclose(points["y"], controlled.controlled.y, atol=0.051)
    assert role(chart, "mine")["customdata"] == ["GM9003"]


def test_an_added_variable_plot_has_a_line_only_where_something_is_left(controlled):
    assert role(added_variable(controlled, controlled.controlled, division(), "nl"), "line") is not None
    none = replace(controlled.controlled, association=replace(controlled.controlled.association, low=-0.1))
    assert role(added_variable(replace(controlled, controlled=none), none, division(), "nl"), "line") is None


@pytest.fixture(scope="module")
def expectation():
    columns = np.column_stack([scattered(seed, 60) for seed in (1, 2)])
    values = columns.sum(axis=1) / 2 + scattered(3, 60) / 10
    values[7], values[9] = values[7] + 30, np.nan
    return expected_finding((B, values), CIRCUMSTANCES, columns)


@pytest.fixture(scope="module")
def sixty():
    one = division()
    codes = tuple(f"GM8{number:03}" for number in range(60))
    return replace(one, codes=codes, names=codes, gemeenten=codes)


def test_a_point_stands_at_what_was_expected_and_what_was_found(expectation, sixty):
    points = role(expected_chart(expectation, expectation.expectations, sixty, "nl"), "regions")
    place = points["customdata"].index("GM8007")
    assert points["x"][place] == round(expectation.expectations.expected[7], 2)
    assert points["y"][place] == round(expectation.values[7], 2)


def test_a_region_without_a_verdict_is_not_drawn(expectation, sixty):
    assert (
        "GM8009"
        not in role(expected_chart(expectation, expectation.expectations, sixty, "nl"), "regions")["customdata"]
    )


def test_only_what_lies_outside_its_interval_is_a_diamond(expectation, sixty):
    signs = role(expected_chart(expectation, expectation.expectations, sixty, "nl"), "outside")
    outside = {
        code
        for code, symbol in zip(signs["customdata"], signs["marker"]["symbol"], strict=True)
        if symbol == "diamond-open"
    }
    verdict = expectation.expectations.verdict
    assert outside == {sixty.codes[place] for place in np.flatnonzero(np.isin(verdict, ("higher", "lower")))}
    assert "GM8007" in outside


def test_regions_of_an_expectation_stand_in_no_order_of_merit(expectation, sixty):
    codes = role(expected_chart(expectation, expectation.expectations, sixty, "nl"), "regions")["customdata"]
    assert codes == sorted(codes)


def test_the_dotted_line_of_an_expectation_is_no_wider_than_its_points(expectation, sixty):
    chart = expected_chart(expectation, expectation.expectations, sixty, "nl")
    along = role(chart, "regions")["x"]
    assert role(chart, "same")["x"] == pytest.approx([min(along), max(along)], abs=0.01)


def test_the_interval_of_mine_and_of_who_lies_outside_stands_out_from_the_band(expectation, sixty):
    chart = expected_chart(expectation, expectation.expectations, sixty, "nl", mine=["GM8001"])
    band, lines = (trace for trace in chart["data"] if trace["meta"] == {"role": "intervals"})
    codes = {*role(chart, "outside")["customdata"], "GM8001"}
    at = dict(zip(role(chart, "regions")["customdata"], role(chart, "regions")["x"], strict=True))
    assert lines["x"][::3] == [at[code] for code in at if code in codes]
    assert len(band["x"]) + len(lines["x"]) == 3 * len(at)


def test_an_interval_is_no_wider_than_a_share_can_be(expectation, sixty):
    wide = replace(expectation.expectations, high=np.where(np.isnan(expectation.expectations.high), np.nan, 130.0))
    ends = role(expected_chart(expectation, wide, sixty, "nl"), "intervals")["y"][1::3]
    assert set(ends) == {100.0}


def test_mine_keeps_its_ring_and_its_words(expectation, sixty):
    chart = expected_chart(expectation, expectation.expectations, sixty, "nl", mine=["GM8007"])
    mine = role(chart, "mine")
    assert mine["customdata"] == ["GM8007"] and "hoger dan verwacht" in mine["hovertext"][0]


@pytest.fixture(scope="module")
def similar():
    columns = np.column_stack([scattered(seed) for seed in (1, 2)])
    return similar_finding(CIRCUMSTANCES, columns, np.arange(20) == 3)


def test_a_strip_of_similarity_has_a_row_for_each_circumstance(similar):
    chart = similar_profile_strip(similar, similar.nearest, division(), ("GM9001", "Gemeente 01"), "nl")
    assert chart["layout"]["yaxis"]["ticktext"] == ["Koopwoningen", "Kinderen tot 15 jaar"]
    assert [trace["y"][0] for trace in chart["data"]] == [0.0, 0.0, 1.0, 1.0]


def test_a_point_of_similarity_stands_as_many_deviations_from_the_mean(similar):
    chart = similar_profile_strip(similar, similar.nearest, division(), ("GM9001", "Gemeente 01"), "nl")
    first = similar.nearest.regions[0].region
    assert chart["data"][0]["x"][0] == pytest.approx(
        standard(similar.figures[[first], 0], similar.figures[:, 0])[0], abs=1e-3
    )


def test_the_scale_of_similarity_goes_as_far_as_its_bars(similar):
    layout = similar_profile_strip(similar, similar.nearest, division(), ("GM9001", "Gemeente 01"), "nl")["layout"]
    least, most = layout["xaxis"]["autorangeoptions"]["include"]
    assert all(least < shape["x0"] < shape["x1"] < most for shape in layout["shapes"])


def test_mine_is_the_ring_in_every_row_of_similarity(similar):
    chart = similar_profile_strip(similar, similar.nearest, division(), ("GM9001", "Gemeente 01"), "nl")
    rings = [trace for trace in chart["data"] if trace["meta"]["role"] == "mine"]
    assert [ring["x"] for ring in rings] == [
        [pytest.approx(standard(similar.mine[[place]], similar.figures[:, place])[0], abs=1e-3)] for place in range(2)
    ]


def test_standard_deviations_leave_out_what_is_missing():
    assert standard(np.array([3.0]), np.array([1.0, 3.0, np.nan])).tolist() == [1.0]


def test_plotly_knows_everything_that_is_drawn(four_figures, controlled, expectation, sixty, similar):
    """A key that Plotly does not know raises here and is passed over in silence by the browser."""
    y = scattered(1) + scattered(2) / 9
    chart = [
        matrix(four_figures, "nl"),
        pair_scatter(pair(y), beside(y), "nl", mine=["GM9003"]),
        added_variable(controlled, controlled.controlled, division(), "nl"),
        expected_chart(expectation, expectation.expectations, sixty, "nl"),
        similar_profile_strip(similar, similar.nearest, division(), ("GM9001", "Gemeente 01"), "nl"),
    ]
    assert [len(go.Figure(one).data) for one in chart] == [3, 3, 3, 6, 4]
