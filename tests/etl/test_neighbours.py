import geopandas
from shapely import MultiPolygon, box

from etl.neighbours import neighbour_pairs, unconnected


def row(*distances: float) -> geopandas.GeoDataFrame:
    """Squares of a kilometre at the given distances from the west."""
    codes = [f"GM000{number}" for number in range(len(distances))]
    return geopandas.GeoDataFrame(
        {"region_code": codes}, geometry=[box(west, 0, west + 1000, 1000) for west in distances], crs=28992
    )


def test_neighbours_are_named_in_both_directions():
    assert neighbour_pairs(row(0, 1000)).to_numpy().tolist() == [["GM0000", "GM0001"], ["GM0001", "GM0000"]]


def test_a_narrow_water_does_not_part_neighbours():
    assert len(neighbour_pairs(row(0, 1020))) == 2


def test_pairs_rise_by_code_and_then_by_neighbour():
    assert neighbour_pairs(row(1000, 2000, 0)).to_numpy().tolist() == [
        ["GM0000", "GM0001"],
        ["GM0000", "GM0002"],
        ["GM0001", "GM0000"],
        ["GM0002", "GM0000"],
    ]


def test_an_island_borders_on_nothing():
    shapes = row(0, 1000, 5000)
    assert unconnected(shapes["region_code"], neighbour_pairs(shapes)) == ["GM0002"]


def in_parts(*regions: list[tuple[float, float]]) -> geopandas.GeoDataFrame:
    """Regions of squares: (distance from the west, side) of each part."""
    shapes = [MultiPolygon([box(west, 0, west + side, side) for west, side in parts]) for parts in regions]
    codes = [f"GM000{number}" for number in range(len(regions))]
    return geopandas.GeoDataFrame({"region_code": codes}, geometry=shapes, crs=28992)


def test_islands_that_share_a_sandbank_are_no_neighbours():
    assert neighbour_pairs(in_parts([(0, 1000), (1500, 100)], [(1600, 100), (2200, 1000)])).empty


def test_a_dam_that_meets_the_land_makes_neighbours():
    assert len(neighbour_pairs(in_parts([(0, 1000), (1500, 100)], [(1600, 1000)]))) == 2


def test_a_pair_that_touches_in_several_places_is_named_once():
    assert len(neighbour_pairs(in_parts([(0, 1000), (2000, 1000)], [(1000, 1000)]))) == 2
