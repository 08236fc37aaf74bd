"""How far our own statistics are from those of the libraries, on real figures."""

import warnings
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
from indicators.relations.neighbours import Neighbours, neighbours_of
from indicators.relations.partial import partial_association
from tests.evidence.tables import Claim, Section, at_most
from tests.indicators.relations import starter
from wording import say

EQUAL = 1e-10
# The division that each level is compared on.
DIVISIONS = (("gemeente", "2025"), ("wijk", "2022"))
DRAWS = 9999
TEXT = """The largest difference over real figures, gaps and regions without neighbours included: every pair and
every figure of twelve indicators of 342 gemeenten and thirteen of 3,340 wijken, and for partial associations every
triple of five. esda is given the regions that have a figure and a neighbour with one, as ours leaves the others out
and lists them: of {islands}. p of local clusters is drawn: ours and esda's ({draws:,} draws, seed 1) are compared by
the error of drawing."""


def section() -> Section:
    """Against scipy, statsmodels and esda."""
    found = [(level, *one) for level, vintage in DIVISIONS for one in _compared(level, vintage)]
    rows = [(level, ours, library, str(len(gaps)), f"{max(gaps):.1e}") for level, ours, library, gaps in found]
    largest, beyond = max(max(one[-1]) for one in found), _beyond_drawing()
    claims = (
        Claim(
            "Largest difference from scipy, statsmodels and esda", "at most 1e-10", f"{largest:.1e}", largest <= EQUAL
        ),
        at_most("Local p further from esda's than six times the error of drawing, gemeenten", beyond, 0.01),
    )
    islands = " and ".join(f"{len(_borders(*one).islands)} {say(f'level.{one[0]}.many', 'nl')}" for one in DIVISIONS)
    head = ("level", "statistic", "library", "compared", "largest difference")
    text = TEXT.format(islands=islands, draws=DRAWS)
    return Section(text, head, tuple(rows), claims)


def _figures(level: str) -> np.ndarray:
    return starter.gemeente_figures() if level == "gemeente" else starter.wijk_figures()


def _borders(level: str, vintage: str) -> Neighbours:
    return neighbours_of(starter.border_pairs(level, vintage), len(starter.codes(level, vintage)))


def _beyond_drawing() -> float:
    """Part of the gemeenten of which p of the local index is further from esda's than drawing explains."""
    figure, borders = starter.gemeente_figures()[:, 0], _borders(*DIVISIONS[0])
    _, inside, places, _ = comparable(figure, borders)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The alternative hypothesis")
        oracle = esda.Moran_Local(figure[places], _weights(inside, len(places)), permutations=DRAWS, seed=1)
    error = 2 * np.sqrt(oracle.p_sim * (1 - oracle.p_sim) / DRAWS)
    # The oracle counts one tail, whichever is the smaller.
    apart = np.abs(clusters(figure, borders, times=DRAWS).p[places] - np.minimum(1, 2 * oracle.p_sim))
    return float(np.mean(apart > 6 * error + 0.001))


def _compared(level: str, vintage: str) -> Iterator[tuple[str, str, list[float]]]:
    figures = _figures(level)
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
    yield from _neighbours(figures, _borders(level, vintage))
    if level == "gemeente":
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


def _weights(inside: Neighbours, count: int) -> W:
    """The borders between `count` regions, as libpysal has them."""
    beside = {place: inside.neighbour[inside.region == place].tolist() for place in range(count)}
    return W(beside, silence_warnings=True)


def _neighbours(figures: np.ndarray, borders: Neighbours) -> Iterator[tuple[str, str, list[float]]]:
    index, z, local = [], [], []
    for figure in figures.T:
        _, inside, places, _ = comparable(figure, borders)
        weights = _weights(inside, len(places))
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
