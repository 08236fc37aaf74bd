"""How far our own statistics are from those of the libraries, on real figures."""

from collections.abc import Iterator
from itertools import combinations

import esda
import numpy as np
import statsmodels.api as sm
from libpysal.weights import W
from scipy import stats
from statsmodels.stats.multitest import fdrcorrection
from statsmodels.stats.outliers_influence import variance_inflation_factor

from indicators.relations.association import linear_association, rank_association
from indicators.relations.clusters import clusters
from indicators.relations.discovery import benjamini_hochberg
from indicators.relations.expectation import left_out_predictions
from indicators.relations.matrix import associations
from indicators.relations.moran import comparable, moran
from indicators.relations.neighbours import neighbours_of
from indicators.relations.partial import partial_association
from tests.evidence.tables import Section
from tests.indicators.relations import starter

TEXT = """The largest difference over real figures of 342 gemeenten: every pair of twelve indicators, every figure, and
for partial associations every triple of five. p of local clusters is drawn, so only the index is compared."""


def section() -> Section:
    """Against scipy, statsmodels and esda."""
    rows = [(ours, library, str(len(gaps)), f"{max(gaps):.1e}") for ours, library, gaps in _compared()]
    return Section(
        "Against the libraries", TEXT, ("statistic", "library", "compared", "largest difference"), tuple(rows)
    )


def _compared() -> Iterator[tuple[str, str, list[float]]]:
    figures = starter.gemeente_figures()
    pairs = [_complete(figures[:, list(pair)]) for pair in combinations(range(figures.shape[1]), 2)]
    found = [(rank_association(*pair.T), stats.spearmanr(*pair.T)) for pair in pairs]
    yield "rank association", "scipy spearmanr", [abs(ours.rho - other.statistic) for ours, other in found]
    yield "its p", "scipy spearmanr", [abs(ours.p - other.pvalue) for ours, other in found]
    yield (
        "linear association",
        "scipy pearsonr",
        [abs(linear_association(*pair.T).rho - stats.pearsonr(*pair.T).statistic) for pair in pairs],
    )
    rho = associations(figures).rho[np.triu_indices(figures.shape[1], 1)]
    yield "matrix", "scipy spearmanr", [abs(one - other.statistic) for one, (_, other) in zip(rho, found, strict=True)]
    p = np.array([ours.p for ours, _ in found])
    yield "corrected p", "statsmodels fdrcorrection", np.abs(benjamini_hochberg(p) - fdrcorrection(p)[1]).tolist()
    yield from _held_constant(figures)
    yield from _neighbours(figures)
    yield "prediction without a region", "statsmodels, fitted anew", _left_out(figures)


def _held_constant(figures: np.ndarray) -> Iterator[tuple[str, str, list[float]]]:
    rho, inflation = [], []
    for chosen in combinations(range(5), 3):
        some = _complete(figures[:, list(chosen)])
        ranks = stats.rankdata(some, axis=0)
        design = sm.add_constant(ranks[:, 2:])
        left = [sm.OLS(ranks[:, side], design).fit().resid for side in (0, 1)]
        ours = partial_association(some[:, 0], some[:, 1], [some[:, 2]])
        rho.append(abs(ours.association.rho - stats.pearsonr(*left).statistic))
        both = sm.add_constant(ranks[:, [0, 2]])
        inflation.append(abs(ours.inflation[0] - variance_inflation_factor(both, 1)))
    yield "partial association", "statsmodels OLS", rho
    yield "variance inflation", "statsmodels", inflation


def _neighbours(figures: np.ndarray) -> Iterator[tuple[str, str, list[float]]]:
    borders = neighbours_of(starter.border_pairs("gemeente", "2025"), len(figures))
    index, z, local = [], [], []
    for figure in figures.T:
        _, inside, places, _ = comparable(figure, borders)
        beside = {place: inside.neighbour[inside.region == place].tolist() for place in range(len(places))}
        weights = W(beside, silence_warnings=True)
        oracle, ours = esda.Moran(figure[places], weights, permutations=0), moran(figure, borders)
        index.append(abs(ours.index - oracle.I))
        z.append(abs(ours.z - oracle.z_rand))
        nearby = esda.Moran_Local(figure[places], weights, permutations=0)
        local.append(float(np.abs(clusters(figure, borders).index[places] - nearby.Is).max()))
    yield "Moran's I", "esda Moran", index
    yield "its z", "esda Moran", z
    yield "local Moran's I", "esda Moran_Local", local


def _left_out(figures: np.ndarray) -> list[float]:
    some = _complete(figures[:, [8, 1, 3, 4]])
    design = sm.add_constant(some[:, 1:])
    predicted, _ = left_out_predictions(design, some[:, 0])
    kept = ~np.eye(len(some), dtype=bool)
    slowly = [sm.OLS(some[row, 0], design[row]).fit().predict(design[~row])[0] for row in kept]
    return np.abs(predicted - slowly).tolist()


def _complete(figures: np.ndarray) -> np.ndarray:
    return figures[~np.isnan(figures).any(axis=1)]
