"""Several regions as one on a chart: where the point stands, how far it may be off, and what is read of it."""

from dataclasses import replace

import pandas as pd
import pytest

from figures.aggregate import aggregate_of
from figures.scatter import scatter
from figures.strip import strip
from indicators.comparability import Figure
from indicators.comparator import Comparator

AREA = Comparator(
    kind="groep", name="uw werkgebied", short="uw werkgebied", period="2021", value=5.0, low=4.9, high=5.2
)
THREE = pd.DataFrame({"region_code": ["A", "B", "C"], "name": ["Aa", "Be", "Ce"], "value": [4.0, 5.0, 6.0]})


@pytest.fixture
def share(registry):
    return Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")


def test_it_is_read_with_its_limits(share):
    one = aggregate_of(AREA, share, "nl")
    assert (one.name, one.text.replace("\u00a0", " ")) == ("Uw werkgebied", "5,0 % (4,9 tot 5,2 %)")


def test_limits_that_are_written_the_same_are_left_out(share):
    one = aggregate_of(replace(AREA, low=4.99, high=5.01), share, "nl")
    assert (one.low, one.text.replace("\u00a0", " ")) == (None, "5,0 %")


def test_without_a_figure_its_limits_are_read_and_nothing_is_put_down(share):
    one = aggregate_of(replace(AREA, value=None), share, "en")
    assert (one.value, one.text) == (None, "no figure (4.9 to 5.2%)")
    assert len(strip([(share, THREE, None)], "en", aggregate=[one])["data"]) == 2


def test_a_number_of_all_is_no_point_among_those_of_single_regions(registry):
    people = Figure(registry["inwoners"], "gemeente", "2025", "2025")
    assert aggregate_of(AREA, people, "nl").value is None


def test_on_a_strip_it_is_one_point_with_a_bar_from_low_to_high(share):
    *_, point = strip([(share, THREE, None)], "nl", ["A", "B"], [aggregate_of(AREA, share, "nl")])["data"]
    bar = point["error_x"]
    assert (point["x"], point["meta"], point["customdata"]) == ([5.0], {"role": "aggregate"}, [""])
    assert (bar["array"][0], bar["arrayminus"][0]) == pytest.approx((0.2, 0.1))


def test_in_a_scatter_it_needs_both_figures(share):
    both = THREE.rename(columns={"value": "a"}).assign(b=[1.0, 2.0, 3.0])
    one, none = aggregate_of(AREA, share, "nl"), aggregate_of(replace(AREA, value=None), share, "nl")
    metas = [
        scatter(both, share, share, "nl", aggregate=pair)["data"][-1]["meta"] for pair in ((one, one), (one, none))
    ]
    assert metas == [{"role": "aggregate"}, {"role": "mine"}]
