"""Which regions of a map may belong to another class than the one they are drawn in."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.model import Measure
from indicators.relations.bands import figure_bands, rounding_bands, straddles
from indicators.relations.rounding import Steps


@dataclass(frozen=True)
class UncertainClasses:
    """flags: (n,) of bool, in the order of the observations: the band goes over a limit.

    figures: how many regions have one. chance: whether small numbers were reckoned with, beside rounding.
    """

    flags: np.ndarray
    figures: int
    chance: bool = True

    @property
    def uncertain(self) -> int:
        """Of how many regions the class is uncertain."""
        return int(self.flags.sum())


@dataclass(frozen=True)
class HatchedClasses:
    """found: what a map hatches. by_all: of how many the class is uncertain by rounding and small numbers together.

    shown: whether the hatching stands on the map from the start.
    """

    found: UncertainClasses
    by_all: int
    shown: bool


def uncertain_classes(
    observations: pd.DataFrame, limits: Sequence[float], measure: Measure, steps: Steps, *, chance: bool = True
) -> UncertainClasses:
    """The regions whose band goes over a class limit, by rounding and small numbers; without chance by rounding alone.

    observations: value, numerator, denominator and base (the people a share is of), one row a region, NaN where not
    known. limits: rising upper limits of the classes, the last one open, as of a map; with fewer than two nothing is
    uncertain. Of a region without a figure the class is not uncertain: it has none.
    """
    columns = (observations[name].to_numpy(dtype=float) for name in ("value", "numerator", "denominator", "base"))
    values, numerator, denominator, base = columns
    if chance:
        bands = figure_bands(measure, values, numerator, denominator, base, steps)
    else:
        bands = rounding_bands(measure, values, numerator, denominator, steps)
    flags = straddles(bands, limits) if len(limits) > 1 else np.zeros(len(values), dtype=bool)
    return UncertainClasses(flags, int((~np.isnan(values)).sum()), chance)


def hatched_classes(
    observations: pd.DataFrame, limits: Sequence[float], measure: Measure, steps: Steps
) -> HatchedClasses:
    """The uncertain classes that a map hatches: by rounding and small numbers, unless that is more than half of all.

    Then those by rounding alone; a map of which more than half is hatched all the same shows its colours first.
    Arguments: see `uncertain_classes`.
    """
    whole = found = uncertain_classes(observations, limits, measure, steps)
    if _is_most(whole):
        found = uncertain_classes(observations, limits, measure, steps, chance=False)
    return HatchedClasses(found, whole.uncertain, shown=not _is_most(found))


def _is_most(found: UncertainClasses) -> bool:
    return found.uncertain > found.figures / 2
