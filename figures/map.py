"""The drawing of a map: observations in, a drawing out. assets/figures/map.js turns it into a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from figures.colours import NO_DATA
from indicators.model import STATUSES

_STATUS_INDEX = {status: index for index, status in enumerate(STATUSES)}


@dataclass(frozen=True)
class Ground:
    """The ground that a map is drawn on: addresses of the shapes and of their regions, and where to look.

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
        "values": display_values(values, caption.decimals),
        "classes": classes_of(values, limits),
        "statuses": status_numbers(observations["status"]),
        "limits": [float(limit) for limit in limits],
        "colours": list(colours),
        "pattern": NO_DATA,
        "mine": list(mine),
        "key": asdict(key or Key()),
    }


def between_shown(values: np.ndarray, low: np.ndarray, high: np.ndarray, decimals: int) -> dict[str, list[int]] | None:
    """How far below and above each figure its band goes, counted in its last digit; None where none is wider than that.

    values, low, high: (n,), NaN for none, which is 0.
    """
    figure, least, most = (np.round(np.nan_to_num(one) * 10**decimals) for one in (values, low, high))
    has_band = ~np.isnan(values) & ~np.isnan(low) & ~np.isnan(high)
    below, above = (np.where(has_band, apart, 0).astype(int) for apart in (figure - least, most - figure))
    if not (below.any() or above.any()):
        return None
    return {"below": below.tolist(), "above": above.tolist()}


def status_numbers(statuses: Iterable[str]) -> list[int]:
    """Each status as its place in model.STATUSES."""
    return [_STATUS_INDEX[status] for status in statuses]


def classes_of(values: np.ndarray, limits: Sequence[float]) -> list[int]:
    """The index of the first limit that is not below the value; -1 where there is no value.

    A value above the last limit is put in the last class: limits that were stored rounded
    must not make the largest region disappear.
    """
    if not len(limits):
        return [-1] * len(values)
    places = np.searchsorted(np.asarray(limits, dtype=float), values, side="left").clip(max=len(limits) - 1)
    return np.where(np.isnan(values), -1, places).tolist()


def display_values(values: np.ndarray, decimals: int) -> list[float | int | None]:
    """Values as the reader sees them: the digits behind are not sent. Whole numbers go without a point."""
    digits = np.round(values, decimals) + 0.0  # + 0.0 turns -0.0 into 0.0
    kind = int if decimals == 0 else float
    return [
        None if is_missing else kind(value) for value, is_missing in zip(digits.tolist(), np.isnan(values), strict=True)
    ]
