"""Class limits for a map: pure functions, values in, upper limits out.

A region belongs to the first class whose upper limit is not below its value.
"""

import numpy as np
import pandas as pd

from indicators.model import MapStyle


def map_breaks(values: pd.Series, style: MapStyle) -> list[float]:
    """Rising upper limits in the way a definition asks for; empty when there are no values."""
    if style.breaks == "categories":
        return category_breaks(values)
    if style.breaks == "equal_interval":
        return equal_interval_breaks(values, style.classes)
    return quantile_breaks(values, style.classes)


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


def category_breaks(values: pd.Series) -> list[float]:
    """Every value that occurs is a class of its own."""
    return sorted(set(values.dropna().tolist()))


def class_numbers(values: pd.Series, limits: list[float]) -> list[int]:
    """The class of each value, counted from 0; -1 for a missing value.

    A value above the last limit, which only figures outside the slice can have, is in the last class.
    """
    found = np.searchsorted(np.asarray(limits, dtype=float), values.to_numpy(dtype=float), side="left")
    numbers = np.minimum(found, len(limits) - 1)
    return [-1 if missing else int(number) for number, missing in zip(numbers, values.isna(), strict=True)]
