"""Partial association: what is left of a relation when other circumstances are held constant."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.relations.association import Association, complete, everywhere, rank_association
from indicators.relations.coefficient import interval, rank_error
from indicators.relations.dependence import effective_regions
from indicators.relations.places import Places
from indicators.relations.ranks import average_ranks
from indicators.relations.refusal import FEWEST_REGIONS, Refused, as_figures, is_constant, refused_pair, scores

MOST_CONTROLS = 3
# Above this a circumstance is told so well by the others that what it adds cannot be told from what they do.
INFLATION_LIMIT = 5.0
# Under this many independent regions for each figure in the model the outcome hangs on a few of them.
REGIONS_PER_FIGURE = 10


@dataclass(frozen=True)
class ControlledRelation:
    """A relation with circumstances held constant.

    plain: the relation over the same regions without holding anything constant. association: the relation with it; each
    circumstance costs one of its independent regions. x, y: (n,) what A and B are above or below what the
    circumstances lead one to expect, in places among the regions; NaN where a figure is missing. inflation: the
    variance inflation of A and of each circumstance. warnings: 'collinear', 'few_regions'.
    """

    plain: Association
    association: Association
    x: np.ndarray
    y: np.ndarray
    inflation: tuple[float, ...]
    warnings: tuple[str, ...]


def partial_association(
    a: object, b: object, controls: Sequence[object], places: Places | None = None
) -> ControlledRelation | Refused:
    """The rank correlation of A and B with at most three circumstances held constant.

    a, b: (n,); controls: each (n,). Only regions with all figures count. A and B are ranked and predicted by the ranks
    of the circumstances; the correlation is that of what is left of each. So it is about order, and what goes with a
    circumstance in a bend is only partly taken out.

    Source: Conover (1999), Practical Nonparametric Statistics, 5.4; Cook & Weisberg (1982) for x and y.
    """
    first, second = as_figures(a), as_figures(b)
    circumstances = [as_figures(each) for each in controls]
    both = complete(first, second, *circumstances)
    figures = [each[both] for each in (first, second, *circumstances)]
    refusal = _refusal(figures)
    if refusal is not None:
        return refusal
    ranks = np.column_stack([scores(average_ranks(each)) for each in figures])
    inflation = variance_inflation(np.delete(ranks, 1, axis=1))
    rest = residuals(ranks[:, :2], ranks[:, 2:])
    if inflation is None or (rest**2).mean(axis=0).min() < 1e-12:
        return Refused("collinear", int(both.sum()))
    plain = rank_association(np.where(both, first, np.nan), second, places=places)
    association = _partial_correlation(rest, len(circumstances), both, places)
    x, y = (everywhere(column, both) for column in (rest * np.sqrt((len(rest) ** 2 - 1) / 12)).T)
    if isinstance(plain, Refused):
        return plain
    return ControlledRelation(
        plain, association, x, y, inflation, _warnings(association, inflation, len(circumstances))
    )


def residuals(targets: np.ndarray, predictors: np.ndarray) -> np.ndarray:
    """The rest that least squares leaves of each target: (n, t). targets: (n, t), predictors: (n, k), all centred."""
    if predictors.shape[1] == 0:
        return targets
    basis, _ = np.linalg.qr(predictors)
    return targets - basis @ (basis.T @ targets)


def variance_inflation(predictors: np.ndarray) -> tuple[float, ...] | None:
    """1 / (1 - R2) of each predictor on the others, one for each; None when one is told exactly by the others.

    predictors: (n, k) standard scores.

    Source: Marquardt (1970), Technometrics 12.
    """
    correlation = predictors.T @ predictors / len(predictors)
    if np.linalg.eigvalsh(correlation)[0] < 1e-10:
        return None
    return tuple(np.diag(np.linalg.inv(correlation)).tolist())


def _refusal(figures: list[np.ndarray]) -> Refused | None:
    """The refusal where nothing can be held constant. figures: A, B and the circumstances, where none is missing."""
    controls, regions = figures[2:], len(figures[0])
    if len(controls) > MOST_CONTROLS:
        return Refused("too_many_controls", regions)
    refusal = refused_pair(figures[0], figures[1], FEWEST_REGIONS + len(controls))
    if refusal is not None:
        return refusal
    for which, control in enumerate(controls):
        if np.isinf(control).any():
            return Refused("infinite", regions, which)
        if is_constant(control):
            return Refused("constant_control", regions, which)
        ranks = scores(average_ranks(control))
        is_same = [abs(float((ranks * scores(average_ranks(each))).mean())) > 1 - 1e-12 for each in figures[:2]]
        if any(is_same):
            return Refused("control_is_indicator", regions, which)
    return None


def _partial_correlation(rest: np.ndarray, controls: int, both: np.ndarray, places: Places | None) -> Association:
    """The correlation of two columns of residuals, (r, 2), over the regions in `both`; each circumstance costs one."""
    first, second = (scores(column) for column in rest.T)
    rho = round(float((first * second).mean()), 12)
    independent = float(len(rest))
    if places is not None:
        independent = effective_regions(everywhere(first, both), everywhere(second, both), places)
    independent *= 1 - controls / len(rest)
    return Association(rho, len(rest), *interval(rho, rank_error(rho, independent)), independent)


def _warnings(association: Association, inflation: tuple[float, ...], controls: int) -> tuple[str, ...]:
    independent = association.independent or 0.0
    warnings = {
        "collinear": max(inflation) > INFLATION_LIMIT,
        "few_regions": independent < REGIONS_PER_FIGURE * (controls + 1),
    }
    return tuple(key for key, is_so in warnings.items() if is_so)
