"""Known answers: the lines by hand, the p values by scipy.stats, which the app itself does not load."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from indicators.trend import trend_verdict

STEADY = [10.0, 11.0, 11.5, 13.0, 14.0]
COUNTS = [200.0, 400.0, 100.0, 300.0, 500.0]


def series(values, first=2019, denominators=None, statuses=None):
    periods = [str(first + place) for place in range(len(values))]
    table = pd.DataFrame({"period": periods, "at": [int(period) + 0.5 for period in periods], "value": values})
    table["denominator"] = denominators or [np.nan] * len(values)
    table["numerator"] = np.nan
    table["status"] = statuses or ["final"] * len(values)
    return table


def test_a_steady_rise_is_a_trend():
    verdict = trend_verdict(series(STEADY))
    assert (verdict.kind, verdict.n, verdict.first, verdict.last) == ("up", 5, "2019", "2023")


def test_slope_and_p_are_those_of_an_ordinary_regression():
    verdict, oracle = trend_verdict(series(STEADY)), stats.linregress(range(5), STEADY)
    assert (verdict.slope, verdict.p) == (pytest.approx(1.0), pytest.approx(oracle.pvalue))
    assert verdict.high - verdict.slope == pytest.approx(stats.t.ppf(0.975, 3) * oracle.stderr)


def test_weights_give_the_line_that_repeating_each_figure_would():
    verdict = trend_verdict(series(STEADY, denominators=COUNTS))
    repeats = [(x, y) for x, y, n in zip(range(5), STEADY, COUNTS, strict=True) for _ in range(int(n))]
    assert (verdict.weighted, verdict.slope) == (True, pytest.approx(stats.linregress(*np.transpose(repeats)).slope))


def test_the_standard_error_of_a_weighted_line_by_matrices():
    verdict = trend_verdict(series(STEADY, denominators=COUNTS))
    x, w, y = np.column_stack([np.ones(5), np.arange(5)]), np.diag(COUNTS), np.array(STEADY)
    inverse = np.linalg.inv(x.T @ w @ x)
    rest = y - x @ (inverse @ x.T @ w @ y)
    error = np.sqrt(rest @ w @ rest / 3 * inverse[1, 1])
    assert verdict.p == pytest.approx(2 * stats.t.sf(verdict.slope / error, 3))


def test_one_unknown_denominator_makes_all_weights_equal():
    verdict = trend_verdict(series(STEADY, denominators=[*COUNTS[:4], np.nan]))
    assert (verdict.weighted, verdict.slope) == (False, pytest.approx(1.0))


def test_one_year_alone_makes_no_trend():
    # With these weights the slope is 3.4 times its error, but turns round when the last, heavy year is left out.
    verdict = trend_verdict(series([10.0, 9.9, 9.9, 9.9, 12.0], denominators=[1000.0, 1.0, 1.0, 1.0, 1000.0]))
    assert (verdict.kind, verdict.p < 0.05) == ("none", True)


def test_up_and_down_is_no_clear_trend():
    assert trend_verdict(series([10.0, 14.0, 9.0, 13.0, 11.0])).kind == "none"


def test_a_figure_that_never_changes_has_no_trend():
    verdict = trend_verdict(series([7.3] * 5))
    assert (verdict.kind, verdict.slope, verdict.p) == ("none", 0.0, 1.0)


def test_a_straight_line_is_a_trend():
    verdict = trend_verdict(series([9.1, 8.8, 8.5, 8.2, 7.9]))
    assert (verdict.kind, verdict.p, verdict.change) == ("down", 0.0, pytest.approx(-1.2))


def test_only_the_last_five_figures_count():
    verdict = trend_verdict(series([90.0, 80.0, *STEADY]))
    assert (verdict.kind, verdict.first, verdict.n) == ("up", "2021", 5)


def test_a_missing_year_is_no_figure_and_keeps_its_place_in_time():
    verdict = trend_verdict(series([10.0, np.nan, 12.0, 13.0, 14.0, 15.0]))
    assert (verdict.kind, verdict.n, verdict.slope) == ("up", 5, pytest.approx(1.0))


def test_four_figures_are_too_few():
    verdict = trend_verdict(series(STEADY[:4]))
    assert (verdict.kind, verdict.n, verdict.first, verdict.last, verdict.p) == ("too_few", 4, "2019", "2022", None)


def test_no_figure_at_all_is_too_few():
    assert trend_verdict(series([np.nan] * 5)).n == 0


def test_figures_before_a_series_break_do_not_count():
    verdict = trend_verdict(series([50.0, 40.0, *STEADY]), breaks=["2020", "2021"])
    assert (verdict.kind, verdict.first) == ("up", "2021")


def test_too_few_since_a_series_break_is_told_apart():
    verdict = trend_verdict(series(STEADY), breaks=["2022"])
    assert (verdict.kind, verdict.n, verdict.first) == ("broken", 2, "2022")


def test_provisional_figures_do_not_count():
    verdict = trend_verdict(series([*STEADY, 0.0], statuses=["final"] * 5 + ["provisional"]))
    assert (verdict.kind, verdict.last, verdict.left_out) == ("up", "2023", ("2024",))


def test_five_with_provisional_figures_is_too_early():
    verdict = trend_verdict(series(STEADY, statuses=["final"] * 4 + ["provisional"]))
    assert (verdict.kind, verdict.n, verdict.left_out) == ("provisional", 4, ("2023",))


def test_estimates_count_and_are_told():
    verdict = trend_verdict(series(STEADY, statuses=["estimated"] + ["final"] * 4))
    assert (verdict.kind, verdict.estimated) == ("up", True)


@given(st.lists(st.integers(0, 60), min_size=5, max_size=5), st.lists(st.integers(1, 9), min_size=5, max_size=5))
def test_a_trend_keeps_its_direction_whichever_figure_is_left_out(values, weights):
    verdict = trend_verdict(series([float(value) for value in values], denominators=[float(one) for one in weights]))
    if verdict.kind == "none":
        return
    for place in range(5):
        others = [one for one in range(5) if one != place]
        slope = np.polyfit(others, np.array(values)[others], 1, w=np.sqrt(np.array(weights)[others]))[0]
        assert (slope > 0) == (verdict.kind == "up")


@given(st.lists(st.floats(-50, 50), min_size=5, max_size=9), st.floats(0.01, 100), st.floats(-1000, 1000))
def test_another_unit_changes_no_verdict(values, factor, shift):
    steps = [round(value, 1) for value in values]
    other_unit = [factor * value + shift for value in steps]
    assert trend_verdict(series(steps)).kind == trend_verdict(series(other_unit)).kind


def of_some(low, high):
    """The steady rise, its last figure of some regions only."""
    table = series(STEADY)
    return table.assign(open=table["period"] == "2023", low=[*STEADY[:4], low], high=[*STEADY[:4], high])


@pytest.mark.parametrize(
    ("low", "high", "kind"), [(13.5, 15.0, "up"), (9.1, 15.0, "up"), (8.9, 15.0, "open"), (np.nan, np.nan, "open")]
)
def test_a_trend_that_regions_without_a_figure_could_turn_is_open(low, high, kind):
    # About the middle year: -2 x 10 - 11 + 13 + 2 x low, above zero from 9 on.
    assert trend_verdict(of_some(low, high)).kind == kind


def test_the_rounding_of_figures_of_all_regions_opens_no_trend():
    verdict = trend_verdict(of_some(8.9, 15.0).assign(open=False))
    assert (verdict.kind, verdict.slope) == ("up", pytest.approx(1.0))


def test_no_clear_trend_stays_that_whatever_is_open():
    table = series([10.0, 12.0, 10.0, 12.0, 10.0])
    assert trend_verdict(table.assign(open=True, low=table["value"], high=table["value"])).kind == "none"


def test_of_final_figures_none_is_called_an_estimate():
    assert not trend_verdict(series(STEADY)).estimated
