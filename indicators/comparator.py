"""What a figure is set against: the country, the provincie, regions as urban as mine, my gemeente, or a group."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.aggregation import aggregate
from indicators.availability import Availability
from indicators.model import Indicator

# Up to which share of the inhabitants a rate or mean may do without, as for the figure of Nederland.
TOLERATED = 0.05
# The indicator whose class tells how urban a region is: 1 (very) to 5 (not).
URBANITY = "stedelijkheid"

SliceOf = tuple[str, str, str, str]


@dataclass(frozen=True)
class Whole:
    """The figure of some regions together. n: how many they are; without: how many of them have no figure.

    reason: why there is no value (a key), None when there is one.
    """

    value: float | None = None
    status: str = "missing"
    derivation: str = "published"
    n: int = 0
    without: int = 0
    reason: str | None = None


@dataclass(frozen=True, kw_only=True)
class Compared(Whole):
    """What a figure is set against, with its name in the reader's language.

    kind: one of selection.COMPARATORS. name: as in a sentence ('de provincie Utrecht'); short: as on an axis.
    level: of the n regions it was made of; n is 0 for the source's own figure. slices: indicator, level, vintage and
    period of the figures behind it. reason: a phrase under `compared.reason.`.
    """

    kind: str
    name: str
    short: str
    period: str
    level: str = "gemeente"
    slices: tuple[SliceOf, ...] = ()


def whole_of(parts: pd.DataFrame, indicator: Indicator) -> Whole:
    """The figure of all `parts` together, by the rule of the definition; never one that was made up.

    parts: one row a region: value, numerator, denominator, status, derivation, weight, size (missing where not known).
    """
    counting = parts[parts["status"] != "not_applicable"]
    without = int(counting["value"].isna().sum())
    counted: dict[str, Any] = {"n": len(counting), "without": without}
    if counting.empty or without == len(counting):
        return Whole(**counted, reason="none_with_figure")
    rule = indicator.aggregation.rule
    if rule == "none" and len(counting) > 1:
        return Whole(**counted, reason="not_to_be_added")
    made = aggregate(parts.assign(share=1.0, to_code="whole"), rule, indicator.measure.per, TOLERATED).iloc[0]
    if pd.isna(made["value"]):
        return Whole(**counted, reason=_reason(without, rule))
    return Whole(float(made["value"]), str(made["status"]), str(made["derivation"]), **counted)


def published(row: Mapping[str, Any] | None) -> Whole:
    """The figure of Nederland as the release holds it."""
    if row is None or pd.isna(row["value"]):
        return Whole(reason="no_country")
    return Whole(float(row["value"]), str(row["status"]), str(row["derivation"]))


def gemeente_of(region: str, availability: Availability) -> str:
    """The gemeente a region is or lies in; empty when it is not known."""
    if region in availability.names.get("gemeente", {}):
        return region
    return availability.gemeente_of.get(region, "")


def provincie_of(region: str, availability: Availability) -> str:
    """The code of the provincie of a region of any level; empty when it is not known."""
    gemeente = gemeente_of(region, availability)
    groups = availability.groups.items()
    return next((code for code, one in groups if one.level == "provincie" and gemeente in one.gemeenten), "")


def cannot_compare(compare: str, level: str, region: str, group: tuple[str, ...]) -> str | None:
    """Why a comparator cannot be chosen (a key), or None when it can."""
    if compare == "groep" and not group:
        return "needs_group"
    if compare in ("provincie", "stedelijkheid") and not region:
        return "needs_region"
    if compare == "gemeente" and (level == "gemeente" or not region):
        return "needs_wijk"
    return None


def _reason(without: int, rule: str) -> str:
    if without:
        return "sum_incomplete" if rule == "sum" else "too_many_without"
    return "no_weight"
