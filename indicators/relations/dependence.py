"""How many independent regions a relation rests on: neighbours resemble each other, so fewer than there are."""

import numpy as np

from indicators.relations.places import Places


def effective_regions(first: np.ndarray, second: np.ndarray, places: Places) -> float:
    """The number of independent regions behind the correlation of two figures, at most their number.

    first, second: standard scores or ranks of the same regions, (n,), nothing missing. Regions without a shape are
    taken to lie scattered among the others.
    """
    regions = len(first)
    kept = places.of(places.located)
    if kept.located.sum() < 3:
        return float(regions)
    both = np.column_stack([first, second])[places.located]
    shared = shared_variance(both, kept)[0, 1]
    return float(independent(np.array(shared), np.array(regions), len(kept.x)))


def shared_variance(figures: np.ndarray, places: Places) -> np.ndarray:
    """The variance that the correlation of any two would have if they were unrelated: (m, m). figures: (n, m).

    Var r = tr(B Sx B Sy) / (tr B Sx tr B Sy), with S the covariance within a figure, taken to be one number for each
    class of pairs, and B the centring matrix. The covariances are not averages over a class, which come out too low
    because the mean was taken off and make the test err too often, but solve E z'Az = tr(A B S B) for all classes.
    NaN for a figure that does not vary. Stationarity within a class is assumed.

    Source: Clifford, Richardson & Hemon (1989), Biometrics 45; Dutilleul (1993), Biometrics 49.
    """
    found = places.products(figures - figures.mean(axis=0))
    with np.errstate(invalid="ignore", divide="ignore"):
        return (found.T @ places.solution @ found) / np.outer(found[0], found[0])


def independent(variance: np.ndarray, regions: np.ndarray, located: int) -> np.ndarray:
    """Independent regions from the variance of a correlation over `located` regions, for pairs that have `regions`.

    What a region shares with itself goes with the number of regions, what it shares with others does not.
    At most `regions`: alternating figures do not make a relation surer than it would be.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        whole = np.asarray(variance + 1 / regions - 1 / located)
        found = 1 + 1 / whole
    return np.where((whole <= 0) | ~(found < regions), regions, found)
