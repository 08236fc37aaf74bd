"""The drawings that maps are made of: which shapes for which division, and the files that are sent."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import geopandas
import pandas as pd

from etl.boundaries import COARSENESS, as_sent, bounds_table, coverage, dissolved, simplified
from etl.codes import ABROAD, gemeente_of
from etl.neighbours import neighbour_pairs


@dataclass(frozen=True)
class MapDivision:
    """A division and whose shapes it is drawn with. dissolve: shapes of wijken are put together to gemeenten."""

    level: str
    vintage: str
    source_id: str
    boundary_vintage: str
    dissolve: bool = False


# See docs/decisions.md for why gemeenten are drawn with wijken of 2023.
MAP_DIVISIONS = (
    MapDivision("gemeente", "2025", "pdok_wijken_2023", "2023", dissolve=True),
    MapDivision("wijk", "2022", "pdok_wijken_2022", "2022"),
    MapDivision("wijk", "2024", "pdok_wijken_2023", "2023"),
)


@dataclass(frozen=True)
class Geometry:
    """The two files of one division, as bytes of JSON."""

    shapes: bytes
    regions: bytes


@dataclass(frozen=True)
class Drawing:
    """The tables boundary, boundary_without_region and neighbour of one division, and its files."""

    boundary: pd.DataFrame
    without_region: pd.DataFrame
    neighbour: pd.DataFrame
    geometry: Geometry


def draw_all(
    shapes_of: Callable[[str], geopandas.GeoDataFrame], regions: pd.DataFrame, parents: pd.DataFrame
) -> dict[str, Drawing]:
    """A drawing for each of MAP_DIVISIONS, by "<level>-<vintage>".

    regions, parents: the tables `region` and `region_parent`.
    """
    covers: dict[str, geopandas.GeoDataFrame] = {}
    for source_id in sorted({division.source_id for division in MAP_DIVISIONS}):
        shapes = shapes_of(source_id)
        home = shapes["region_code"].map(gemeente_of) != ABROAD
        covers[source_id] = coverage(shapes[home], source_id)
    return {
        f"{division.level}-{division.vintage}": _draw(division, covers[division.source_id], regions, parents)
        for division in MAP_DIVISIONS
    }


def _draw(
    division: MapDivision, cover: geopandas.GeoDataFrame, regions: pd.DataFrame, parents: pd.DataFrame
) -> Drawing:
    here = regions[(regions["level"] == division.level) & (regions["vintage"] == division.vintage)]
    here = here.sort_values("region_code", ignore_index=True)
    if division.dissolve:
        names = here.set_index("region_code")["name"]
        cover = dissolved(cover, cover["region_code"].map(gemeente_of), names)
    shapes = as_sent(simplified(cover, COARSENESS[division.level], division.source_id), division.source_id)
    is_region = shapes["region_code"].isin(here["region_code"])
    bounds = bounds_table(shapes)[is_region.to_numpy()]
    key = {"level": division.level, "vintage": division.vintage}
    boundary = bounds.assign(**key, boundary_vintage=division.boundary_vintage, source_id=division.source_id)
    strangers = shapes.loc[~is_region, ["region_code", "name"]].rename(columns={"region_code": "boundary_code"})
    pairs = neighbour_pairs(cover[cover["region_code"].isin(here["region_code"])])
    regions_file = _regions_json(division, here, parents, bounds)
    geometry = Geometry(_shapes_json(shapes, here["region_code"].tolist()), regions_file)
    return Drawing(boundary, pd.DataFrame(strangers).assign(**key), pairs.assign(**key), geometry)


def _shapes_json(shapes: geopandas.GeoDataFrame, order: list[str]) -> bytes:
    """GeoJSON; a feature's id is the index of its region, and of a shape that is no region a number after the last."""
    strangers = [code for code in shapes["region_code"] if code not in set(order)]
    ids = {code: number for number, code in enumerate([*order, *strangers])}
    features: list[dict[str, Any]] = [
        {"type": "Feature", "id": ids[row.region_code], "properties": {"code": row.region_code, "name": row.name}}
        | {"geometry": row.geometry.__geo_interface__}
        for row in shapes[["region_code", "name", "geometry"]].itertuples(index=False)
    ]
    features.sort(key=lambda feature: feature["id"])
    return _json({"type": "FeatureCollection", "features": features})


def _regions_json(division: MapDivision, here: pd.DataFrame, parents: pd.DataFrame, bounds: pd.DataFrame) -> bytes:
    """The order of the regions, with names, parents and bounds (null for a region without shape)."""
    order = here["region_code"].tolist()
    own = parents[(parents["vintage"] == division.vintage) & parents["region_code"].isin(order)]
    lists = {}
    for level, group in own.groupby("parent_level"):
        codes = dict(zip(group["region_code"], group["parent_code"], strict=True))
        lists[level] = [codes.get(code) for code in order]
    corners = bounds[["west", "south", "east", "north"]].round(4).to_numpy().tolist()
    boxes = dict(zip(bounds["region_code"], corners, strict=True))
    names = here["name"].tolist()
    table = {"level": division.level, "vintage": division.vintage, "codes": order, "names": names, "parents": lists}
    return _json(table | {"bounds": [boxes.get(code) for code in order]})


def _json(table: dict) -> bytes:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
