import numpy as np
import pytest
import statsmodels.api as sm

from indicators.registry import Registry
from indicators.relations.circumstances import Circumstances, circumstances_of
from indicators.relations.expectation import expectations, left_out_predictions
from indicators.relations.refusal import Refused
from tests.indicators.relations import starter

FIGURES = (("laag_inkomen", "2021"), ("omgevingsadressendichtheid", "2021"), ("eenpersoonshuishoudens", "2020"))


@pytest.fixture(scope="module")
def circumstances(real) -> Circumstances:
    figures = np.column_stack([starter.figure(*each) for each in FIGURES])
    return circumstances_of([real[indicator_id] for indicator_id, _ in FIGURES], figures, [real["slaagpercentage"]])


def circumstances_of_figures(real: Registry, figures: np.ndarray) -> Circumstances:
    return Circumstances(
        tuple(real[each[0]] for each in FIGURES[: figures.shape[1]]), figures, np.ones(figures.shape[1])
    )


def test_predictions_are_those_of_fitting_anew_without_each_region():
    rng = np.random.default_rng(1)
    design = np.column_stack([np.ones(40), rng.normal(size=(40, 2))])
    values = rng.normal(size=40)
    predictions, half = left_out_predictions(design, values)
    for place in range(40):
        others = np.arange(40) != place
        oracle = sm.OLS(values[others], design[others]).fit().get_prediction(design[[place]])
        low, high = oracle.conf_int(obs=True, alpha=0.05)[0]
        assert predictions[place] == pytest.approx(oracle.predicted_mean[0], abs=1e-10)
        assert (predictions[place] - half[place], predictions[place] + half[place]) == pytest.approx(
            (low, high), abs=1e-10
        )


def test_the_verdict_on_real_figures_is_that_of_studentised_residuals(real, circumstances):
    values = starter.figure("slaagpercentage", "2018/19")
    expectation = expectations(real["slaagpercentage"], values, circumstances)
    is_complete = ~np.isnan(expectation.expected)
    fit = sm.OLS(values[is_complete], sm.add_constant(circumstances.figures[is_complete])).fit()
    beyond = np.abs(fit.get_influence().resid_studentized_external) > 1.9666
    assert ((expectation.verdict[is_complete] != "as_expected") == beyond).mean() > 0.995


def test_on_simulated_regions_95_of_100_lie_inside(real):
    rng = np.random.default_rng(2)
    inside = []
    for _ in range(50):
        predictors = rng.gamma(2.0, size=(342, 3))
        values = predictors @ [0.5, -1.0, 0.2] + rng.normal(size=342)
        inside.append(
            expectations(real["slaagpercentage"], values, circumstances_of_figures(real, predictors)).coverage
        )
    assert 0.93 <= np.mean(inside) <= 0.97


def test_a_planted_region_is_higher_than_expected(real):
    rng = np.random.default_rng(3)
    predictors = rng.normal(size=(100, 2))
    values = predictors.sum(axis=1) + 0.1 * rng.normal(size=100)
    values[8] += 3
    assert (
        expectations(real["slaagpercentage"], values, circumstances_of_figures(real, predictors)).verdict[8] == "higher"
    )


def test_a_region_without_a_figure_has_no_verdict(real, circumstances):
    expectation = expectations(real["slaagpercentage"], starter.figure("slaagpercentage", "2018/19"), circumstances)
    missing = np.isnan(starter.figure("slaagpercentage", "2018/19"))
    assert set(expectation.verdict[missing]) == {"none"}


def test_noise_is_not_explained(real):
    rng = np.random.default_rng(4)
    expectation = expectations(
        real["slaagpercentage"], rng.normal(size=200), circumstances_of_figures(real, rng.normal(size=(200, 3)))
    )
    assert expectation.explained < 0.05


def test_a_circumstance_that_only_one_region_has_leaves_that_region_without_a_verdict(real):
    rng = np.random.default_rng(5)
    predictors = np.column_stack([rng.normal(size=50), np.arange(50) == 7])
    assert (
        expectations(real["slaagpercentage"], rng.normal(size=50), circumstances_of_figures(real, predictors)).verdict[
            7
        ]
        == "none"
    )


@pytest.mark.parametrize("indicator_id", ["jongeren_met_jeugdzorg", "basisscholen", "laag_inkomen"])
def test_only_an_outcome_has_an_expectation(real, circumstances, indicator_id):
    expectation = expectations(real[indicator_id], np.arange(342.0), circumstances)
    assert expectation == Refused("not_an_outcome", 342)


def test_what_an_outcome_is_made_of_does_not_explain_it(real):
    part = Circumstances((real["examenkandidaten"],), np.arange(342.0)[:, None], np.ones(1))
    assert expectations(real["slaagpercentage"], np.arange(342.0), part).reason == "not_a_circumstance"


NOISE = np.random.default_rng(6).normal(size=(60, 4))


@pytest.mark.parametrize(
    ("values", "predictors", "refusal"),
    [
        (NOISE[:, 3], NOISE[:, [0, 0]], Refused("collinear", 60)),
        (NOISE[:, 3], np.column_stack([NOISE[:, 0], np.ones(60)]), Refused("constant_control", 60, 1)),
        (NOISE[:, 3] * np.nan, NOISE[:, :2], Refused("all_missing", 0)),
        (np.ones(60), NOISE[:, :2], Refused("constant", 60)),
        (np.r_[np.inf, NOISE[1:, 3]], NOISE[:, :2], Refused("infinite", 60)),
        (NOISE[:2, 3], NOISE[:2, :2], Refused("too_few_regions", 2)),
        (NOISE[:25, 3], NOISE[:25, :2], Refused("too_few_regions", 25)),
        (NOISE[:, 3], np.empty((60, 0)), Refused("no_circumstances", 60)),
    ],
)
def test_what_cannot_be_expected_is_refused(real, values, predictors, refusal):
    assert expectations(real["slaagpercentage"], values, circumstances_of_figures(real, predictors)) == refusal


def test_an_outcome_that_is_told_exactly_is_as_expected(real):
    predictors = NOISE[:, :2]
    expectation = expectations(
        real["slaagpercentage"], predictors.sum(axis=1), circumstances_of_figures(real, predictors)
    )
    assert expectation.coverage > 0.9
