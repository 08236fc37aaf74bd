"""Kerncijfers wijken en buurten: a table a year, every level at once (CBS, OData v3)."""

from collections.abc import Sequence

import pandas as pd

from etl.cbs import fetch_v3
from etl.cbs_tables import read_v3, regions_v3, tidy_v3
from etl.columns import Column
from etl.delivery import Delivery, PageListener, Services
from etl.snapshot import Snapshots
from etl.source import Source, cbs_v3_table

TABLES = {"2020": "84799NED", "2021": "85039NED", "2022": "85318NED", "2024": "85984NED"}

SOURCES = tuple(cbs_v3_table("cbs_kwb", "Kerncijfers wijken en buurten", year, table) for year, table in TABLES.items())


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """The whole table with its description."""
    return fetch_v3(services[source.setting], source.place, source.vintage, progress)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level land, gemeente, wijk and buurt, as far as the table has them."""
    return tidy_v3(source, snapshots[source.id], columns)


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The topics of the table."""
    return read_v3(source, snapshots[source.id]).columns


def regions(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """region_code, vintage, level, name, gemeente_code."""
    return regions_v3(source, snapshots[source.id])
