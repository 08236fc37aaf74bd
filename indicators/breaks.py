"""Class limits for a map: pure functions, values in, upper limits out.

A region belongs to the first class whose upper limit is not below its value.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

# The methods a reader can choose between, for every figure that does not consist of classes itself.
METHODS = ("quantile", "equal_interval", "natural")


def breaks_by(method: str, values: pd.Series, classes: int) -> list[float]:
    """Rising upper limits by one method of a MapStyle; 'categories' makes as many classes as there are values."""
    if method == "categories":
        return category_breaks(values)
    ways = {"quantile": quantile_breaks, "equal_interval": equal_interval_breaks, "natural": natural_breaks}
    return ways[method](values, classes)


def quantile_breaks(values: pd.Series, classes: int) -> list[float]:
    """Upper limits of classes that each hold about the same number of regions.

    values: one value per region, any unit; missing values are left out.
    Returns at most `classes` rising limits, the last one the largest value;
    ties can make it fewer. Empty when there are no values.

    Source: Slocum et al. (2009), Thematic Cartography and Geovisualization.
    """
    present = values.dropna()
    if present.empty:
        return []
    shares = np.linspace(0, 1, classes + 1)[1:]
    return sorted(set(present.quantile(shares).tolist()))


def equal_interval_breaks(values: pd.Series, classes: int) -> list[float]:
    """Upper limits of classes that are equally wide, the last one the largest value.

    One limit when all values are equal; empty when there are no values.
    """
    present = values.dropna()
    if present.empty:
        return []
    lowest, highest = float(present.min()), float(present.max())
    return sorted({*np.linspace(lowest, highest, classes + 1)[1:-1].tolist(), highest})


def natural_breaks(values: pd.Series, classes: int) -> list[float]:
    """Upper limits of the classes within which values differ least: the smallest sum of squares there is.

    Each limit is the largest value of its class. Fewer when there are fewer different values;
    empty when there are none.

    Source: Fisher (1958), On Grouping for Maximum Homogeneity; known on maps by the name of Jenks.
    """
    distinct, counts = np.unique(values.dropna().to_numpy(dtype=float), return_counts=True)
    if len(distinct) <= classes:
        return distinct.tolist()
    sizes, sums, squares = _running(distinct, counts)
    best = np.full((classes + 1, len(distinct) + 1), np.inf)
    start = np.zeros((classes + 1, len(distinct) + 1), dtype=int)
    best[0, 0] = 0.0
    for end in range(1, len(distinct) + 1):
        size, total = sizes[end] - sizes[:end], sums[end] - sums[:end]
        spread = squares[end] - squares[:end] - total * total / size
        for number in range(1, classes + 1):
            whole = best[number - 1, :end] + spread
            start[number, end] = int(np.argmin(whole))
            best[number, end] = whole[start[number, end]]
    ends = [len(distinct)]
    for number in range(classes, 1, -1):
        ends.append(int(start[number, ends[-1]]))
    return [float(distinct[end - 1]) for end in reversed(ends)]


def category_breaks(values: pd.Series) -> list[float]:
    """Every value that occurs is a class of its own."""
    return sorted(set(values.dropna().tolist()))


def breaks_around(values: pd.Series, centre: float) -> tuple[list[float], int]:
    """Upper limits of classes on either side of `centre`, and which of them is the middle one.

    The middle class holds the fifth of the regions that lie nearest to `centre`, as far below as above it;
    what lies below and above is each halved by its median. A side without regions has no classes.
    """
    present = values.dropna()
    if present.empty:
        return [], 0
    room = float((present - centre).abs().quantile(0.2))
    low, high = centre - room, centre + room
    below, above = present[present <= low], present[present > high]
    beneath = sorted({float(below.median()), low}) if len(below) else []
    over = sorted({float(above.median()), float(above.max())}) if len(above) else []
    return [*beneath, high if over else float(present.max()), *over], len(beneath)


def class_numbers(values: np.ndarray, limits: Sequence[float]) -> list[int]:
    """The class of each of (n,) values: the place of the first limit that is not below it, from 0; -1 for NaN.

    A value above the last limit is in the last class: limits that were stored rounded must not make the largest region
    disappear. Without limits there is no class.
    """
    if not len(limits):
        return [-1] * len(values)
    numbers = np.searchsorted(np.asarray(limits, dtype=float), values, side="left").clip(max=len(limits) - 1)
    return np.where(np.isnan(values), -1, numbers).tolist()


def _running(distinct: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Running totals of counts, values and squares, each with 0 in front; values from their mean, to stay exact."""
    deviations = distinct - np.average(distinct, weights=counts)
    return _totals(counts), _totals(counts * deviations), _totals(counts * deviations**2)


def _totals(parts: np.ndarray) -> np.ndarray:
    return np.concatenate([[0.0], np.cumsum(parts)])
