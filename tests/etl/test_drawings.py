import json

import geopandas
import pandas as pd
import pytest
from shapely import box

import etl.drawings
from etl.drawings import Drawn, draw_all


@pytest.fixture
def drawn(monkeypatch):
    """Wijken of 2024 drawn with shapes of 2023: one wijk has no shape, one shape is no wijk, one lies abroad."""
    monkeypatch.setattr(etl.drawings, "DRAWN", (Drawn("wijk", "2024", "pdok_x", "2023"),))
    codes = ["WK000101", "WK000102", "WK000199", "WK099899"]
    squares = [box(155_000 + n * 1000, 463_000, 156_000 + n * 1000, 464_000) for n in range(4)]
    shapes = geopandas.GeoDataFrame({"region_code": codes, "name": codes}, geometry=squares, crs=28992)
    wijken = ["WK000103", "WK000102", "WK000101"]
    regions = pd.DataFrame({"region_code": wijken, "name": wijken, "level": "wijk", "vintage": "2024"})
    parents = pd.DataFrame(
        {"region_code": wijken, "vintage": "2024", "parent_level": "gemeente", "parent_code": "GM0001"}
    )
    return draw_all(lambda source_id: shapes, regions, parents)["wijk-2024"]


def test_features_are_numbered_in_the_order_of_the_regions(drawn):
    features = json.loads(drawn.geometry.shapes)["features"]
    assert [(feature["id"], feature["properties"]["code"]) for feature in features][:2] == [
        (0, "WK000101"),
        (1, "WK000102"),
    ]


def test_a_shape_that_is_no_region_is_numbered_after_the_last(drawn):
    feature = json.loads(drawn.geometry.shapes)["features"][-1]
    assert (feature["id"], feature["properties"]["code"]) == (3, "WK000199")


def test_a_shape_that_is_no_region_is_listed(drawn):
    assert drawn.without_region["boundary_code"].tolist() == ["WK000199"]


def test_abroad_is_not_drawn(drawn):
    assert b"WK099899" not in drawn.geometry.shapes


def test_a_region_without_shape_keeps_its_place(drawn):
    regions = json.loads(drawn.geometry.regions)
    assert regions["codes"] == ["WK000101", "WK000102", "WK000103"]
    assert regions["bounds"][2] is None


def test_regions_come_with_their_parents(drawn):
    assert json.loads(drawn.geometry.regions)["parents"] == {"gemeente": ["GM0001"] * 3}


def test_boundaries_say_of_which_year_they_are(drawn):
    assert drawn.boundary[["region_code", "vintage", "boundary_vintage"]].to_numpy().tolist() == [
        ["WK000101", "2024", "2023"],
        ["WK000102", "2024", "2023"],
    ]


def test_only_regions_are_neighbours(drawn):
    assert drawn.neighbour["region_code"].tolist() == ["WK000101", "WK000102"]
