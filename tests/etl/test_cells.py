"""Cells and codes: what a written value means, which spelling is which region."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.cells import make_cells, read_value, refuse_implausible
from etl.codes import gemeente_of, level_of, region_code
from etl.errors import ImplausibleValue, UnknownRegionCode, UnreadableValue


@pytest.mark.parametrize(
    "raw",
    [None, "       .", "", " ", ",0%", float("nan"), -99999999, -99997, -99995, -99997.0, "-99997", "-"],
    ids=repr,
)
def test_missing_is_written_in_many_ways(raw):
    value, status = read_value(raw)
    assert math.isnan(value)
    assert status == "missing"


@pytest.mark.parametrize("raw", ["<5", "< 5", "x"])
def test_withheld_is_not_missing(raw):
    assert read_value(raw)[1] == "suppressed"


@pytest.mark.parametrize("raw", [0, 0.0, "0", "0,0", "       0"], ids=repr)
def test_zero_is_a_value(raw):
    assert read_value(raw) == (0.0, "final")


@pytest.mark.parametrize(
    ("raw", "value"),
    [("11,4", 11.4), ("11.4", 11.4), ("100,0%", 100.0), (" 25 ", 25.0), ("-1,5", -1.5), (7, 7.0), ("8258,9", 8258.9)],
)
def test_decimal_comma_and_point_are_both_read(raw, value):
    assert read_value(raw) == (value, "final")


@pytest.mark.parametrize("raw", ["1.234,5", "ongeveer 5", "12/3"])
def test_other_text_is_refused(raw):
    with pytest.raises(UnreadableValue, match="is no number"):
        read_value(raw)


def test_an_unreadable_cell_names_its_column():
    with pytest.raises(UnreadableValue, match="column 'Inwoners"):
        make_cells("gemeente", "2020", "2020", ["GM0193"], "Inwoners (aantal)", ["veel"])


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-90000, max_value=1e9))
def test_every_number_is_read_back_as_it_is(number):
    assert read_value(number) == (number, "final")


def test_a_provisional_period_shows_in_the_status():
    cells = make_cells("gemeente", "2024", "2024", ["GM0193", "GM0060"], "c", ["41,9", ""], provisional=True)
    assert cells["status"].tolist() == ["provisional", "missing"]


@pytest.mark.parametrize(
    ("name", "unit", "most"),
    [
        ("Laag inkomen (%)", "%", 100.0),
        ("GemiddeldeHuishoudensgrootte (aantal)", "aantal", 9.0),
        ("Demografische druk/Totale druk (%)", "%", 500.0),
        ("Afstand tot huisarts (km)", "km", 100.0),
        ("ScholenBinnen3Km (aantal)", "aantal", 200.0),
    ],
)
def test_the_largest_figure_that_can_be_is_read_and_one_tenth_more_is_refused(name, unit, most):
    largest, over = (make_cells("gemeente", "2020", "2020", ["GM0193"], name, [one]) for one in (most, most + 0.1))
    assert refuse_implausible("s", name, unit, largest)["value"].tolist() == [most]
    with pytest.raises(ImplausibleValue):
        refuse_implausible("s", name, unit, over)


@pytest.mark.parametrize(
    ("name", "unit", "value"),
    [("Laag inkomen (%)", "%", 114), ("x (%)", "%", -1), ("GemiddeldeHuishoudensgrootte (aantal)", "aantal", 22)],
)
def test_a_lost_separator_is_refused_by_name(name, unit, value):
    cells = make_cells("gemeente", "2020", "2020", ["GM0193", "GM0060"], name, [2, value])
    with pytest.raises(ImplausibleValue, match=r"GM0060.*a decimal separator may be lost"):
        refuse_implausible("cbs_kwb_2020", name, unit, cells)


def test_plausible_figures_pass_as_they_are():
    cells = make_cells("gemeente", "2020", "2020", ["GM0193"], "Totale druk (%)", [113.0])
    pd.testing.assert_frame_equal(refuse_implausible("s", "Demografische druk/Totale druk (%)", "%", cells), cells)


@pytest.mark.parametrize(
    "raw", ["GM0637", "0637", "637", " 637", "637.0", 637, 637.0, "GM0637    ", "gm0637"], ids=repr
)
def test_a_gemeente_has_one_code_however_it_is_spelled(raw):
    assert region_code(raw) == "GM0637"


@pytest.mark.parametrize("code", ["WK0363FC", "WK036300  ", "BU03630000", "BU0363FC01", "NL00      "])
def test_letters_in_a_code_survive(code):
    assert region_code(code) == code.strip()


@pytest.mark.parametrize("raw", ["", "0", "Zoetermeer", "WK03630", "12345", "GM637", "637.5", None])
def test_what_is_no_code_is_refused(raw):
    with pytest.raises(UnknownRegionCode, match="is no region code"):
        region_code(raw)


def test_a_code_knows_its_level_and_gemeente():
    assert (level_of("WK0363FC"), gemeente_of("WK0363FC")) == ("wijk", "GM0363")
