"""Vergelijkbare regio's over the starter: who is alike never hangs on what is compared, and nothing is ranked."""

import json
import re

import pytest

from answers.choices.controls import texts_after_controls
from answers.choices.similar import query_on_b, similar_selection
from answers.question import Question
from answers.similar import DOES, SimilarView, similar_view_of
from figures.download import Download, NoDownload
from figures.similar_profile import circumstance_name
from indicators.key_figures import DECLARED, STAND_INS
from indicators.model import DOMAINS
from indicators.selection import from_query
from layouts.markup import markup
from layouts.vergelijk import CONTROLS, emptiness
from panels.catalogue import panels_of
from panels.downloads import download
from tests.views import render

PANELS = tuple(panel.name for panel in panels_of("vergelijk"))
UTRECHT = "GM0344"
QUERIES = {
    "nothing": {},
    "outcome": {"region": UTRECHT, "b": "slaagpercentage"},
    "use": {"region": UTRECHT, "b": "jongeren_met_jeugdzorg"},
    "circumstance": {"region": UTRECHT, "b": "laag_inkomen", "weights": "koopwoningen.double", "number": "5"},
    "wijk": {"region": "WK034401", "level": "wijk", "b": "koopwoningen"},
    "wijken of a gemeente": {"region": UTRECHT, "level": "wijk", "b": "koopwoningen"},
    "group": {"group": "PV26", "b": "slaagpercentage"},
    "wijken as one": {"group": "WK034401,WK034402", "level": "wijk", "b": "koopwoningen"},
    "area": {"group": "GM0344,GM0310,GM0355", "b": "laag_inkomen"},
    "none counts": {"region": UTRECHT, "b": "laag_inkomen", "weights": ",".join(f"{name}.off" for name in DECLARED)},
    "hostile": {"region": "GM0000", "weights": "<script>.half,koopwoningen.treble", "number": "-1", "group": "w1.x"},
}


@pytest.fixture
def view(real):
    return real


def codes_of(similar):
    return [similar.beside.division.codes[one.region] for one in similar.listed]


def taken(holdings, panel, **query):
    return download(panel, query, holdings.release, holdings.registry)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_panel_has_a_title_and_is_plain_json(view, query, lang):
    for panel in PANELS:
        parts = render(panel, view(lang, **query))
        written = json.dumps([*parts.values()], default=lambda part: part.to_plotly_json())
        assert parts["title"] and "{" not in parts["title"] and "NaN" not in written
        assert "<script>" not in markup([parts["sub"], parts["notice"]])


@pytest.mark.parametrize("query", [QUERIES[name] for name in ("outcome", "use", "circumstance", "wijk", "group")])
def test_what_is_compared_never_likens(view, query):
    similar = similar_view_of(view(**query))
    assert isinstance(similar, SimilarView)
    used = {one.indicator.id for one in similar.finding.circumstances}
    assert used <= {*DECLARED, *STAND_INS.values()} - {query["b"]} and {
        one.indicator.role for one in similar.finding.circumstances
    } == {"omstandigheid"}


def test_another_outcome_gives_the_same_list(view):
    lists = [
        codes_of(similar_view_of(view(region=UTRECHT, b=name)))
        for name in ("slaagpercentage", "voortijdig_schoolverlaten")
    ]
    assert lists[0] == lists[1] and len(lists[0]) == 10


def test_the_page_says_that_outcomes_do_not_count(view):
    assert "Gebruik, voorzieningen en uitkomsten tellen hier niet mee." in markup(
        render("similar", view(**QUERIES["outcome"]))["text"]
    )


def test_the_list_names_the_years_and_the_sources_of_what_it_likens_on(view):
    parts = render("similar", view(region=UTRECHT))
    assert "Omstandigheden: CBS, tabel 70072ned" in markup(parts["source"])
    assert 'title="Koopwoningen, 2022"' in markup(parts["text"])


def test_a_circumstance_that_is_off_is_not_used_and_named(view):
    chosen = view(region=UTRECHT, b="slaagpercentage", weights="koopwoningen.off")
    assert "koopwoningen" not in {one.indicator.id for one in similar_view_of(chosen).finding.circumstances}
    assert "Op uw verzoek niet meegeteld: het aandeel koopwoningen." in markup(render("similar", chosen)["sub"])


def test_a_heavier_weight_changes_distances_and_the_number_the_length(view):
    plain, heavy = (
        similar_view_of(view(region=UTRECHT, b="slaagpercentage", weights=one)) for one in ("", "koopwoningen.double")
    )
    assert [one.distance for one in plain.listed] != [one.distance for one in heavy.listed]
    assert [len(similar_view_of(view(region=UTRECHT, number=one)).listed) for one in ("5", "15")] == [5, 15]


def test_a_working_area_is_compared_as_one_and_is_not_on_its_list(view):
    similar = similar_view_of(view(**QUERIES["area"]))
    assert similar.mine.codes == ("GM0310", "GM0344", "GM0355")
    assert len(similar.listed) == 10 and not set(codes_of(similar)) & set(similar.mine.codes)


def test_regions_that_could_not_be_compared_are_listed(view):
    assert "Vlieland (GM0096)" in markup(render("similar", view(**QUERIES["outcome"]))["notice"])


def test_use_is_refused_with_the_way_to_an_outcome(view):
    parts = render("expected", view(**QUERIES["use"]))
    written = markup(parts["notice"])
    assert parts["drawing"]["data"] == [] and "is geen uitkomst" in written and "b=slaagpercentage" in written


def test_expectations_are_in_no_order_but_that_of_names(holdings):
    rows = taken(holdings, "expected", region=UTRECHT, b="slaagpercentage").rows
    assert rows["region_name"].tolist() == sorted(rows["region_name"]) and len(rows) == 342
    outside = rows["beside_expected"].isin(["hoger dan verwacht", "lager dan verwacht"])
    beyond = (rows["value"] > rows["expected_high"]) | (rows["value"] < rows["expected_low"])
    assert (beyond | ~outside).all()
    assert not [name for name in rows.columns if re.search("rank|rang|place|order", name)]


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_is_taken_along_with_the_address_of_this_page(holdings, panel):
    found = taken(holdings, panel, region=UTRECHT, b="slaagpercentage")
    assert isinstance(found, Download) and len(found.rows) >= 10 and found.address.startswith("/vergelijk?")


def test_what_the_page_refuses_is_not_taken_along(holdings):
    assert isinstance(taken(holdings, "expected", region=UTRECHT, b="jongeren_met_jeugdzorg"), NoDownload)
    assert isinstance(taken(holdings, "similar", b="slaagpercentage"), NoDownload)
    assert isinstance(taken(holdings, "similar", region=UTRECHT, weights="x.half"), NoDownload)


def test_a_strange_address_gives_notices(holdings):
    _, notices = from_query(QUERIES["hostile"], holdings.registry, holdings.availability)
    assert {"unknown_weights", "unknown_number", "unknown_region"} <= {one.key for one in notices}


def test_weights_in_an_address_are_written_in_one_way(holdings):
    asked = {"weights": "koopwoningen.off,aandeel_0_14.double,laag_inkomen.plain"}
    selection, notices = from_query(asked, holdings.registry, holdings.availability)
    assert (selection.weights, notices) == ("aandeel_0_14.double,koopwoningen.off", ())
    assert "weights=aandeel_0_14.double,koopwoningen.off" in selection.to_query()


def choose(holdings, requested=None, weights="", **query):
    before, _ = from_query(query, holdings.registry, holdings.availability)
    controls = {field: weights if field == "weights" else getattr(before, field) for field in CONTROLS}
    texts = texts_after_controls(controls, Question(before, holdings).store)
    return similar_selection(requested, texts, holdings)[0]


def test_the_lists_of_weights_come_into_the_address(holdings):
    assert choose(holdings, weights="koopwoningen.half").weights == "koopwoningen.half"


def test_a_group_that_is_chosen_takes_the_place_of_my_region(holdings):
    chosen = choose(holdings, {"group": "PV26"}, region=UTRECHT, b="slaagpercentage")
    assert (chosen.region, chosen.group) == ("", "PV26")


def test_a_region_that_is_chosen_goes_before_the_group(holdings):
    assert choose(holdings, {"region": "GM0310"}, group="PV26").region == "GM0310"


def test_a_list_on_few_circumstances_says_so(view):
    few = view(region="WK034401", level="wijk", b="herkomst_europa")
    assert "berust op maar 2 van de 9 omstandigheden" in markup(render("similar", few)["notice"])


def test_what_the_level_lacks_is_named_under_the_title_and_what_stands_in_likens_and_weighs(view):
    sub = markup(render("similar", view(**QUERIES["wijk"]))["sub"])
    assert "Zonder eenpersoonshuishoudens, herkomst buiten Europa, gemiddeld inkomen en onderwijsachterstand:" in sub
    assert "geen cijfers per wijk (indeling 2022)" in sub
    as_one = markup(render("similar", view(**QUERIES["wijken as one"]))["sub"])
    assert (
        "Zonder stedelijkheidsklasse en laagste 40 % inkomens: daarvan heeft uw werkgebied (2 wijken) geen cijfer."
        in as_one
    )
    used = {one.indicator.id for one in similar_view_of(view(**QUERIES["wijk"])).finding.circumstances}
    assert {"stedelijkheid", "laagste_40_inkomens"} <= used
    off = similar_view_of(view(**QUERIES["wijk"], weights="omgevingsadressendichtheid.off"))
    assert used - {one.indicator.id for one in off.finding.circumstances} == {"stedelijkheid"}


def test_a_working_area_looks_over_the_whole_country_with_its_parts_as_mine(view):
    drawing = render("similar-map", view(**QUERIES["area"]))["drawing"]
    assert (drawing["focus"], drawing["mine"]) == (None, ["GM0310", "GM0344", "GM0355"])


def test_a_missing_figure_says_why(view):
    rows = markup(render("similar", view(**QUERIES["outcome"]))["text"])
    assert "niet van toepassing" in rows and "nan" not in rows


def test_without_a_circumstance_that_counts_there_is_a_sentence_and_no_list(view):
    parts = render("similar", view(**QUERIES["none counts"]))
    assert parts["text"] is None and "Geen enkele omstandigheid telt nu mee" in markup(parts["notice"])


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_circumstance_has_a_short_name(lang):
    assert all(len(circumstance_name(name, lang)) <= 26 for name in DECLARED)


def test_how_often_a_region_stays_is_said_only_where_it_does_not_always(view):
    chosen = view(**QUERIES["outcome"])
    leaves = [one for one in similar_view_of(chosen).listed if one.stability < 1]
    assert markup(render("similar", chosen)["text"]).count("similar-kept") == len(leaves)


def test_the_page_is_empty_until_a_region_or_a_group_is_chosen(view):
    chosen = [view(**QUERIES[name]).selection for name in ("nothing", "outcome", "group")]
    assert [emptiness(one) for one in chosen] == ["yes", "", ""]


@pytest.mark.parametrize("query", [QUERIES["use"], QUERIES["area"]], ids=["region", "area"])
def test_what_they_do_is_every_rate_of_provision_use_and_outcome_by_domain(view, query):
    similar = similar_view_of(view(**query))
    told = [one.indicator for one in similar.does.figures]
    assert {one.role for one in told} == set(DOES) and {one.measure.kind for one in told} <= {"rate", "mean"}
    domains = [one.domain for one in told]
    assert domains == sorted(domains, key=DOMAINS.index)
    assert len(similar.own_does) == len(told) >= 10


def test_the_table_of_what_they_do_opens_each_figure_on_this_page(view):
    rows = markup(render("similar-domains", view(**QUERIES["use"]))["text"])
    assert rows.count("data-figure=") == rows.count("/vergelijk?") == 15
    assert 'aria-current="true"' in rows and "nan" not in rows


def test_how_many_figures_lie_outside_stands_beside_what_chance_would_give(view):
    parts = render("similar-domains", view(**QUERIES["use"]))
    assert re.match(r"Op \d+ van de 15 cijfers ligt Utrecht duidelijk hoger of lager dan alle", parts["title"])
    assert "Alleen door toeval ligt een regio gemiddeld op hooguit 3 van de 15 cijfers" in markup(parts["sub"])


def test_so_few_people_that_chance_may_put_them_outside_are_told_as_such_and_do_not_count(view, holdings):
    small = {"region": "GM0088", "b": "slaagpercentage"}
    parts = render("similar-domains", view(**small))
    assert parts["title"].startswith("Op 4 van de 12 cijfers") and "Op nog 3 cijfers" in markup(parts["sub"])
    assert markup(parts["text"]).count("kan toeval zijn") == 3
    assert render("similar-figure", view(**small))["title"].endswith("gemeenten, maar dat kan toeval zijn")
    rows = taken(holdings, "similar-domains", **small).rows
    told = rows[rows["indicator_id"] == "slaagpercentage"].set_index("region_code")["beside_list"]
    assert told["GM0088"] == "lager dan alle 8 (kan toeval zijn)" and set(told.drop("GM0088")) == {""}


def test_the_figures_of_a_working_area_say_that_they_are_provisional_or_estimated(view):
    written = markup(render("similar-domains", view(**QUERIES["area"]))["text"])
    assert "(voorlopig)" in written and "(geschat)" in written


def test_of_several_regions_as_one_there_is_no_verdict_and_the_page_says_why(view):
    sub = markup(render("expected", view(**QUERIES["group"]))["sub"])
    assert "Of de provincie Utrecht hoger of lager ligt dan verwacht, is hier niet te zeggen" in sub


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"a": "slaagpercentage", "pa": "2018/19"}, ("laag_inkomen", "slaagpercentage", "2018/19")),
        ({"a": "laag_inkomen"}, ("laagste_40_inkomens", "laag_inkomen", "2021")),
        ({"a": "laag_inkomen", "b": "slaagpercentage"}, ("laag_inkomen", "slaagpercentage", "2018/19")),
    ],
)
def test_an_address_with_one_figure_compares_on_it(holdings, asked, shown):
    selection, notices = from_query(query_on_b(asked), holdings.registry, holdings.availability)
    assert ((selection.a, selection.b, selection.pb), notices) == (shown, ())


def test_the_figures_of_mine_and_the_list_go_along_by_code(holdings):
    rows = taken(holdings, "similar-domains", region=UTRECHT).rows
    first = rows[rows["indicator_id"] == rows["indicator_id"][0]]
    assert len(first) == 11 and first["on_list"].tolist().count(2) == 1
    assert first["region_code"].tolist() == sorted(first["region_code"])


def test_a_wijk_without_figures_of_what_is_done_leads_to_its_gemeente(view):
    for panel in ("similar-domains", "expected"):
        written = markup(render(panel, view(**QUERIES["wijk"]))["notice"])
        assert "level=gemeente" in written and "region=GM0344" in written
