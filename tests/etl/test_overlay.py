import geopandas
import pandas as pd
import pytest
from shapely import box

from etl.crosswalk import CrosswalkError
from etl.overlay import check_overlay, overlay_shares


def shapes(**by_code) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame({"region_code": list(by_code)}, geometry=list(by_code.values()), crs=28992)


BEFORE = shapes(GM0001=box(0, 0, 10, 10), GM0002=box(10, 0, 20, 10), GM0003=box(20, 0, 30, 10))
AFTER = shapes(GM0009=box(0, 0, 20, 10), GM0003=box(20, 0, 30, 10))


def successors(**code_pairs: str) -> pd.DataFrame:
    return pd.DataFrame({"from_code": list(code_pairs), "to_code": list(code_pairs.values())})


def test_a_merged_gemeente_lies_in_its_successor():
    assert check_overlay(BEFORE, AFTER, successors(GM0001="GM0009", GM0002="GM0009", GM0003="GM0003")) is None


def test_a_gemeente_that_lies_elsewhere_is_named():
    wrong = successors(GM0001="GM0009", GM0002="GM0003", GM0003="GM0003")
    with pytest.raises(CrosswalkError, match="GM0002 for 0%"):
        check_overlay(BEFORE, AFTER, wrong)


def test_a_part_of_a_divided_gemeente_without_land_is_named():
    wrong = pd.concat([successors(GM0001="GM0009", GM0002="GM0009", GM0003="GM0003"), successors(GM0002="GM0003")])
    with pytest.raises(CrosswalkError, match=r"GM0002 in GM0003 for 0\.0%"):
        check_overlay(BEFORE, AFTER, wrong)


def test_shares_are_of_the_area_of_the_earlier_gemeente():
    shares = overlay_shares(BEFORE, shapes(GM0009=box(0, 0, 5, 10)))
    assert shares[["from_code", "share"]].to_numpy().tolist() == [["GM0001", 0.5]]
