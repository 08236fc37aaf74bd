"""Figures that no statistic can be made of: every panel of Samenhang says why, and none is empty or raises.

A release holds no figure that is infinite: the table refuses it (data/schema.sql).
"""

import json

import duckdb
import pytest

from answers.holdings import holdings_of
from answers.settling import relation_view, selection_of_query
from data.database import open_release
from data.release import DATABASE, read_manifest
from layouts.panel import EMPTY_CHART
from panels.catalogue import all_panels, panels_of
from panels.rendering import content_of
from tests.small_release import publish, write_manifest, write_release
from tests.small_tables import small_registry

OF_A = "WHERE indicator_id = 'laag_inkomen' AND level = 'gemeente'"
CASES = {
    "constant": f"UPDATE observation SET value = 7 {OF_A}",
    "all_missing": f"UPDATE observation SET value = NULL, status = 'missing' {OF_A}",
    # GM9008 has no school.
    "none_together": f"UPDATE observation SET value = NULL, status = 'missing' {OF_A} AND region_code <> 'GM9008'",
    "two_regions": f"UPDATE observation SET value = NULL, status = 'missing' {OF_A} AND region_code > 'GM9002'",
    "ties": f"UPDATE observation SET value = CASE WHEN region_code > 'GM9006' THEN 2 ELSE 1 END {OF_A}",
    "absurd": f"UPDATE observation SET value = 1e300 {OF_A} AND region_code = 'GM9001'",
}
# A beside another figure, and beside itself; each with what is held constant, and the neighbours of A.
QUERIES = {
    "pair": {"a": "laag_inkomen", "b": "geslaagden", "around": "a"},
    "held": {"a": "geslaagden", "b": "inwoners", "held": "laag_inkomen", "around": "b"},
    "itself": {"a": "laag_inkomen", "b": "laag_inkomen", "held": "laag_inkomen", "around": "a"},
}
# What a figure would be called that got into a sentence.
NUMBERS = ("nan", "inf ", "e+", "none", "undefined")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Gives what is looked at in a small release with bad figures."""
    registry, releases = small_registry(), {}

    def look(case, query, lang="nl"):
        if case not in releases:
            store = tmp_path_factory.mktemp(case)
            folder = write_release(store, case)
            with duckdb.connect(str(folder / DATABASE)) as connection:
                connection.execute(CASES[case])
            write_manifest(folder, case, read_manifest(folder).geometry)
            publish(store, folder)
            releases[case] = open_release(store)
        holdings = holdings_of(releases[case].current(), registry)
        selection, _ = selection_of_query(QUERIES[query] | {"lang": lang}, holdings)
        return relation_view(selection, QUERIES[query], holdings)

    return look


@pytest.mark.parametrize("panel", panels_of("samenhang"), ids=lambda panel: panel.name)
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("case", CASES)
def test_a_panel_draws_or_says_why_not(made, case, query, panel):
    view, _ = made(case, query)
    content, written = panel.draw(view), content_of(panel, view)
    refused = any(notice.refuses for notice in content.notices)
    assert written["title"] and (refused or content.below or content.drawing not in (None, EMPTY_CHART))
    words = " ".join(str(written[part]) for part in ("title", "sub", "notice", "text")).lower()
    assert not any(number in words for number in NUMBERS)
    json.dumps(written, allow_nan=False)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("case", ["constant", "none_together", "two_regions"])
def test_the_pair_says_what_is_wrong_with_the_figures(made, case, lang):
    content = content_of(all_panels()["pair"], made(case, "pair", lang)[0])
    said = content["sub"] + content["notice"]
    expected = {
        "constant": ("gelijk", "the same"),
        "none_together": ("Geen enkele gemeente heeft voor beide een cijfer", "Not one municipality has both figures"),
        "two_regions": ("maar 2 gemeenten", "only 2 municipalities"),
    }
    assert expected[case][lang == "en"] in said


def test_a_figure_that_is_a_or_b_is_no_circumstance(made):
    view, told = made("ties", "itself")
    assert view.choice.held == () and [notice.key for notice in told] == ["controlled_tied_a"]


def test_a_figure_that_is_missing_everywhere_gives_way_with_a_notice(made):
    assert made("all_missing", "pair")[0].selection.a != "laag_inkomen"
