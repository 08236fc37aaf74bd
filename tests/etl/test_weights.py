"""Counts that figures are weighted by: of which period, and what becomes of them on another division."""

import math

import pandas as pd
import pytest

from etl.observations import published_observations
from etl.weights import Weights
from indicators.aggregation import PEOPLE
from tests.etl.synthetic import OLD, cells, divisions, indicator, regions

FOUR = dict(zip(OLD, (10.0, 20.0, 30.0, 40.0), strict=True))


def weights_of(*tables):
    """Weights of a count of inhabitants with these cells."""
    people = indicator(
        PEOPLE,
        "count",
        "sum",
    )
    return Weights({PEOPLE: published_observations(people, {"cbs": pd.concat(tables)}, regions())}, divisions())


def by_region(table):
    return dict(zip(table["region_code"], table["weight"], strict=True))


def test_a_count_of_merged_gemeenten_is_the_sum_of_theirs():
    counts = by_region(weights_of(cells(PEOPLE, FOUR)).of(PEOPLE, ["2020"], "2022"))
    assert counts == {"GM0009": 30.0, "GM0008": 30.0, "GM0004": 40.0}


def test_a_part_without_a_count_leaves_the_whole_without():
    counts = by_region(weights_of(cells(PEOPLE, FOUR | {"GM0001": "missing"})).of(PEOPLE, ["2020"], "2022"))
    assert math.isnan(counts.pop("GM0009"))
    assert counts == {"GM0008": 30.0, "GM0004": 40.0}


def test_of_a_period_the_count_on_its_newest_division_is_taken():
    newer = cells(PEOPLE, dict.fromkeys(OLD, 7.0), vintage="2021")
    counts = weights_of(cells(PEOPLE, FOUR), newer).of(PEOPLE, ["2020"], "2022")
    assert by_region(counts) == {"GM0009": 14.0, "GM0008": 7.0, "GM0004": 7.0}


@pytest.mark.parametrize(("period", "weight"), [("2019", 10.0), ("2021", 7.0), ("2020", 10.0), ("2030", 7.0)])
def test_the_nearest_count_is_of_the_nearest_year_and_of_two_the_later(period, weight):
    counts = cells(PEOPLE, FOUR), cells(PEOPLE, dict.fromkeys(OLD, 7.0), period="2022")
    weights = by_region(weights_of(*counts).nearest(PEOPLE, [period], "2020"))
    assert weights["GM0001"] == weight


def test_without_a_count_of_its_period_a_figure_has_the_one_that_stands_in():
    weights = weights_of(cells(PEOPLE, FOUR))
    assert weights.of(PEOPLE, ["2021"], "2020").empty
    assert by_region(weights.of(PEOPLE, ["2021"], "2020", "2020")) == FOUR
