"""Observations out of cells: figures as published, and the same figures on another division.

A slice is everything of one indicator, level, vintage and period. Tables here have the columns
of `observation` in data/schema.sql.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from indicators.aggregation import aggregate
from indicators.model import Indicator, SourceColumns
from indicators.status import ABSENCES, worst_statuses

KEY = ["indicator_id", "level", "vintage", "period_id", "region_code"]
SLICE = KEY[:-1]
FIGURE = ["value", "numerator", "denominator", "status", "derivation"]
OBSERVATION_COLUMNS = [*KEY, *FIGURE, "source_id"]


def published_observations(
    indicator: Indicator, cells: Mapping[str, pd.DataFrame], regions: pd.DataFrame
) -> pd.DataFrame:
    """Every slice of one indicator as its sources give it, on the division it was published on.

    cells: by source_id. regions: level, vintage, region_code; a region without a cell is `missing`.
    Of two sources with the same slice the one named first in the definition supplies all of it.
    A slice without a single figure is left out: the column was empty.
    """
    tables = [
        _of_source(indicator, entry, cells[entry.source_id]) for entry in indicator.sources if entry.source_id in cells
    ]
    tables = [_with_every_region(frame, regions) for frame in tables if not frame.empty]
    if not tables:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS)
    return first_of_each_slice(tables)


def first_of_each_slice(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """The tables below each other; a slice that an earlier table has is left out of the later ones."""
    keys: set[tuple] = set()
    parts = []
    for table in tables:
        for key, rows in table.groupby(SLICE):
            if key not in keys and rows["value"].notna().any():
                parts.append(rows)
        keys |= {key for key, rows in table.groupby(SLICE) if rows["value"].notna().any()}
    if not parts:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS)
    return pd.concat(parts, ignore_index=True)[OBSERVATION_COLUMNS]


def _of_source(indicator: Indicator, entry: SourceColumns, cells: pd.DataFrame) -> pd.DataFrame:
    rows = cells[cells["column"].isin(entry.columns) & cells["level"].isin(entry.levels)]
    if rows.empty:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS)
    if entry.value is not None:
        figures = _column_figures(rows, entry)
    else:
        figures = _computed_figures(indicator, rows, entry)
    if entry.provisional:
        figures = figures.assign(status=figures["status"].replace("final", "provisional"))
    return figures.assign(indicator_id=indicator.id, source_id=entry.source_id)[OBSERVATION_COLUMNS]


def _column_figures(cells: pd.DataFrame, entry: SourceColumns) -> pd.DataFrame:
    value = cells["value"] if entry.factor == 1.0 else cells["value"] * entry.factor
    return cells.assign(value=value, numerator=np.nan, denominator=np.nan, derivation="published")


def _computed_figures(indicator: Indicator, cells: pd.DataFrame, entry: SourceColumns) -> pd.DataFrame:
    """Figures made of a numerator and, for a rate or mean, a denominator."""
    numerator = _sum_of_columns(cells, entry.numerator)
    if not entry.denominator:
        value = numerator["value"] * entry.factor
        return numerator.assign(value=value, numerator=np.nan, denominator=np.nan, derivation="published").reset_index()
    denominator = _sum_of_columns(cells, entry.denominator)
    both = pd.DataFrame({"n": numerator["status"], "d": denominator["status"]})
    status = worst_statuses(both)
    table = pd.DataFrame({"numerator": numerator["value"] * entry.factor, "denominator": denominator["value"]})
    # Nobody in the denominator, or a numerator that does not apply: there is nothing to take a share of.
    pointless = (both == "not_applicable").any(axis=1) | (table["denominator"] == 0)
    status = status.mask(pointless & ~status.isin(ABSENCES), "not_applicable")
    is_absent = status.isin([*ABSENCES, "not_applicable"])
    table = table.mask(is_absent)
    table["value"] = table["numerator"] / table["denominator"] * (indicator.measure.per or 1)
    return table.assign(status=status, derivation="published").reset_index()


def _sum_of_columns(cells: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """value and status of the sum of some columns, by level, vintage, period and region.

    A sum with a missing or suppressed term is that itself; a term that is not applicable does not count.
    """
    rows = cells[cells["column"].isin(columns)]
    index = ["level", "vintage", "period_id", "region_code"]
    status = worst_statuses(rows.pivot(index=index, columns="column", values="status").reindex(columns=list(columns)))
    value = rows.pivot(index=index, columns="column", values="value").sum(axis=1, min_count=1)
    return pd.DataFrame({"value": value.mask(status.isin([*ABSENCES, "not_applicable"])), "status": status})


def _with_every_region(figures: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """The slices with a row for every region of their level and vintage; those without a cell are missing."""
    slices = figures[[*SLICE, "source_id"]].drop_duplicates()
    rows = slices.merge(regions[["level", "vintage", "region_code"]], on=["level", "vintage"])
    full = rows.merge(figures, on=[*SLICE, "source_id", "region_code"], how="outer")
    usual = full.groupby(SLICE)["derivation"].transform("first")
    full["derivation"] = full["derivation"].fillna(usual)
    return full.assign(status=full["status"].fillna("missing"))[OBSERVATION_COLUMNS]


def recast(figures: pd.DataFrame, indicator: Indicator, crosswalk: pd.DataFrame, weights: pd.DataFrame) -> pd.DataFrame:
    """Slices of gemeenten on a newer division; crosswalk: its rows between the two.

    weights: period_id, region_code, weight; empty when the definition names none.
    """
    parts = figures.merge(crosswalk, left_on="region_code", right_on="from_code", how="inner")
    parts = parts.merge(weights, on=["period_id", "region_code"], how="left").assign(size=np.nan)
    tables = []
    for key, rows in parts.groupby([*SLICE, "source_id"]):
        whole = aggregate(rows, indicator.aggregation.rule, indicator.measure.per)
        names = dict(zip([*SLICE, "source_id"], map(str, key), strict=True))
        whole = whole.rename_axis("region_code").reset_index().assign(**names)
        tables.append(whole.assign(vintage=rows["to_vintage"].iloc[0]))
    return pd.concat(tables, ignore_index=True)[OBSERVATION_COLUMNS]
