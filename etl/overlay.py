"""A check that the herindelingen of the table are those on the map: boundaries of two years laid over each other."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import geopandas
import pandas as pd
import shapely

from etl.crosswalk import CrosswalkError, Move, crosswalk
from etl.shapes import moved_onto, read_shapes
from etl.snapshot import Snapshot

# Vintages that are compared, and the source of the boundaries of each.
YEARS = ("2019", "2022", "2025")
SOURCE = "pdok_gemeenten_{}"
OVERLAY_SOURCES = tuple(SOURCE.format(year) for year in YEARS)
CODE, NAME = "statcode", "statnaam"

# The copies are coarse, and that of 2019 is off by kilometres here and there: an unchanged gemeente keeps at
# least 47 % of its area from 2019 to 2022 (Borne; half of them over 93 %), one that went elsewhere 85 %.
LEAST_UNCHANGED = 0.4
LEAST_CHANGED = 0.8
# A successor of a divided gemeente received at least this share of its area.
LEAST_PART = 0.02


def check_overlays(snapshots: Mapping[str, Snapshot], moves: Sequence[Move]) -> None:
    """Raises CrosswalkError unless the area of every gemeente lies in the successors that the table names."""
    newest = read_shapes(SOURCE.format(YEARS[-1]), snapshots[SOURCE.format(YEARS[-1])], CODE, NAME)
    shapes = {}
    for year in YEARS:
        layer = read_shapes(SOURCE.format(year), snapshots[SOURCE.format(year)], CODE, NAME)
        # One copy lies beside the country; for laying over each other it is moved as a whole.
        shapes[year] = layer if year == YEARS[-1] else moved_onto(layer, newest)
    for earlier, later in pairwise(YEARS):
        check_overlay(shapes[earlier], shapes[later], table_successors(shapes[earlier], earlier, later, moves))


def table_successors(shapes: geopandas.GeoDataFrame, earlier: str, later: str, moves: Sequence[Move]) -> pd.DataFrame:
    """from_code, to_code: what the table of herindelingen says became of each gemeente."""
    equal = {move.from_code: dict.fromkeys(move.parts, 1 / len(move.parts)) for move in moves if move.is_split}
    return crosswalk(shapes["region_code"], earlier, later, moves, equal)[["from_code", "to_code"]]


def check_overlay(earlier: geopandas.GeoDataFrame, later: geopandas.GeoDataFrame, successors: pd.DataFrame) -> None:
    """Raises CrosswalkError for gemeenten that lie elsewhere than in the successors named for them."""
    shares = overlay_shares(earlier, later)
    rows = successors.merge(shares, on=["from_code", "to_code"], how="left").fillna({"share": 0.0})
    inside = rows.groupby("from_code")["share"].sum()
    least = pd.Series(LEAST_UNCHANGED, index=inside.index)
    least.loc[rows.loc[rows["from_code"] != rows["to_code"], "from_code"].unique()] = LEAST_CHANGED
    outside = [f"{code} for {inside[code]:.0%}" for code in inside.index[inside < least]]
    splits = rows[rows["from_code"].duplicated(keep=False)]
    empty = splits[splits["share"] < LEAST_PART]
    outside += [f"{row.from_code} in {row.to_code} for {row.share:.1%}" for row in empty.itertuples()]
    if outside:
        raise CrosswalkError(
            f"on the map, gemeenten lie elsewhere than in the successors of herindelingen.toml: {', '.join(outside)}"
        )


def overlay_shares(earlier: geopandas.GeoDataFrame, later: geopandas.GeoDataFrame) -> pd.DataFrame:
    """from_code, to_code, share: which part of the area of each earlier region lies in which later one."""
    first, second = earlier.geometry.to_numpy(), later.geometry.to_numpy()
    pairs = shapely.STRtree(second).query(first, predicate="intersects")
    overlap = shapely.area(shapely.intersection(first[pairs[0]], second[pairs[1]]))
    return pd.DataFrame(
        {
            "from_code": earlier["region_code"].to_numpy()[pairs[0]],
            "to_code": later["region_code"].to_numpy()[pairs[1]],
            "share": overlap / shapely.area(first)[pairs[0]],
        }
    )
