"""Regions of a map that may belong to another class than the one they are drawn in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from indicators.relations.bands import Bands, straddles


@dataclass(frozen=True)
class UncertainClasses:
    """Regions of uncertain class. flags: (n,) of bool, in the order of the observations: the band goes over a limit.

    figures: how many regions have one. chance: whether small numbers were reckoned with, beside rounding.
    """

    flags: np.ndarray
    figures: int
    chance: bool = True

    @property
    def uncertain(self) -> int:
        """The number of regions whose class is uncertain."""
        return int(self.flags.sum())


Hatching = Literal["", "rounding", "chance"]


@dataclass(frozen=True)
class HatchedClasses:
    """The classes a map hatches.

    rounding: of which regions rounding alone leaves the class uncertain; chance: with small numbers added to that.
    first: which of the two a map hatches from the start, '' for neither.
    """

    rounding: UncertainClasses
    chance: UncertainClasses
    first: Hatching


def uncertain_classes(
    values: np.ndarray, bands: Bands, limits: Sequence[float], *, chance: bool = True
) -> UncertainClasses:
    """The regions whose band goes over a class limit.

    values: (n,), NaN for none. bands: between what they may lie; of a region without a figure the class is not
    uncertain: it has none. limits: rising upper limits of the classes, the last one open, as of a map; with fewer than
    two nothing is uncertain. chance: whether the bands reckon with small numbers.
    """
    flags = straddles(bands, limits) if len(limits) > 1 else np.zeros(len(values), dtype=bool)
    return UncertainClasses(flags, int((~np.isnan(values)).sum()), chance)


def hatched_classes(values: np.ndarray, rounding: Bands, bands: Bands, limits: Sequence[float]) -> HatchedClasses:
    """The uncertain classes that a map hatches: by all that is open, unless that is more than half of all.

    Then those by rounding alone; a map of which more than half is hatched all the same shows its colours first.
    rounding: between what the figures lie by rounding alone; bands: by all that is known to be open, as small numbers;
    others: see `uncertain_classes`.
    """
    by_rounding = uncertain_classes(values, rounding, limits, chance=False)
    return hatched_of_both(by_rounding, uncertain_classes(values, bands, limits))


def hatched_of_both(rounding: UncertainClasses, chance: UncertainClasses) -> HatchedClasses:
    """The hatching of a map from its uncertain classes by rounding and by chance."""
    choices: tuple[tuple[Hatching, UncertainClasses], ...] = (("chance", chance), ("rounding", rounding))
    if np.array_equal(rounding.flags, chance.flags):
        choices = choices[1:]
    hatching: Hatching = next((which for which, classes in choices if classes.uncertain and not _is_most(classes)), "")
    return HatchedClasses(rounding, chance, hatching)


def among(classes: HatchedClasses, counting: np.ndarray) -> HatchedClasses:
    """The hatched classes of some of the regions. counting: (n,) of bool."""
    parts = (
        replace(one, flags=one.flags & counting, figures=int(counting.sum()))
        for one in (classes.rounding, classes.chance)
    )
    return hatched_of_both(*parts)


def either(one: HatchedClasses, other: HatchedClasses) -> HatchedClasses:
    """The hatched classes of two figures in one map: a class is uncertain where that of either figure is."""
    return hatched_of_both(
        replace(one.rounding, flags=one.rounding.flags | other.rounding.flags),
        replace(one.chance, flags=one.chance.flags | other.chance.flags),
    )


def _is_most(classes: UncertainClasses) -> bool:
    return classes.uncertain > classes.figures / 2
