"""Tables as files: what stands in a cell."""

import pandas as pd
import pytest

from data.table_files import csv_bytes, excel_csv_bytes, marked_csv_bytes

NOTHING = float("nan")


def lines(body: bytes) -> list[str]:
    return body.decode("utf-8-sig").split()


@pytest.mark.parametrize(
    ("values", "cells"),
    [([296.0, NOTHING], ["296", '""']), ([299.17, 300.0], ["299.17", "300.0"]), ([NOTHING], ['""'])],
)
def test_a_column_of_counts_has_no_decimals_and_one_with_fractions_keeps_them(values, cells):
    assert lines(csv_bytes(pd.DataFrame({"value": values}))) == ["value", *cells]


def test_excel_reads_a_count_and_a_fraction_with_a_comma():
    rows = pd.DataFrame({"numerator": [2155.0], "value": [8.5]})
    assert lines(excel_csv_bytes(rows)) == ["numerator;value", "2155;8,5"]


@pytest.mark.parametrize("write", [csv_bytes, marked_csv_bytes, excel_csv_bytes])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_text_is_a_formula_and_a_negative_number_stays_a_number(write, sign):
    body = write(pd.DataFrame({"name": [f"{sign}1"], "value": [-2.0]}))
    assert lines(body)[1].replace(";", ",") == f"'{sign}1,-2"
