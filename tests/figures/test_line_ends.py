"""Labels at the ends of lines: what they say, how far apart they stand, and the room they need."""

from itertools import pairwise

import pandas as pd
import pytest

from figures.line_ends import end_labels, left_margin, right_margin, short_value
from figures.lines import LineRow, SeriesLine
from tests.indicators.findings.made_up import REGISTRY
from tests.small_tables import small_registry
from wording import SPACE

LOW_INCOME = small_registry()["laag_inkomen"]
AXES = {"xaxis": "x", "yaxis": "y2"}
STYLES = {"mine": {"color": "#000"}, "country": {"color": "#00f"}}


def line(last, role="mine", name="Utrecht"):
    table = pd.DataFrame({"period": ["2020", "2021"], "at": [2020.5, 2021.5], "value": [1.0, last]})
    return SeriesLine(role, name, table.assign(status="final", derivation="published"))


def labels(*lasts, bounds=(0.0, 10.0)):
    row = LineRow("A", LOW_INCOME, tuple(line(last) for last in lasts), {})
    return end_labels(row, bounds, AXES, STYLES, "nl")


@pytest.mark.parametrize(
    ("lasts", "places"),
    [
        ((5.0,), [5.0]),
        ((2.0, 8.0), [2.0, 8.0]),
        ((5.0, 5.0), [4.0, 6.0]),
        ((5.0, 4.0), [5.5, 3.5]),
        ((5.0, 5.0, 5.0), [3.0, 5.0, 7.0]),
        ((9.5, 10.0), [8.0, 10.0]),
    ],
)
def test_labels_stand_a_fifth_of_the_axis_apart_around_their_lines_and_not_above_it(lasts, places):
    found = [label["y"] for label in labels(*lasts)]
    assert found == pytest.approx(places)
    assert all(above - below >= 2 - 1e-9 for below, above in pairwise(sorted(found)))


def test_a_label_has_name_figure_and_year_right_of_the_last_point():
    (label,) = labels(7.3)
    assert label["text"].replace(SPACE, " ") == "<b>Utrecht</b><br>7,3 % (2021)"
    assert (label["x"], label["xref"], label["yref"], label["font"]["color"]) == (2021.5, "x", "y2", "#000")
    assert (label["xshift"], label["xanchor"], label["align"]) == (10, "left", "left")


def test_a_long_name_stands_on_two_lines_of_at_most_17_letters():
    row = LineRow("A", LOW_INCOME, (line(7.0, name="de gemeenten die zo stedelijk zijn als Utrecht"),), {})
    (label,) = end_labels(row, (0.0, 10.0), AXES, STYLES, "nl")
    assert label["text"].split("<br>")[:2] == ["<b>de gemeenten die</b>", "<b>zo stedelijk zijn</b>"]


def test_beside_the_plot_there_is_room_for_the_longest_line_of_a_label():
    """'11,5 % (2021)' is 13 letters of 6,6 pixels, and 8 beside them."""
    row = LineRow("A", LOW_INCOME, (line(11.5, name="X"),), {})
    assert right_margin([row], "nl") == round(13 * 6.6) + 8
    assert right_margin([], "nl") == 8


@pytest.mark.parametrize(("last", "room"), [(10.0, 46), (-1_000_000.0, round(9 * 7.6) + 10)])
def test_left_of_the_plot_there_is_room_for_the_longest_number_and_always_some(last, room):
    assert left_margin([LineRow("A", LOW_INCOME, (line(last),), {})], "nl") == room


@pytest.mark.parametrize(
    ("indicator_id", "text"),
    [("laag_inkomen", "7,3 %"), ("bijstand", "7,3"), ("inwoners", "7"), ("woz_waarde", "€ 7.300")],
)
def test_a_label_leaves_out_the_units_that_the_name_of_the_row_gives(indicator_id, text):
    assert short_value(7.3, REGISTRY[indicator_id].measure, "nl").replace(SPACE, " ") == text
