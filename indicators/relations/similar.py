"""The regions most like one, in circumstances only, and how sure that list is."""

from dataclasses import dataclass

import numpy as np

from indicators.relations.circumstances import Circumstances
from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures

NEAREST = 10
DRIVERS = 3
# By how much each weight is moved to see whether the list holds.
MOVE = 0.10


@dataclass(frozen=True)
class SimilarRegion:
    """One region that is like mine.

    region: its place. distance: in standard deviations, weighted; 0 for what is the same in all. drivers: the
    circumstances (places among those used) in which the two are alike and most others are not, the strongest first;
    difference: the one in which the two still differ most, never a driver too; None when they differ in none.
    stability: in which part of the lists with other weights it stays.
    """

    region: int
    distance: float
    drivers: tuple[int, ...]
    difference: int | None
    stability: float


@dataclass(frozen=True)
class SimilarList:
    """The regions most like mine, the most alike first.

    used: the places of the circumstances that were used, among those given; unknown: those that mine has no figure of
    or that do not vary. without: how many other regions could not be compared, for want of a figure. changed: how many
    of the list, at most, are others when one weight is moved 10 %.
    """

    regions: tuple[SimilarRegion, ...]
    used: tuple[int, ...]
    unknown: tuple[int, ...]
    without: int
    changed: int


def nearest(circumstances: Circumstances, mine: object, own: object, count: int = NEAREST) -> SimilarList | Refused:
    """The `count` regions that are most like mine in circumstances.

    mine: (m,) the figures of my region or werkgebied. own: (n,) of bool, the regions that are mine or part of it; they
    are not in the list. Figures are in standard deviations over all regions; the distance is the root of the
    weighted mean of squared differences. A region without one of the figures is left out, never guessed.

    Source: Gower (1971), Biometrics 27; for the list as it is used: CIPFA (2024), SimilarList Neighbours Model.
    """
    figures, target, is_own = circumstances.figures, as_figures(mine), np.asarray(own, dtype=bool)
    if np.isinf(figures).any() or np.isinf(target).any():
        return Refused("infinite", len(figures))
    scale = _scale(figures)
    has_figure = ~np.isnan(target) & (scale > 0)
    columns = np.flatnonzero(has_figure)
    if not len(columns):
        return Refused("no_circumstances", len(figures))
    complete = ~np.isnan(figures[:, columns]).any(axis=1)
    candidates = np.flatnonzero(complete & ~is_own)
    if len(candidates) < FEWEST_REGIONS:
        return Refused("too_few_regions", len(candidates))
    share = circumstances.weights[columns] / circumstances.weights[columns].sum()
    apart = ((figures[candidates][:, columns] - target[columns]) / scale[columns]) ** 2
    usual = _usual(figures[complete][:, columns], target[columns], scale[columns])
    rows, distance, stay, changes = _list(apart, share, count)
    regions = tuple(
        SimilarRegion(
            int(candidates[row]), float(distance[row]), *_drivers(apart[row], usual, share, columns), float(stay[row])
        )
        for row in rows
    )
    without = int((~complete & ~is_own).sum())
    return SimilarList(regions, tuple(columns.tolist()), tuple(np.flatnonzero(~has_figure).tolist()), without, changes)


def _scale(figures: np.ndarray) -> np.ndarray:
    """The standard deviation of each circumstance over the regions that have it, (m,); 0 when it does not vary."""
    present = ~np.isnan(figures)
    counts = np.maximum(present.sum(axis=0), 1)
    level = np.where(present, figures, 0).sum(axis=0) / counts
    scale = np.sqrt(np.where(present, (figures - level) ** 2, 0).sum(axis=0) / counts)
    return np.where(scale > 1e-12 * np.abs(level), scale, 0.0)


def _usual(figures: np.ndarray, target: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """The mean squared distance of the regions to mine, for each circumstance: (u,)."""
    return (((figures - target) / scale) ** 2).mean(axis=0)


def _list(apart: np.ndarray, share: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """The rows of the list, the distance of each, in which part of the moved lists it stays, and how many change.

    apart: (c, u) squared differences; share: (u,) weights that add up to 1. Each weight is moved up and down in turn.
    """
    moves = np.eye(len(share)) * MOVE
    weights = share * np.concatenate([np.zeros((1, len(share))), moves, -moves]) + share
    squared_distances = apart @ (weights / weights.sum(axis=1, keepdims=True)).T
    orders = np.argsort(squared_distances, axis=0, kind="stable")[:count]
    rows = orders[:, 0]
    stays = np.stack([np.isin(rows, other) for other in orders[:, 1:].T])
    stay_share = np.zeros(len(apart))
    stay_share[rows] = stays.mean(axis=0)
    return rows, np.sqrt(squared_distances[:, 0]), stay_share, int((~stays).sum(axis=1).max())


def _drivers(
    apart: np.ndarray, usual: np.ndarray, share: np.ndarray, columns: np.ndarray
) -> tuple[tuple[int, ...], int | None]:
    """The drivers of a similarity and the largest remaining difference, as places among all circumstances given."""
    gain, rest = share * (usual - apart), share * apart
    most = int(np.argmax(rest)) if rest.max() > 0 else None
    drivers = [int(columns[place]) for place in np.argsort(-gain, kind="stable") if gain[place] > 0 and place != most]
    return tuple(drivers[:DRIVERS]), None if most is None else int(columns[most])
