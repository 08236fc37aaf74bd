"""The content of the pages of text, worked out from a release."""

from datetime import date

from plotly.io.json import to_json_plotly

from answers.holdings import holdings_of
from indicators.registry import load_registry
from panels.text_pages import catalogue_of, example_citation
from tests.views import views_of


def test_the_catalogue_stays_light(database):
    figures = catalogue_of(holdings_of(database.current(), load_registry()), "nl")
    assert len(to_json_plotly(figures)) < 200_000


def test_the_example_refers_to_figure_a_on_the_day_it_was_looked_at(database, registry):
    view = views_of(database.current(), registry)("en", a="laag_inkomen")
    citation = example_citation(view, date(2026, 11, 22))
    assert registry["laag_inkomen"].texts["en"].name in citation
    assert view.a.figure.period in citation and "22 November 2026" in citation
