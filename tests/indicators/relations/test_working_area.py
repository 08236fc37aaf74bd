from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.aggregation import PART_COLUMNS, aggregate
from indicators.model import Indicator
from indicators.relations.rounding import Steps, mean_between, ratio_between, sum_between
from indicators.relations.working_area import Parts, combined
from tests.indicators.relations import starter


def parts(values, **more) -> Parts:
    """Parts with these figures, final where there is one; of a hundred people each unless said otherwise."""
    figures = np.asarray(values, dtype=float)
    unknown = np.full(len(figures), np.nan)
    usual = {
        "numerator": unknown,
        "denominator": unknown,
        "weights": np.full(len(figures), 100.0),
        "people": np.full(len(figures), 100.0),
        "status": np.where(np.isnan(figures), "suppressed", "final").astype(object),
    }
    arrays = {key: np.asarray(value) if isinstance(value, list) else value for key, value in more.items()}
    return Parts(figures, **usual | arrays)


def real_parts(rows: pd.DataFrame, weights: np.ndarray, steps: Steps) -> Parts:
    columns = [rows[name].to_numpy(dtype=float) for name in ("value", "numerator", "denominator")]
    status = rows["status"].fillna("missing").to_numpy(dtype=object)
    return Parts(*columns, weights, weights, status, steps)


@pytest.mark.parametrize(
    ("indicator_id", "period"),
    [
        ("inwoners", "2025"),
        ("aandeel_0_14", "2025"),
        ("laag_inkomen", "2021"),
        ("woz_waarde", "2021"),
        ("bevolkingsdichtheid", "2020"),
        ("slaagpercentage", "2018/19"),
        ("stedelijkheid", "2023"),
    ],
)
def test_real_sets_of_gemeenten_have_the_figure_of_the_rules_of_aggregation(real, indicator_id, period):
    rows, weights = starter.key(indicator_id, period), starter.figure("inwoners", "2021")
    rng = np.random.default_rng(1)
    for _ in range(5):
        places = rng.choice(342, 12, replace=False)
        area = real_parts(rows.iloc[places], weights[places], Steps())
        frame = rows.iloc[places].assign(to_code="whole", share=1.0, weight=weights[places], size=weights[places])
        frame = frame.assign(status=area.status, derivation="published")[PART_COLUMNS]
        rule, per = real[indicator_id].aggregation.rule, real[indicator_id].measure.per
        slowly = aggregate(frame, rule, per, tolerance=0.2).iloc[0]
        figure = combined(area, real[indicator_id])
        assert (figure.value is None) == np.isnan(slowly["value"])
        if figure.value is not None:
            assert figure.value == pytest.approx(slowly["value"], rel=1e-12)
            assert (figure.status, figure.derivation) == (slowly["status"], slowly["derivation"])


def gemeenten_of_wijken() -> np.ndarray:
    return np.array(["GM" + code[2:6] for code in starter.codes("wijk", "2024")])


def test_all_wijken_of_a_gemeente_give_its_count_within_the_rounding(real):
    rows, gemeente_of = starter.key("inwoners_0_14", "2024", "wijk", "2024"), gemeenten_of_wijken()
    whole = starter.key("inwoners_0_14", "2024")["value"]
    inside = []
    for code in np.unique(gemeente_of):
        wijken = rows[gemeente_of == code]
        figure = combined(real_parts(wijken, np.ones(len(wijken)), Steps(figures=10.0)), real["inwoners_0_14"])
        inside.append(code not in whole.index or figure.low <= whole[code] <= figure.high)
    assert np.mean(inside) == 1


def test_all_wijken_of_a_gemeente_give_its_share_within_the_rounding(real):
    rows, gemeente_of = starter.key("aandeel_0_14", "2024", "wijk", "2024"), gemeenten_of_wijken()
    people = starter.figure("inwoners", "2024", "wijk", "2024")
    whole = starter.key("aandeel_0_14", "2024")["value"]
    # The denominator is the sum of five age groups, each rounded to either of the nearest fives.
    steps = Steps(numerator=10.0, denominator=50.0)
    inside = []
    for code in np.unique(gemeente_of):
        some = gemeente_of == code
        figure = combined(real_parts(rows[some], people[some], steps), real["aandeel_0_14"])
        inside.append(code not in whole.index or figure.low <= whole[code] <= figure.high)
    assert np.mean(inside) == 1


def test_all_gemeenten_give_the_netherlands(real):
    for indicator_id in ("inwoners", "aandeel_0_14"):
        country = starter.key(indicator_id, "2025", "land", "2025")["value"].iloc[0]
        rows = starter.key(indicator_id, "2025")
        figure = combined(real_parts(rows, np.ones(342), Steps()), real[indicator_id])
        assert figure.value == pytest.approx(country, rel=1e-12)


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 900)), min_size=1, max_size=12), st.sampled_from([1, 5, 10])
)
def test_what_rounded_parts_leave_possible_holds_the_truth(pairs, step):
    cases, people = np.array(pairs, dtype=float).T
    above, below = (step * np.rint(each / step) for each in (cases, people))
    total = sum_between(above, step / 2)
    assert total[1] <= cases.sum() <= total[2]
    ratio = ratio_between(above, below, step / 2, step / 2)
    true = cases.sum() / people.sum()
    assert ratio is None or (ratio[1] <= true + 1e-12 and not true > ratio[2] + 1e-12)
    mean = mean_between(above, below, step / 2, step / 2)
    weighted_mean = float((people * cases).sum() / people.sum())
    assert mean is None or mean[1] - 1e-9 <= weighted_mean <= mean[2] + 1e-9


def test_the_extremes_of_a_weighted_mean_are_those_of_trying_every_corner():
    rng = np.random.default_rng(2)
    values, weights = rng.uniform(0, 10, 6), rng.uniform(1, 5, 6)
    corners = np.array(np.meshgrid(*[[-0.5, 0.5]] * 6)).reshape(6, -1).T
    means = ((weights + corners) * values).sum(axis=1) / (weights + corners).sum(axis=1)
    assert mean_between(values, weights, 0.0, 0.5)[1:] == pytest.approx((means.min(), means.max()))


def test_a_withheld_count_gives_a_range_and_no_figure(real):
    figure = combined(parts([10, 20, np.nan], people=[50.0, 50.0, 30.0]), real["personen_met_bijstand"])
    assert (figure.value, figure.low, figure.high, figure.status) == (None, 30.0, 60.0, "suppressed")
    assert figure.reason == "sum_incomplete"


def test_a_count_of_which_nothing_is_known_has_no_range(real):
    figure = combined(parts([np.nan, np.nan]), real["personen_met_bijstand"])
    assert (figure.value, figure.low, figure.high, figure.reason) == (None, None, None, "sum_incomplete")


def test_a_withheld_share_is_told_of_the_others_with_the_range_it_leaves(real):
    area = parts([10.0, 20.0, np.nan], weights=[400.0, 400.0, 200.0], people=[400.0, 400.0, 200.0])
    figure = combined(area, real["laag_inkomen"])
    assert (figure.value, figure.status) == (15.0, "estimated")
    assert (figure.low, figure.high) == pytest.approx((12.0, 32.0))
    assert (figure.coverage.with_figure, figure.coverage.regions, figure.coverage.people) == (2, 3, 0.8)


def test_a_share_of_too_few_of_the_people_is_refused_with_its_range(real):
    figure = combined(parts([10.0, np.nan], people=[70.0, 30.0]), real["laag_inkomen"])
    assert (figure.value, figure.reason) == (None, "too_little_covered")
    assert (figure.low, figure.high) == pytest.approx((7.0, 37.0))


def test_a_mean_that_nothing_bounds_has_no_range(real):
    figure = combined(parts([10.0, np.nan], people=[90.0, 10.0]), real["woz_waarde"])
    assert (figure.value, figure.low, figure.high) == (10.0, None, None)


def test_medians_and_classes_are_refused(real):
    for indicator_id in ("mediaan_inkomen", "stedelijkheid"):
        assert combined(parts([1.0, 2.0]), real[indicator_id]).reason == "not_to_be_added"


def test_one_region_keeps_its_median(real):
    assert combined(parts([21.3]), real["mediaan_inkomen"]).value == 21.3


def test_without_weights_there_is_no_mean(real):
    figure = combined(parts([10.0, 20.0], weights=[np.nan, 5.0]), real["woz_waarde"])
    assert (figure.value, figure.reason) == (None, "no_weight")
    assert (figure.low, figure.high) == (10.0, 20.0)


def test_without_weights_and_without_a_part_nothing_bounds_a_mean(real):
    figure = combined(parts([10.0, np.nan], weights=[np.nan, 5.0]), real["woz_waarde"])
    assert (figure.value, figure.low, figure.high) == (None, None, None)


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 900)), min_size=2, max_size=9))
def test_a_share_without_its_weights_lies_between_its_parts(real, pairs):
    shares, people = np.array(pairs, dtype=float).T
    area = parts(shares, weights=np.full(len(shares), np.nan))
    figure = combined(area, real["koopwoningen"])
    true = float((shares * people).sum() / people.sum())
    assert (figure.value, figure.low <= true + 1e-9, true - 1e-9 <= figure.high) == (None, True, True)


def test_people_that_are_not_known_leave_coverage_unknown(real):
    figure = combined(parts([10.0, np.nan], people=[np.nan, 5.0]), real["woz_waarde"])
    assert (figure.value, figure.coverage.people, figure.reason) == (None, None, "too_little_covered")


def test_parts_that_do_not_apply_do_not_count(real):
    area = parts([90.0, np.nan], status=np.array(["final", "not_applicable"], dtype=object))
    figure = combined(area, real["slaagpercentage"])
    assert (figure.value, figure.coverage.regions, figure.coverage.inapplicable) == (90.0, 1, 1)


@pytest.mark.parametrize(
    ("area", "reason"),
    [
        (parts([]), "empty"),
        (parts([np.nan, np.nan]), "too_little_covered"),
        (parts([np.nan], status=np.array(["not_applicable"], dtype=object)), "not_applicable"),
        (parts([1.0, 1.0], numerator=[0.0, 0.0], denominator=[0.0, 0.0]), "not_applicable"),
    ],
)
def test_a_working_area_without_figures_has_a_reason(real, area, reason):
    assert combined(area, real["slaagpercentage"]).reason == reason


def test_every_definition_can_be_combined(real):
    for indicator in real.values():
        figure = combined(parts([1.0, 2.0]), indicator)
        assert (figure.value is None) == (figure.reason is not None)
        assert indicator.aggregation.rule != "none" or figure.reason == "not_to_be_added"


def test_a_share_never_leaves_its_scale(real):
    area = parts([0.0, 1.0], numerator=[0.0, 5.0], denominator=[5.0, 5.0], steps=Steps(numerator=5.0, denominator=5.0))
    figure = combined(area, real["slaagpercentage"])
    assert (figure.low, figure.high) == (0.0, 100.0)


def test_what_is_provisional_stays_so(real):
    area = parts([1.0, 2.0])
    provisional = replace(area, status=np.array(["final", "provisional"], dtype=object))
    assert combined(provisional, real["inwoners"]).status == "provisional"


def test_an_indicator_is_asked_for_its_own_rule(real):
    indicator: Indicator = real["inwoners"]
    assert combined(parts([1.0, 2.0]), indicator).derivation == "added"
