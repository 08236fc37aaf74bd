import json

import geopandas
import pandas as pd
import pytest
from shapely import box

import etl.drawings
from etl.drawings import MapDivision, draw_all


@pytest.fixture
def drawing(monkeypatch):
    """Wijken of 2024 drawn with shapes of 2023: one wijk has no shape, one shape is no wijk, one lies abroad."""
    monkeypatch.setattr(etl.drawings, "MAP_DIVISIONS", (MapDivision("wijk", "2024", "pdok_x", "2023"),))
    codes = ["WK000101", "WK000102", "WK000199", "WK099899"]
    squares = [box(155_000 + n * 1000, 463_000, 156_000 + n * 1000, 464_000) for n in range(4)]
    shapes = geopandas.GeoDataFrame({"region_code": codes, "name": codes}, geometry=squares, crs=28992)
    wijken = ["WK000103", "WK000102", "WK000101"]
    regions = pd.DataFrame({"region_code": wijken, "name": wijken, "level": "wijk", "vintage": "2024"})
    parents = pd.DataFrame(
        {"region_code": wijken, "vintage": "2024", "parent_level": "gemeente", "parent_code": "GM0001"}
    )
    return draw_all(lambda source_id: shapes, regions, parents)["wijk-2024"]


def test_features_are_numbered_in_the_order_of_the_regions(drawing):
    features = json.loads(drawing.geometry.shapes)["features"]
    assert [(feature["id"], feature["properties"]["code"]) for feature in features][:2] == [
        (0, "WK000101"),
        (1, "WK000102"),
    ]


def test_a_shape_that_is_no_region_is_numbered_after_the_last(drawing):
    feature = json.loads(drawing.geometry.shapes)["features"][-1]
    assert (feature["id"], feature["properties"]["code"]) == (3, "WK000199")


def test_a_shape_that_is_no_region_is_listed(drawing):
    assert drawing.without_region["boundary_code"].tolist() == ["WK000199"]


def test_abroad_is_not_drawn(drawing):
    assert b"WK099899" not in drawing.geometry.shapes


def test_a_region_without_shape_keeps_its_place(drawing):
    regions = json.loads(drawing.geometry.regions)
    assert regions["codes"] == ["WK000101", "WK000102", "WK000103"]
    assert regions["bounds"][2] is None


def test_regions_come_with_their_parents(drawing):
    assert json.loads(drawing.geometry.regions)["parents"] == {"gemeente": ["GM0001"] * 3}


def test_boundaries_say_of_which_year_they_are(drawing):
    assert drawing.boundary[["region_code", "vintage", "boundary_vintage"]].to_numpy().tolist() == [
        ["WK000101", "2024", "2023"],
        ["WK000102", "2024", "2023"],
    ]


def test_only_regions_are_neighbours(drawing):
    assert drawing.neighbour["region_code"].tolist() == ["WK000101", "WK000102"]
