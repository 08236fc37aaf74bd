import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from indicators.model import Measure
from indicators.relations.bands import (
    Bands,
    count_bands,
    figure_bands,
    rounding_bands,
    rounding_step,
    share_bands,
    straddles,
    whole_band,
)
from indicators.relations.rounding import Steps
from tests.indicators.relations import starter

SHARE = Measure("rate", "%", 1, "neutral", per=100)
COUNT = Measure("count", "aantal", 0, "neutral")
MEAN = Measure("mean", "km", 1, "neutral")
UNKNOWN = np.full(1, np.nan)


def test_shares_of_real_counts_have_the_interval_of_statsmodels():
    rows = starter.key("slaagpercentage", "2018/19")
    passes, candidates = (rows[column].to_numpy(dtype=float) for column in ("numerator", "denominator"))
    has_candidates = candidates > 0
    band = share_bands(passes[has_candidates], candidates[has_candidates])
    low, high = proportion_confint(passes[has_candidates], candidates[has_candidates], method="wilson")
    np.testing.assert_allclose(band.low, low, atol=1e-10)
    np.testing.assert_allclose(band.high, high, atol=1e-10)


def test_counts_have_the_exact_interval_of_the_chi_square():
    counts = np.array([0.0, 1, 5, 80, 4000])
    band = count_bands(counts)
    np.testing.assert_allclose(band.low[1:], stats.chi2.ppf(0.025, 2 * counts[1:]) / 2, rtol=1e-10)
    np.testing.assert_allclose(band.high, stats.chi2.ppf(0.975, 2 * (counts + 1)) / 2, rtol=1e-10)
    assert band.low[0] == 0


@pytest.mark.parametrize(
    ("indicator_id", "period", "level", "step"),
    [("inwoners_0_14", "2024", "wijk", 5.0), ("laag_inkomen", "2021", "gemeente", 0.1)],
)
def test_the_rounding_of_real_figures_is_recognised(indicator_id, period, level, step):
    if level == "wijk":
        assert rounding_step(starter.figure(indicator_id, period, "wijk", "2024")) == step
    else:
        rows = starter.key(indicator_id, period)
        assert rounding_step(rows.loc[rows["derivation"] == "published", "value"]) == step


@pytest.mark.parametrize(
    "values", [np.empty(0), np.full(30, np.nan), np.zeros(30), np.array([5.0, 10.0]), [np.inf] * 20]
)
def test_rounding_that_cannot_be_told_is_none(values):
    assert rounding_step(values) == 0


def test_figures_that_were_worked_out_are_not_rounded():
    assert rounding_step(np.arange(1, 40) / 7) == 0


def test_rounding_widens_the_band_of_a_share():
    plain, coarse = (share_bands(np.array([20.0]), np.array([100.0]), step) for step in (0.0, 5.0))
    assert coarse.low[0] < plain.low[0] < plain.high[0] < coarse.high[0]


def test_a_share_is_widened_by_half_a_step_of_each_of_its_counts():
    """20 of 100, in fours and in tens: at the least 18 of 105, at the most 22 of 95."""
    band = share_bands(np.array([20.0]), np.array([100.0]), 4.0, 10.0)
    assert band.low[0] == pytest.approx(proportion_confint(18, 105, method="wilson")[0])
    assert band.high[0] == pytest.approx(proportion_confint(22, 95, method="wilson")[1])


def test_one_step_is_that_of_both_counts_of_a_share():
    one, both = (share_bands(np.array([20.0]), np.array([100.0]), *steps) for steps in ((4.0,), (4.0, 4.0)))
    assert (one.low[0], one.high[0]) == (both.low[0], both.high[0])


def test_a_share_without_counts_uses_the_people_it_is_of():
    steps = Steps(figures=0.1)
    few, many = (figure_bands(SHARE, [10.0], UNKNOWN, UNKNOWN, [people], steps) for people in (100.0, 10_000.0))
    assert few.high[0] - few.low[0] > many.high[0] - many.low[0]


def test_a_share_of_nobody_knows_how_many_has_its_rounding_only():
    band = figure_bands(SHARE, [10.0], UNKNOWN, UNKNOWN, UNKNOWN, Steps(figures=0.1))
    assert (band.low[0], band.high[0]) == pytest.approx((9.95, 10.05))


def test_a_share_of_several_regions_has_the_interval_of_statsmodels_around_its_limits():
    low, _ = proportion_confint(12, 60, method="wilson")
    _, high = proportion_confint(15, 60, method="wilson")
    assert whole_band(SHARE, (20.0, 25.0), 60.0) == pytest.approx((100 * low, 100 * high), abs=1e-10)


@pytest.mark.parametrize(("measure", "size"), [(SHARE, None), (MEAN, 60.0)])
def test_what_is_no_share_of_a_known_number_has_its_limits_only(measure, size):
    assert whole_band(measure, (20.0, 25.0), size) == (20.0, 25.0)


def test_a_mean_has_its_rounding_only():
    band = figure_bands(MEAN, [0.8], UNKNOWN, UNKNOWN, [20.0], Steps(figures=0.1))
    assert (band.low[0], band.high[0]) == pytest.approx((0.75, 0.85))


@given(st.integers(0, 500), st.integers(1, 500), st.sampled_from([1.0, 5.0, 10.0]))
def test_rounding_alone_holds_the_share_before_it_was_rounded(numerator, denominator, step):
    cases = min(numerator, denominator)
    above, below = (step * np.rint(count / step) for count in (cases, denominator))
    if below == 0 or above > below:
        return
    steps = Steps(numerator=step, denominator=step)
    band = rounding_bands(SHARE, [100 * above / below], [above], [below], steps)
    assert band.low[0] - 1e-9 <= 100 * cases / denominator <= band.high[0] + 1e-9
    wider = figure_bands(SHARE, [100 * above / below], [above], [below], UNKNOWN, steps)
    assert wider.low[0] <= band.low[0] + 1e-9
    assert band.high[0] <= wider.high[0] + 1e-9


def test_rounding_alone_of_a_count_and_of_a_published_share():
    count = rounding_bands(COUNT, [5.0], UNKNOWN, UNKNOWN, Steps(figures=10.0))
    share = rounding_bands(SHARE, [99.98], UNKNOWN, UNKNOWN, Steps(figures=0.1))
    assert (count.low[0], count.high[0]) == (0, 10)
    assert (share.low[0], share.high[0]) == pytest.approx((99.93, 100))


def test_no_figure_has_no_band():
    band = figure_bands(SHARE, [np.nan, np.inf], [1, 1], [2, 2], [np.nan] * 2, Steps())
    assert np.isnan([band.low, band.high]).all()


def test_counts_that_are_no_share_are_not_used_as_one():
    band = share_bands(np.array([3.0, -1.0, 0.0]), np.array([2.0, 5.0, 0.0]))
    assert np.isnan(band.low).all()


@settings(max_examples=200)
@given(st.integers(0, 5000), st.integers(1, 5000), st.sampled_from([0.0, 1.0, 5.0, 10.0]))
def test_the_published_share_always_lies_inside_its_band(numerator, denominator, step):
    numerator = min(numerator, denominator)
    value = 100 * numerator / denominator
    steps = Steps(numerator=step, denominator=step)
    band = figure_bands(SHARE, [value], [float(numerator)], [float(denominator)], UNKNOWN, steps)
    assert 0 <= band.low[0] <= value <= band.high[0] <= 100


@settings(max_examples=200)
@given(st.integers(0, 10**6), st.sampled_from([0.0, 5.0, 100.0]))
def test_the_published_count_always_lies_inside_its_band(count, step):
    band = figure_bands(COUNT, [float(count)], UNKNOWN, UNKNOWN, UNKNOWN, Steps(figures=step))
    assert band.low[0] <= count <= band.high[0]


def test_the_share_behind_a_rounded_count_lies_inside_the_band():
    rng = np.random.default_rng(1)
    people = rng.integers(20, 300, 5000)
    true = rng.uniform(0.02, 0.5, 5000)
    cases = rng.binomial(people, true)
    coarse, base = (5.0 * np.rint(each / 5) for each in (cases, people))
    valid = (coarse <= base) & (base > 0)
    band = share_bands(coarse[valid], base[valid], 5.0)
    assert ((band.low <= true[valid]) & (true[valid] <= band.high)).mean() >= 0.95


def test_wilson_holds_the_truth_in_95_of_100_draws():
    cases = np.random.default_rng(2).binomial(200, 0.12, 20_000).astype(float)
    band = share_bands(cases, np.full(20_000, 200.0))
    assert 0.93 <= ((band.low <= 0.12) & (band.high >= 0.12)).mean() <= 0.97


def test_a_band_over_a_class_limit_leaves_the_class_uncertain():
    bands = Bands(np.array([1.0, 9.0, np.nan, 25.0]), np.array([2.0, 11.0, np.nan, 99.0]))
    assert straddles(bands, [10.0, 20.0, 30.0]).tolist() == [False, True, False, False]


def test_a_limit_belongs_to_the_class_below_it():
    assert not straddles(Bands(np.array([9.0]), np.array([10.0])), [10.0, 20.0])[0]


def test_rounding_takes_no_count_below_zero():
    band = rounding_bands(COUNT, [0.0, 5.0], UNKNOWN, UNKNOWN, Steps(figures=5.0))
    assert (band.low.tolist(), band.high.tolist()) == ([0.0, 2.5], [2.5, 7.5])
