"""Where and when there is a figure, in words."""

import pandas as pd
import pytest

from figures.completeness import completeness_rows, completeness_sentence, completeness_short

COLUMNS = ["level", "vintage", "period_id", "regions", "with_value"]
COLUMNS += ["provisional", "estimated", "suppressed", "not_applicable"]


def slices(*rows):
    return pd.DataFrame([[*row, *[0] * (len(COLUMNS) - len(row))] for row in rows], columns=COLUMNS)


def test_a_level_without_figures_is_said():
    sentence = completeness_sentence(slices(("gemeente", "2025", "2015", 342, 342)), "nl")
    assert sentence == "Er zijn cijfers per gemeente: 2015. Er zijn geen cijfers per wijk."


def test_a_figure_of_the_country_alone_has_neither_level():
    assert completeness_sentence(slices(("land", "2025", "2020", 1, 1)), "en") == (
        "There are no figures by municipality and by district."
    )
    assert completeness_short(slices(("land", "2025", "2020", 1, 1)), "nl") == "Nederland: 2020"


def test_a_figure_without_slices_says_so():
    assert completeness_sentence(slices(), "nl") == "Deze uitgave bevat hier nog geen cijfers van."
    assert completeness_rows(slices(), "nl") == [] and completeness_short(slices(), "nl") == ""


def test_a_cell_tells_how_many_regions_have_a_figure_and_what_is_to_be_known():
    rows = completeness_rows(slices(("gemeente", "2025", "2021", 342, 171, 0, 7)), "nl")
    cell = {"text": "171 van 342", "percent": "50\u00a0%", "share": 50.0, "notes": ["7 geschat", "indeling 2025"]}
    assert rows == [{"period": "2021", "cells": [None, cell, None]}]


@pytest.mark.parametrize(("with_value", "percent"), [(3393, "100%"), (3366, "99%"), (5, "0.1%"), (0, "0%")])
def test_a_hundred_percent_is_all_of_them(with_value, percent):
    (row,) = completeness_rows(slices(("wijk", "2024", "2024", 3393, with_value)), "en")
    assert row["cells"][2]["percent"] == percent


def test_years_that_are_similar_share_a_row_newest_first():
    years = [("gemeente", "2025", year, 342, 342) for year in ("2019", "2020", "2021")]
    rows = completeness_rows(slices(*years, ("gemeente", "2025", "2022", 342, 340)), "nl")
    assert [row["period"] for row in rows] == ["2022", "2019–2021"]
