"""The wijken of a gemeente: a dot for each, sized by people, none hidden behind another; the table says the same."""

from dataclasses import replace

import pandas as pd
import pytest

from figures.beeswarm import FURTHEST, beeswarm
from figures.inside import Inside, within_summary, within_twin
from figures.within import within
from indicators.spread import spread_of
from tests.small_tables import small_registry

INDICATOR = small_registry()["laag_inkomen"]
WIJKEN = pd.DataFrame(
    {
        "region_code": ["WK1", "WK2", "WK3", "WK4"],
        "name": ["Oost", "West", "Noord", "Zuid"],
        "value": [5.0, 8.0, None, 6.0],
        "status": ["final", "final", "suppressed", "final"],
        "people": [100.0, 400.0, 50.0, float("nan")],
    }
)


def inside(wijken=WIJKEN):
    spread = spread_of(wijken["value"], wijken["people"])
    return Inside("A", INDICATOR, "2022", wijken, spread, ("Aardenveen", 7.0, "2021"), ("Nederland", 7.9, "2022"))


def dots(figure):
    return next(trace for trace in figure["data"] if trace["meta"]["role"] in ("wijken", "regions"))


def test_every_wijk_with_a_figure_is_a_dot_sized_by_its_people():
    trace = dots(within([inside()], "nl", linked=False))
    assert trace["x"] == [8.0, 5.0, 6.0]
    # A quarter of the people is half as wide; who is not counted gets the smallest dot.
    assert trace["marker"]["size"] == [26.0, 13.0, 8.0]


@pytest.mark.parametrize(
    ("count", "ends"),
    [
        (30, (26.0, 8.0)),
        (31, (18.2, 8.0)),
        (120, (18.2, 8.0)),
        (121, (12.0, 5.0)),
        (300, (12.0, 5.0)),
        (301, (9.0, 4.0)),
    ],
)
def test_dots_grow_smaller_with_their_number_so_that_they_keep_apart(count, ends):
    people = [100.0, *[0.0] * (count - 1)]
    wijken = pd.DataFrame(
        {
            "region_code": [f"WK{place}" for place in range(count)],
            "name": "wijk",
            "value": [float(place) for place in range(count)],
            "status": "final",
            "people": people,
        }
    )
    sizes = dots(within([inside(wijken)], "nl", linked=False))["marker"]["size"]
    assert (max(sizes), min(sizes)) == ends


def test_dots_are_the_regions_of_other_views_only_where_the_page_shows_wijken():
    assert "customdata" not in dots(within([inside()], "nl", linked=False))
    assert dots(within([inside()], "nl", linked=True))["customdata"] == ["WK2", "WK1", "WK4"]


def test_the_bar_runs_from_the_first_to_the_last_tenth_of_the_people():
    shapes = within([inside()], "nl", linked=False)["layout"]["shapes"]
    assert [(shape["x0"], shape["x1"]) for shape in shapes if shape["type"] == "rect"] == [(5.0, 8.0)]


def test_gemeente_and_nederland_stand_as_named_lines():
    layout = within([inside()], "nl", linked=False)["layout"]
    assert [shape["x0"] for shape in layout["shapes"] if shape["type"] == "line"] == [7.0, 7.9]
    assert [(shape["x1"], shape["y0"], shape["y1"]) for shape in layout["shapes"] if shape["type"] == "line"] == [
        (7.0, 0, 1),
        (7.9, 0, 1),
    ]
    assert {"Aardenveen 7,0\u00a0%", "Nederland 7,9\u00a0%"} <= {note["text"] for note in layout["annotations"]}


def test_the_table_has_every_wijk_from_low_to_high_and_those_without_a_figure():
    rows = within_twin(inside(), "nl")["rows"]
    assert rows[0] == ["Aardenveen, 2021", "7,0\u00a0%", ""]
    assert [(name, figure) for name, figure, _ in rows[5:]] == [
        ("Oost", "5,0\u00a0%"),
        ("Zuid", "6,0\u00a0%"),
        ("West", "8,0\u00a0%"),
        ("Noord", "te klein om te tonen"),
    ]


def test_the_summary_names_the_ends_and_both_lines():
    summary = within_summary([inside()], "nl")
    for part in ("5,0 tot 8,0\u00a0%", "Aardenveen 7,0\u00a0% (2021)", "Nederland 7,9\u00a0% (2022)"):
        assert part in summary


def test_equal_values_stand_above_and_below_each_other():
    offsets = beeswarm([5.0] * 5 + [9.0], [20.0] * 6)
    assert len(set(offsets[:5])) == 5
    assert (offsets[0], offsets[5]) == (0.0, 0.0)


def test_dots_far_apart_stay_on_the_line():
    assert beeswarm([1.0, 5.0, 9.0], [20.0] * 3) == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("count", [0, 1, 300])
def test_a_swarm_stays_in_its_row(count):
    assert all(abs(one) <= FURTHEST for one in beeswarm([float(place % 7) for place in range(count)], [18.0] * count))


def test_the_gemeente_itself_is_a_diamond_on_its_line_that_can_be_read():
    own = [trace for trace in within([inside()], "nl", linked=False)["data"] if trace["meta"]["role"] == "own"]
    assert [(one["x"], one["y"], one["marker"]["symbol"]) for one in own] == [([7.0], [0], "diamond")]
    assert own[0]["text"][0].replace("\u00a0", " ") == "<b>Aardenveen</b> 7,0 % (2021)"


def test_without_a_figure_of_its_own_the_gemeente_has_no_diamond():
    alone = replace(inside(), own=None)
    assert "own" not in [trace["meta"]["role"] for trace in within([alone], "nl", linked=False)["data"]]


@pytest.mark.parametrize(("highest", "step"), [(3.0, 1), (7.0, 1), (8.0, None)])
def test_an_axis_of_at_most_six_whole_numbers_has_a_tick_at_each(highest, step):
    """No 1,5 between two classes."""
    whole = replace(INDICATOR, measure=replace(INDICATOR.measure, decimals=0))
    wijken = WIJKEN.assign(value=[1.0, highest, None, 2.0])
    axis = within([replace(inside(wijken), indicator=whole)], "nl", linked=False)["layout"]["xaxis"]
    assert axis.get("dtick") == step
