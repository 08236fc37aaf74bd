"""The strip of one figure in a profile: where its marks stand, and what it says in words."""

import re
from urllib.parse import unquote

import numpy as np
import pytest

from figures.profile import limits, spine, spine_summary
from indicators.comparator import Comparator
from indicators.profile import Distribution, Profiled
from indicators.trend import TrendVerdict
from tests.indicators.findings.made_up import shown
from wording import SPACE

# Two percent at either end lie beyond the scale: it runs from 2 to 98, with 3 % of room at each end.
EVEN = Distribution(np.arange(101.0))


def profiled(value, compared=50.0, **more):
    nederland = Comparator(value=compared, kind="land", name="Nederland", short="Nederland", period="2021")
    return Profiled(shown("laag_inkomen"), value, "final", EVEN, nederland, TrendVerdict("none", 5), **more)


def place_of(figure):
    """Percents of the width, by hand: 94 % is between 2 and 98."""
    return f"{round(3 + 94 * (figure - 2) / 96, 2)}%"


def lines(drawing):
    """The straight lines of a drawing: their ends across and down, and how wide they are."""
    found = re.findall(r"<line ([^>]*)/>", unquote(drawing))
    read = [dict(re.findall(r'([a-z0-9-]+)="([^"]*)"', one)) for one in found]
    return [[one.get(key) for key in ("x1", "x2", "y1", "y2", "stroke-width")] for one in read]


def test_range_median_and_comparator_stand_where_their_figures_are():
    range_line, low_end, high_end, median, compared = lines(spine(profiled(30.0, compared=60.0)))
    assert range_line == [place_of(2), place_of(98), "12", "12", "1.5"]
    assert low_end[:4] == [place_of(2), place_of(2), "8", "16"]
    assert high_end[:4] == [place_of(98), place_of(98), "8", "16"]
    assert median[:4] == [place_of(50), place_of(50), "6", "18"]
    # The comparator is a tall tick: one pixel short of the whole height above and below the middle.
    assert compared[:4] == [place_of(60), place_of(60), "1", "23"]


def test_the_box_runs_from_the_first_to_the_third_quartile():
    box = re.search(r'<rect x="([^"]+)" y="6" width="([^"]+)"', unquote(spine(profiled(30.0))))
    assert (box[1], box[2]) == (place_of(25), f"{round(94 * 50 / 96, 2)}%")


@pytest.mark.parametrize(("value", "shape", "place"), [(30.0, "M0 4", 30), (1.0, "M-8 12", 2), (99.0, "M8 12", 98)])
def test_mine_is_a_diamond_and_beyond_the_scale_an_arrow_at_its_end(value, shape, place):
    drawing = unquote(spine(profiled(value)))
    assert f'<svg x="{place_of(place)}" overflow="visible"><path d="{shape}' in drawing


def test_a_region_without_a_figure_has_no_mark():
    assert "<path" not in unquote(spine(profiled(None)))


def test_the_strip_in_words_has_the_own_figure_and_the_quartiles():
    assert spine_summary(profiled(30.0), "Utrecht", "nl").replace(SPACE, " ") == (
        "Utrecht: 30,0 %. Van 101 gemeenten ligt de helft tussen 25,0 en 75,0 %; het midden is 50,0 %."
    )


def test_the_ends_of_the_scale_are_numbers():
    assert limits(profiled(30.0), "nl") == ("2,0", "98,0")
