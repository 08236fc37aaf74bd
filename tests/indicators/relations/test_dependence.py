"""How many independent regions: against dense matrices of the definition, and on noise."""

import numpy as np
import pytest

from indicators.relations.association import rank_association
from indicators.relations.dependence import effective_regions, shared_variance
from indicators.relations.places import BOUNDS, CELL, CLASSES, FAR, Places, places_of
from indicators.relations.refusal import scores
from tests.indicators.relations import noise, starter


@pytest.fixture(scope="module")
def places() -> Places:
    return starter.places("gemeente", "2025")


def class_matrices(places: Places) -> np.ndarray:
    """Every class matrix in full, the slow way: (classes, n, n)."""
    row, column = (np.floor((each - each.min()) / CELL) for each in (places.y, places.x))
    distance = CELL * np.hypot(row[:, None] - row, column[:, None] - column)
    classes = FAR + np.searchsorted(BOUNDS, distance)
    np.fill_diagonal(classes, 0)
    for (first, second), steps in zip(places.near, places.steps, strict=True):
        classes[first, second] = classes[second, first] = steps
    return np.stack([classes == number for number in range(CLASSES)]).astype(float)


def test_products_are_those_of_the_matrices_in_full(places):
    figures = np.random.default_rng(1).normal(size=(342, 3))
    slowly = np.einsum("im,kij,jm->km", figures, class_matrices(places), figures, optimize=True)
    np.testing.assert_allclose(places.products(figures), slowly, atol=1e-10 * np.abs(slowly).max())


def test_every_pair_is_in_one_class(places):
    assert (class_matrices(places).sum(axis=0) == 1).all()


def test_geometry_is_the_trace_of_the_centred_matrices(places):
    matrices = class_matrices(places)
    matrices = matrices - matrices.mean(axis=1, keepdims=True)
    matrices = matrices - matrices.mean(axis=2, keepdims=True)
    slowly = np.einsum("kij,lji->kl", matrices, matrices, optimize=True)
    np.testing.assert_allclose(places.geometry, slowly, atol=1e-10 * np.abs(slowly).max())


def test_the_variance_is_that_of_dutilleul_for_real_figures(places):
    figures = scores(starter.gemeente_figures()[:, [0, 1]])
    matrices = class_matrices(places)
    covariances = [
        sum(c * matrix for c, matrix in zip(places.solution @ q, matrices, strict=True))
        for q in places.products(figures).T
    ]
    centring = np.eye(342) - 1 / 342
    one, other = (centring @ each @ centring for each in covariances)
    slowly = np.trace(one @ other) / (np.trace(one) * np.trace(other))
    assert shared_variance(figures, places)[0, 1] == pytest.approx(slowly, rel=1e-10)


def test_the_expected_product_of_a_known_covariance_gives_its_variance(places):
    # Noise of which the covariance is one number per class: E z'Az = tr(A B S B), so the answer is known.
    weights = np.zeros(CLASSES)
    weights[:4] = 1.0, 0.6, 0.4, 0.2
    covariance = np.tensordot(weights, class_matrices(places), 1)
    centring = np.eye(342) - 1 / 342
    covariance_of_rest = centring @ covariance @ centring
    products = places.geometry @ weights
    variance = products @ places.solution @ products / products[0] ** 2
    assert variance == pytest.approx(np.sum(covariance_of_rest**2) / np.trace(covariance_of_rest) ** 2, rel=1e-10)


def test_figures_that_know_nothing_of_their_neighbours_rest_on_nearly_all_regions(places):
    rng = np.random.default_rng(2)
    numbers = [effective_regions(*rng.normal(size=(2, 342)), places) for _ in range(50)]
    assert np.median(numbers) > 320


def test_real_figures_rest_on_far_fewer_regions_than_there_are(places):
    a, b = scores(starter.gemeente_figures()[:, [0, 3]]).T
    assert effective_regions(a, b, places) < 200


def test_never_more_independent_regions_than_there_are(places):
    alternating = np.where(np.arange(342) % 2, 1.0, -1.0)
    assert effective_regions(alternating, alternating, places) <= 342


def test_some_regions_without_a_shape_hardly_change_the_number(places):
    x = places.x.copy()
    x[np.random.default_rng(6).choice(342, 30, replace=False)] = np.nan
    a, b = scores(starter.gemeente_figures()[:, [0, 3]]).T
    partly = Places(x, places.y, places.near, places.steps)
    assert effective_regions(a, b, partly) == pytest.approx(effective_regions(a, b, places), rel=0.15)


def test_scattered_gaps_give_nearly_what_the_regions_left_over_give(places):
    a, b = scores(starter.gemeente_figures()[:, [0, 3]]).T.copy()
    present = np.random.default_rng(7).random(342) > 0.2
    alone = effective_regions(a[present], b[present], places.of(present))
    a[~present] = np.nan
    assert effective_regions(a, b, places) == pytest.approx(alone, rel=0.1)


def test_without_any_shape_every_region_counts():
    nowhere = places_of(np.full((20, 4), np.nan), np.empty((0, 2)))
    assert effective_regions(*np.random.default_rng(3).normal(size=(2, 20)), nowhere) == 20


def test_neighbours_of_neighbours_are_two_steps_apart():
    row = places_of(np.column_stack([np.arange(4.0)] * 4), np.array([[0, 1], [1, 2], [2, 1], [2, 3]]))
    steps = {tuple(pair): step for pair, step in zip(row.near.tolist(), row.steps.tolist(), strict=True)}
    assert {pair: step for pair, step in steps.items() if step < 3} == {
        (0, 1): 1,
        (1, 2): 1,
        (2, 3): 1,
        (0, 2): 2,
        (1, 3): 2,
    }


@pytest.mark.parametrize(
    ("division", "make", "strength"),
    [
        (("gemeente", "2025"), noise.shared_by_neighbours, 0.9),
        (("gemeente", "2025"), noise.fading_with_distance, 20.0),
        (("wijk", "2024"), noise.shared_by_neighbours, 0.9),
    ],
)
def test_on_noise_that_neighbours_share_the_corrected_test_errs_in_one_of_twenty(division, make, strength):
    places = starter.places(*division).inside
    errors = noise.errors(make(places, strength, 1600, seed=4), places)
    assert errors.naive > 0.15
    assert errors.corrected <= 0.06


def test_the_corrected_interval_holds_zero_on_noise_that_neighbours_share(places):
    draws = noise.shared_by_neighbours(places, 0.8, 1000, seed=5)
    holds_zero = [not rank_association(a, b, places=places).has_line for a, b in draws.T.reshape(-1, 2, 342)]
    assert 0.93 <= np.mean(holds_zero) <= 0.97


def test_what_a_region_shares_with_others_counts_a_tenth_more(places):
    figures = scores(starter.gemeente_figures()[:, [0, 3]])
    covariance = shared_variance(figures, places)[0, 1] - 1 / 342
    variance = 1 / 342 + 1.1 * covariance
    assert effective_regions(*figures.T, places) == pytest.approx(1 + 1 / variance)
