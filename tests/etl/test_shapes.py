"""Shapes: one a region, mended where rings cross, in RD, refused by name where that fails."""

import pytest

from etl.catalogue import shapes
from etl.errors import BadGeometry
from etl.shapes import moved_onto, read_shapes
from tests.etl.storing import snapshot_of

SQUARE = [[[200000, 500000], [201000, 500000], [201000, 501000], [200000, 501000], [200000, 500000]]]
BOW = [[[200000, 500000], [201000, 501000], [201000, 500000], [200000, 501000], [200000, 500000]]]
LINE = [[[200000, 500000], [201000, 500000], [200000, 500000], [200000, 500000]]]
DEGREES = [[[6.0, 52.0], [6.1, 52.0], [6.1, 52.1], [6.0, 52.0]]]


def layer(folder, *features):
    """A snapshot of the gemeenten of 2022; features: (code, rings or None, further properties)."""
    features_json = [
        {
            "properties": {"statcode": code, "statnaam": f"{code} ", **more},
            "geometry": rings and {"type": "Polygon", "coordinates": rings},
        }
        for code, rings, *rest in features
        for more in (rest[0] if rest else {},)
    ]
    snapshot = snapshot_of(folder, "pdok_gemeenten_2022", {"features-0001.json": {"features": features_json}})
    return {"pdok_gemeenten_2022": snapshot}


def test_shapes_rise_by_code_with_trimmed_names(tmp_path):
    table = shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0599", SQUARE), ("GM0193", SQUARE)))
    assert table["region_code"].tolist() == ["GM0193", "GM0599"]
    assert table["name"].tolist() == ["GM0193", "GM0599"]
    assert table["mended"].tolist() == [False, False]
    assert table.crs.to_epsg() == 28992


def test_water_and_abroad_are_left_out(tmp_path):
    features = ("GM0193", SQUARE), ("GM0193", SQUARE, {"water": "JA"}), ("GM0998", SQUARE)
    assert shapes("pdok_gemeenten_2022", layer(tmp_path, *features))["region_code"].tolist() == ["GM0193"]


def test_rings_that_cross_are_mended_and_marked(tmp_path):
    table = shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0193", BOW)))
    assert table["mended"].tolist() == [True]
    assert table.geometry.is_valid.all()
    assert table.geometry.area.tolist() == [500000.0]


def test_rings_that_cannot_be_mended_are_named(tmp_path):
    with pytest.raises(BadGeometry, match="the rings of GM0193 cannot be mended"):
        shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0193", LINE)))


def test_a_code_that_comes_twice_is_named(tmp_path):
    with pytest.raises(BadGeometry, match="GM0193 comes more than once"):
        shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0193", SQUARE), ("GM0193", SQUARE)))


def test_a_region_without_geometry_keeps_its_row(tmp_path):
    table = shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0193", SQUARE), ("GM0599", None)))
    assert table.geometry.isna().tolist() == [False, True]


def test_degrees_in_the_place_of_metres_are_refused(tmp_path):
    with pytest.raises(BadGeometry, match="not EPSG:28992"):
        shapes("pdok_gemeenten_2022", layer(tmp_path, ("GM0193", DEGREES)))


def test_a_copy_that_lost_its_place_is_refused_for_drawing(excerpts):
    with pytest.raises(BadGeometry, match="pdok_gemeenten_2019: coordinates run from"):
        shapes("pdok_gemeenten_2019", excerpts)


def test_a_copy_that_lost_its_place_can_be_compared(tmp_path):
    codes = ("GM0193", "GM0599", "GM0363")
    reference = shapes("pdok_gemeenten_2022", layer(tmp_path, *((code, SQUARE) for code in codes)))
    elsewhere = [[[x + 310000, y + 926000] for x, y in SQUARE[0]]]
    larger = [[[x + 310000 + (x > 200500) * 3000, y + 926000] for x, y in SQUARE[0]]]
    copy = layer(tmp_path, ("GM0193", elsewhere), ("GM0599", elsewhere), ("GM0363", larger))
    table = moved_onto(read_shapes("s", copy["pdok_gemeenten_2022"], "statcode", "statnaam"), reference)
    assert table.geometry.iloc[0].equals(reference.geometry.iloc[0])
