import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from indicators.relations.association import rank_association
from indicators.relations.bands import Bands
from indicators.relations.influence import absence, departures, leverage, put_there_by_chance, without
from indicators.relations.ranks import average_ranks, normal_scores, weighted_ranks
from indicators.relations.refusal import Refused, scores
from tests.indicators.relations import starter


def pair_of(n: int, rho: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.random.default_rng(seed).normal(size=(2, n))
    return x, rho * x + np.sqrt(1 - rho**2) * y


def test_without_some_regions_is_the_association_of_the_others():
    a, b = pair_of(50, 0.5, 1)
    assert without(a, b, [3, 4]).association == rank_association(np.delete(a, [3, 4]), np.delete(b, [3, 4]))


def test_one_region_that_makes_a_straight_line_is_found_and_left_out():
    a, b = pair_of(60, 0.0, 2)
    a[17], b[17] = 100.0, 100.0
    result = leverage(a, b, 1, linear=True)
    assert result.left_out == (17,)
    assert abs(result.association.rho) < 0.3


def test_the_absence_of_each_region_is_worked_out_exactly():
    a, b = pair_of(30, 0.4, 3)
    slowly = [np.corrcoef(np.delete(a, place), np.delete(b, place))[0, 1] for place in range(30)]
    np.testing.assert_allclose(absence(scores(a), scores(b)), slowly, atol=1e-12)


def test_regions_are_named_by_their_place_among_all_missing_ones_too():
    a, b = pair_of(60, 0.0, 2)
    a[18], b[18] = 100.0, 100.0
    a[5] = np.nan
    assert leverage(a, b, 1, linear=True).left_out == (18,)


def test_a_relation_that_is_refused_has_no_leverage():
    assert leverage(np.arange(5.0), np.arange(5.0)).association == Refused("too_few_regions", 5)


def test_leaving_out_too_many_is_refused():
    assert leverage(np.arange(12.0), np.arange(12.0), 4).association == Refused("too_few_regions", 8)


def test_planted_outliers_are_named():
    a, b = pair_of(342, 0.7, 4)
    high, low = int(np.argmax(a)), int(np.argmin(a))
    b[high], b[low] = b.min() - 1, b.max() + 1
    outliers = {each.region: each for each in departures(a, b) if each.sure}
    assert set(outliers) == {high, low}
    assert (outliers[high].residual < 0, outliers[low].residual > 0) == (True, True)


def test_residuals_are_those_of_statsmodels():
    a, b = (starter.gemeente_figures()[:, place] for place in (0, 1))
    both = ~np.isnan(a) & ~np.isnan(b)
    u, v = (scores(normal_scores(each[both])) for each in (a, b))
    oracle = sm.OLS(v, sm.add_constant(u)).fit().get_influence().resid_studentized_external
    regions = np.flatnonzero(both).tolist()
    for departure in departures(a, b):
        assert departure.residual == pytest.approx(oracle[regions.index(departure.region)], abs=1e-10)


def test_as_many_depart_from_noise_as_chance_would_have():
    counts = [len(departures(*pair_of(342, 0.5, seed))) for seed in range(100, 300)]
    assert 0.005 < np.mean(counts) / 342 < 0.015


def test_a_perfect_relation_has_no_departures():
    assert departures(np.arange(20.0), np.arange(20.0) ** 3) == ()


@pytest.mark.parametrize("rho", [0.5, -0.5])
def test_figures_that_are_sure_let_every_departure_stand(rho):
    """Bands without width, and figures of which nothing is known, change nothing."""
    a, b = pair_of(342, rho, 5)
    outliers = departures(a, b)
    unknown = Bands(np.full(342, np.nan), np.full(342, np.nan))
    assert outliers and put_there_by_chance(a, b, outliers, (Bands(a, a), unknown)) == ()


@pytest.mark.parametrize("rho", [0.5, -0.5])
@pytest.mark.parametrize("side", [0, 1])
def test_a_departure_whose_band_reaches_the_pattern_falls(rho, side):
    """Also along A: a region can be off the pattern by its A."""
    a, b = pair_of(342, rho, 5)
    sure, wide = (a, b)[1 - side], (a, b)[side]
    bands = [Bands(sure, sure), Bands(wide - 10, wide + 10)]
    outliers = departures(a, b)
    by_chance = put_there_by_chance(a, b, outliers, tuple(bands if side else bands[::-1]))
    assert by_chance == outliers if side else len(by_chance) >= 1


def test_a_wider_band_never_makes_a_departure_stand():
    a, b = pair_of(342, 0.6, 6)
    outliers = departures(a, b)
    numbers = [
        len(put_there_by_chance(a, b, outliers, (Bands(a, a), Bands(b - w, b + w)))) for w in (0.0, 0.2, 0.5, 1, 2, 4)
    ]
    assert numbers == sorted(numbers) and numbers[0] == 0 and numbers[-1] == len(outliers)


def test_average_ranks_are_those_of_scipy():
    values = np.random.default_rng(5).integers(0, 20, 100).astype(float)
    np.testing.assert_array_equal(average_ranks(values), stats.rankdata(values))


def test_nothing_has_no_ranks():
    assert average_ranks(np.empty(0)).size == 0


def test_weighted_ranks_tell_the_weight_below():
    np.testing.assert_array_equal(
        weighted_ranks(np.array([2.0, 1.0, 2.0]), np.array([10.0, 4.0, 20.0])), [19.0, 2.0, 19.0]
    )
