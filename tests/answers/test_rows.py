"""Rows of one figure: where the columns of classes stand, and what they hold."""

import numpy as np
import pandas as pd

from answers.rows.one_figure import COLUMNS, with_classes


def test_classes_stand_before_the_derivation_with_the_limits_of_each():
    rows = pd.DataFrame([dict.fromkeys(COLUMNS)] * 3)
    found = with_classes(rows, [0, -1, 1], [5.0, 9.0])
    at = list(COLUMNS).index("derivation")
    assert list(found.columns) == [*COLUMNS[:at], "class", "class_above", "class_up_to", *COLUMNS[at:]]
    assert found["class"].tolist() == [1, pd.NA, 2]
    np.testing.assert_array_equal(found["class_above"], [np.nan, np.nan, 5.0])
    np.testing.assert_array_equal(found["class_up_to"], [5.0, np.nan, 9.0])
