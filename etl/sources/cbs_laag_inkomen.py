"""Households with a low income, by kind of household; the Netherlands as a whole, a row of years (CBS, OData v4)."""

from collections.abc import Sequence
from itertools import product

import pandas as pd

from etl.cbs import fetch_v4
from etl.cbs_tables import V4Table, read_v4
from etl.cells import COLUMNS, join_cells, make_cells, refuse_implausible
from etl.columns import Column, resolve
from etl.delivery import Delivery, PageListener, Services
from etl.snapshot import Snapshots
from etl.source import CBS, CC_BY, Source
from indicators.model import LAND

SOURCES = (
    Source(
        id="cbs_laag_inkomen",
        title="Laag en langdurig laag inkomen van huishoudens; huishoudenskenmerken",
        publisher=CBS,
        url="https://datasets.cbs.nl/odata/v1/CBS/83841NED",
        licence=CC_BY,
        credit="Bron: CBS, tabel 83841NED, Laag en langdurig laag inkomen van huishoudens",
        setting="CBS_V4_URL",
        place="83841NED",
        table_code="83841NED",
    ),
)
# A column is named by its picks in this order, then by the measure.
DIMENSIONS = ("InkomensgrensHuishouden", "DuurInkomenspositie", "KenmerkenVanHuishoudens")
PERIODS = "Perioden"
# Of the 54 kinds of household: all, and those where children live.
HOUSEHOLDS = {
    "1050010": "Particuliere huishoudens",
    "1050190": "Type: Eenoudergezin",
    "1050195": "Type: Eenouder, alle kinderen < 18 jr",
    "1016090": "Type: Paar, met kind(eren)",
    "1017810": "Type: Paar, alle kinderen < 18 jr",
}


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """The observations of the kinds of household above."""
    where = " or ".join(f"KenmerkenVanHuishoudens eq '{code}'" for code in HOUSEHOLDS)
    return fetch_v4(services[source.setting], source.place, progress, where)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level land, a year a period, vintage that year; a year that CBS calls Voorlopig is provisional."""
    table = read_v4(snapshots[source.id])
    table_columns = _columns(table)
    return join_cells(_cells(source, table, name, resolve(source.id, name, table_columns)) for name in columns)[COLUMNS]


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """Every measure of every pick of kinds."""
    return _columns(read_v4(snapshots[source.id]))


def _columns(table: V4Table) -> list[Column]:
    columns = []
    for *picks, (measure, (title, unit)) in product(
        *(table.codes[dimension].items() for dimension in DIMENSIONS), table.measures.items()
    ):
        codes, titles = zip(*picks, strict=True)
        columns.append(Column("|".join((*codes, measure)), (*titles, title), unit))
    return columns


def _cells(source: Source, table: V4Table, name: str, column: Column) -> pd.DataFrame:
    """Every period of the table: one without a row has no figure, as has a row whose value is null."""
    *picks, measure = column.key.split("|")
    rows = table.observations
    rows = rows[rows["Measure"] == measure]
    for dimension, code in zip(DIMENSIONS, picks, strict=True):
        rows = rows[rows[dimension] == code]
    values = rows.set_index(PERIODS)["Value"].reindex(sorted(table.codes[PERIODS]))
    parts = [
        make_cells("land", period[:4], period[:4], [LAND], name, [value], table.statuses[period] != "Definitief")
        for period, value in zip(values.index.astype(str), values, strict=True)
    ]
    return refuse_implausible(source.id, name, column.unit, join_cells(parts))
