"""The order of statuses, worked by hand: of a figure made of others the worst decides."""

import numpy as np
import pandas as pd
import pytest

from indicators.model import STATUSES
from indicators.status import FROM_BEST_TO_WORST, worst_status, worst_statuses

WORST_OF = [
    (["final", "final"], "final"),
    (["final", "provisional"], "provisional"),
    (["provisional", "estimated"], "estimated"),
    (["estimated", "suppressed"], "suppressed"),
    (["missing", "suppressed"], "missing"),
    (["final", "missing"], "missing"),
    (["final", "not_applicable"], "final"),
    (["suppressed", "not_applicable"], "suppressed"),
    (["not_applicable", "not_applicable"], "not_applicable"),
]


@pytest.mark.parametrize(("statuses", "worst"), WORST_OF)
def test_the_worst_status_decides_in_either_order(statuses, worst):
    assert (worst_status(statuses), worst_status(statuses[::-1])) == (worst, worst)


def test_rows_of_a_table_follow_the_same_order():
    table = pd.DataFrame([statuses for statuses, _ in WORST_OF], index=range(7, 7 + len(WORST_OF)))
    assert worst_statuses(table).to_dict() == {7 + place: worst for place, (_, worst) in enumerate(WORST_OF)}


def test_a_part_without_a_status_is_missing():
    assert worst_statuses(pd.DataFrame({"a": ["final"], "b": [np.nan]})).tolist() == ["missing"]


def test_every_status_has_a_place_but_what_is_not_applicable():
    assert {*FROM_BEST_TO_WORST, "not_applicable"} == set(STATUSES)
