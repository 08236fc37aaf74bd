"""Two counts on the page Verkennen: no relation is told, and the shares are offered."""

import pytest

from answers.settling import selection_of_query
from answers.view import View
from layouts.markup import markup
from tests.views import render


@pytest.fixture
def scatter(holdings):
    """Gives title, text and notices over the scatter of two figures."""

    def make(a, b, **query):
        selection, _ = selection_of_query({"a": a, "b": b, **query}, holdings)
        parts = render("scatter", View(selection, holdings))
        return str(parts["title"]), str(parts["sub"]), markup(parts["notice"])

    return make


@pytest.mark.parametrize(("a", "b"), [("inwoners", "inwoners_0_14"), ("huishoudens", "inwoners")])
def test_two_counts_have_no_strength_and_no_coefficient(scatter, a, b):
    title, text, _ = scatter(a, b)
    assert title.startswith("Hoe A en B samen voorkomen")
    assert "allebei aantallen" in text and "Spearman" not in text


def test_two_counts_on_the_wijken_neither(scatter):
    assert "allebei aantallen" in scatter("inwoners", "inwoners_0_14", level="wijk")[1]


def test_the_shares_of_two_counts_are_one_click_away(scatter):
    notices = scatter("inwoners_0_14", "personen_met_bijstand")[2]
    assert "a=aandeel_0_14" in notices and "b=bijstand" in notices


def test_a_count_and_a_share_keep_their_relation(scatter):
    assert "Rangcorrelatie (Spearman)" in scatter("inwoners", "laag_inkomen")[1]
