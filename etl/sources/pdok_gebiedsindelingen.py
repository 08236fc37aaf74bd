"""Generalised boundaries of gemeenten and wijken, a layer a year (CBS and Kadaster, through PDOK's WFS)."""

from collections.abc import Sequence

import geopandas
import pandas as pd

from etl.cells import join_cells
from etl.columns import Column
from etl.delivery import Delivery, PageListener, Services
from etl.pdok import fetch_wfs
from etl.shapes import read_shapes, refuse_misplaced
from etl.snapshot import Snapshots
from etl.source import CC_BY, Source

YEARS = {"gemeente": ("2019", "2022", "2023", "2025"), "wijk": ("2022", "2023")}
CODE, NAME = "statcode", "statnaam"
PLURAL = {"gemeente": "gemeenten", "wijk": "wijken"}

SOURCES = tuple(
    Source(
        id=f"pdok_{PLURAL[level]}_{year}",
        title=f"CBS Gebiedsindelingen {year}, {PLURAL[level]} (gegeneraliseerd)",
        publisher="CBS en Kadaster, via PDOK",
        url=f"https://service.pdok.nl/cbs/gebiedsindelingen/{year}/wfs/v1_0",
        licence=CC_BY,
        credit=f"Grenzen: CBS/Kadaster, gebiedsindelingen {year}",
        setting="PDOK_WFS_URL",
        place=f"gebiedsindelingen/{level}_gegeneraliseerd",
        vintage=year,
    )
    for level, years in YEARS.items()
    for year in years
)


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """All shapes of one level and year, in RD coordinates."""
    dataset, layer = source.place.split("/")
    path = f"/{dataset}/{source.vintage}/wfs/v1_0"
    return fetch_wfs(services[source.setting], path, f"{dataset}:{layer}", progress)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """No cells: a boundary holds no figures."""
    return join_cells([])


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """None: a boundary holds no figures."""
    return []


def regions(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """region_code, vintage, level, name."""
    table = read_shapes(source.id, snapshots[source.id], CODE, NAME)[["region_code", "name"]]
    level = "wijk" if "wijk" in source.place else "gemeente"
    return pd.DataFrame(table).assign(vintage=source.vintage, level=level)


def shapes(source: Source, snapshots: Snapshots) -> geopandas.GeoDataFrame:
    """region_code, name, mended, geometry in EPSG:28992, rising by code; land only.

    Raises BadGeometry for a layer that does not lie in RD; etl.shapes.moved_onto puts it in place for comparing.
    """
    return refuse_misplaced(source.id, read_shapes(source.id, snapshots[source.id], CODE, NAME))
