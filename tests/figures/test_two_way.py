"""The map of two figures and the map of surroundings: what each region shows, and their sentences."""

from dataclasses import replace

import numpy as np
import pandas as pd

from figures.bivariate import two_way_drawing, two_way_summary, two_way_title
from figures.map import Caption, Ground
from figures.surroundings import ORDER, surroundings_colours, surroundings_drawing
from indicators.comparator import Comparator
from indicators.findings.surroundings import Surroundings
from indicators.reading import Reading
from indicators.relations.clusters import Clusters
from indicators.relations.refusal import Refused
from indicators.two_way import TwoWay
from tests.indicators.findings.made_up import shown

GROUND = Ground("shapes.json", "regions.json", [3.0, 50.0, 7.0, 54.0])
CAPTIONS = (
    Caption("Laag inkomen", "2021", "%", 1, "armoede"),
    Caption("Slaagpercentage", "2018/19", "%", 1, "onderwijs"),
)
NEDERLAND = Comparator(kind="land", name="Nederland", short="Nederland", period="2021")
# Of five regions two are low in A and middle in B, one is high in both, one has no B, one no A.
TWO_WAY = TwoWay([3.0, 5.0, 9.0], [90.0, 95.0, 99.0], [3, 3, 8, -1, -1], [0, 0, 0, 2, 0, 0, 0, 0, 1])


def reading(indicator_id, period, values, statuses):
    codes = [f"GM{place}" for place in range(5)]
    rows = pd.DataFrame({"region_code": codes, "name": codes, "value": values, "status": statuses})
    return Reading(shown(indicator_id, period), rows, NEDERLAND)


A = reading("laag_inkomen", "2021", [1.0, 2.0, 9.0, 4.0, np.nan], ["final", "estimated", "final", "final", "missing"])
B = reading("slaagpercentage", "2018/19", [91.0, 92.0, 98.0, np.nan, 90.0], [*["final"] * 3, "suppressed", "final"])


def test_a_title_counts_what_is_high_in_both_and_low_in_both():
    assert two_way_title(TWO_WAY, A, "nl") == "1 gemeente is hoog op A én B, 0 laag op beide"
    more = replace(TWO_WAY, counts=[4, 0, 0, 0, 0, 0, 0, 0, 12])
    assert two_way_title(more, A, "nl") == "12 gemeenten zijn hoog op A én B, 4 laag op beide"


def test_the_summary_names_the_fullest_class_by_both_sides():
    assert two_way_summary(TWO_WAY, A, "nl") == (
        "Het meest komt voor: A laag en B midden (2 van de 3 gemeenten). Laag, midden en hoog zijn steeds een derde "
        "van de gemeenten met beide cijfers."
    )


def test_a_drawing_has_the_figures_of_both_sides_and_the_status_that_says_most():
    drawing = two_way_drawing(A, B, TWO_WAY, GROUND, CAPTIONS, ["GM2"], "nl")
    assert (drawing["shapes"], drawing["regions"], drawing["focus"]) == (
        "shapes.json",
        "regions.json",
        [3.0, 50.0, 7.0, 54.0],
    )
    assert (drawing["name"], drawing["period"]) == ("Laag inkomen × Slaagpercentage", "2021 / 2018/19")
    assert (drawing["classes"], drawing["mine"]) == ([3, 3, 8, -1, -1], ["GM2"])
    # As in the legend: final 0, estimated 2, suppressed 3, missing 4.
    assert drawing["statuses"] == [0, 2, 0, 3, 4]
    sides = drawing["two_way"]
    assert (sides["a"]["limits"], sides["b"]["limits"]) == ([3.0, 5.0, 9.0], [90.0, 95.0, 99.0])
    assert (sides["a"]["values"], sides["b"]["values"]) == ([1.0, 2.0, 9.0, 4.0, None], [91.0, 92.0, 98.0, None, 90.0])
    assert (sides["counts"], sides["one"], sides["many"]) == (TWO_WAY.counts, "gemeente", "gemeenten")
    assert len(drawing["colours"]) == 9
    assert drawing["summary"].startswith(two_way_title(TWO_WAY, A, "nl"))


def clusters(*labels):
    return Clusters(np.zeros(5), np.ones(5), np.ones(5), np.array(labels))


def test_surroundings_have_a_class_for_each_kind_there_is_and_always_one_for_what_does_not_stand_out():
    of = Surroundings(
        A.figure, Refused("constant", 5), clusters("low_among_low", "none", "high_among_high", "island", "no_figure")
    )
    drawing = surroundings_drawing(of, A, GROUND, CAPTIONS[0], [], "nl")
    assert drawing["classes"] == [1, 3, 0, 2, -1]
    colours = surroundings_colours()
    assert drawing["colours"] == [colours[kind] for kind in ("high_among_high", "low_among_low", "island", "none")]
    assert (drawing["limits"], drawing["key"]["plain"]) == ([0.0, 1.0, 2.0, 3.0], True)
    assert drawing["key"]["words"] == (
        "hoog, omringd door vergelijkbaar hoge gebieden",
        "laag, omringd door vergelijkbaar lage gebieden",
        "geen buren met een cijfer",
        "de omgeving valt niet op",
    )


def test_surroundings_that_are_refused_put_every_region_in_one_class():
    of = Surroundings(A.figure, Refused("constant", 5), Refused("constant", 5))
    drawing = surroundings_drawing(of, A, GROUND, CAPTIONS[0], [], "nl")
    assert (drawing["classes"], len(drawing["colours"])) == ([0] * 5, 1)


def test_every_kind_of_surroundings_has_a_colour_of_its_own():
    assert list(surroundings_colours()) == list(ORDER)
    assert len(set(surroundings_colours().values())) == len(ORDER)
