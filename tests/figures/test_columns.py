"""The columns of the files of panels: their heads in words, and what the table on the page makes of them."""

import pandas as pd
import pytest

from figures.columns import column_label, decimals_of, is_in_table, is_number


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("value", "Waarde"),
        ("value_a", "Waarde (A)"),
        ("controlled_value_2", "Constant gehouden: waarde (2)"),
        ("left_a", "A: plaatsen boven verwacht"),
        ("left_b", "B: plaatsen boven verwacht"),
    ],
)
def test_a_column_is_told_in_words_with_its_side(name, label):
    assert column_label(name, "nl") == label


@pytest.mark.parametrize("name", ["new", "new_a"])
def test_a_column_without_words_is_an_error_that_names_the_key(name):
    with pytest.raises(KeyError, match=r"take\.column\.new: no such phrase in wording/nl/; add it there"):
        column_label(name, "nl")


@pytest.mark.parametrize(
    ("values", "number", "decimals"),
    [([1, 2], True, 0), ([1.25, None], True, 2), (["a", None], False, 1), ([True, False], False, 1)],
)
def test_a_column_that_no_table_names_is_shown_as_what_it_holds(values, number, decimals):
    column = pd.Series(values, name="new_b")
    assert (is_in_table("new_b"), is_number(column), decimals_of(column, 1)) == (True, number, decimals)


@pytest.mark.parametrize(("name", "decimals"), [("people_covered_a", 2), ("low_b", 1), ("on_list", 0)])
def test_a_column_that_is_a_number_by_its_name_is_one_also_without_numbers(name, decimals):
    column = pd.Series([None, None], name=name, dtype=object)
    assert (is_number(column), decimals_of(column, 1)) == (True, decimals)


@pytest.mark.parametrize("name", ["region_code", "value_a", "controlled_id_2"])
def test_a_column_for_who_works_on_with_a_file_is_not_in_the_table(name):
    assert not is_in_table(name)
