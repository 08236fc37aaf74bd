import numpy as np
import pytest

from indicators.relations.funnel import OUTER, WINSORISED_VARIANCE, funnel, overdispersion
from indicators.relations.refusal import Refused
from tests.indicators.relations import starter


def draw(spread: float, seed: int, regions: int = 342) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    people = rng.integers(50, 5000, regions)
    share = np.sin(np.clip(np.arcsin(np.sqrt(0.1)) + rng.normal(0, spread, regions), 0, 1)) ** 2
    return rng.binomial(people, share).astype(float), people.astype(float)


def test_where_chance_explains_all_one_in_twenty_lies_outside():
    outside = [np.mean(funnel(*draw(0.0, seed)).outside() != 0) for seed in range(40)]
    assert 0.03 <= np.mean(outside) <= 0.07


def test_regions_that_differ_by_themselves_do_not_all_stand_out():
    result = funnel(*draw(0.05, 1))
    assert result.dispersion > 2
    assert result.between == pytest.approx(0.05**2, rel=0.35)
    assert 0.02 <= np.mean(result.outside() != 0) <= 0.09


def test_a_region_that_stands_out_does_not_hide_itself():
    cases, people = draw(0.0, 2)
    cases[5], people[5] = 900.0, 3000.0
    assert funnel(cases, people).outside(OUTER)[5] == 1


def test_limits_are_wider_for_fewer_people_and_never_beyond_a_share():
    low, high = funnel(*draw(0.02, 3)).limits(np.array([1.0, 100.0, 10_000.0]))
    assert (low >= 0).all() and (high <= 1).all()
    assert (np.diff(high - low) < 0).all()


def test_a_region_is_outside_just_when_its_share_is_beyond_the_limits():
    cases, people = draw(0.03, 4)
    result = funnel(cases, people)
    low, high = result.limits(people)
    share = cases / people
    np.testing.assert_array_equal(result.outside(), (share > high).astype(int) - (share < low).astype(int))


def test_the_variance_between_is_worked_out_by_hand():
    # z = 3 and -3, so 9 times chance before what drawing in takes off is put back; all variances are 1.
    away, variance = np.array([3.0, -3.0] * 20), np.ones(40)
    dispersion = 9 / WINSORISED_VARIANCE
    assert overdispersion(away, variance) == pytest.approx((dispersion, (40 * dispersion - 39) / (40 - 1)))


def test_without_more_than_chance_the_dispersion_is_one():
    away = np.random.default_rng(5).normal(size=200_000)
    assert overdispersion(away, np.ones(200_000)) == pytest.approx((1.0, 0.0), abs=0.02)


def test_a_real_share_differs_more_than_by_chance():
    rows = starter.key("slaagpercentage", "2018/19")
    result = funnel(rows["numerator"], rows["denominator"])
    assert result.dispersion > 1
    assert np.isnan(result.z[rows["denominator"].isna()]).all()


@pytest.mark.parametrize(
    ("cases", "people", "refusal"),
    [
        (np.full(20, np.nan), np.full(20, 10.0), Refused("all_missing", 0)),
        (np.ones(2), np.full(2, 10.0), Refused("too_few_regions", 2)),
        (np.full(20, 9.0), np.full(20, 3.0), Refused("all_missing", 0)),
        (np.ones(20), np.full(20, np.inf), Refused("all_missing", 0)),
    ],
)
def test_what_has_no_funnel_is_refused(cases, people, refusal):
    assert funnel(cases, people) == refusal


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_share_of_none_or_all_is_a_funnel_too(share):
    result = funnel(np.full(20, 50 * share), np.full(20, 50.0))
    assert (result.target, result.outside().tolist()) == (share, [0] * 20)
