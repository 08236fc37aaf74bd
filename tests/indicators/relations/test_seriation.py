import numpy as np
import pytest
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform

from indicators.relations.seriation import similarity_order
from tests.indicators.relations import starter


def journey(distance: np.ndarray, order: np.ndarray) -> float:
    """How far it is along an order, from each figure to the next."""
    return float(distance[order[:-1], order[1:]].sum())


def real() -> np.ndarray:
    figures = starter.gemeente_figures()
    complete = figures[~np.isnan(figures).any(axis=1)]
    return np.corrcoef(complete.T)


def test_every_figure_has_one_place():
    assert sorted(similarity_order(real())) == list(range(12))


def test_figures_that_go_together_stand_together():
    rho = np.eye(4)
    rho[0, 2] = rho[2, 0] = 0.9
    rho[1, 3] = rho[3, 1] = -0.8
    order = similarity_order(rho).tolist()
    assert abs(order.index(0) - order.index(2)) == abs(order.index(1) - order.index(3)) == 1


def test_the_clusters_of_scipy_stand_together():
    distance = 1 - np.abs(real())
    merges = linkage(squareform(distance, checks=False), "average")
    members = {place: {place} for place in range(12)}
    order = similarity_order(real()).tolist()
    for step, (first, second, *_) in enumerate(merges):
        members[12 + step] = members[int(first)] | members[int(second)]
        spots = [order.index(place) for place in members[12 + step]]
        assert max(spots) - min(spots) == len(spots) - 1


def test_the_order_is_nearly_as_short_as_the_shortest_of_scipy():
    distance = 1 - np.abs(real())
    pairs = squareform(distance, checks=False)
    shortest = leaves_list(optimal_leaf_ordering(linkage(pairs, "average"), pairs))
    assert journey(distance, similarity_order(real())) <= 1.05 * journey(distance, shortest)


@pytest.mark.parametrize("rho", [np.empty((0, 0)), np.ones((1, 1)), np.full((3, 3), np.nan)])
def test_there_is_always_an_order(rho):
    assert sorted(similarity_order(rho)) == list(range(len(rho)))
