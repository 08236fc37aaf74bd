"""The lines of a trend: where they are broken, how uncertain points look, and that table and chart are equal."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest

from figures.lines import LineRow, SeriesLine, cuts, missing_years
from figures.trend import trend
from figures.trend_axes import time_axis
from figures.trend_words import key_of, summary_of, twin_of
from indicators.model import SeriesBreak
from tests.small_tables import small_registry

INDICATOR = small_registry()["laag_inkomen"]
BROKEN = replace(INDICATOR, series_breaks=(SeriesBreak("2022", {"nl": "Anders geteld.", "en": "Counted otherwise."}),))


def line(values, role="mine", name="Aardenveen", first=2019, statuses=None, derivations=None):
    periods = [str(first + place) for place in range(len(values))]
    table = pd.DataFrame({"period": periods, "at": [int(period) + 0.5 for period in periods], "value": values})
    table["status"] = statuses or ["final"] * len(values)
    return SeriesLine(role, name, table.assign(derivation=derivations or ["published"] * len(values)))


def row(*lines, indicator=INDICATOR, regions=None):
    return LineRow("A", indicator, lines or (line([7.0, 7.5, 8.0, 8.5, 9.0]),), regions or {})


def line_trace(one, role="mine", lang="nl"):
    traces = trend([one], lang)["data"]
    return next(trace for trace in traces if trace.get("meta", {}).get("role") == role)


def test_every_period_stands_at_its_middle():
    assert line_trace(row())["x"] == [2019.5, 2020.5, 2021.5, 2022.5, 2023.5]


def test_school_years_and_years_share_one_axis():
    school = line([90.0, 91.0])
    points = school.points.assign(period=["2018/19", "2019/20"], at=[2019.08, 2020.08])
    layout = trend([row(), replace(row(SeriesLine("mine", "Aardenveen", points)), letter="B")], "nl")["layout"]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]
    assert layout["xaxis2"]["ticktext"] == ["2018/19", "2019/20"]
    assert layout["xaxis2"]["tickvals"] == [2019.08, 2020.08]


def test_a_missing_year_is_a_gap_and_never_a_line():
    trace = line_trace(row(line([7.0, None, 8.0])))
    assert (trace["x"], trace["y"]) == ([2019.5, None, 2021.5], [7.0, None, 8.0])
    assert trace["connectgaps"] is False


def test_a_series_break_interrupts_the_line_and_is_marked_halfway():
    figure = trend([row(indicator=BROKEN)], "nl")
    mine = next(trace for trace in figure["data"] if trace.get("meta", {}).get("role") == "mine")
    assert mine["x"] == [2019.5, 2020.5, 2021.5, None, 2022.5, 2023.5]
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [2022.0]
    assert "trendbreuk" in [note["text"] for note in figure["layout"]["annotations"]]


def test_a_break_outside_the_years_drawn_is_not_marked():
    assert row(line([7.0, 8.0]), indicator=BROKEN).breaks == []


def test_the_lines_of_other_regions_are_broken_in_the_same_places():
    one = row(indicator=BROKEN, regions={"GM9001": {"2019": 1.0, "2023": 2.0}})
    lines = trend([one], "nl")["layout"]["meta"]["lines"][0]
    assert (lines["cuts"], lines["values"]) == ([3], [[1.0, None, None, None, 2.0]])


def test_uncertain_points_are_hollow_and_recast_ones_square():
    statuses = ["final", "provisional", "estimated", "final"]
    derivations = ["published", "published", "weighted", "recomputed"]
    marker = line_trace(row(line([1.0, 2.0, 3.0, 4.0], statuses=statuses, derivations=derivations)))["marker"]
    assert marker["symbol"] == ["circle", "circle", "diamond", "square"]
    assert [colour == "#ffffff" for colour in marker["color"]] == [False, True, True, False]


def test_a_point_that_is_not_sure_has_a_thin_line_and_its_ends_in_words():
    unsure = line([7.0, 8.0], statuses=["estimated", "final"])
    one = row(replace(unsure, points=unsure.points.assign(low=[6.0, float("nan")], high=[9.5, float("nan")])))
    bars = line_trace(one)["error_y"]
    assert (bars["array"], bars["arrayminus"], bars["symmetric"]) == ([2.5, 0.0], [1.0, 0.0], False)
    assert twin_of(one, "gemeente", "nl")["rows"][0][1] == "7,0\u00a0% (geschat, 6,0 tot 9,5\u00a0%)"
    assert "between" in [entry["symbol"] for entry in key_of([one], "gemeente", "nl")]
    low, high = trend([one], "nl")["layout"]["yaxis"]["range"]
    assert low <= 6.0 < 9.5 <= high


def test_ends_that_are_written_the_same_are_not_told():
    one = row(line([7.0, 8.0]))
    exact = replace(one.lines[0], points=one.lines[0].points.assign(low=[6.99, 7.5], high=[7.01, 8.5]))
    rows = twin_of(replace(one, lines=(exact,)), "gemeente", "nl")["rows"]
    assert [rows[0][1], rows[1][1]] == ["7,0\u00a0%", "8,0\u00a0% (7,5 tot 8,5\u00a0%)"]


def test_a_sure_line_has_no_thin_lines():
    assert "error_y" not in line_trace(row())


def test_what_a_comparator_is_made_of_holds_for_its_whole_line():
    country = line([7.0, 8.0], "country", "Nederland", derivations=["recomputed"] * 2)
    assert country.marks == ["final", "final"]
    texts = [one["text"] for one in key_of([row(country)], "gemeente", "nl")]
    assert texts == ["Nederland: berekend uit gemeenten"]


def test_the_key_explains_what_is_drawn_and_nothing_else():
    plain = key_of([row()], "gemeente", "nl")
    full = key_of([row(line([7.0, None, 8.0, 9.0], statuses=["provisional"] * 4), indicator=BROKEN)], "gemeente", "nl")
    assert plain == []
    assert [one["symbol"] for one in full] == ["provisional", "break", "gap"]
    assert "Anders geteld." in full[1]["text"]
    assert "2020" in full[2]["text"]


def test_the_middle_half_is_a_bar_at_each_period():
    regions = {f"GM{place}": {"2019": float(place), "2020": 2.0 * place} for place in range(5)}
    one = row(line([1.0, 2.0]), regions=regions)
    assert one.middle_half[["q1", "q3"]].to_numpy().tolist() == [[1.0, 3.0], [2.0, 6.0]]
    bars = trend([one], "nl")["data"][0]
    assert bars["y"] == [1.0, 3.0, None, 2.0, 6.0, None]


@pytest.mark.parametrize("values", [[95.0, 95.1], [0.0, 0.0], [0.1, 0.1], [99.5, 100.0], [1e6, 2e6]])
def test_the_axis_holds_every_point_and_no_ripple_looks_like_a_wave(values):
    low, high = trend([row(line(values))], "nl")["layout"]["yaxis"]["range"]
    assert low <= min(values) <= max(values) <= high
    assert high - low >= 0.099 * max(values)


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([10.0, 20.0], (9.0, 21.0)),  # a tenth of what is between them at either end
        ([50.0, 50.0], (47.0, 53.0)),  # five is the least of fifty, and a tenth of that at either end
        ([0.0, 10.0], (0.0, 11.0)),  # never below 0
        ([90.0, 100.0], (89.0, 100.0)),  # nor above 100 %
        ([100.0, 100.0], (90.0, 100.0)),  # what is cut off there is added below
    ],
)
def test_an_axis_ends_a_tenth_beyond_what_is_drawn(values, ends):
    assert trend([row(line(values))], "nl")["layout"]["yaxis"]["range"] == pytest.approx(list(ends))


def test_time_runs_from_before_the_first_period_to_after_the_last_of_all_rows():
    early, late = row(line([1.0, 2.0], first=2010)), row(line([1.0, 2.0], first=2020))
    layout = trend([early, late], "nl")["layout"]
    assert (layout["xaxis"]["range"], layout["xaxis2"]["range"]) == ([2010.1, 2021.9], [2010.1, 2021.9])


def test_a_point_lies_where_its_figure_is_with_one_more_decimal_than_is_written():
    assert line_trace(row(line([7.04321, 7.06789])))["y"] == [7.04, 7.07]


def test_years_beside_school_years_have_labels_for_the_wider_of_both():
    """Six years of 38 pixels each go in 300; six of 52, as a school year takes, do not."""
    years = [str(2010 + place) for place in range(6)]
    labels = [
        time_axis(pd.DataFrame({"period": [*years[:-1], last], "at": range(6)}), [0, 6], "y")["ticktext"]
        for last in ("2015", "2015/16")
    ]
    assert labels == [years, ["2011", "2013", "2015/16"]]


def test_labels_at_the_ends_do_not_overlap():
    lines = [line([8.0, 8.0]), line([8.0, 8.01], "country", "Nederland"), line([8.0, 8.02], "compared", "Noordveld")]
    layout = trend([row(*lines)], "nl")["layout"]
    places = sorted(note["y"] for note in layout["annotations"] if note.get("align") == "left")
    low, high = layout["yaxis"]["range"]
    assert min(above - below for below, above in pairwise(places)) >= 0.199 * (high - low)


def test_each_line_ends_in_its_name_with_the_last_figure_and_its_year():
    notes = trend([row(line([8.0, 8.04]))], "nl")["layout"]["annotations"]
    assert "<b>Aardenveen</b><br>8,0\u00a0% (2020)" in [note["text"] for note in notes]


def test_the_table_holds_the_numbers_of_the_chart():
    one = row(line([7.0, None, 8.0]), line([6.0, 6.5, 7.0], "country", "Nederland", statuses=["estimated"] * 3))
    twin = twin_of(one, "gemeente", "nl")
    assert twin["columns"] == ["Periode", "Aardenveen", "Nederland"]
    assert twin["rows"][1] == ["2020", "–", "6,5\u00a0% (geschat)"]
    for role, column in (("mine", 1), ("country", 2)):
        values = [value for value in line_trace(one, role)["y"] if value is not None]
        assert [cells[column].split("\u00a0")[0] for cells in twin["rows"] if cells[column] != "–"] == [
            f"{value:.1f}".replace(".", ",") for value in values
        ]


def test_the_summary_tells_first_and_last_of_each_line():
    summary = summary_of([row(line([7.0, 8.0]), line([6.0, 6.5], "country", "Nederland"))], "en")
    assert (
        summary == "Low income: Aardenveen from 7.0% (2019) to 8.0% (2020); Nederland from 6.0% (2019) to 6.5% (2020)."
    )


def test_cuts_and_missing_years_by_hand():
    points = pd.DataFrame({"period": ["2019", "2020", "2023"], "at": [2019.5, 2020.5, 2023.5]})
    assert (cuts(points, INDICATOR), cuts(points, BROKEN)) == ([2], [2])
    assert missing_years(points) == ["2021", "2022"]


def test_an_axis_of_classes_has_each_number_once():
    measure = replace(INDICATOR.measure, decimals=0)
    axis = trend([row(line([1.0, 2.0]), indicator=replace(INDICATOR, measure=measure))], "nl")["layout"]["yaxis"]
    assert axis["dtick"] == 1


def test_long_numbers_have_room_at_the_left():
    short, long = (trend([row(line([value, value]))], "nl")["layout"]["margin"]["l"] for value in (10.0, 900_000.0))
    assert short < long


def test_the_key_explains_the_ends_of_any_line_that_has_them():
    country = line([6.0, 6.5], "country", "Nederland")
    unsure = replace(country, points=country.points.assign(low=[5.0, float("nan")], high=[8.0, float("nan")]))
    symbols = [entry["symbol"] for entry in key_of([row(line([7.0, 8.0]), unsure)], "gemeente", "nl")]
    assert symbols == ["between", "country"]


@pytest.mark.parametrize(
    ("periods", "labels"),
    [
        (5, ["2015", "2016", "2017", "2018", "2019"]),
        (10, ["2011", "2013", "2015", "2017", "2019"]),
        (20, ["2001", "2004", "2007", "2010", "2013", "2016", "2019"]),
    ],
)
def test_as_many_periods_as_fit_have_a_label_and_always_the_last(periods, labels):
    years = row(line([float(value) for value in range(periods)], first=2020 - periods))
    assert trend([years], "nl")["layout"]["xaxis"]["ticktext"] == labels


@pytest.mark.parametrize("largest", [900_000.0, -900_000.0])
def test_the_longest_number_of_any_line_decides_how_much_room_there_is_at_the_left(largest):
    long, short = line([largest, largest]), line([10.0, 10.0], "country", "Nederland")
    alone, *both = (
        trend([row(*lines)], "nl")["layout"]["margin"]["l"] for lines in ((long,), (long, short), (short, long))
    )
    assert both == [alone, alone] and alone > trend([row(short)], "nl")["layout"]["margin"]["l"]
