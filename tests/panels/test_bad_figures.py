"""Figures that no statistic can be made of: every panel of Samenhang says why, and none is empty or raises.

A release holds no figure that is infinite: the table refuses it (data/schema.sql).
"""

import json

import duckdb
import pytest
from panels.relation_rendering import RENDERERS, content_of

from answers.holdings import availability_of
from answers.relations.view import looking_at
from data.database import open_release
from data.release import DATABASE, read_manifest
from indicators.selection import from_query
from layouts.samenhang import PANELS
from panels.content import NO_CHART
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
        release = releases[case].current()
        selection, _ = from_query(QUERIES[query] | {"lang": lang}, registry, availability_of(release, registry))
        return looking_at(selection, QUERIES[query], release, registry)

    return look


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("case", CASES)
def test_a_panel_draws_or_says_why_not(made, case, query, panel):
    looking, _ = made(case, query)
    (drawn, below), content = RENDERERS[panel](looking), content_of(panel, looking)
    refused = any(notice.refuses for notice in drawn.notices)
    assert content["title"] and (refused or below or drawn.figure not in (None, NO_CHART))
    words = " ".join(str(content[part]) for part in ("title", "sub", "notice", "text")).lower()
    assert not any(number in words for number in NUMBERS)
    json.dumps(content, allow_nan=False)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("case", ["constant", "none_together", "two_regions"])
def test_the_pair_says_what_is_wrong_with_the_figures(made, case, lang):
    content = content_of("pair", made(case, "pair", lang)[0])
    said = content["sub"] + content["notice"]
    expected = {
        "constant": ("gelijk", "the same"),
        "none_together": ("Geen enkele gemeente heeft voor beide een cijfer", "Not one municipality has both figures"),
        "two_regions": ("maar 2 gemeenten", "only 2 municipalities"),
    }
    assert expected[case][lang == "en"] in said


def test_a_figure_that_is_a_or_b_is_no_circumstance(made):
    looking, told = made("ties", "itself")
    assert looking.choice.held == () and [notice.key for notice in told] == ["held_tied_a"]


def test_a_figure_that_is_missing_everywhere_gives_way_with_a_notice(made):
    assert made("all_missing", "pair")[0].view.selection.a != "laag_inkomen"
