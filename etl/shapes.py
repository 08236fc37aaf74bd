"""Shapes out of GeoJSON bodies, checked: one per region, valid, in RD coordinates."""

from collections import Counter
from typing import Any

import geopandas
import orjson
import shapely
from shapely.geometry.base import BaseGeometry

from etl.codes import ABROAD, region_code
from etl.errors import BadGeometry
from etl.snapshot import Snapshot

RD = 28992
# Bounds of the Netherlands in RD metres, with room to spare: degrees lie far outside.
RD_BOUNDS = (0.0, 290_000.0, 300_000.0, 640_000.0)
# Mending may take away slivers; more than this share of the area is another shape.
MOST_AREA_LOST = 0.05


def read_shapes(source_id: str, snapshot: Snapshot, code: str, name: str) -> geopandas.GeoDataFrame:
    """One row a region: region_code, name, mended, geometry (EPSG:28992); rising by code.

    code, name: the attributes that hold them. Water and abroad are left out. A region whose geometry
    is null keeps its row with geometry None. Rings that cross are mended and marked; raises BadGeometry
    when that fails, or when a code comes twice.
    """
    features = [feature for feature in read_features(snapshot) if is_land(feature["properties"])]
    codes = [region_code(feature["properties"][code]) for feature in features]
    twice = sorted(one for one, times in Counter(codes).items() if times > 1)
    if twice:
        raise BadGeometry(f"{source_id}: {', '.join(twice[:5])} comes more than once; a region has one shape")
    pairs = [_mend(source_id, one, feature["geometry"]) for one, feature in zip(codes, features, strict=True)]
    table = {"region_code": codes, "name": [feature["properties"][name].strip() for feature in features]}
    table["mended"] = [is_mended for _, is_mended in pairs]
    shapes = geopandas.GeoDataFrame(table, geometry=[shape for shape, _ in pairs], crs=RD)
    return shapes[shapes["region_code"] != ABROAD].sort_values("region_code", ignore_index=True)


def refuse_misplaced(source_id: str, shapes: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """The shapes as they came, when they lie where the Netherlands lies in RD. Raises BadGeometry otherwise."""
    west, south, east, north = shapes.total_bounds
    if not (RD_BOUNDS[0] <= west and RD_BOUNDS[1] <= south and east <= RD_BOUNDS[2] and north <= RD_BOUNDS[3]):
        raise BadGeometry(
            f"{source_id}: coordinates run from {west:.1f}, {south:.1f} to {east:.1f}, {north:.1f}; "
            "that is not EPSG:28992 (RD). Ask the service for srsName=EPSG:28992, or use another copy"
        )
    return shapes


def moved_onto(shapes: geopandas.GeoDataFrame, reference: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """The shapes moved as a whole onto those of `reference`, by the regions that both have under one code.

    For comparing two divisions where a copy has lost its place in RD; never for drawing. The step is
    the median over the shared regions, so that regions which did change do not pull at it.
    """
    centroids = shapes.set_index("region_code").geometry.centroid
    targets = reference.set_index("region_code").geometry.centroid
    common = centroids.index.intersection(targets.index)
    east = float((targets[common].x - centroids[common].x).median())
    north = float((targets[common].y - centroids[common].y).median())
    return shapes.set_geometry(shapes.geometry.translate(east, north))


def read_features(snapshot: Snapshot, prefix: str = "") -> list[dict[str, Any]]:
    """All features of the GeoJSON bodies whose name starts with `prefix`, in the order they came."""
    return [feature for name in snapshot.names(prefix) for feature in orjson.loads(snapshot.body(name))["features"]]


def is_land(properties: dict[str, Any]) -> bool:
    """True where a feature is land: water has rows of its own under the same code."""
    return properties.get("water", "NEE") != "JA"


def _mend(source_id: str, code: str, geometry: dict[str, Any] | None) -> tuple[BaseGeometry | None, bool]:
    if geometry is None:
        return None, False
    shape = shapely.from_geojson(orjson.dumps(geometry))
    if shape.is_empty:
        return None, False
    if shape.is_valid and shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape, False
    polygons = [part for part in shapely.get_parts(shapely.make_valid(shape)) if part.geom_type.endswith("Polygon")]
    whole = shapely.union_all(polygons) if polygons else None
    if whole is None or whole.area == 0 or abs(shape.area) - whole.area > MOST_AREA_LOST * abs(shape.area):
        raise BadGeometry(f"{source_id}: the rings of {code} cannot be mended ({shapely.is_valid_reason(shape)})")
    return whole, True
