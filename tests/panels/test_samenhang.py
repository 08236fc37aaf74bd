"""The page Samenhang over the starter release: every panel says something, or why not; the address is read strictly."""

import json
import re
from dataclasses import replace

import dash
import numpy as np
import pytest

from answers.choices.controls import texts_after_controls
from answers.choices.relations import choice_texts, figures_of_cell, relation_view_after
from answers.rows.one_figure import slice_rows
from answers.settling import relation_view, selection_of_query, texts_of_store
from callbacks.samenhang import CONTROLS, PLACES, _values
from indicators.relation_choice import as_texts
from layouts.notices import notice_text
from layouts.panel import EMPTY_CHART
from panels import rendering
from panels.catalogue import all_panels, panels_of
from panels.controlled import controlled_finding_of, controlled_rows, draw_controlled
from panels.pair import draw_pair, pair_finding_of, pair_rows
from panels.relation_lists import lists_of
from tests.views import render

PANELS = tuple(panel.name for panel in panels_of("samenhang"))
QUERIES = {
    "nothing": {},
    "everything": {
        "region": "GM0344",
        "weigh": "people",
        "held": "koopwoningen,aandeel_0_14",
        "order": "similarity",
        "around": "b",
        "among": "laag_inkomen,koopwoningen,bijstand,jongeren_met_jeugdzorg",
    },
    "shared": {"a": "laag_inkomen", "b": "sociaal_minimum", "around": "a"},
    "counts": {"a": "inwoners", "b": "inwoners_0_14", "held": "koopwoningen", "weigh": "people"},
    "same": {"a": "koopwoningen", "b": "koopwoningen", "held": "aandeel_0_14"},
    "wijk": {"level": "wijk", "around": "a"},
    "divisions": {"level": "wijk", "a": "aandeel_0_14", "pa": "2022", "b": "inwoners", "pb": "2024", "around": "b"},
}
HOSTILE = {
    "held": "x,y,<script>,'",
    "among": "laag_inkomen",
    "weigh": "\x00",
    "order": "../..",
    "around": "c",
    "opened": ["a", "b"],
}


@pytest.fixture
def looking(holdings):
    """Gives what is looked at by a query, and what is told of it."""

    def make(lang="nl", **query):
        selection, _ = selection_of_query(query | {"lang": lang}, holdings)
        return relation_view(selection, query, holdings)

    return make


def content_of(panel, view):
    return rendering.content_of(all_panels()[panel], view)


def standing(view, **chosen):
    """What stands in the controls of a page, in their order, with some of it chosen anew."""
    lists = {name: ",".join(ids) for name, (ids, _) in lists_of(view).items()}
    texts = view.store | as_texts(view.choice) | lists | chosen
    return [texts[field] for field in CONTROLS.fields]


def after(view, pair="", **chosen):
    """What is looked at after a choice in the controls, or in the matrix."""
    controls = CONTROLS.texts(standing(view, **chosen))
    return relation_view_after(controls, None, view.store, view.holdings, pair=pair)[0]


def choice_after(view, before, **chosen):
    """What is asked for beside the selection after a choice in the controls."""
    controls = CONTROLS.texts(standing(view, **chosen))
    return choice_texts(controls, texts_after_controls(controls, before), before)


def address_of(view):
    """All that a view would be asked for by, as texts."""
    return texts_of_store(view.store) | as_texts(view.choice)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_has_a_title_and_is_plain_json(looking, panel, query, lang):
    found, told = looking(lang, **query)
    content = content_of(panel, found)
    assert content["title"] and "{" not in content["title"] and not told
    assert "NaN" not in json.dumps(content, allow_nan=False)


def test_a_source_line_names_no_table_of_a_comparator_that_is_not_drawn(looking):
    found, _ = looking(a="laag_inkomen", around="a")
    assert "83841NED" in set(found.a.sources["table_code"])
    for panel in PANELS:
        source = str(content_of(panel, found)["source"])
        assert "83841NED" not in source, panel


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("panel", PANELS)
def test_what_draws_nothing_says_why(looking, panel, query):
    found, _ = looking(**query)
    parts = render(panel, found)
    folded = panel == "neighbours" and found.choice.around == "none"
    offered = panel == "controlled" and "data-hold" in content_of(panel, found)["text"]
    assert (
        folded
        or offered
        or parts["drawing"] not in (None, EMPTY_CHART)
        or "notice-refusal" in parts["notice"][0].className
    )


def test_a_pair_that_is_measured_similar_gets_no_coefficient_and_no_line(looking):
    parts = render("pair", looking(**QUERIES["shared"])[0])
    assert "deels hetzelfde gemeten" in parts["sub"] and "95 %" not in parts["sub"]
    assert [trace["meta"]["role"] for trace in parts["drawing"]["data"]] == ["regions", "mine"]


def test_a_pair_of_counts_gets_no_coefficient_and_no_line_and_the_share_is_offered(looking):
    found, _ = looking(**QUERIES["counts"])
    parts = render("pair", found)
    assert "allebei aantallen" in parts["sub"] and "95 %" not in parts["sub"]
    assert [trace["meta"]["role"] for trace in parts["drawing"]["data"]] == ["regions", "mine"]
    assert "b=aandeel_0_14" in content_of("pair", found)["notice"]
    assert "allebei aantallen" in content_of("controlled", found)["notice"]


def test_the_regions_that_a_relation_leans_on_are_buttons_too(looking):
    text = content_of("pair", looking()[0])["text"]
    leans = text[text.index("Houdt het stand?") :]
    assert leans.count("data-mark=") == 4 and text.count("Klik op een naam") == 1


def test_pairs_that_are_in_no_cell_of_the_matrix_are_not_told_of(looking):
    texts = [content_of("matrix", looking(among=ids)[0])["text"] for ids in ("", "laag_inkomen,koopwoningen,bijstand")]
    assert ["niet bekeken" in text for text in texts] == [True, False]


def test_a_region_that_departs_is_a_button_that_marks_it(looking):
    text = content_of("pair", looking()[0])["text"]
    assert 'data-mark="GM0599">Rotterdam' in text


def test_weighing_by_people_is_said_only_when_it_is_asked(looking):
    texts = [content_of("pair", looking(weigh=way)[0])["text"] for way in ("regions", "people")]
    assert ["Gewogen naar" in text for text in texts] == [False, True]


def test_what_is_measured_with_a_or_b_may_not_be_held_constant(looking):
    found, told = looking(a="laag_inkomen", b="jongeren_met_jeugdzorg", held="sociaal_minimum,koopwoningen")
    assert found.choice.held == ("koopwoningen",)
    assert [(notice.key, notice.args["n"]) for notice in told] == [("controlled_variant", 1)]


LEFT_OUT = {
    "laag_inkomen": "controlled_tied_a",
    "aandeel_45_64": "controlled_tied_b",
    "inwoners": "controlled_count",
    "bijstand": "controlled_role",
    "stedelijkheid": "controlled_variant",
    "nergens": "controlled_unknown",
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_of_each_circumstance_left_out_it_is_told_why(looking, name):
    found, told = looking(a="laag_inkomen", b="aandeel_0_14", held=f"{name},koopwoningen")
    assert found.choice.held == ("koopwoningen",)
    assert [notice.key for notice in told] == [LEFT_OUT[name]]
    registry = found.registry
    known = registry[name].texts["nl"].name if name in registry else f"'{name}'"
    assert known in notice_text(told[0], registry, "nl")


def test_a_figure_of_another_level_is_told_apart_from_one_that_does_not_exist(looking):
    told = looking(level="wijk", held="corporatiewoningen,x", among="gasverbruik,y,koopwoningen,woz_waarde")[1]
    keys = [notice.key for notice in told]
    assert keys == ["controlled_not_here", "controlled_unknown", "among_not_here", "among_unknown"]


def test_many_unknown_figures_are_one_notice(looking):
    told = looking(held=",".join(f"x{number}" for number in range(60)))[1]
    assert [(notice.key, notice.args["n"], notice.args["asked"]) for notice in told] == [
        ("controlled_unknown", 60, "x0")
    ]


def test_with_nothing_held_constant_circumstances_are_offered(looking):
    content = content_of("controlled", looking()[0])
    assert 'data-hold="omgevingsadressendichtheid"' in content["text"] and ">Stedelijkheid<" in content["text"]
    assert "notice" not in content["notice"] and "laag_inkomen" not in content["text"]


def test_a_pressed_circumstance_is_let_go_and_another_is_added(looking):
    text = content_of("controlled", looking(held="koopwoningen")[0])["text"]
    pressed = re.search(r'<button[^>]*title="Koopwoningen"[^>]*>', text)[0]
    assert 'data-hold=""' in pressed and 'aria-pressed="true"' in pressed
    assert 'data-hold="koopwoningen,omgevingsadressendichtheid"' in text


def test_of_three_held_constant_no_fourth_can_be_added(looking):
    three = looking()[0].suggestions[:3]
    text = content_of("controlled", looking(held=",".join(three))[0])["text"]
    assert text.count("disabled") == len(looking()[0].suggestions) - 3


def test_wijken_are_offered_the_class_of_urbanisation(looking):
    found, _ = looking(level="wijk")
    assert found.suggestions[0] == "stedelijkheid" and "omgevingsadressendichtheid" not in found.circumstances


def test_what_is_held_goes_by_its_everyday_name_in_the_title(looking):
    content = content_of("controlled", looking(held="omgevingsadressendichtheid")[0])
    assert "met stedelijkheid" in content["title"]
    assert "stedelijkheid (de omgevingsadressendichtheid)" in content["sub"]


def test_at_most_three_circumstances_are_held_constant(looking):
    first = looking()[0].may_hold[:5]
    found, told = looking(held=",".join(first))
    assert (len(found.choice.held), [notice.key for notice in told]) == (3, ["controlled_most"])


def test_a_hostile_address_gives_a_page_with_a_notice_for_each_part(looking):
    found, told = looking(**HOSTILE)
    keys = {notice.key for notice in told}
    assert keys == {"address_repeated", "unknown_choice", "controlled_unknown", "among_few"}
    assert found.choice == looking()[0].choice


def test_an_endless_list_is_skipped(looking):
    assert [notice.key for notice in looking(held="x" * 4000)[1]] == ["address_overlong"]


def test_the_address_opens_the_same_again(looking):
    found, _ = looking(**QUERIES["everything"])
    again = dict(part.split("=") for part in found.choice.to_query().split("&"))
    assert looking(**{**again, "region": "GM0344"})[0].choice == found.choice


def test_a_first_visit_adds_nothing_to_the_address(looking):
    assert looking()[0].choice.to_query() == ""


def test_a_pair_opened_from_the_matrix_keeps_its_corrected_verdict(looking):
    pair = ("bijstand", "laag_inkomen")
    found = after(looking()[0], pair=",".join(pair))
    assert (found.selection.a, found.selection.b, found.choice.opened) == (*pair, "matrix")
    assert "verbanden die samen zijn bekeken, en het blijft over" in render("pair", found)["sub"]


@pytest.mark.parametrize("left_out", ["", "aandeel_havo_vwo_examenkandidaten", "huishoudens_met_kinderen"])
def test_leaving_a_figure_of_the_opened_pair_out_of_the_matrix_keeps_its_verdict(looking, left_out):
    # Of all pairs of key figures the one whose own interval leaves 0 out and that does not stand among many.
    pair = ("aandeel_havo_vwo_examenkandidaten", "huishoudens_met_kinderen")
    first, _ = looking()
    opened = after(first, pair=",".join(pair))
    kept = [name for name in first.among if name != left_out]
    found, _ = looking(**address_of(opened) | {"among": ",".join(kept)})
    assert found.choice.opened == "matrix"
    assert pair_finding_of(found).verdict == pair_finding_of(opened).verdict == "among_many"
    assert pair_finding_of(replace(found, choice=replace(found.choice, opened="alone"))).has_pattern


@pytest.mark.parametrize("pair", ["", "x", "x,y", "bijstand", "bijstand,laag_inkomen,x"])
def test_a_pair_that_is_not_in_the_matrix_changes_nothing(looking, pair):
    before, _ = looking()
    assert figures_of_cell(pair, before) == {}
    assert address_of(after(before, pair=pair)) == address_of(before)


def test_another_figure_is_no_longer_the_pair_of_the_matrix(looking):
    found, _ = looking(a="bijstand", b="laag_inkomen")
    before = found.store | {"choice": {"opened": "matrix"}}
    same = choice_after(found, before)
    other = choice_after(found, before, a="koopwoningen")
    assert (same["opened"], "opened" in other) == ("matrix", False)


def test_what_stands_in_a_control_already_is_not_written_again(looking):
    found, _ = looking()
    filled = dict(zip(PLACES, _values(found, standing(found), found.store), strict=True))
    controls = [value for (_, part), value in filled.items() if part == "value"]
    assert len(controls) == 7 and all(value is dash.no_update for value in controls)


def test_a_way_on_out_of_a_notice_keeps_what_was_chosen(looking):
    found, _ = looking(**QUERIES["divisions"], weigh="people")
    assert "weigh=people" in content_of("pair", found)["notice"]


def test_a_matrix_by_domain_says_in_which_order_they_stand(looking):
    texts = [content_of("matrix", looking(order=order)[0])["text"] for order in ("domain", "similarity")]
    assert ["Witte banen" in text for text in texts] == [True, False]


def test_leaving_figures_out_of_the_matrix_makes_no_relation_surer(looking):
    whole, _ = looking()
    few = [one.indicator.id for one in whole.overview.figures[:3]]
    part, _ = looking(among=",".join(few))
    kept = whole.overview.only(few).associations
    assert [one.indicator.id for one in part.overview.figures] == few
    assert (part.overview.associations.verdict == kept.verdict).all()
    assert np.allclose(part.overview.associations.q, kept.q, equal_nan=True)
    assert "Hier staan 2 van de 103 bekeken verbanden" in content_of("matrix", part)["text"]
    assert "staan er" not in content_of("matrix", whole)["text"]


@pytest.mark.parametrize("panel", ["pair", "controlled", "neighbours"])
def test_what_readers_agreed_on_is_said_where_a_figure_is_drawn(looking, panel):
    query = {"a": "laag_inkomen", "b": "jongeren_met_jeugdzorg", "held": "koopwoningen", "around": "b"}
    said = "is afgesproken dat een hoger cijfer"
    assert said not in content_of(panel, looking(**query)[0])["notice"]
    assert said in content_of(panel, looking(**query, db="higher_is_unfavourable")[0])["notice"]


def test_nothing_is_agreed_on_where_nothing_is_held_constant(looking):
    assert content_of("controlled", looking(b="jongeren_met_jeugdzorg", db="higher_is_unfavourable")[0])["notice"] == ""


def test_the_numbers_of_a_pair_tell_who_does_not_follow_and_who_may_by_chance(looking):
    found, _ = looking(a="laag_inkomen", b="jongeren_met_jeugdzorg")
    pair, rows = pair_finding_of(found), pair_rows(found, draw_pair(found)).set_index("region_code")
    told = {kind: set(rows.index[rows["follows"] == kind]) for kind in ("no", "small")}
    assert told["no"] == {found.division.codes[one.region] for one in pair.departures} != set()
    assert told["small"] == {found.division.codes[one.region] for one in pair.small} != set()
    assert len(rows) == len(told["no"]) + len(told["small"]) + (rows["follows"] == "yes").sum()


def test_leaving_figures_out_of_the_matrix_of_wijken_keeps_it_on_its_division(looking):
    whole, _ = looking(level="wijk")
    known = whole.availability
    newest = {one for one in whole.may_stand if known.nearest_on(one, "wijk", "2024", "2024")}
    left = sorted(newest)[:2]
    found, told = looking(level="wijk", among=",".join(left), looked=",".join(whole.first_among))
    assert (len(left), found.vintage, found.may_stand, told) == (2, whole.vintage, whole.may_stand, ())
    assert (
        content_of("matrix", found)["sub"]
        == content_of("matrix", looking(level="wijk", among=",".join(left))[0])["sub"]
    )


def test_what_was_in_the_matrix_before_still_counts_as_looked_at(looking):
    # Of all 52 figures together this pair may be chance; of fewer it would stand.
    pair = {"a": "autos_per_huishouden", "b": "grijze_druk", "opened": "matrix"}
    whole, _ = looking(among=",".join(looking()[0].may_stand), **pair)
    part = after(whole, among="autos_per_huishouden,grijze_druk")
    assert pair_finding_of(part).verdict == pair_finding_of(whole).verdict == "among_many"
    assert part.overview.associations.tested == whole.overview.associations.tested
    assert looking(**address_of(part) | {"looked": ""})[0].matrix_verdict().verdict == "stands"


def test_another_level_begins_with_nothing_looked_at(looking):
    found, _ = looking(among="koopwoningen,bijstand")
    assert "looked" not in choice_after(found, found.store, level="wijk")


def test_what_is_held_constant_keeps_to_the_verdict_of_the_matrix(looking):
    pair = {"a": "aandeel_havo_vwo_examenkandidaten", "b": "huishoudens_met_kinderen", "held": "aandeel_0_14"}
    alone, among = looking(**pair)[0], looking(**pair, opened="matrix")[0]
    assert (controlled_finding_of(alone).verdict, controlled_finding_of(among).verdict) == ("stays", "among_many")
    drawn = [render("controlled", one)["drawing"]["data"] for one in (alone, among)]
    assert [sum(trace["mode"] == "lines" for trace in traces) for traces in drawn] == [1, 0]


def test_the_numbers_of_what_is_left_hold_what_was_held_constant(looking):
    found, _ = looking(held="koopwoningen,aandeel_0_14")
    rows = controlled_rows(found, draw_controlled(found)).set_index("region_code")
    kept = slice_rows(found.controls[1], found.release).set_index("region_code").loc[rows.index]
    assert rows["controlled_id_2"].unique().tolist() == ["aandeel_0_14"]
    assert (rows["controlled_value_2"] == kept["value"]).all() and (
        rows["source_id_controlled_2"] == kept["source_id"]
    ).all()
