"""Gebieden in Nederland: which gemeente lies in which provincie and COROP area, a table a year (CBS, OData v3)."""

from collections.abc import Sequence

import pandas as pd

from etl.cbs import fetch_v3
from etl.cbs_tables import read_v3, tidy_v3
from etl.columns import Column, resolve
from etl.delivery import Delivery, PageListener, Services
from etl.snapshot import Snapshots
from etl.source import Source, cbs_v3_table

TABLES = {"2019": "84378NED", "2020": "84721NED"}
# The number behind Code_ and Naam_ means another kind of area every few years; the group title does not.
PARENT_GROUPS = {"corop": "COROP-gebieden", "provincie": "Provincies"}
PLACE = "Lokaliseringen van gemeenten"

SOURCES = tuple(cbs_v3_table("cbs_gebieden", "Gebieden in Nederland", year, table) for year, table in TABLES.items())


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """The whole table with its description."""
    return fetch_v3(services[source.setting], source.place, source.vintage, progress)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level gemeente."""
    return tidy_v3(source, snapshots[source.id], columns)


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The topics of the table."""
    return read_v3(source, snapshots[source.id]).columns


def regions(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """region_code, vintage, level, name, corop_code, corop_name, provincie_code, provincie_name: one row a gemeente."""
    table = read_v3(source, snapshots[source.id])
    codes = table.rows["region_code"]
    columns = {"region_code": codes, "vintage": source.vintage, "level": "gemeente"}
    columns["name"] = [table.names[code] for code in codes]
    for level, group in PARENT_GROUPS.items():
        for ending, name, unit in (("code", "Code", "code"), ("name", "Naam", "naam")):
            column = resolve(source.id, f"{PLACE}/{group}/{name} ({unit})", table.columns)
            columns[f"{level}_{ending}"] = table.rows[column.key].str.strip()
    return pd.DataFrame(columns)
