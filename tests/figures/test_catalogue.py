"""The catalogue of figures."""

import pytest

from data.queries.release import completeness, coverage_rows
from figures.catalogue import adds_up, catalogue, figures_from, in_order
from indicators.registry import load_registry

REAL = load_registry()


@pytest.fixture(scope="module")
def figures(database, registry):
    cursor = database.cursor()
    return {figure["id"]: figure for figure in catalogue(registry, completeness(cursor), coverage_rows(cursor), "nl")}


def test_every_definition_is_in_it_once():
    ids = [indicator.id for indicator in in_order(REAL)]
    assert sorted(ids) == sorted(REAL)


def test_variants_stand_behind_the_figure_they_vary():
    ids = [indicator.id for indicator in in_order(REAL)]
    for one in REAL.values():
        if one.variant_of:
            between = ids[ids.index(one.variant_of) + 1 : ids.index(one.id)]
            assert {REAL[variant].variant_of for variant in between} <= {one.variant_of}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_definition_says_how_it_adds_up(lang):
    for indicator in REAL.values():
        sentence = adds_up(indicator, REAL, lang)
        weight = indicator.aggregation.weight
        assert sentence.endswith(".") and "{" not in sentence
        assert weight is None or REAL[weight].texts[lang].in_sentence in sentence


def test_a_figure_tells_where_and_when_it_is(figures):
    assert figures["jeugdzorg"]["completeness_short"] == "Gemeenten 2021"
    assert figures["jeugdzorg"]["rows"][0]["cells"][1]["text"] == "10 van 12"
    assert figures["jeugdzorg"]["levels"] == ["land", "gemeente"]


def test_what_did_not_join_stands_with_the_figures_of_that_source_alone(figures):
    assert figures["geslaagden"]["quality"] == ["21 van 23 scholen aan gemeenten."]
    assert "quality" not in figures["inwoners"]


def test_sources_are_counted(figures):
    assert figures_from(list(figures.values()), "kleine_scholen") == 1
    assert figures_from(list(figures.values()), "grenzen") == 0


def test_what_is_empty_is_left_out(figures):
    assert [name for figure in figures.values() for name, value in figure.items() if not value] == []


def test_components_are_told_from_both_sides(database):
    cursor = database.cursor()
    entries = {one["id"]: one for one in catalogue(REAL, completeness(cursor), coverage_rows(cursor), "en")}
    assert "inwoners_0_24" in entries["jongeren_met_jeugdzorg"]["made_of"]
    assert "jongeren_met_jeugdzorg" in entries["inwoners_0_24"]["part_of"]
