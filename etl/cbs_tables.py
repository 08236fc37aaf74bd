"""CBS tables out of their raw answers: columns, regions and cells of v3; observations of v4."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
import pandas as pd

from etl.cbs import REGION_KINDS, refuse_other_year
from etl.cells import join_cells, make_cells, refuse_implausible
from etl.codes import ABROAD, LEVEL_OF_PREFIX, gemeente_of, level_of, region_code
from etl.columns import Column, resolve, v3_columns
from etl.snapshot import Snapshot
from etl.source import Source

# Levels that lie inside a gemeente, by the letters of their codes.
INSIDE = ("WK", "BU")


@dataclass(frozen=True)
class V3Table:
    """A v3 table as it was sent. rows: one per region, `region_code` added, in the order they came.

    names: region code -> title in the table's own list of regions, trimmed.
    """

    title: str
    columns: list[Column]
    rows: pd.DataFrame
    names: dict[str, str]


def read_v3(source: Source, snapshot: Snapshot) -> V3Table:
    """The table in `snapshot`; raises WrongEdition when its title names another year. Abroad (GM0998) is left out."""
    title = str(_values(snapshot, "TableInfos.json")[0]["Title"])
    refuse_other_year(source.place, title, source.vintage)
    properties = _values(snapshot, "DataProperties.json")
    dimension = next(entry["Key"] for entry in properties if entry["Type"] in REGION_KINDS)
    rows = pd.DataFrame(_pages(snapshot, "TypedDataSet-"), dtype=object)
    rows["region_code"] = [region_code(code) for code in rows[dimension]]
    titles = {region_code(entry["Key"]): entry["Title"].strip() for entry in _pages(snapshot, f"{dimension}-")}
    return V3Table(title, v3_columns(properties), rows[rows["region_code"] != ABROAD].reset_index(drop=True), titles)


def tidy_v3(source: Source, snapshot: Snapshot, names: Sequence[str]) -> pd.DataFrame:
    """Cells of the columns `names`, every region of the table, its vintage the table's year."""
    table = read_v3(source, snapshot)
    levels = [level_of(code) for code in table.rows["region_code"]]
    parts = []
    for name in names:
        column = resolve(source.id, name, table.columns)
        cells = make_cells(
            levels, source.vintage, source.period_id, table.rows["region_code"], name, table.rows[column.key]
        )
        parts.append(refuse_implausible(source.id, name, column.unit, cells))
    return join_cells(parts)


def regions_v3(source: Source, snapshot: Snapshot) -> pd.DataFrame:
    """Regions of the table: region_code, vintage, level, name, gemeente_code (None for land and gemeente)."""
    table = read_v3(source, snapshot)
    codes = [code for code in table.rows["region_code"] if code[:2] in LEVEL_OF_PREFIX]
    rows = [
        (code, source.vintage, level_of(code), table.names[code], gemeente_of(code) if code[:2] in INSIDE else None)
        for code in codes
    ]
    return pd.DataFrame(rows, columns=["region_code", "vintage", "level", "name", "gemeente_code"], dtype=object)


@dataclass(frozen=True)
class V4Table:
    """A v4 table as it was sent. observations: one row per cell, its dimensions by code.

    codes: dimension -> code -> title; statuses: period code -> Definitief, Voorlopig, ...
    measures: measure code -> (title, unit), titles with their groups before them.
    """

    observations: pd.DataFrame
    codes: dict[str, dict[str, str]]
    statuses: dict[str, str]
    measures: dict[str, tuple[str, str]]


def read_v4(snapshot: Snapshot) -> V4Table:
    """The table in `snapshot`. A cell left out and a cell of value null (`Impossible`) both have no figure."""
    lists = {entry["Identifier"]: entry for entry in _values(snapshot, "Dimensions.json")}
    entries = {name: _pages(snapshot, f"{name}Codes-") for name in lists}
    statuses = {
        entry["Identifier"]: entry.get("Status") or ""
        for name, dimension in lists.items()
        if dimension["Kind"] == "TimeDimension"
        for entry in entries[name]
    }
    codes = {
        name: {entry["Identifier"]: entry["Title"].strip() for entry in listing} for name, listing in entries.items()
    }
    groups = {entry["Id"]: entry for entry in _pages(snapshot, "MeasureGroups-")}
    measures = {
        entry["Identifier"]: (_with_groups(entry, groups), (entry.get("Unit") or "").strip())
        for entry in _pages(snapshot, "MeasureCodes-")
    }
    return V4Table(pd.DataFrame(_pages(snapshot, "Observations-")), codes, statuses, measures)


def _with_groups(measure: dict[str, Any], groups: dict[str, dict[str, Any]]) -> str:
    titles, group = [measure["Title"].strip()], measure.get("MeasureGroupId")
    while group is not None and group in groups:
        titles.insert(0, groups[group]["Title"].strip())
        group = groups[group].get("ParentId")
    return "/".join(titles)


def _values(snapshot: Snapshot, name: str) -> list[dict[str, Any]]:
    values: list[dict[str, Any]] = orjson.loads(snapshot.body(name))["value"]
    return values


def _pages(snapshot: Snapshot, prefix: str) -> list[dict[str, Any]]:
    return [row for name in snapshot.names(prefix) for row in _values(snapshot, name)]
