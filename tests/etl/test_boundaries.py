import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely import box

from etl.boundaries import Coarseness, as_sent, bounds_table, coverage, dissolved, simplified
from etl.errors import BadGeometry

FINE = Coarseness(50.0, 50.0, 0.0, 20_000.0)


def shapes(**by_code) -> geopandas.GeoDataFrame:
    table = {"region_code": list(by_code), "name": [f"naam {code}" for code in by_code]}
    return geopandas.GeoDataFrame(table, geometry=list(by_code.values()), crs=28992)


def squares(number: int = 3) -> dict:
    """Squares of a kilometre in a row, in the middle of the country."""
    return {f"GM000{n}": box(155_000 + n * 1000, 463_000, 156_000 + n * 1000, 464_000) for n in range(number)}


def wobbly(west: float, east: float) -> shapely.Polygon:
    """A square with a point every 10 m that lies up to 3 m off its sides."""
    line = shapely.segmentize(box(west, 463_000, east, 464_000), 10)
    return shapely.transform(line, lambda points: points + 3 * np.sin(points[:, ::-1] / 7))


def test_a_code_twice_is_named():
    double = shapes(**squares()).assign(region_code=["GM0001", "GM0002", "GM0001"])
    with pytest.raises(BadGeometry, match="pdok_x: GM0001 comes more than once"):
        coverage(double, "pdok_x")


def test_rings_that_cross_are_named():
    bow = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    with pytest.raises(BadGeometry, match="rings of GM0009 cross"):
        coverage(shapes(**squares(), GM0009=bow), "pdok_x")


def test_a_region_without_shape_is_left_out():
    assert coverage(shapes(**squares(), GM0009=None), "x")["region_code"].tolist() == ["GM0000", "GM0001", "GM0002"]


def test_slivers_and_overlaps_between_neighbours_are_mended():
    sliver = box(156_000, 463_300, 156_020, 463_600)
    squares_with_faults = squares() | {"GM0001": box(156_000, 463_000, 157_010, 464_000) - sliver}
    geometry = coverage(shapes(**squares_with_faults), "x").geometry.to_numpy()
    assert shapely.coverage_is_valid(geometry)
    assert shapely.area(geometry).sum() == pytest.approx(3_000_000)


def test_a_lake_stays_a_hole():
    ring = box(150_000, 460_000, 153_000, 463_000) - box(151_000, 461_000, 152_000, 462_000)
    overlapping = {"GM0000": ring, "GM0001": box(152_990, 460_000, 155_000, 463_000)}
    whole = shapely.union_all(coverage(shapes(**overlapping), "x").geometry.to_numpy())
    assert len(whole.interiors) == 1


def test_neighbours_still_share_their_line_when_drawn_coarsely():
    fine = coverage(shapes(GM0001=wobbly(155_000, 156_000), GM0002=wobbly(156_000, 157_000)), "x")
    coarse = simplified(fine, FINE, "x").geometry.to_numpy()
    assert shapely.get_num_coordinates(coarse).sum() < shapely.get_num_coordinates(fine.geometry.to_numpy()).sum() / 5
    assert shapely.coverage_is_valid(coarse)


def test_areas_are_kept_when_drawn_coarsely():
    fine = shapes(GM0001=wobbly(155_000, 156_000))
    coarse = simplified(fine, FINE, "x")
    assert coarse.area.iloc[0] == pytest.approx(fine.area.iloc[0], rel=0.02)


def test_islets_are_left_out_and_the_region_stays():
    islands = shapely.MultiPolygon([box(155_000, 463_000, 156_000, 464_000), box(158_000, 463_000, 158_050, 463_050)])
    region = simplified(shapes(GM0001=islands), FINE, "x").geometry.iloc[0]
    assert region.area == pytest.approx(1_000_000)


def test_a_region_of_islets_only_keeps_its_largest():
    islands = shapely.MultiPolygon([box(155_000, 463_000, 155_100, 463_100), box(158_000, 463_000, 158_050, 463_050)])
    assert simplified(shapes(GM0001=islands), FINE, "x").geometry.iloc[0].area == pytest.approx(10_000)


def test_an_enclave_is_no_islet():
    enclave = box(155_400, 463_400, 155_500, 463_500)
    around = box(155_000, 463_000, 156_000, 464_000) - enclave
    home = shapely.MultiPolygon([box(158_000, 463_000, 159_000, 464_000), enclave])
    regions = simplified(shapes(GM0001=around, GM0002=home), FINE, "x")
    assert len(shapely.get_parts(regions.geometry.iloc[1])) == 2


def test_islands_of_one_region_stay_one_feature():
    islands = shapely.MultiPolygon([box(155_000, 463_000, 156_000, 464_000), box(158_000, 463_000, 159_000, 464_000)])
    degrees = as_sent(simplified(shapes(GM0001=islands), FINE, "x"), "x")
    assert degrees.geometry.geom_type.tolist() == ["MultiPolygon"]


def test_what_is_sent_is_a_coverage_in_rounded_degrees():
    degrees = as_sent(shapes(**squares()), "x").geometry.to_numpy()
    points = shapely.get_coordinates(degrees)
    assert shapely.coverage_is_valid(degrees)
    assert np.array_equal(points, np.round(points, 4))
    assert 5 < points[:, 0].min() < 6


def test_shapes_that_rounding_would_make_cross_keep_their_points():
    needle = shapely.Polygon([(155_000, 463_000), (155_400, 463_003), (155_800, 463_000), (155_400, 463_004)])
    degrees = as_sent(shapes(GM0001=needle), "x")
    assert degrees.geometry.is_valid.all()


def test_gemeenten_are_put_together_from_their_wijken():
    wijken = shapes(**squares(3))
    gemeenten = dissolved(wijken, pd.Series(["GM1", "GM1", "GM2"]), pd.Series({"GM1": "Een", "GM2": "Twee"}))
    assert gemeenten["name"].tolist() == ["Een", "Twee"]
    assert gemeenten.area.tolist() == pytest.approx([2_000_000, 1_000_000])


def test_bounds_hold_the_whole_region():
    degrees = as_sent(shapes(**squares(1)), "x")
    west, south, east, north = bounds_table(degrees)[["west", "south", "east", "north"]].iloc[0]
    inside = degrees.geometry.iloc[0].bounds
    assert (west <= inside[0], south <= inside[1], east >= inside[2], north >= inside[3]) == (True,) * 4
