import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.outliers_influence import variance_inflation_factor

from indicators.relations.partial import partial_association
from indicators.relations.refusal import Refused
from tests.indicators.relations import starter


def real(*columns: int) -> list[np.ndarray]:
    return [starter.gemeente_figures()[:, column] for column in columns]


def rest_of(values: np.ndarray, controls: np.ndarray) -> np.ndarray:
    return sm.OLS(values, sm.add_constant(controls)).fit().resid


def ranks_of(*columns: np.ndarray) -> list[np.ndarray]:
    both = ~np.isnan(np.column_stack(columns)).any(axis=1)
    return [stats.rankdata(each[both]) for each in columns]


@pytest.mark.parametrize("controls", [(1,), (2, 3), (1, 2, 3), (8, 11)])
def test_real_partial_associations_are_those_of_statsmodels(controls):
    a, b = real(0, 4)
    circumstances = real(*controls)
    first, second, *others = ranks_of(a, b, *circumstances)
    oracle = stats.pearsonr(rest_of(first, np.column_stack(others)), rest_of(second, np.column_stack(others)))
    assert partial_association(a, b, circumstances).association.rho == pytest.approx(oracle.statistic, abs=1e-10)


def test_p_is_that_of_the_coefficient_in_a_regression_on_ranks():
    a, b, income, urbanity = real(0, 4, 1, 3)
    first, second, *others = ranks_of(a, b, income, urbanity)
    model = sm.OLS(second, sm.add_constant(np.column_stack([first, *others]))).fit()
    assert partial_association(a, b, [income, urbanity]).association.p == pytest.approx(model.pvalues[1], abs=1e-10)


def test_added_variable_coordinates_are_what_regression_leaves():
    a, b, income = real(0, 4, 1)
    result = partial_association(a, b, [income])
    first, second, control = ranks_of(a, b, income)
    both = ~np.isnan(result.x)
    np.testing.assert_allclose(
        result.x[both], rest_of(first, control) / stats.rankdata(a[both]).std() * deviation(both)
    )
    np.testing.assert_allclose(
        result.y[both], rest_of(second, control) / stats.rankdata(b[both]).std() * deviation(both)
    )


def deviation(both: np.ndarray) -> float:
    """The standard deviation of the places 1 to n."""
    return float(np.arange(both.sum()).std())


def test_inflation_is_that_of_statsmodels():
    a, b, *circumstances = real(0, 4, 1, 2, 3)
    first, _, *others = ranks_of(a, b, *circumstances)
    design = sm.add_constant(np.column_stack([first, *others]))
    oracle = [variance_inflation_factor(design, place) for place in range(1, 5)]
    np.testing.assert_allclose(partial_association(a, b, circumstances).inflation, oracle, atol=1e-9)


def test_holding_nothing_constant_changes_nothing():
    result = partial_association(*real(0, 4), [])
    assert result.association.rho == pytest.approx(result.plain.rho, abs=1e-12)


def test_a_planted_confounder_explains_the_relation_away():
    rng = np.random.default_rng(1)
    cause, one, other = rng.normal(size=(3, 342))
    result = partial_association(cause + 0.5 * one, cause + 0.5 * other, [cause])
    assert result.plain.strength == "strong"
    assert result.association.strength == "none"


def test_an_association_that_was_hidden_comes_out():
    rng = np.random.default_rng(2)
    cause, one = rng.normal(size=(2, 342))
    result = partial_association(one, one - cause, [cause])
    assert result.association.rho > result.plain.rho


def test_neighbours_widen_the_interval_here_too():
    a, b, income = real(0, 4, 1)
    plain, brake = (partial_association(a, b, [income], places=p) for p in (None, starter.places("gemeente", "2025")))
    assert brake.association.high - brake.association.low > plain.association.high - plain.association.low


def test_circumstances_that_tell_each_other_are_warned_of():
    rng = np.random.default_rng(3)
    a, b, one = rng.normal(size=(3, 200))
    assert partial_association(a, b, [one, one + 0.05 * rng.normal(size=200)]).warnings == ("collinear",)


def test_few_regions_for_so_many_circumstances_are_warned_of():
    rng = np.random.default_rng(4)
    assert "few_regions" in partial_association(*rng.normal(size=(2, 20)), list(rng.normal(size=(2, 20)))).warnings


RISING = np.arange(30.0)
NOISE = np.random.default_rng(5).normal(size=(6, 30))


@pytest.mark.parametrize(
    ("a", "b", "controls", "refusal"),
    [
        (RISING, NOISE[0], [RISING], Refused("control_is_indicator", 30, 0)),
        (RISING, NOISE[0], [NOISE[1], NOISE[0]], Refused("control_is_indicator", 30, 1)),
        (RISING, NOISE[0], [-(RISING**3)], Refused("control_is_indicator", 30, 0)),
        (RISING, NOISE[0], [NOISE[1], RISING * 0], Refused("constant_control", 30, 1)),
        (RISING, NOISE[0], [NOISE[1], NOISE[1]], Refused("collinear", 30)),
        (RISING, NOISE[0], list(NOISE[1:5]), Refused("too_many_controls", 30)),
        (RISING, NOISE[0], [RISING * np.nan], Refused("all_missing", 0)),
        (RISING, NOISE[0], [np.where(RISING == 3, np.inf, NOISE[2])], Refused("infinite", 30, 0)),
        (RISING[:11], NOISE[0, :11], [NOISE[1, :11], NOISE[2, :11]], Refused("too_few_regions", 11)),
        (RISING * 0, NOISE[0], [NOISE[1]], Refused("constant", 30)),
    ],
)
def test_what_cannot_be_held_constant_is_refused(a, b, controls, refusal):
    assert partial_association(a, b, controls) == refusal
