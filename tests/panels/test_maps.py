"""What the maps are drawn by over the small release: classes as asked, two figures in one, the years."""

import json

import numpy as np
import pytest

from answers.bands import hatched_of
from figures.colours import MIDDLE
from indicators.breaks import quantile_breaks
from indicators.relations.map_classes import UncertainClasses, among, either, hatched_of_both
from panels.classing import Classing
from panels.maps import uncertain_of
from tests.views import render, views_of


@pytest.fixture
def view(database, registry):
    return views_of(database.current(), registry)


def written(parts):
    return json.dumps(parts, default=lambda part: part.to_plotly_json(), ensure_ascii=False)


def test_classes_around_the_comparator_have_a_grey_middle_around_its_value(view):
    drawing = render("map-a", view(a="laag_inkomen", classes="comparator"))["drawing"]
    middle, compared = drawing["key"]["middle"], drawing["key"]["compared"]["value"]
    below = drawing["limits"][middle - 1] if middle else -np.inf
    assert (drawing["colours"][middle], below <= compared <= drawing["limits"][middle]) == (MIDDLE, True)


@pytest.mark.parametrize(("lang", "unit"), [("nl", "\u00a0%"), ("en", "%")])
def test_the_comparator_has_its_unit_in_the_legend(view, lang, unit):
    label = render("map-a", view(lang, a="laag_inkomen", pa="2021"))["drawing"]["key"]["compared"]["label"]
    assert f"{unit} (2021)" in label


def test_a_count_has_no_classes_around_a_comparator_and_says_so_with_a_way_on(view):
    asked = render("map-a", view(a="inwoners", classes="comparator"))
    own = render("map-a", view(a="inwoners"))
    assert asked["drawing"]["limits"] == own["drawing"]["limits"]
    assert ("groeit met de regio mee" in written(asked["notice"]), "Neem de klassen" in written(asked["notice"])) == (
        True,
        True,
    )


def test_a_release_without_a_method_shows_the_classes_of_the_figure_and_says_so(view):
    asked = render("map-a", view(a="laag_inkomen", classes="natural"))
    assert asked["drawing"]["limits"] == render("map-a", view(a="laag_inkomen"))["drawing"]["limits"]
    assert "heeft deze uitgave niet" in written(asked["notice"])


def test_classes_asked_for_that_are_those_of_the_figure_need_no_remark(view):
    assert "uitgave" not in written(render("map-a", view(a="laag_inkomen", classes="quantile"))["notice"])


def test_all_years_have_one_scale(view):
    chosen = view(a="laag_inkomen", view="A")
    times = render("map-a", chosen)["drawing"]["times"]
    pooled = np.concatenate(
        [view(a="laag_inkomen", pa=period, view="A").a.reading.present() for period in times["periods"]]
    )
    assert times["periods"][times["at"]] == chosen.selection.pa
    assert times["limits"] == quantile_breaks(chosen.a.reading.observations["value"].__class__(pooled), 5)


def test_a_figure_of_one_year_has_one_sentence_in_the_place_of_a_slider(view):
    assert render("map-b", view(b="jeugdzorg"))["drawing"]["times"] == {"only": "Alleen over 2021 beschikbaar"}


def test_small_maps_share_limits_and_differ_in_figures(view):
    drawing = render("years", view(a="laag_inkomen", view="years"))["drawing"]
    assert len(drawing["maps"]) > 1
    assert all("limits" not in one and len(one["classes"]) == len(one["values"]) for one in drawing["maps"])


def test_one_year_gives_a_sentence_and_no_empty_maps(view):
    parts = render("years", view(a="jeugdzorg", view="years"))
    assert (parts["drawing"], "alleen over 2021" in written(parts["notice"])) == (None, True)


def test_figures_on_different_divisions_are_not_put_in_one_map(view):
    parts = render("map-ab", view(level="wijk", pa="2022", pb="2024", view="AB"))
    assert (parts["drawing"], "verschillende indeling" in written(parts["notice"])) == (None, True)


def test_a_figure_is_not_put_in_one_map_with_itself(view):
    assert render("map-ab", view(a="inwoners", b="inwoners", view="AB"))["drawing"] is None


def test_few_regions_are_not_divided_into_nine_classes(view):
    parts = render("map-ab", view(a="laag_inkomen", b="jeugdzorg", view="AB"))
    assert (parts["drawing"], "minstens 27" in written(parts["notice"])) == (None, True)


@pytest.mark.parametrize("panel", ["map-ab", "years"])
def test_what_is_out_of_sight_is_not_drawn(view, panel):
    assert render(panel, view())["drawing"] is None


@pytest.mark.parametrize("indicator_id", ["laag_inkomen", "inwoners"])
def test_uncertain_classes_are_those_that_the_release_tells_and_are_said_with_the_map(view, indicator_id):
    chosen = view(a=indicator_id)
    drawing = render("map-a", chosen)["drawing"]
    found = hatched_of(chosen.holdings, chosen.a.figure, drawing["limits"])
    told = drawing["uncertain"] or {"said": ""}
    for which, flags in (("rounding", found.rounding.flags), ("chance", found.chance.flags)):
        if which in told:
            assert told[which]["places"] == np.flatnonzero(flags).tolist()
    assert drawing["summary"].endswith(told["said"])


def test_every_uncertain_region_has_a_class(view):
    drawing = render("map-a", view(a="laag_inkomen"))["drawing"]
    assert all(drawing["classes"][place] >= 0 for place in drawing["uncertain"]["chance"]["places"])


@pytest.mark.parametrize(("lang", "label"), [("nl", "kleurklasse onzeker"), ("en", "colour class uncertain")])
def test_the_legend_has_the_words_and_the_number_of_uncertain_classes(view, lang, label):
    uncertain = render("map-a", view(lang, a="laag_inkomen"))["drawing"]["uncertain"]
    assert uncertain["word"] == label
    assert str(len(uncertain["chance"]["places"])) in uncertain["chance"]["label"]


def test_on_one_scale_the_uncertain_classes_are_those_of_that_scale(view):
    drawing = render("map-a", view(a="laag_inkomen"))["drawing"]
    both = drawing["uncertain"], drawing["times"]["uncertain"]
    assert both[1] is None or all(drawing["times"]["classes"][at] >= 0 for at in both[1]["chance"]["places"])
    assert set(drawing["between"]) == {"below", "above"}


def test_of_two_figures_in_one_map_a_class_is_uncertain_where_either_is():
    flags = [np.array([True, False, False, True]), np.array([False, True, False, True])]
    nothing = np.zeros(4, dtype=bool)
    one, other = (hatched_of_both(UncertainClasses(nothing, 4, False), UncertainClasses(found, 4)) for found in flags)
    found = among(either(one, other), np.array([True, True, True, False]))
    assert (found.chance.flags.tolist(), found.chance.figures) == ([True, True, False, False], 3)


def test_one_class_is_never_uncertain(view):
    chosen = view(a="laag_inkomen")
    assert uncertain_of(chosen.a, Classing("quantile", [9.0], ("#ffffff",))) is None
    assert uncertain_of(chosen.a, Classing("categories", [1.0, 2.0], ("#ffffff", "#000000"))) is None


def test_the_table_marks_what_the_map_hatches_and_tells_its_band(view):
    chosen = view(a="laag_inkomen")
    drawing, rows = render("map-a", chosen)["drawing"], render("table", chosen)["drawing"]
    shown = drawing["uncertain"]["shown"]
    places = drawing["uncertain"][shown]["places"] if shown else []
    codes = chosen.a.reading.observations["region_code"].tolist()
    assert {rows["codes"][row] for row in rows["a_hatched"]} == {codes[place] for place in places}
    assert dict(zip(rows["codes"], rows["a_between"]["below"], strict=True)) == dict(
        zip(codes, drawing["between"]["below"], strict=True)
    )
