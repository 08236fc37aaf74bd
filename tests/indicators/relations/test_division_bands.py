"""Intervals of divided regions: a synthetic division, of which the truth is known, lies inside."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.aggregation import aggregate
from indicators.model import Measure
from indicators.relations.division_bands import divided_bands

SHARE = Measure("rate", "%", 1, "neutral", 100)
COUNT = Measure("count", "aantal", 0, "neutral")
MEAN = Measure("mean", "km", 1, "neutral")

# Of each of four wijken: inhabitants, how many of them are of the age in question, and how many of those are counted.
WIJK = st.tuples(st.integers(1, 9000), st.floats(0, 1), st.floats(0, 1)).map(
    lambda one: (one[0], int(one[0] * one[1]), int(int(one[0] * one[1]) * one[2]))
)
WIJKEN = st.lists(WIJK, min_size=4, max_size=4)


def part(
    value,
    *,
    to="T",
    of="whole",
    share=1.0,
    above=np.nan,
    below=np.nan,
    weight=np.nan,
    people=np.nan,
    status="final",
    counted=True,
):
    return {
        "to_code": to,
        "from_code": of,
        "share": share,
        "counted": counted,
        "value": value,
        "numerator": above,
        "denominator": below,
        "weight": weight,
        "people": people,
        "status": status,
    }


def bands(*parts, measure=SHARE, rule="ratio"):
    band = divided_bands(pd.DataFrame(parts), measure, rule).loc["T"]
    return band["low"], band["high"]


def share_of(people, total):
    return sum(people) / sum(total)


@settings(max_examples=40)
@given(WIJKEN, WIJK, st.booleans())
def test_a_synthetic_split_of_a_share_recovers_the_truth(wijken, own, counts):
    """Wijk 0 went to a region that already was there; `counts`: whether counts were published, or only the share."""
    people, of_age, cases = (np.array(column) for column in zip(*wijken, strict=True))
    if own[1] == 0 or of_age.sum() == 0:
        return
    share, truth = people[0] / people.sum(), (own[2] + cases[0]) / (own[1] + of_age[0]) * 100
    rows = [(own[2], own[1], 1.0, own[0]), (cases.sum(), of_age.sum(), share, people.sum())]
    parts = [
        part(100 * x / y, share=s, people=n, **({"above": x, "below": y} if counts else {"weight": y}))
        for x, y, s, n in rows
    ]
    low, high = bands(*parts)
    assert low - 1e-9 <= truth <= high + 1e-9


@settings(max_examples=40)
@given(WIJKEN, WIJK)
def test_a_synthetic_split_of_a_count_recovers_the_truth(wijken, own):
    people, of_age, _ = (np.array(column) for column in zip(*wijken, strict=True))
    came = part(of_age.sum(), share=people[0] / people.sum(), people=people.sum())
    low, high = bands(part(own[1]), came, measure=COUNT, rule="sum")
    assert low - 1e-6 <= own[1] + of_age[0] <= high + 1e-6


@settings(max_examples=40)
@given(WIJKEN, st.floats(0, 50), st.floats(0, 50), st.floats(0, 50))
def test_a_synthetic_split_of_a_mean_recovers_the_truth(wijken, own, here, elsewhere):
    people = np.array([one[0] for one in wijken])
    means = np.array([here, elsewhere, elsewhere, elsewhere])
    came = part(float((people * means).sum() / people.sum()), weight=people.sum(), share=people[0] / people.sum())
    low, high = bands(part(own, weight=1000), came | {"people": people.sum()}, measure=MEAN, rule="weighted_mean")
    truth = (1000 * own + people[0] * here) / (1000 + people[0])
    assert low - 1e-9 <= truth <= high + 1e-9


@settings(max_examples=40)
@given(WIJKEN, WIJK)
def test_the_estimate_lies_inside_its_interval(wijken, own):
    people, of_age, _ = (np.array(column) for column in zip(*wijken, strict=True))
    table = pd.DataFrame(
        [part(own[1], people=own[0]), part(of_age.sum(), share=people[0] / people.sum(), people=people.sum())]
    )
    estimate = aggregate(table.assign(size=np.nan, derivation="published"), "sum").loc["T", "value"]
    low, high = bands(*table.to_dict("records"), measure=COUNT, rule="sum")
    assert low - 1e-6 <= estimate <= high + 1e-6


def parts_of_haaren(*, counted):
    """Haaren of 1 January 2020, of which wijken of 4,865, 5,875, 2,155 and 1,465 inhabitants went to four gemeenten."""
    sizes = {"T": 4865, "Oisterwijk": 5875, "Boxtel": 2155, "Tilburg": 1465}
    share = {to: size / sum(sizes.values()) for to, size in sizes.items()}
    return [part(14370, to=to, of="H", share=share[to], people=14370, counted=counted) for to in sizes]


def test_the_inhabitants_themselves_are_known_but_for_rounding_in_the_year_of_the_share():
    # 14,370 times 4,865 / 14,360 is 4,868.39; its own wijk may be 5 off, all four 20, of which it bears that same part.
    low, high = bands(part(26558), *parts_of_haaren(counted=True), measure=COUNT, rule="sum")
    assert (round(low, 2), round(high, 2)) == (31414.61, 31438.16)
    assert low < 26558 + 4865 - 5 and high > 26558 + 4865 + 5


def test_the_inhabitants_of_a_part_in_another_year_have_no_interval():
    assert np.isnan(bands(part(26396), *parts_of_haaren(counted=False), measure=COUNT, rule="sum")).all()


def test_a_count_of_some_of_the_inhabitants_has_its_interval_in_every_year():
    # 5 of 10 inhabitants went along, 4 of the 10 are counted: none of these or all of them.
    came = part(4, share=0.5, people=10, counted=False)
    assert bands(part(8), came, measure=COUNT, rule="sum") == (8, 12)


def test_what_is_no_count_of_people_may_have_gone_all_or_none():
    assert bands(part(8), part(5, share=0.4), measure=COUNT, rule="sum") == (8, 13)


def test_a_share_by_hand():
    # 10 of 100, and of 20 with 5 counted exactly 8 came along: between 0 and 5 of these are counted.
    parts = part(10.0, above=10, below=100), part(25.0, above=5, below=20, share=0.4, people=20)
    assert bands(*parts) == pytest.approx((100 * 10 / 108, 100 * 15 / 108))


@pytest.mark.parametrize("value", [np.nan, -1.0])
def test_without_a_figure_or_below_nought_there_is_no_interval(value):
    assert np.isnan(bands(part(3.0, weight=10), part(value, share=0.5, weight=10), measure=MEAN, rule="ratio")).all()


def test_without_a_weight_there_is_no_interval():
    assert np.isnan(bands(part(3.0), part(4.0, share=0.5), rule="ratio")).all()


@pytest.mark.parametrize("lacking", ["numerator", "denominator"])
def test_where_one_part_has_no_counts_all_are_weighed_by_what_is_known_of_each(lacking):
    """10 % and 20 % of 100 each are 15 %, whatever the first was counted of."""
    counted = part(10.0, above=4.0, below=40.0, weight=100.0)
    other = part(20.0, of="other", above=8.0, below=40.0, weight=100.0) | {lacking: np.nan}
    assert bands(counted, other) == pytest.approx((15.0, 15.0))
