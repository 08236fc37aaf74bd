"""The drawing of a map: observations in, a drawing out. assets/figures/map.js turns it into a picture."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from figures.colours import NO_FIGURE
from indicators.breaks import class_numbers
from indicators.display import display_values
from indicators.status import status_numbers


@dataclass(frozen=True)
class Ground:
    """The ground of a map: addresses of the shapes and of their regions, and where to look.

    focus: west, south, east, north in degrees; None is all of it.
    """

    shapes: str
    regions: str
    focus: Sequence[float] | None = None


@dataclass(frozen=True)
class Caption:
    """The name of a figure, in the reader's words. summary: the sentence a screen reader gives for the map."""

    name: str
    period: str
    unit: str
    decimals: int
    domain: str
    summary: str = ""


@dataclass(frozen=True)
class Key:
    """The words of a legend beside limits and counts, in the reader's words.

    classing: how the classes were made. middle: the place of the class that is about equal to the comparator.
    words: of each class, where a class has a name. compared: value and label of the comparator.
    one, many: what is counted.
    """

    classing: str = ""
    middle: int | None = None
    words: Sequence[str] = ()
    compared: dict[str, Any] | None = None
    one: str = ""
    many: str = ""


def map_drawing(
    observations: pd.DataFrame,
    limits: Sequence[float],
    colours: Sequence[str],
    ground: Ground,
    caption: Caption,
    mine: Sequence[str] = (),
    key: Key | None = None,
) -> dict[str, Any]:
    """One class, value and status per region in the order of the geometry; no value is class -1, never the lowest.

    observations: columns value (in the indicator's unit, missing allowed) and status, one row per
    region in rising order of its code, none left out. limits: rising upper bounds of the classes,
    the last one the largest value; colours: one per limit. mine: codes of the reader's own regions.
    """
    if len(limits) != len(colours):
        raise ValueError(f"{len(limits)} class limits need as many colours, not {len(colours)}")
    values = observations["value"].to_numpy(dtype=float)
    return {
        **asdict(ground),
        **asdict(caption),
        "values": values_on_map(values, caption.decimals),
        "classes": class_numbers(values, limits),
        "statuses": status_numbers(observations["status"]),
        "limits": [float(limit) for limit in limits],
        "colours": list(colours),
        "pattern": NO_FIGURE,
        "mine": list(mine),
        "key": asdict(key or Key()),
    }


def reach_of_bands(values: np.ndarray, low: np.ndarray, high: np.ndarray, decimals: int) -> dict[str, list[int]] | None:
    """The reach of each band below and above its figure, counted in its last digit; None where none is wider than that.

    values, low, high: (n,), NaN for none, which is 0.
    """
    figure, least, most = (np.round(np.nan_to_num(one) * 10**decimals) for one in (values, low, high))
    has_band = ~np.isnan(values) & ~np.isnan(low) & ~np.isnan(high)
    below, above = (np.where(has_band, apart, 0).astype(int) for apart in (figure - least, most - figure))
    if not (below.any() or above.any()):
        return None
    return {"below": below.tolist(), "above": above.tolist()}


def values_on_map(values: np.ndarray, decimals: int) -> list[float | int | None]:
    """Values as the reader sees them: the digits behind are not sent. Whole numbers go without a point."""
    kind = int if decimals == 0 else float
    return [None if np.isnan(value) else kind(value) for value in display_values(values, decimals).tolist()]
