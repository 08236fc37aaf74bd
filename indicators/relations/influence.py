"""Regions that a relation hangs on, and regions that do not follow it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import stdtr

from indicators.relations.association import Association, complete, linear_association, rank_association
from indicators.relations.bands import Bands
from indicators.relations.coefficient import LEVEL
from indicators.relations.places import Places
from indicators.relations.ranks import average_ranks, normal_scores
from indicators.relations.refusal import Refused, as_figures, refused_pair, scores

# A region further from the pattern than one in a hundred would be by chance does not follow it.
APART = 0.01


@dataclass(frozen=True)
class Leverage:
    """A relation without some regions. left_out: their places in the order of the figures."""

    association: Association | Refused
    left_out: tuple[int, ...]


@dataclass(frozen=True)
class Departure:
    """A region that does not follow the pattern.

    region: its place in the order of the figures. residual: externally studentised; above zero when B is higher than A
    would lead one to expect. sure: that far from the pattern is more than the furthest of so many would be by chance.
    """

    region: int
    residual: float
    sure: bool


def without(a: object, b: object, left_out: object, places: Places | None = None) -> Leverage:
    """The rank association without the regions named, such as the four large cities. left_out: their places."""
    apart = np.unique(np.asarray(left_out, dtype=int).reshape(-1))
    rest = as_figures(a).copy()
    rest[apart] = np.nan
    return Leverage(rank_association(rest, b, places=places), tuple(apart.tolist()))


def leverage(a: object, b: object, count: int = 4, *, linear: bool = False, places: Places | None = None) -> Leverage:
    """The association without the `count` regions that it leans on most: those whose absence would weaken it most.

    The absence of each is worked out one by one, on ranks as they are with all regions; the association without
    them is then worked out anew. linear: of the straight line, which can hang on one region; else of the order.

    Source: Chatterjee & Hadi (1988), Sensitivity Analysis in Linear Regression, ch. 4.
    """
    first, second = as_figures(a), as_figures(b)
    refusal = refused_pair(first, second)
    if refusal is not None:
        return Leverage(refusal, ())
    both = complete(first, second)
    ranking = (lambda values: values) if linear else average_ranks
    u, v = (scores(ranking(each[both])) for each in (first, second))
    each_out = absence(u, v)
    weakest = np.argsort(np.sign((u * v).sum()) * each_out, kind="stable")[:count]
    leaning = np.flatnonzero(both)[weakest]
    rest = first.copy()
    rest[leaning] = np.nan
    association = (linear_association if linear else rank_association)(rest, second, places=places)
    return Leverage(association, tuple(sorted(leaning.tolist())))


def absence(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """The correlation without each region in turn, (n,); NaN where nothing varies then. u, v: (n,) standard scores."""
    n = len(u)
    part = n / (n - 1)
    variance_product = np.maximum((n - part * u**2) * (n - part * v**2), 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (float((u * v).sum()) - part * u * v) / np.sqrt(variance_product)


def departures(a: object, b: object) -> tuple[Departure, ...] | Refused:
    """The regions that do not follow the pattern, the furthest first; by chance one in a hundred would be named.

    Both figures are turned into normal scores of their order, so that the pattern need not be straight and a skewed
    figure does not name its largest regions. B is predicted from A and each region is set against the others.

    Source: Cook & Weisberg (1982), Residuals and Influence in Regression, 2.2.1, for the residuals.
    """
    first, second = as_figures(a), as_figures(b)
    refusal = refused_pair(first, second)
    if refusal is not None:
        return refusal
    both = complete(first, second)
    u, v = (scores(normal_scores(each[both])) for each in (first, second))
    residuals = _studentised_residuals(u, v)
    p = 2 * stdtr(len(u) - 3, -np.abs(residuals))
    order = [place for place in np.argsort(-np.abs(residuals), kind="stable") if p[place] < APART]
    regions = np.flatnonzero(both)
    return tuple(
        Departure(int(regions[place]), float(residuals[place]), bool(p[place] < LEVEL / len(u))) for place in order
    )


def put_there_by_chance(
    a: object, b: object, candidates: Sequence[Departure], bands: tuple[Bands, Bands]
) -> tuple[Departure, ...]:
    """The departures that small numbers or rounding may have put there, of the `departures` of the same a and b.

    bands: of a and of b, (n,); the figure itself where they are NaN. A departure is taken to the corner of its two
    bands that is nearest to the pattern: it stands when it is beyond one in a hundred from there too.
    """
    first, second = as_figures(a), as_figures(b)
    both = complete(first, second)
    (u, of_first), (v, of_second) = (_scoring(each[both]) for each in (first, second))
    rho, by_chance = float((u * v).mean()), []
    for one in candidates:
        above = one.residual > 0
        near_a = _end(bands[0], first, one.region, upper=above == (rho > 0))
        near_b = _end(bands[1], second, one.region, upper=not above)
        apart = of_second(float(second[one.region])) - rho * of_first(float(first[one.region]))
        near_residual = abs(one.residual) * (of_second(near_b) - rho * of_first(near_a)) / apart
        if near_residual <= 0 or 2 * stdtr(len(u) - 3, -near_residual) >= APART:
            by_chance.append(one)
    return tuple(by_chance)


def _end(bands: Bands, figures: np.ndarray, region: int, *, upper: bool) -> float:
    end = float((bands.high if upper else bands.low)[region])
    return float(figures[region]) if np.isnan(end) else end


def _scoring(values: np.ndarray) -> tuple[np.ndarray, Callable[[float], float]]:
    """The scores that `departures` uses, (n,), and what any other value would score among them."""
    own_scores = scores(normal_scores(values))
    distinct, at = np.unique(values, return_index=True)
    return own_scores, lambda value: float(np.interp(value, distinct, own_scores[at]))


def _studentised_residuals(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Externally studentised residuals of v on u, both standard scores; 0 for all when the fit is perfect."""
    n = len(u)
    rest = v - (u * v).mean() * u
    leverages = (1 + u**2) / n
    total = float((rest**2).sum())
    if total < 1e-12 * n:
        return np.zeros(n)
    others = np.maximum(total - rest**2 / (1 - leverages), 1e-12 * total) / (n - 3)
    return rest / np.sqrt(others * (1 - leverages))
