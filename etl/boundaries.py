"""Shapes for the map: one coverage a level, without gaps or overlaps, small enough to send.

Shapes are in RD metres (EPSG:28992) until they are written; what is sent is in degrees.
"""

from dataclasses import dataclass
from functools import partial

import geopandas
import numpy as np
import pandas as pd
import shapely

from etl.errors import BadGeometry

# The types that come with shapely 2.2 do not know this function yet.
_clean = shapely.coverage_clean  # type: ignore[attr-defined]

DEGREES = "EPSG:4326"

# Between shapes that were simplified one by one lie slivers of up to some 100 m; waters are wider.
GAP_WIDTH = 150.0
SNAPPING = 0.5
# 4 decimals of a degree are 11 by 7 metres.
DECIMALS = 4


@dataclass(frozen=True)
class Coarseness:
    """The coarseness of a level. tolerance, inner: metres, for all lines and for lines between two regions.

    Lines of regions smaller than `small` m² keep to `tolerance`; islets smaller than `islet` m² are left out.
    """

    tolerance: float
    inner: float
    small: float
    islet: float


COARSENESS = {
    "gemeente": Coarseness(220.0, 280.0, 5_000_000.0, 200_000.0),
    "wijk": Coarseness(65.0, 130.0, 500_000.0, 20_000.0),
}


def coverage(shapes: geopandas.GeoDataFrame, source_id: str) -> geopandas.GeoDataFrame:
    """The shapes with slivers between them given to a neighbour and overlaps to one of the two."""
    twice = shapes.loc[shapes["region_code"].duplicated(), "region_code"]
    if not twice.empty:
        raise BadGeometry(f"{source_id}: {', '.join(twice[:5])} comes more than once; a region has one shape")
    present = shapes[shapes.geometry.notna()].sort_values("region_code", ignore_index=True)
    crossing = present.loc[~present.geometry.is_valid, "region_code"]
    if not crossing.empty:
        raise BadGeometry(
            f"{source_id}: the rings of {', '.join(crossing[:5])} cross; mend them in the source's `shapes`"
        )
    shapes_now = present.geometry.to_numpy()
    if not shapely.coverage_is_valid(shapes_now):
        shapes_now = _clean(shapes_now, gap_width=GAP_WIDTH, snapping_distance=SNAPPING)
    return _check(present.set_geometry(geopandas.GeoSeries(shapes_now, crs=present.crs)), source_id)


def dissolved(shapes: geopandas.GeoDataFrame, whole_codes: pd.Series, names: pd.Series) -> geopandas.GeoDataFrame:
    """The shapes of larger regions, made of a coverage of smaller ones.

    whole_codes: for each shape the code of the region it is part of. names: of those regions, by code.
    """
    parts = shapes.groupby(whole_codes.to_numpy())
    codes = sorted(parts.groups)
    unions = [shapely.coverage_union_all(parts.get_group(code).geometry.to_numpy()) for code in codes]
    table = {"region_code": codes, "name": [names[code] for code in codes]}
    return geopandas.GeoDataFrame(table, geometry=unions, crs=shapes.crs)


def simplified(shapes: geopandas.GeoDataFrame, coarseness: Coarseness, source_id: str) -> geopandas.GeoDataFrame:
    """Fewer points, the same coverage: what two regions share stays shared, and small regions keep their form."""
    geometry = _without_islets(shapes.geometry.to_numpy(), coarseness.islet)
    geometry = shapely.coverage_simplify(geometry, coarseness.tolerance)
    large = shapely.area(geometry) >= coarseness.small
    # The lines of the small regions and of the coast are the outer lines of the large ones, and stay as they are.
    geometry[large] = shapely.coverage_simplify(geometry[large], coarseness.inner, simplify_boundary=False)
    return _check(shapes.set_geometry(geopandas.GeoSeries(geometry, crs=shapes.crs)), source_id)


def as_sent(shapes: geopandas.GeoDataFrame, source_id: str) -> geopandas.GeoDataFrame:
    """The shapes as a browser gets them: in degrees, rounded to DECIMALS; a point that shapes share stays shared."""
    exact = shapes.to_crs(DEGREES).geometry.to_numpy()
    return _check(shapes.set_geometry(geopandas.GeoSeries(_round(exact), crs=DEGREES)), source_id)


def bounds_table(shapes: geopandas.GeoDataFrame) -> pd.DataFrame:
    """region_code, west, south, east, north in degrees, rounded outwards by at most a step."""
    step = 10.0**DECIMALS
    box = shapes.geometry.bounds.to_numpy()
    outer = np.hstack([np.floor(box[:, :2] * step), np.ceil(box[:, 2:] * step)]) / step
    table = pd.DataFrame(outer, columns=["west", "south", "east", "north"])
    return table.assign(region_code=shapes["region_code"].to_numpy())


def _round(exact: np.ndarray) -> np.ndarray:
    """Rounded shapes; the points of shapes that rounding would make cross are kept as they are."""
    fine_points: set[tuple[float, float]] = set()
    result = exact
    for _ in range(5):
        result = shapely.transform(exact, partial(_round_points, fine_points=frozenset(fine_points)))
        crossing = ~shapely.is_valid(result) | ~shapely.is_empty(shapely.coverage_invalid_edges(result))
        if not crossing.any():
            return result
        fine_points |= {(x, y) for x, y in shapely.get_coordinates(exact[crossing]).tolist()}
    return result


def _round_points(points: np.ndarray, fine_points: frozenset[tuple[float, float]]) -> np.ndarray:
    coordinates = np.round(points, DECIMALS)
    if fine_points:
        exempt = np.fromiter(((x, y) in fine_points for x, y in points.tolist()), bool, len(points))
        coordinates[exempt] = np.round(points[exempt], DECIMALS + 2)
    return coordinates


def _without_islets(shapes: np.ndarray, smallest: float) -> np.ndarray:
    """The shapes without small parts that border on no other region; the largest part always stays."""
    tree = shapely.STRtree(shapes)
    outlines = []
    for shape in shapes:
        parts = shapely.get_parts(shape)
        areas = shapely.area(parts)
        stays = areas >= min(smallest, areas.max())
        for index in np.flatnonzero(~stays):
            stays[index] = len(tree.query(parts[index], predicate="intersects")) > 1
        outlines.append(shape if stays.all() else shapely.union_all(parts[stays]))
    return np.array(outlines, dtype=object)


def _check(shapes: geopandas.GeoDataFrame, source_id: str) -> geopandas.GeoDataFrame:
    """The shapes as given; raises BadGeometry when one vanished or they overlap."""
    geometry = shapes.geometry
    bad = geometry.is_empty | ~geometry.is_valid
    if bad.any():
        raise BadGeometry(
            f"{source_id}: {', '.join(shapes.loc[bad, 'region_code'][:5])} came out without a valid shape"
        )
    if not shapely.coverage_is_valid(geometry.to_numpy()):
        raise BadGeometry(
            f"{source_id}: the shapes overlap after cleaning; look at them in a GIS, or take another year"
        )
    return shapes
