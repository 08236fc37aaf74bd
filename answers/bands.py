"""The certainty of the figures of a map, and what stands out given how many people each is about, from a release."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from answers.aggregates import count_slice, rounding_of
from answers.holdings import Holdings
from data.memory import remembered
from data.queries.parts import divided_parts, figures_of_parts
from indicators.aggregation import PEOPLE
from indicators.comparability import Figure
from indicators.comparator import SliceKey
from indicators.model import Indicator
from indicators.registry import Registry
from indicators.relations.bands import Bands, figure_bands, rounding_bands
from indicators.relations.division_bands import divided_bands
from indicators.relations.funnel import Funnel, funnel, funnel_counts
from indicators.relations.map_classes import HatchedClasses, hatched_classes
from indicators.relations.refusal import Refused
from indicators.relations.rounding import Steps

# A figure, and what it was counted from.
COUNTS = ("value", "numerator", "denominator", "base")


def bands_of(holdings: Holdings, figure: Figure) -> Bands:
    """The band of each figure of a slice, in region order, worked out once a release.

    By chance and rounding; of a region that received part of a divided one, between what it may have received, NaN
    where that is not known.
    """
    return _bands(holdings, figure.key)


def band_of(holdings: Holdings, figure: Figure, code: str) -> tuple[float, float] | None:
    """The band of the figure of one region; None where it is not known, and for a class."""
    if figure.indicator.map.breaks == "categories":
        return None
    codes, bands = sorted(holdings.availability.divisions[figure.level, figure.vintage]), bands_of(holdings, figure)
    at = codes.index(code)
    low, high = float(bands.low[at]), float(bands.high[at])
    return None if math.isnan(low) or math.isnan(high) else (low, high)


def hatched_of(holdings: Holdings, figure: Figure, limits: Sequence[float]) -> HatchedClasses:
    """The uncertain classes of a map, in the order of its regions; worked out once a release."""
    return _hatched_classes(holdings, figure.key, tuple(limits))


def funnel_of(holdings: Holdings, figure: Figure) -> tuple[pd.DataFrame, Funnel | Refused]:
    """Every region of a figure with `size`, the people its share is of, and the funnel of them or why there is none."""
    return _funnel(holdings, figure.key)


@remembered
def _hatched_classes(holdings: Holdings, of: SliceKey, limits: tuple[float, ...]) -> HatchedClasses:
    table, steps = _counts(holdings, of)
    values, above, below, _ = _columns(table)
    rounding = rounding_bands(holdings.registry[of[0]].measure, values, above, below, steps)
    return hatched_classes(values, rounding, _bands(holdings, of), limits)


@remembered
def _funnel(holdings: Holdings, of: SliceKey) -> tuple[pd.DataFrame, Funnel | Refused]:
    table, _ = _counts(holdings, of)
    measure = holdings.registry[of[0]].measure
    if measure.kind != "rate" or measure.per is None:
        return table.assign(size=float("nan")), Refused("no_share", 0)
    counts, size = funnel_counts(table, float(measure.per))
    return table.assign(size=size), funnel(counts, size)


@remembered
def _bands(holdings: Holdings, of: SliceKey) -> Bands:
    (table, steps), indicator = _counts(holdings, of), holdings.registry[of[0]]
    values, above, below, base = _columns(table)
    if is_head_count(indicator):
        bands = rounding_bands(indicator.measure, values, above, below, steps)
    else:
        bands = figure_bands(indicator.measure, values, above, below, base, steps)
    limits = _division_bands(holdings, of)
    codes, estimated = table["region_code"], (table["status"] == "estimated").to_numpy()
    low, high = (codes.map(limits[end]).to_numpy(dtype=float) for end in ("low", "high"))
    partly = estimated & codes.isin(limits.index).to_numpy()
    return Bands(
        np.where(partly, np.minimum(low, values), bands.low), np.where(partly, np.maximum(high, values), bands.high)
    )


def _columns(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Value, numerator, denominator and base of each region, (n,)."""
    value, above, below, base = (table[name].to_numpy(dtype=float) for name in COUNTS)
    return value, above, below, base


def is_head_count(indicator: Indicator) -> bool:
    """True for a full count of who or what is there: only rounding leaves that open, never chance."""
    return indicator.measure.kind == "count" and indicator.role == "omstandigheid"


def divided_of(holdings: Holdings, figure: Figure) -> pd.DataFrame:
    """The limits of the figures of regions that received part of a divided one: region code -> low, high."""
    return _division_bands(holdings, figure.key)


@remembered
def _division_bands(holdings: Holdings, of: SliceKey) -> pd.DataFrame:
    indicator = holdings.registry[of[0]]
    people = PEOPLE if _counts_inhabitants(indicator, holdings.registry) else ""
    parts = divided_parts(holdings.release.cursor(), *of, indicator.aggregation.weight or "", people)
    return divided_bands(parts, indicator.measure, indicator.aggregation.rule)


def _counts_inhabitants(indicator: Indicator, registry: Registry) -> bool:
    """True where a figure counts people who live in a region, or is weighed by them, so that they bound its parts."""
    original = registry.get(indicator.variant_of or "", indicator)
    ids = {indicator.id, original.id, indicator.aggregation.weight, original.aggregation.weight}
    return any(one == PEOPLE or registry[one].variant_of == PEOPLE for one in ids if one)


@remembered
def _counts(holdings: Holdings, of: SliceKey) -> tuple[pd.DataFrame, Steps]:
    """Every region of the division of a slice with what it was counted from, and what all that was rounded to.

    Columns, one row a region in rising order of code: region_code, name, value, numerator, denominator, base (the
    people a share is of, by the weight that its definition names), status. NaN where not known.
    """
    indicator_id, level, vintage, _ = of
    names = holdings.availability.divisions[level, vintage]
    codes = tuple(sorted(names))
    aggregation = holdings.registry[indicator_id].aggregation
    weight = count_slice(holdings.availability, aggregation.weight, of, aggregation.weight_period)
    figures = figures_of_parts(holdings.release.cursor(), (of, weight) if weight else (of,), codes)
    columns = {name: figures[name][0] for name in ("value", "numerator", "denominator", "status")}
    base = figures["value"][1] if weight else np.full(len(codes), np.nan)
    table = pd.DataFrame({"region_code": codes, "name": [names[code] for code in codes], **columns, "base": base})
    return table, rounding_of(holdings, (of,))[of]
