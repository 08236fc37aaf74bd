"""Tables with one figure in a row: the columns of the open data API and what the page shows of it."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from answers.bands import bands_of
from answers.holdings import Holdings
from data.database import Release
from data.queries.observations import observations_in_full
from data.queries.release import source_rows
from indicators.comparability import Figure
from indicators.display import display_values
from wording import say

# The order of columns in every file.
COLUMNS = (
    "region_code",
    "region_name",
    "indicator_id",
    "level",
    "vintage",
    "period_id",
    "value",
    "value_shown",
    "unit",
    "numerator",
    "denominator",
    "status",
    "derivation",
    "source_id",
    "credit",
    "licence",
)


def slice_rows(figure: Figure, release: Release) -> pd.DataFrame:
    """Every region of one slice: COLUMNS, `value` as stored and `value_shown` as the page writes it."""
    return with_rounded(release.ask_alone(observations_in_full, *figure.key).to_pandas(), figure, release)


def with_rounded(rows: pd.DataFrame, figure: Figure, release: Release) -> pd.DataFrame:
    """Rows of `observations_in_full` with the rounded value and the licence, in the order of COLUMNS."""
    sources = release.ask(source_rows).set_index("source_id")
    decimals = figure.indicator.measure.decimals
    rounded = pd.Series(display_values(rows["value"].to_numpy(dtype=float), decimals), index=rows.index)
    whole = decimals == 0
    of_source = {name: rows["source_id"].map(sources[name]) for name in ("credit", "licence")}
    rows = rows.assign(value_shown=rounded.astype("Int64") if whole else rounded, **of_source)
    return rows[list(COLUMNS)]


def with_bands(rows: pd.DataFrame, figure: Figure, holdings: Holdings) -> pd.DataFrame:
    """The rows of a slice, one for each region in rising order, with `low` and `high`: between what the figure lies."""
    bands = bands_of(holdings, figure)
    digits = figure.indicator.measure.decimals + 2
    codes = sorted(holdings.availability.divisions[figure.level, figure.vintage])
    ends = pd.DataFrame({"low": bands.low, "high": bands.high}, index=codes).round(digits)
    return rows.assign(low=rows["region_code"].map(ends["low"]), high=rows["region_code"].map(ends["high"]))


def uncertain_words(uncertain: Mapping[str, Any] | None, regions: int, lang: str) -> list[str]:
    """The cause of the uncertainty of each region's class, in words; empty where it is sure or there is none."""
    words = np.full(regions, "", dtype=object)
    for which in ("chance", "rounding"):
        if uncertain and which in uncertain:
            words[uncertain[which]["places"]] = say(f"band.column_{which}", lang)
    return list(words)


def with_classes(rows: pd.DataFrame, classes: Sequence[int], limits: Sequence[float]) -> pd.DataFrame:
    """The rows with `class` (1 is the lowest), `class_above` and `class_up_to`; empty where there is no value."""
    place = np.asarray(classes, dtype=int)
    has_class = place >= 0
    ends = np.asarray([np.nan, *limits], dtype=float)
    class_columns = pd.DataFrame(
        {
            "class": pd.Series(place + 1, dtype="Int64").where(has_class),
            "class_above": ends[np.where(has_class, place, 0)],
            "class_up_to": ends[np.where(has_class, place + 1, 0)],
        }
    )
    at = list(COLUMNS).index("derivation")
    return pd.concat([rows.iloc[:, :at], class_columns, rows.iloc[:, at:]], axis=1)
