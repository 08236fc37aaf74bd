"""Which regions of a map may belong to another class than the one they are drawn in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from indicators.model import Measure
from indicators.relations.bands import Bands, figure_bands, rounding_bands, straddles
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


Hatching = Literal["", "rounding", "chance"]


@dataclass(frozen=True)
class HatchedClasses:
    """rounding: of which regions rounding alone leaves the class uncertain; chance: with small numbers added to that.

    shown: which of the two a map hatches from the start, '' for neither.
    """

    rounding: UncertainClasses
    chance: UncertainClasses
    shown: Hatching


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
    observations: pd.DataFrame,
    limits: Sequence[float],
    measure: Measure,
    steps: Steps,
    bands: Bands | None = None,
) -> HatchedClasses:
    """The uncertain classes that a map hatches: by rounding and small numbers, unless that is more than half of all.

    Then those by rounding alone; a map of which more than half is hatched all the same shows its colours first.
    bands: between what the figures lie, where more is known of that than rounding and small numbers leave open; other
    arguments: see `uncertain_classes`.
    """
    chance = uncertain_classes(observations, limits, measure, steps)
    rounding = uncertain_classes(observations, limits, measure, steps, chance=False)
    if bands is not None and len(limits) > 1:
        chance = replace(chance, flags=straddles(bands, limits))
    return hatched_of_both(rounding, chance)


def hatched_of_both(rounding: UncertainClasses, chance: UncertainClasses) -> HatchedClasses:
    """The same of classes that are known already."""
    asked: tuple[tuple[Hatching, UncertainClasses], ...] = (("chance", chance), ("rounding", rounding))
    if np.array_equal(rounding.flags, chance.flags):
        asked = asked[1:]
    shown: Hatching = next((which for which, found in asked if found.uncertain and not _is_most(found)), "")
    return HatchedClasses(rounding, chance, shown)


def among(found: HatchedClasses, counting: np.ndarray) -> HatchedClasses:
    """The same of some of the regions. counting: (n,) of bool."""
    kept = (
        replace(one, flags=one.flags & counting, figures=int(counting.sum())) for one in (found.rounding, found.chance)
    )
    return hatched_of_both(*kept)


def either(one: HatchedClasses, other: HatchedClasses) -> HatchedClasses:
    """Of two figures in one map: a class is uncertain where that of either figure is."""
    return hatched_of_both(
        replace(one.rounding, flags=one.rounding.flags | other.rounding.flags),
        replace(one.chance, flags=one.chance.flags | other.chance.flags),
    )


def _is_most(found: UncertainClasses) -> bool:
    return found.uncertain > found.figures / 2
