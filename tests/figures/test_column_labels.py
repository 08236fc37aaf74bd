"""The heads of the columns of a file, in words."""

import pytest

from figures.download import column_label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("value", "Waarde"),
        ("value_a", "Waarde (A)"),
        ("held_value_2", "Constant gehouden: waarde (2)"),
        ("left_a", "A: plaatsen boven verwacht"),
        ("left_b", "B: plaatsen boven verwacht"),
    ],
)
def test_a_column_is_told_in_words_with_its_side(name, label):
    assert column_label(name, "nl") == label
