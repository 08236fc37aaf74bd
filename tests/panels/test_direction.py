"""Readers agree on which way of a figure is favourable: said everywhere, kept in the address, and no figure changes."""

import json

import pytest

from answers.holdings import holdings_of
from answers.settling import selection_of_query
from answers.view import View
from callbacks.verkennen import CONTROLS, PLACES, _values
from figures.download import about
from figures.sentence.direction import agreed_claim
from indicators.model import DIRECTIONS
from layouts.map_controls import OWN, direction_choice
from layouts.markup import markup
from panels.catalogue import all_panels
from panels.downloads import download
from tests.views import render, views_of
from tests.wording.grammar import sentence_faults


@pytest.fixture
def view(database, registry):
    return views_of(database.current(), registry)


@pytest.fixture
def settled(database, registry):
    return lambda **query: selection_of_query(query, holdings_of(database.current(), registry))


def test_it_is_kept_in_the_address(settled):
    chosen, notices = settled(a="inwoners", da="higher_is_favourable")
    assert (chosen.da, notices) == ("higher_is_favourable", ())
    assert "da=higher_is_favourable" in chosen.to_query()


def test_what_the_definition_says_already_is_no_agreement(settled, registry):
    chosen, _ = settled(a="inwoners", da=registry["inwoners"].measure.direction)
    assert (chosen.da, "da=" in chosen.to_query()) == ("", False)


def test_another_direction_than_there_is_falls_back_with_a_notice(settled):
    chosen, notices = settled(a="inwoners", da="up")
    assert (chosen.da, [notice.key for notice in notices]) == ("", ["unknown_direction"])


def test_it_belongs_to_the_figure_it_was_agreed_on(settled):
    assert settled(a="nothing_known", da="higher_is_favourable")[0].da == ""


def test_no_figure_changes_and_legend_summary_and_headline_say_it(view):
    plain, agreed = view(a="inwoners"), view(a="inwoners", da="higher_is_favourable")
    before, after = render("map-a", plain)["drawing"], render("map-a", agreed)["drawing"]
    same = ("values", "classes", "limits", "colours", "statuses")
    assert [before[key] for key in same] == [after[key] for key in same]
    assert "afgesproken: hoger is gunstig" in after["key"]["classing"]
    assert "afgesproken" in after["summary"]
    assert "afgesproken" in json.dumps(markup(render("headline", agreed)["text"]))
    assert "afgesproken" not in json.dumps(markup(render("headline", plain)["text"]))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_agreement_is_a_sentence(view, lang, direction):
    own = view().registry["inwoners"].measure.direction
    said = agreed_claim(view(lang, a="inwoners", da=direction).a.figure, lang)
    assert bool(said) is (direction != own)
    assert sentence_faults(said, lang) == [] if said else True


def test_the_controls_choose_it_and_another_figure_lets_go_of_it(database, registry, settled):
    held = holdings_of(database.current(), registry)
    before = View(settled(a="inwoners")[0], held).store
    values = {field: before.get(field) or OWN for field in CONTROLS.fields} | {"da": "higher_is_unfavourable"}
    chosen, _ = CONTROLS.selection(list(values.values()), None, before, held)
    assert chosen.da == "higher_is_unfavourable"
    before, other_figure = View(chosen, held).store, list((values | {"a": "jeugdzorg"}).values())
    other, _ = CONTROLS.selection(other_figure, None, before, held)
    assert other.da == ""
    filled = dict(zip(PLACES, _values(View(other, held), other_figure, before), strict=True))
    assert filled["direction-a", "value"] == OWN


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_choice_is_folded_until_something_was_agreed(settled, lang):
    assert not direction_choice(settled(lang=lang)[0]).open
    assert direction_choice(settled(lang=lang, a="inwoners", da="higher_is_favourable")[0]).open


AGREED = {"a": "slaagpercentage", "b": "bijstand", "region": "GM0344", "da": "higher_is_unfavourable"}
SAID = "afgesproken: hoger is ongunstig"
WITHOUT_LEGEND = [
    name for name, panel in all_panels().items() if panel.page in ("verkennen", "vergelijk") and not panel.legend
]


def test_the_two_way_legend_says_it_by_its_side(real):
    drawing = render("map-ab", real(**AGREED, view="AB"))["drawing"]
    assert [drawing["two_way"][side]["agreed"] for side in "ab"] == [SAID, ""]
    assert "afgesproken" in drawing["summary"]


def test_the_years_view_says_it_in_legend_and_summary(real):
    drawing = render("years", real(**AGREED, view="years"))["drawing"]
    assert SAID in drawing["key"]["classing"] and "afgesproken" in drawing["summary"]


@pytest.mark.parametrize("panel", WITHOUT_LEGEND)
def test_a_panel_without_a_legend_says_it_under_its_figure(real, panel):
    query = AGREED | {"b": "voortijdig_schoolverlaten", "db": "neutral"}
    if panel == "within":  # it shows what there is of wijken
        query |= {"a": "koopwoningen"}
    views = (real(**query), real(**query | {"da": "", "db": ""}))
    agreed, plain = (markup(render(panel, one)["notice"]) for one in views)
    assert ("afgesproken" in agreed, "afgesproken" in plain) == (True, False)


def test_the_funnel_says_nothing_of_the_figure_it_does_not_show(real):
    shown = real(a="slaagpercentage", b="bijstand", db="higher_is_favourable")
    assert shown.b.figure.agreed and "afgesproken" not in markup(render("funnel", shown)["notice"])


@pytest.mark.parametrize("panel", ["map-a", "scatter", "table", "trend"])
def test_it_goes_along_in_a_column_and_no_figure_changes(holdings, panel):
    known = (holdings.release, holdings.registry)
    agreed, plain = (download(panel, query, *known) for query in (AGREED, AGREED | {"da": ""}))
    more = [name for name in agreed.rows.columns if name not in plain.rows.columns]
    assert more == [f"agreed_direction{'_a' if panel in ('scatter', 'table') else ''}"]
    assert set(agreed.rows[more[0]].dropna()) == {"higher_is_unfavourable"}
    assert agreed.rows[plain.rows.columns].equals(plain.rows)


def test_the_file_about_a_figure_names_it(holdings, real):
    told = about(download("map-a", AGREED, holdings.release, holdings.registry), [], "x", "")
    assert ("Afgesproken", agreed_claim(real(**AGREED).a.figure, "nl")) in told
