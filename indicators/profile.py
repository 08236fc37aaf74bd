"""One region over all domains: its figures of the newest period, and where a figure stands among all of its level."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from indicators.availability import Availability
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.registry import Registry
from indicators.spread import Spread
from indicators.trend import TrendVerdict

# The quarters of all regions, from the lowest figures to the highest.
QUARTERS = ("A", "B", "C", "D")
# What part of the regions lies beyond each end of the scale: a few extremes would press all others together.
BEYOND = 0.02


@dataclass(frozen=True)
class Distribution:
    """The figures of all regions of one level, from low to high, at least one."""

    values: np.ndarray

    @property
    def n(self) -> int:
        """The number of regions with a figure."""
        return len(self.values)

    @cached_property
    def quartiles(self) -> tuple[float, float, float]:
        """Quartiles: a quarter of regions lies below the first, half below the second, a quarter above the third."""
        low, middle, high = np.quantile(self.values, [0.25, 0.5, 0.75])
        return float(low), float(middle), float(high)

    @cached_property
    def scale(self) -> tuple[float, float]:
        """The two figures between which a strip is drawn: all but BEYOND of the regions at either end."""
        low, high = np.quantile(self.values, [BEYOND, 1 - BEYOND])
        return (float(low), float(high)) if high > low else (float(self.values[0]), float(self.values[-1]))

    def quarter(self, own: float) -> str:
        """The one of QUARTERS in which a figure falls; of equal figures the middle one decides."""
        below, to = np.searchsorted(self.values, own, "left"), np.searchsorted(self.values, own, "right")
        return QUARTERS[min(3, int(4 * (below + to) / 2 / self.n))]


@dataclass(frozen=True)
class ProfileSpread:
    """The spread over the wijken of a gemeente, and which figure of the wijken it is."""

    figure: Figure
    spread: Spread


@dataclass(frozen=True)
class Profiled:
    """One figure of one region with all that is said about it.

    value is None when there is none; status says why, `other_division` when the region was none in that division.
    distribution: all regions of the level. series: a row for each period, the oldest first, with period, value and
    status. area: of several regions as one all that is known of the figure, None of a single one.
    """

    figure: Figure
    value: float | None
    status: str
    distribution: Distribution
    compared: Comparator
    trend: TrendVerdict
    within: ProfileSpread | None = None
    source_id: str = ""
    series: Sequence[Mapping[str, Any]] = ()
    area: Comparator | None = None

    @property
    def quarter(self) -> str | None:
        """The quarter of all regions in which the figure falls; a class has no place, a region without figure neither.

        Nor have several regions as one: they are none of those that are counted.
        """
        if self.value is None or self.area is not None or self.figure.indicator.measure.kind == "index":
            return None
        return self.distribution.quarter(self.value)

    @property
    def is_placed(self) -> bool:
        """True where it can stand on a scale with all regions: a count of several is no figure among those."""
        return self.area is None or self.figure.indicator.measure.kind != "count"

    @property
    def limits(self) -> tuple[float, float] | None:
        """The limits of the figure of several regions as one; None where that is not known, or nothing is open."""
        return None if self.area is None else self.area.limits

    @property
    def is_tested(self) -> bool:
        """True where a change could be tested: there is a rise, a fall, or no clear one."""
        return self.trend.kind in ("up", "down", "none")

    @property
    def against(self) -> float | None:
        """The figure that it is set against, on one scale with it; a count grows with the region, so it has nothing."""
        return self.compared.value if self.figure.indicator.measure.kind in ("rate", "mean") else None


def latest_figures(registry: Registry, availability: Availability, level: str) -> dict[str, Figure]:
    """The figure of the latest period of every indicator that a level has, by its id."""
    indicator_ids = availability.indicators(level)
    figures = {}
    for indicator in registry.values():
        if indicator.id in indicator_ids:
            period = availability.periods(indicator.id, level)[-1]
            figures[indicator.id] = Figure(indicator, level, period, availability.vintage(indicator.id, level, period))
    return figures
