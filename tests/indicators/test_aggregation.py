from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.aggregation import PART_COLUMNS, WHOLE_COLUMNS, aggregate, weighs_by_own
from indicators.model import SourceColumns
from tests.small_tables import small_registry


def parts(*rows: dict) -> pd.DataFrame:
    """Parts of one whole 'W', published and final unless said otherwise."""
    usual = dict.fromkeys(PART_COLUMNS, np.nan) | {"to_code": "W", "share": 1.0, "status": "final"}
    records = [usual | {"derivation": "published", **row} for row in rows]
    return pd.DataFrame(records, columns=PART_COLUMNS)


def absent(status: str, **more: object) -> dict:
    return {"status": status, "value": np.nan, **more}


def whole(*rows: dict, rule: str = "sum", per: int | None = None, tolerance: float = 0.0) -> pd.Series:
    return aggregate(parts(*rows), rule, per, tolerance).loc["W"]


def test_counts_are_added():
    figure = whole({"value": 3.0}, {"value": 4.0})
    assert (figure["value"], figure["status"], figure["derivation"]) == (7.0, "final", "added")


def test_a_divided_count_is_added_by_share_and_estimated():
    figure = whole({"value": 100.0}, {"value": 40.0, "share": 0.25})
    assert (figure["value"], figure["status"]) == (110.0, "estimated")


def test_a_rate_is_recomputed_and_not_averaged():
    figure = whole(
        {"value": 50.0, "numerator": 1.0, "denominator": 2.0},
        {"value": 10.0, "numerator": 10.0, "denominator": 100.0},
        rule="ratio",
        per=100,
    )
    assert figure["value"] == pytest.approx(11 / 102 * 100)
    assert (figure["numerator"], figure["denominator"]) == (11.0, 102.0)
    assert (figure["status"], figure["derivation"]) == ("final", "recomputed")


def test_a_mean_without_base_is_its_numerator_over_its_denominator():
    figure = whole(
        {"value": 2.0, "numerator": 4.0, "denominator": 2.0},
        {"value": 5.0, "numerator": 5.0, "denominator": 1.0},
        rule="ratio",
    )
    assert figure["value"] == 3.0


def test_a_rate_without_numerators_is_weighted_and_estimated():
    figure = whole({"value": 10.0, "weight": 300.0}, {"value": 20.0, "weight": 100.0}, rule="ratio", per=100)
    assert (figure["value"], figure["status"], figure["derivation"]) == (12.5, "estimated", "weighted")


def test_one_part_without_numerator_makes_the_rate_weighted():
    figure = whole(
        {"value": 10.0, "numerator": 1.0, "denominator": 10.0, "weight": 1.0},
        {"value": 20.0, "weight": 1.0},
        rule="ratio",
        per=100,
    )
    assert (figure["value"], figure["derivation"]) == (15.0, "weighted")


def test_a_part_counts_in_a_mean_by_the_share_of_its_weight():
    figure = whole(
        {"value": 10.0, "weight": 100.0}, {"value": 20.0, "weight": 200.0, "share": 0.5}, rule="weighted_mean"
    )
    assert figure["value"] == 15.0


def test_without_weight_there_is_no_mean():
    figure = whole({"value": 10.0, "weight": 100.0}, {"value": 20.0}, rule="weighted_mean")
    assert (figure["status"], np.isnan(figure["value"])) == ("missing", True)


def test_rule_none_gives_no_aggregate():
    figure = whole({"value": 1.0}, {"value": 2.0}, rule="none")
    assert figure["status"] == "missing"


@pytest.mark.parametrize(("rule", "size"), [("sum", 1.0), ("ratio", 1.0), ("weighted_mean", 1.0)])
def test_a_missing_part_leaves_the_whole_missing(rule, size):
    figure = whole({"value": 1.0, "weight": 1.0, "size": size}, absent("missing", weight=1.0, size=size), rule=rule)
    assert figure["status"] == "missing"


def test_a_suppressed_part_leaves_the_whole_suppressed():
    assert whole({"value": 1.0}, absent("suppressed"))["status"] == "suppressed"


def test_missing_says_more_than_suppressed():
    assert whole({"value": 1.0}, absent("suppressed"), absent("missing"))["status"] == "missing"


def test_parts_that_do_not_apply_do_not_count():
    figure = whole({"value": 5.0}, absent("not_applicable"))
    assert (figure["value"], figure["status"]) == (5.0, "final")


def test_a_whole_of_parts_that_do_not_apply_does_not_apply():
    figure = whole(absent("not_applicable"), absent("not_applicable"), rule="ratio")
    assert figure["status"] == "not_applicable"


def test_the_least_certain_part_decides_how_certain_the_sum_is():
    assert whole({"value": 1.0}, {"value": 1.0, "status": "provisional"})["status"] == "provisional"


def test_an_empty_denominator_gives_no_rate():
    nobody = {"value": np.nan, "status": "final", "numerator": 0.0, "denominator": 0.0}
    figure = whole(nobody | {"value": 0.0}, nobody | {"value": 0.0}, rule="ratio", per=100)
    assert figure["status"] == "not_applicable"


def test_a_small_absence_may_be_tolerated_and_is_estimated():
    figure = whole(
        {"value": 10.0, "numerator": 1.0, "denominator": 10.0, "size": 96.0},
        absent("missing", size=4.0),
        rule="ratio",
        per=100,
        tolerance=0.05,
    )
    assert (figure["value"], figure["status"]) == (10.0, "estimated")


def test_a_large_absence_is_not_tolerated():
    figure = whole(
        {"value": 10.0, "weight": 94.0, "size": 94.0},
        absent("missing", weight=6.0, size=6.0),
        rule="weighted_mean",
        tolerance=0.05,
    )
    assert figure["status"] == "missing"


def test_a_count_without_one_part_is_never_tolerated():
    figure = whole({"value": 10.0, "size": 99.0}, absent("missing", size=1.0), tolerance=0.05)
    assert figure["status"] == "missing"


def test_an_absence_of_unknown_size_is_not_tolerated():
    figure = whole({"value": 1.0, "weight": 1.0, "size": 1.0}, absent("missing"), rule="weighted_mean", tolerance=0.05)
    assert figure["status"] == "missing"


FIGURES = st.floats(-1e9, 1e9, allow_subnormal=False)


@settings(max_examples=50)
@given(FIGURES, FIGURES, FIGURES, st.sampled_from(["sum", "ratio", "weighted_mean", "none"]))
def test_a_whole_made_of_one_whole_part_keeps_its_figure_bit_for_bit(value, numerator, denominator, rule):
    alone = parts({"value": value, "numerator": numerator, "denominator": denominator, "status": "provisional"})
    single = aggregate(alone, rule, 100)
    pd.testing.assert_frame_equal(single.reset_index(drop=True), alone[WHOLE_COLUMNS], check_exact=True)


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=6), st.lists(st.floats(0.01, 1), min_size=2, max_size=6))
def test_a_mean_lies_between_its_parts(values, weights):
    rows = [{"value": value, "weight": weight} for value, weight in zip(values, weights, strict=False)]
    figure = whole(*rows, rule="weighted_mean") if len(rows) > 1 else pd.Series(rows[0])
    inside = [row["value"] for row in rows]
    assert min(inside) - 1e-6 <= figure["value"] <= max(inside) + 1e-6


@pytest.mark.parametrize(("absence", "status"), [(5.0, "estimated"), (5.01, "missing")])
def test_of_the_size_exactly_the_tolerated_share_may_be_absent(absence, status):
    figure = whole(
        {"value": 10.0, "weight": 95.0, "size": 100 - absence},
        absent("missing", weight=5.0, size=absence),
        rule="weighted_mean",
        tolerance=0.05,
    )
    assert figure["status"] == status


def test_a_share_is_weighed_by_its_own_where_any_source_gives_it_as_counts():
    share = small_registry()["laag_inkomen"]
    plain = SourceColumns("a", ("gemeente",), value="z")
    counts = SourceColumns("b", ("gemeente",), numerator=("x",), denominator=("y",))
    assert [weighs_by_own(replace(share, sources=given)) for given in ((plain, counts), (plain,))] == [True, False]
