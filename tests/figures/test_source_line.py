"""The line under a figure."""

import pandas as pd
import pytest

from figures.source_line import coverage_sentences, source_line, source_notes
from indicators.comparability import Figure

SOURCES = pd.DataFrame(
    [
        {
            "publisher": "Centraal Bureau voor de Statistiek (CBS)",
            "table_code": "85039NED",
            "note": "Een deel van de tabel.",
        }
    ]
)
BOUNDARIES = pd.DataFrame([{"publisher": "CBS en Kadaster, via PDOK", "boundary_vintage": "2025", "note": None}])


@pytest.fixture
def figure(registry):
    return Figure(registry["jeugdzorg"], "gemeente", "2021", "2025")


def test_line_names_table_year_boundaries_and_division(figure):
    line = source_line(figure, SOURCES, BOUNDARIES, "", "nl")
    assert line == "Bron: CBS, tabel 85039NED, 2021; grenzen: CBS/Kadaster 2025; gemeenten, indeling 2025."


def test_line_of_two_figures_says_which_is_whose(figure):
    assert source_line(figure, SOURCES, BOUNDARIES.iloc[:0], "", "nl", "A").startswith("Bron A: CBS, tabel 85039NED")


def test_remarks_follow_the_source(figure):
    assert source_line(figure, SOURCES, BOUNDARIES, "3 geschat", "nl").endswith("Cijfers: 3 geschat.")


def test_without_a_map_no_boundaries_are_named(figure):
    assert "grenzen" not in source_line(figure, SOURCES, BOUNDARIES.iloc[:0], "", "nl")


def test_notes_are_given_once():
    assert source_notes(pd.concat([SOURCES, SOURCES]), BOUNDARIES) == ["Een deel van de tabel."]


def test_coverage_is_told_where_something_did_not_join(figure):
    rows = [("vestigingen in de lijst", 1252, 1270), ("namen", 293, 293)]
    coverage = pd.DataFrame(rows, columns=["subject", "matched", "total"])
    assert coverage_sentences(coverage, figure, "nl") == ["Volledigheid: 1.252 van 1.270 vestigingen in de lijst."]


@pytest.mark.parametrize(("period", "count"), [("2021", 1), ("2020", 0)])
def test_coverage_of_one_figure_is_told_under_that_figure_alone(figure, period, count):
    subject = f"gemeenten in het cijfer van Nederland: jeugdzorg {period}"
    coverage = pd.DataFrame([(subject, 334, 352)], columns=["subject", "matched", "total"])
    assert len(coverage_sentences(coverage, figure, "nl")) == count
