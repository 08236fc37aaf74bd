"""The number of independent regions a relation rests on: neighbours are alike, so fewer than there are."""

import numpy as np

from indicators.relations.places import Places

# With fewer regions on the map nothing is known of how they lie.
FEWEST_ON_MAP = 3
# What regions share is uneven within a class: near a border of the country, among large and small ones. Then the class
# tells too little of the variance: 7 to 15 % on the maps of gemeenten and wijken, for figures shared by neighbours.
UNEVEN = 1.10


def effective_regions(first: np.ndarray, second: np.ndarray, places: Places) -> float:
    """The number of independent regions behind the correlation of two figures, at most their number.

    first, second: standard scores or ranks, (n,), NaN for the regions that do not count.
    """
    both = np.column_stack([first, second])
    regions = int((~np.isnan(both).any(axis=1)).sum())
    return float(effective_pairs(both, np.full((2, 2), regions), places)[0, 1])


def effective_pairs(figures: np.ndarray, regions: np.ndarray, places: Places) -> np.ndarray:
    """The number of independent regions every pair of figures rests on, at most their number: (m, m).

    figures: (n, m) standard scores or ranks, NaN for missing; regions: (m, m) how many regions each pair has. What a
    region shares with itself goes with the number of regions, what it shares with others does not.
    """
    on_map = int(places.located.sum())
    if on_map < FEWEST_ON_MAP:
        return regions.astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        whole = 1 / np.maximum(regions, 1) + UNEVEN * (shared_variance(figures, places) - 1 / on_map)
        independent = 1 + 1 / whole
    # Figures that alternate do not make a relation surer than independent ones would.
    return np.where((whole <= 0) | ~(independent < regions), regions, independent)


def shared_variance(figures: np.ndarray, places: Places) -> np.ndarray:
    """The variance that the correlation of any two would have if they were unrelated and had no gaps: (m, m).

    figures: (n, m), NaN for missing. Var r = tr(B Sx B Sy) / (tr B Sx tr B Sy), with S the covariance within a figure,
    taken to be one number for each class of pairs, and B the centring matrix. The covariances are not averages
    over a class, which come out too low because the mean was taken off and make the test err too often, but solve
    E z'Az = tr(A B S B) for all classes. Regions without a figure are taken to lie scattered, as are those without a
    shape. NaN for a figure that does not vary. Stationarity within a class is assumed.

    Source: Clifford, Richardson & Hemon (1989), Biometrics 45; Dutilleul (1993), Biometrics 49.
    """
    inside, values = places.inside, figures[places.located]
    present = ~np.isnan(values)
    counts = np.maximum(present.sum(axis=0), 1)
    values_or_zero = np.where(present, values, 0.0)
    deviations = np.where(present, values_or_zero - values_or_zero.sum(axis=0) / counts, 0.0)
    products = inside.products(deviations)
    with np.errstate(divide="ignore", invalid="ignore"):
        products *= _gaps(present, inside) * counts / products[0]
        return products.T @ inside.solution @ products / len(values) ** 2


def _gaps(present: np.ndarray, places: Places) -> np.ndarray:
    """The factor by which each class has more pairs than the gaps of each figure leave: (classes, m)."""
    if present.all():
        return np.ones((1, 1))
    patterns, of_column = np.unique(present, axis=1, return_inverse=True)
    complete_pairs = places.products(patterns.astype(float))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(complete_pairs > 0.5, places.pairs[:, None] / complete_pairs, 0.0)[:, of_column.ravel()]
