"""Series of one region, in time."""

import pandas as pd
import pytest

from answers.series import all_series, breaks_of, lines_of, middle_of, series_of
from indicators.model import LAND
from indicators.registry import load_registry


def test_the_middle_of_a_year_and_of_a_school_year():
    start, end = pd.Series(["2021-01-01", "2018-08-01"]), pd.Series(["2021-12-31", "2019-07-31"])
    middle = middle_of(pd.to_datetime(start), pd.to_datetime(end))
    # 365 days of the school year on from 1 August: half past twelve at noon on 30 January, day 29.5 of 365.
    assert middle.tolist() == [2021.5, pytest.approx(2019 + 29.5 / 365)]


def test_a_reference_day_is_its_own_middle():
    day = pd.to_datetime(pd.Series(["2024-01-01"]))
    assert middle_of(day, day).tolist() == [pytest.approx(2024 + 0.5 / 366)]


def test_the_series_of_a_region_holds_each_period_once(database):
    found = all_series(database.current(), "GM9003")
    assert not found.duplicated(["indicator_id", "level", "period"]).any()
    assert found.loc[found["indicator_id"] == "laag_inkomen", "period"].tolist() == ["2019", "2021"]


def test_series_are_asked_for_once(database):
    release = database.current()
    assert all_series(release, "GM9003") is all_series(release, "GM9003")


def test_nederland_has_a_series_like_any_region(database, registry):
    assert series_of(database.current(), registry["laag_inkomen"], LAND)["value"].tolist() == [7.9, 7.9]


def test_the_lines_of_all_gemeenten_are_those_of_each(database, registry):
    release = database.current()
    lines = lines_of(release, registry["laag_inkomen"], "gemeente")
    own = series_of(release, registry["laag_inkomen"], "GM9003")
    assert len(lines) == 12
    assert lines["GM9003"] == dict(zip(own["period"], own["value"], strict=True))


def test_a_region_without_a_figure_has_no_line(database, registry):
    assert "GM9008" not in lines_of(database.current(), registry["geslaagden"], "gemeente")


def test_breaks_come_from_the_definition():
    assert breaks_of(load_registry()["laag_inkomen"]) == ("2022",)
