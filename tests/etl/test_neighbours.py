import geopandas
from shapely import box

from etl.neighbours import neighbour_pairs, unconnected


def row(*lefts: float) -> geopandas.GeoDataFrame:
    """Squares of a kilometre at the given distances from the west."""
    codes = [f"GM000{number}" for number in range(len(lefts))]
    return geopandas.GeoDataFrame(
        {"region_code": codes}, geometry=[box(left, 0, left + 1000, 1000) for left in lefts], crs=28992
    )


def test_neighbours_are_named_in_both_directions():
    assert neighbour_pairs(row(0, 1000)).to_numpy().tolist() == [["GM0000", "GM0001"], ["GM0001", "GM0000"]]


def test_a_narrow_water_does_not_part_neighbours():
    assert len(neighbour_pairs(row(0, 1020))) == 2


def test_an_island_borders_on_nothing():
    shapes = row(0, 1000, 5000)
    assert unconnected(shapes["region_code"], neighbour_pairs(shapes)) == ["GM0002"]
