"""Seriation: figures that go together side by side."""

import numpy as np


def similarity_order(rho: np.ndarray) -> np.ndarray:
    """The places of m figures in an order in which figures that go together stand side by side: (m,).

    rho: (m, m) correlations; a strong negative one is as similar as a strong positive one, a missing one as none.
    Clusters are joined by average linkage, and each is turned so that the most similar ends touch. Of equal
    distances the one that comes first is taken.

    Source: Sokal & Michener (1958), Univ. of Kansas Science Bulletin 38; Gruvaeus & Wainer (1972), British J. of
    Math. and Stat. Psychology 25, for the turning.
    """
    distance = 1 - np.nan_to_num(np.abs(rho))
    np.fill_diagonal(distance, np.inf)
    rows: list[list[int]] = [[place] for place in range(len(rho))]
    between = distance.copy()
    while len(rows) > 1:
        first, second = (int(place) for place in np.unravel_index(np.argmin(between), between.shape))
        first, second = min(first, second), max(first, second)
        sizes = len(rows[first]), len(rows[second])
        mean_distance = np.average(between[[first, second]], axis=0, weights=sizes)
        rows[first] = _join(rows[first], rows.pop(second), distance)
        between[first], between[:, first] = mean_distance, mean_distance
        between = np.delete(np.delete(between, second, axis=0), second, axis=1)
        between[first, first] = np.inf
    return np.array(rows[0] if rows else [], dtype=int)


def _join(first: list[int], second: list[int], distance: np.ndarray) -> list[int]:
    """Two rows after each other, each either way round, so that the ends that touch are the nearest."""
    ways = [(one, other) for one in (first, first[::-1]) for other in (second, second[::-1])] + [
        (second, first),
        (second[::-1], first),
    ]
    one, other = min(ways, key=lambda way: distance[way[0][-1], way[1][0]])
    return one + other
