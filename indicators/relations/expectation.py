"""An outcome against what the circumstances of a region would lead one to expect."""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from indicators.model import Indicator
from indicators.relations.circumstances import Circumstances, may_compare_by
from indicators.relations.coefficient import LEVEL
from indicators.relations.refusal import FEWEST_REGIONS, Reason, Refused, as_figures, is_constant, scores

# A region that makes up nearly all of a circumstance by itself cannot be told from the others.
ALONE = 1 - 1e-9
# As for relations: with fewer regions for each circumstance the expectation hangs on a few of them.
REGIONS_PER_CIRCUMSTANCE = 10


@dataclass(frozen=True)
class Expectations:
    """The outcome of each of n regions beside what the other regions lead one to expect of it.

    expected, low, high: (n,) in the unit of the outcome; low and high hold 95 % of regions like it. They come from a
    model in which the region itself has no part. NaN where a figure is missing or the others tell nothing of it.
    verdict: (n,) 'higher', 'lower', 'as_expected', or 'none'. explained: part of the differences between regions that
    goes with the circumstances, by those same predictions; below 0 when they predict worse than the mean. coverage:
    part of the regions inside their interval. regions: how many took part.
    """

    expected: np.ndarray
    low: np.ndarray
    high: np.ndarray
    verdict: np.ndarray
    explained: float
    coverage: float
    regions: int


def expectations(outcome: Indicator, figures: object, circumstances: Circumstances) -> Expectations | Refused:
    """The expectation of an outcome, from a straight line over the circumstances declared, each with equal standing.

    figures: (n,) the outcome. Refused for figures of use and provision: more use of youth care is not worse. Which
    circumstances count is declared with the model, never chosen by how well they fit. Regions are taken to scatter
    around the line as much everywhere; the interval is for one region, so one in twenty lies outside by chance.

    Source: Cook & Weisberg (1982), Residuals and Influence in Regression, 2.2, for leaving out each region exactly.
    """
    values = as_figures(figures)
    role_reason = _role_refusal(outcome, circumstances)
    if role_reason is not None:
        return Refused(role_reason, len(values))
    is_complete = ~np.isnan(values) & ~np.isnan(circumstances.figures).any(axis=1)
    predictors = circumstances.figures[is_complete]
    refusal = _unfit(values[is_complete], predictors)
    if refusal is not None:
        return refusal
    design = np.column_stack([np.ones(len(predictors)), scores(predictors)])
    if np.linalg.matrix_rank(design, tol=1e-7 * np.sqrt(len(predictors))) < design.shape[1]:
        return Refused("collinear", len(predictors))
    return _verdicts(values, is_complete, *left_out_predictions(design, values[is_complete]))


def left_out_predictions(design: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The prediction of each by a straight line through all other regions, and half of its 95 % interval: two of (n,).

    design: (n, k) with a column of ones, of full rank. Exact, from one fit: the leverages tell what leaving out does.
    """
    n, k = design.shape
    basis, _ = np.linalg.qr(design)
    leverages = (basis**2).sum(axis=1)
    rest = values - basis @ (basis.T @ values)
    remainder = np.where(leverages < ALONE, 1 - leverages, np.nan)
    others = np.maximum(float((rest**2).sum()) - rest**2 / remainder, 0.0) / (n - k - 1)
    return values - rest / remainder, stdtrit(n - k - 1, 1 - LEVEL / 2) * np.sqrt(others / remainder)


def _role_refusal(outcome: Indicator, circumstances: Circumstances) -> Reason | None:
    if outcome.role != "uitkomst":
        return "not_an_outcome"
    if not circumstances.indicators:
        return "no_circumstances"
    return None if all(may_compare_by(each, [outcome]) for each in circumstances.indicators) else "not_a_circumstance"


def _unfit(values: np.ndarray, predictors: np.ndarray) -> Refused | None:
    """The refusal where figures without gaps, (n,) and (n, m), give no expectation."""
    regions = len(values)
    if regions == 0:
        return Refused("all_missing", 0)
    if np.isinf(values).any() or np.isinf(predictors).any():
        return Refused("infinite", regions)
    if regions < max(FEWEST_REGIONS, REGIONS_PER_CIRCUMSTANCE * (predictors.shape[1] + 1)):
        return Refused("too_few_regions", regions)
    if is_constant(values):
        return Refused("constant", regions)
    flat = [which for which, column in enumerate(predictors.T) if is_constant(column)]
    return Refused("constant_control", regions, flat[0]) if flat else None


def _verdicts(values: np.ndarray, is_complete: np.ndarray, predictions: np.ndarray, half: np.ndarray) -> Expectations:
    expectation, low, high = (np.full(len(values), np.nan) for _ in range(3))
    expectation[is_complete], low[is_complete], high[is_complete] = predictions, predictions - half, predictions + half
    has_interval = ~np.isnan(low)
    verdict = np.full(len(values), "none", dtype=object)
    verdict[has_interval] = "as_expected"
    verdict[has_interval & (values > high)], verdict[has_interval & (values < low)] = "higher", "lower"
    apart, mean = values[has_interval] - expectation[has_interval], values[has_interval].mean()
    explained_share = 1 - float((apart**2).sum() / ((values[has_interval] - mean) ** 2).sum())
    inside = float((verdict[has_interval] == "as_expected").mean())
    return Expectations(expectation, low, high, verdict, explained_share, inside, int(has_interval.sum()))
