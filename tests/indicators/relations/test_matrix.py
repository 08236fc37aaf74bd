import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.multitest import fdrcorrection

from indicators.relations.association import everywhere, rank_association
from indicators.relations.dependence import effective_regions
from indicators.relations.discovery import benjamini_hochberg
from indicators.relations.matrix import Associations, associations
from indicators.relations.ranks import average_ranks
from tests.indicators.relations import starter


@pytest.fixture(scope="module")
def real() -> Associations:
    return associations(starter.gemeente_figures(), places=starter.places("gemeente", "2025"))


@pytest.fixture(scope="module")
def real_wijken() -> Associations:
    return associations(starter.wijk_figures(), places=starter.places("wijk", "2022"))


def test_every_real_pair_is_that_of_scipy(real):
    figures = starter.gemeente_figures()
    for first in range(figures.shape[1]):
        for second in range(first):
            both = ~np.isnan(figures[:, [first, second]]).any(axis=1)
            oracle = stats.spearmanr(figures[both, first], figures[both, second])
            assert real.rho[first, second] == pytest.approx(oracle.statistic, abs=1e-10)
            assert real.regions[first, second] == both.sum()


def test_without_places_every_p_is_that_of_scipy():
    figures = starter.gemeente_figures()[:, :3]
    matrix = associations(figures)
    assert matrix.p[0, 1] == pytest.approx(stats.spearmanr(figures[:, 0], figures[:, 1], nan_policy="omit").pvalue)


def test_scattered_gaps_and_ties_give_the_same_as_ranking_each_pair_anew():
    rng = np.random.default_rng(1)
    figures = rng.integers(0, 12, (200, 8)).astype(float)
    figures[rng.random(figures.shape) < 0.2] = np.nan
    matrix = associations(figures)
    for first in range(8):
        for second in range(first):
            slowly = rank_association(figures[:, first], figures[:, second])
            assert matrix.rho[first, second] == pytest.approx(slowly.rho, abs=1e-12)


def test_a_complete_pair_rests_on_the_same_regions_as_in_the_panel(real):
    figures, places = starter.gemeente_figures(), starter.places("gemeente", "2025")
    both = ~np.isnan(figures[:, :2]).any(axis=1)
    alone = effective_regions(*(everywhere(average_ranks(figures[both, side]), both) for side in (0, 1)), places)
    assert real.independent[0, 1] == pytest.approx(alone, rel=1e-9)


def test_a_pair_with_gaps_rests_on_nearly_the_same_regions_as_in_the_panel():
    figures, places = starter.gemeente_figures().copy(), starter.places("gemeente", "2025")
    figures[np.random.default_rng(2).random(342) < 0.3, 0] = np.nan
    matrix = associations(figures, places=places)
    panel = rank_association(figures[:, 0], figures[:, 1], places=places)
    assert matrix.independent[0, 1] == pytest.approx(panel.independent, rel=0.1)


@pytest.mark.parametrize("level", ["gemeente", "wijk"])
def test_corrected_p_are_those_of_statsmodels(real, real_wijken, level):
    matrix = real if level == "gemeente" else real_wijken
    is_tested = np.triu(~np.isnan(matrix.p), 1)
    np.testing.assert_allclose(matrix.q[is_tested], fdrcorrection(matrix.p[is_tested])[1], atol=1e-10)


def test_correction_of_no_tests_is_nothing():
    assert benjamini_hochberg(np.empty(0)).size == 0


def test_what_chance_would_give_is_one_in_twenty_of_the_pairs_looked_at(real):
    assert (real.tested, real.expected) == (66, pytest.approx(3.3))


def test_another_order_changes_no_verdict(real):
    places = np.random.default_rng(3).permutation(len(real.rho))
    matrix = associations(starter.gemeente_figures()[:, places], places=starter.places("gemeente", "2025"))
    assert (matrix.verdict == real.verdict[np.ix_(places, places)]).all()
    assert (matrix.tested, matrix.standing) == (real.tested, real.standing)


def test_a_part_of_a_matrix_keeps_verdicts_and_counts(real):
    part = real.of([4, 0])
    assert part.verdict[0, 1] == real.verdict[4, 0]
    assert (part.tested, part.standing) == (real.tested, real.standing)


def test_a_pair_out_of_a_matrix_keeps_its_verdict(real):
    pair = real.pair(0, 1)
    assert (pair.verdict, pair.q) == (real.verdict[0, 1], real.q[0, 1])
    assert pair.association.low < pair.association.rho < pair.association.high


@pytest.mark.parametrize("reason", ["shared", "counts"])
def test_pairs_that_say_nothing_by_the_way_they_are_made_are_not_tested(reason):
    figures = np.random.default_rng(4).normal(size=(50, 3))
    reasons = np.full((3, 3), "", dtype=object)
    reasons[0, 1] = reasons[1, 0] = reason
    matrix = associations(figures, reasons)
    assert (matrix.verdict[0, 1], matrix.tested, matrix.pair(0, 1).association) == (reason, 2, None)


@pytest.mark.parametrize(
    ("column", "verdict"),
    [
        (np.full(30, 4.0), "constant"),
        (np.r_[np.nan, 1 + 1e-15 * np.arange(29.0)], "constant"),
        (np.full(30, np.nan), "all_missing"),
        (np.r_[np.inf, np.arange(29.0)], "infinite"),
        (np.r_[np.arange(5.0), np.full(25, np.nan)], "too_few_regions"),
    ],
)
def test_a_figure_that_tells_nothing_is_refused_and_the_others_are_not(column, verdict):
    rng = np.random.default_rng(5)
    matrix = associations(np.column_stack([column, rng.normal(size=(30, 2))]))
    assert (matrix.verdict[0, 1], matrix.tested) == (verdict, 1)


def test_a_constant_figure_beside_places_is_refused_too():
    figures = starter.gemeente_figures()[:, :3].copy()
    figures[:, 0] = 1.0
    assert associations(figures, places=starter.places("gemeente", "2025")).verdict[0, 1] == "constant"


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (5, 0), (20, 1)])
def test_nothing_to_compare_is_no_exception(shape):
    assert associations(np.zeros(shape)).tested == 0


@pytest.mark.parametrize(
    ("figures", "division", "times"),
    [(starter.gemeente_figures, ("gemeente", "2025"), 60), (starter.wijk_figures, ("wijk", "2022"), 10)],
)
def test_of_permuted_figures_hardly_any_pair_stands(figures, division, times):
    rng, places = np.random.default_rng(6), starter.places(*division)
    matrices = [associations(rng.permuted(figures(), axis=0), places=places) for _ in range(times)]
    assert sum(one.standing for one in matrices) / sum(one.tested for one in matrices) <= 0.05
