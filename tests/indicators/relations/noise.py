"""Noise that neighbours share: unrelated figures that look similar, to see how often a test is fooled."""

from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.sparse import coo_array, diags_array, eye_array
from scipy.sparse.linalg import splu

from indicators.relations.association import STRICT
from indicators.relations.coefficient import LEVEL, chance
from indicators.relations.dependence import effective_pairs
from indicators.relations.places import Places

BATCH = 100


@dataclass(frozen=True)
class Errors:
    """Which part of unrelated pairs is called related: without and with the correction for neighbours, and at 1 %."""

    naive: float
    corrected: float
    strict: float


def shared_by_neighbours(places: Places, strength: float, count: int, seed: int) -> np.ndarray:
    """Unrelated figures of which each region takes `strength` from the mean of its neighbours: (n, count)."""
    n, bordering = len(places.x), places.near[places.steps == 1]
    first, second = np.concatenate([bordering, bordering[:, ::-1]]).T
    borders = coo_array((np.ones(len(first)), (first, second)), shape=(n, n)).tocsr()
    mean = diags_array(1 / np.maximum(borders.sum(axis=1), 1)) @ borders
    draws = np.random.default_rng(seed).normal(size=(n, count))
    return splu((eye_array(n) - strength * mean).tocsc()).solve(draws)


def fading_with_distance(places: Places, reach: float, count: int, seed: int) -> np.ndarray:
    """Unrelated figures of which the covariance falls by e with every `reach` km: (n, count)."""
    distance = np.hypot(places.x[:, None] - places.x, places.y[:, None] - places.y)
    root = np.linalg.cholesky(np.exp(-distance / reach) + 1e-8 * np.eye(len(distance)))
    return root @ np.random.default_rng(seed).normal(size=(len(distance), count))


def redrawn(figure: np.ndarray, places: Places, count: int, seed: int) -> np.ndarray:
    """A figure with random signs of its parts on the map of borders: as alike among neighbours, else new: (n, count).

    figure: (n,), complete. Source: Wagner & Dray (2015), Methods in Ecology and Evolution 6.
    """
    n, bordering = len(places.x), places.near[places.steps == 1]
    borders = np.zeros((n, n))
    borders[bordering[:, 0], bordering[:, 1]] = borders[bordering[:, 1], bordering[:, 0]] = 1.0
    centring = np.eye(n) - 1 / n
    _, parts = np.linalg.eigh(centring @ borders @ centring)
    amplitudes = parts.T @ (figure - figure.mean())
    return parts @ (amplitudes[:, None] * np.random.default_rng(seed).choice([-1.0, 1.0], size=(n, count)))


def errors(figures: np.ndarray, places: Places) -> Errors:
    """How often the 5 % test on ranks errs. figures: (n, even), every two columns unrelated; every region located."""
    ranks = stats.zscore(stats.rankdata(figures, axis=0), axis=0)
    n, pairs = len(ranks), ranks.shape[1] // 2
    independent = np.empty(pairs)
    for start in range(0, pairs, BATCH):
        some = ranks[:, 2 * start : 2 * (start + BATCH)]
        batch = effective_pairs(some, np.full((some.shape[1],) * 2, n), places)
        independent[start : start + BATCH] = batch[np.arange(0, len(batch), 2), np.arange(1, len(batch), 2)]
    rho = (ranks[:, 0::2] * ranks[:, 1::2]).mean(axis=0)
    corrected_p, naive_p = chance(rho, independent), chance(rho, np.full(pairs, n))
    return Errors(*(float(part.mean()) for part in (naive_p <= LEVEL, corrected_p <= LEVEL, corrected_p <= STRICT)))
