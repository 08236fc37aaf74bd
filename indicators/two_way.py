"""Two figures in one map: every region in one of nine classes, by the thirds of A and of B."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.breaks import class_numbers, quantile_breaks

THIRDS = 3
# With fewer regions than this a cell says nothing: three for each on average.
FEWEST = 27


@dataclass(frozen=True)
class TwoWay:
    """The nine classes of two figures.

    classes: a + 3 * b for each region, each from 0 (low) to 2 (high); -1 without both figures. counts: by class.
    """

    limits_a: list[float]
    limits_b: list[float]
    classes: list[int]
    counts: list[int]


@dataclass(frozen=True)
class NoTwoWay:
    """The reason why there are no nine classes: 'few_regions', 'ties_a' or 'ties_b'; n: how many regions have both."""

    reason: str
    n: int


def two_way(a: pd.Series, b: pd.Series) -> TwoWay | NoTwoWay:
    """The nine classes. a, b: one value for each region in one order, missing allowed.

    The limits are worked out over the regions that have both figures.
    """
    both = a.notna() & b.notna()
    if both.sum() < FEWEST:
        return NoTwoWay("few_regions", int(both.sum()))
    limits_a, limits_b = (quantile_breaks(values[both], THIRDS) for values in (a, b))
    for side, limits in (("a", limits_a), ("b", limits_b)):
        if len(limits) < THIRDS:
            return NoTwoWay(f"ties_{side}", int(both.sum()))
    across, up = (
        np.array(class_numbers(one.to_numpy(dtype=float), limits), dtype=int)
        for one, limits in ((a, limits_a), (b, limits_b))
    )
    classes = np.where(both, across + THIRDS * up, -1)
    return TwoWay(limits_a, limits_b, classes.tolist(), np.bincount(classes[both], minlength=THIRDS**2).tolist())
