"""The comparator of a figure: the country, the provincie, regions as urban as mine, my gemeente, or a group."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from indicators.availability import Availability
from indicators.relations.working_area import Combined

# The indicator whose class tells how urban a region is: 1 (very) to 5 (not).
URBANITY = "stedelijkheid"

SliceKey = tuple[str, str, str, str]


@dataclass(frozen=True)
class Whole:
    """The figure of some regions together. n: how many they are; without: how many of them have no figure.

    reason: why there is no value (a key), None when there is one. low, high: between what it may lie by the rounding
    of its parts and by those that have no figure; None where nothing is known. covered: which part, 0 to 1, of the
    people concerned lives in the regions with a figure, None where that is not known; people: the id of the count of
    those people. elsewhere: how many of the regions the division of the figure does not have. inapplicable: how many
    more regions there are, where the figure does not apply. denominator: how many people or things it is a share or
    mean of, None where that is not known. weighed_by: the id of the count that the regions are weighed by where that is
    not what the figure is a share or mean of: then it is off by more than low and high tell. Empty otherwise.
    """

    value: float | None = None
    status: str = "missing"
    derivation: str = "published"
    n: int = 0
    without: int = 0
    reason: str | None = None
    low: float | None = None
    high: float | None = None
    covered: float | None = None
    people: str = ""
    elsewhere: int = 0
    inapplicable: int = 0
    denominator: float | None = None
    weighed_by: str = ""

    @property
    def limits(self) -> tuple[float, float] | None:
        """The limits between which the figure lies; None where that is not known, or nothing is open."""
        return None if self.low is None or self.high is None or self.low == self.high else (self.low, self.high)


@dataclass(frozen=True, kw_only=True)
class Comparator(Whole):
    """The figure that another is set against, with its name in the reader's language.

    kind: one of selection.COMPARATORS. name: as in a sentence ('de provincie Utrecht'); short: as on an axis.
    level: of the n regions it was made of; n is 0 for the source's own figure. slices: indicator, level, vintage and
    period of the figures behind it. reason: a phrase under `compared.reason.`.
    """

    kind: str
    name: str
    short: str
    period: str
    level: str = "gemeente"
    slices: tuple[SliceKey, ...] = ()


def whole_of(combination: Combined, people: str = "", elsewhere: int = 0, weighed_by: str = "") -> Whole:
    """The figure of a working area, as what others are held against. people, elsewhere, weighed_by: as in Whole."""
    coverage = combination.coverage
    is_weighed = combination.derivation == "weighted" and coverage.regions > 1
    return Whole(
        value=combination.value,
        status=combination.status,
        derivation=combination.derivation,
        n=coverage.regions,
        without=coverage.regions - coverage.with_figure,
        reason=_reason(combination),
        low=combination.low,
        high=combination.high,
        covered=coverage.people,
        people=people,
        elsewhere=elsewhere,
        inapplicable=coverage.inapplicable,
        denominator=combination.denominator,
        weighed_by=weighed_by if is_weighed else "",
    )


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


def provincie_around(region: str, group: str, availability: Availability) -> str:
    """The provincie of my region, or without one that in which all of the group lies; empty where it is in several."""
    if region:
        return provincie_of(region, availability)
    area, named_group = availability.working_area(group), availability.groups.get(group)
    codes = area.codes if area else named_group.gemeenten if named_group and named_group.level != "provincie" else ()
    provincies = {provincie_of(code, availability) for code in codes}
    return provincies.pop() if len(provincies) == 1 else ""


def cannot_compare(compare: str, level: str, region: str, group: str, provincie: str = "") -> str | None:
    """The reason why a comparator cannot be chosen (a key), or None when it can."""
    if compare == "groep" and not group:
        return "needs_group"
    if compare == "provincie" and group and not region:
        return None if provincie else "in_several"
    if compare in ("provincie", "stedelijkheid") and not region:
        return "needs_region"
    if compare == "gemeente" and (level == "gemeente" or not region):
        return "needs_wijk"
    return None


def _reason(combination: Combined) -> str | None:
    if combination.value is not None:
        return None
    if not combination.coverage.with_figure or combination.reason in ("empty", "not_applicable"):
        return "none_with_figure"
    return "too_many_without" if combination.reason == "too_little_covered" else combination.reason
