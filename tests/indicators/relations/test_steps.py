"""What slices were rounded to, told from real figures."""

import numpy as np
import pytest

from indicators.registry import load_registry
from indicators.relations.rounding import Steps
from indicators.relations.steps import count_step, steps_of
from tests.indicators.relations import starter

REAL = load_registry()


def steps_of_slice(indicator_id, period, level="wijk", vintage="2024"):
    rows = starter.key(indicator_id, period, level, vintage)
    rows = rows[rows["derivation"] == "published"]
    figures = tuple(rows[name].to_numpy(dtype=float) for name in ("value", "numerator", "denominator"))
    return steps_of(REAL[indicator_id], level, figures, np.full(len(rows), np.nan))


def test_a_count_of_wijken_may_be_off_by_five():
    assert steps_of_slice("inwoners_0_14", "2024").figures == 10


def test_whole_people_are_not_rounded():
    assert steps_of_slice("inwoners", "2025", "gemeente", "2025").figures == 0


def test_a_denominator_added_from_five_columns_counts_five_steps():
    assert steps_of_slice("aandeel_0_14", "2024") == Steps(numerator=10.0, denominator=50.0)


def test_a_published_share_is_rounded_to_its_last_digit():
    assert steps_of_slice("laag_inkomen", "2021", "gemeente", "2025").figures == pytest.approx(0.1)


def test_too_few_counts_tell_nothing():
    assert count_step(np.array([5.0, 10.0, np.nan])) == 0


@pytest.mark.parametrize(("columns", "step"), [((), 10.0), ((3,), 30.0)])
def test_a_count_is_rounded_once_for_each_column_it_is_added_from(columns, step):
    assert count_step(np.arange(10.0, 310.0, 10.0), *columns) == step
