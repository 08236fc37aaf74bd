from contextlib import nullcontext

import pandas as pd
import pytest

from etl.checks import CheckFailed, _geometry, _land, check_release, compare_releases
from tests.etl.tiny import INDICATOR, observations, tiny_release

SHARE = INDICATOR | {"kind": "rate", "unit": "%", "per": 100}


def failing(**tables: pd.DataFrame) -> str:
    with pytest.raises(CheckFailed) as error:
        check_release(tiny_release(**tables))
    return str(error.value)


def share(**of_indicator: object) -> pd.DataFrame:
    return pd.DataFrame([SHARE | of_indicator]).astype({"per": "Int32"})


def test_a_sound_release_passes():
    assert check_release(tiny_release()) is None


def test_a_key_twice_is_named():
    twice = pd.concat([observations(), observations()])
    assert "observation: inwoners gemeente 2025 2025 GM0001 comes more than once (2 in all)" in failing(
        observation=twice
    )


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("source_id", "cbs_y", "source_id cbs_y is not in source"),
        ("period_id", "2031", "period_id 2031 is not in period"),
        ("indicator_id", "jong", "indicator_id jong is not in indicator"),
        ("region_code", "GM0404", "GM0404 is no gemeente of 2025"),
    ],
)
def test_an_observation_refers_to_what_exists(column, value, sentence):
    figures = observations({"GM0001": 1.0}).assign(**{column: value})
    assert sentence in failing(observation=figures)


def test_a_value_that_its_status_denies_is_named():
    assert "GM0001 has a value that its status denies" in failing(observation=observations().assign(status="missing"))


def test_a_slice_without_any_figure_is_named():
    empty = observations({"GM0001": None, "GM0002": None})
    assert "inwoners gemeente 2025 2025: not one region has a figure" in failing(observation=empty)


def test_an_indicator_of_which_no_region_has_a_figure_is_named():
    two = pd.DataFrame([INDICATOR, INDICATOR | {"indicator_id": "jong"}])
    assert "jong: no region has a figure of it" in failing(indicator=two)


def test_a_share_above_a_hundred_is_named():
    too_much = observations({"GM0001": 114.0})
    assert "GM0001 is 114 %" in failing(indicator=share(), observation=too_much)


def test_a_share_above_a_hundred_is_named_also_where_its_own_counts_give_it():
    too_much = observations({"GM0001": 150.0}, numerator=3.0, denominator=2.0)
    assert "GM0001 is 150 %" in failing(indicator=share(), observation=too_much)


def test_a_negative_count_is_named():
    assert "GM0001 is -1 aantal" in failing(observation=observations({"GM0001": -1.0}))


def test_a_rate_that_is_not_its_numerator_over_its_denominator_is_named():
    wrong = observations({"GM0001": 40.0}, numerator=1.0, denominator=2.0)
    assert "is not its numerator over its denominator" in failing(indicator=share(), observation=wrong)


def test_shares_of_a_crosswalk_that_do_not_sum_to_one_are_named():
    half = tiny_release().tables["crosswalk"].assign(share=0.5)
    assert "the shares of GM0001 2024 2025 sum to 0.5" in failing(crosswalk=half)


def test_a_parent_that_is_no_region_is_named():
    parent = {"region_code": "GM0001", "vintage": "2025", "parent_level": "rmc", "parent_code": "RMC99"}
    assert "RMC99 of 2025 is no region" in failing(region_parent=pd.DataFrame([parent]))


def test_nederland_may_differ_from_its_gemeenten_by_rounding():
    figures = observations({"GM0001": 10.0, "GM0002": 20.0, "NL00": 35.0})
    assert check_release(tiny_release(observation=figures)) is None


def test_nederland_that_is_not_the_sum_of_its_gemeenten_is_named():
    wrong = observations({"GM0001": 10.0, "GM0002": 20.0, "NL00": 50.0})
    assert "inwoners 2025 2025: Nederland 50, sum of gemeenten 30" in failing(observation=wrong)


# Two gemeenten and Nederland are each rounded to five, so 7.5 is the most they can differ.
@pytest.mark.parametrize(("land", "is_fault"), [(37.5, False), (22.5, False), (38.0, True), (22.0, True)])
def test_nederland_may_differ_by_half_of_five_for_each_gemeente_and_itself(land, is_fault):
    figures = tiny_release(observation=observations({"GM0001": 10.0, "GM0002": 20.0, "NL00": land}))
    assert bool(list(_land(figures))) == is_fault


# Of a hundred figures five may be lost, of a hundred regions five may have no shape.
@pytest.mark.parametrize(("count", "is_refused"), [(95, False), (94, True)])
def test_a_slice_may_lose_a_twentieth_of_its_figures(count, is_refused):
    full, less = ({f"GM{n:04d}": float(n) if n <= most else None for n in range(1, 101)} for most in (100, count))
    before, after = (tiny_release(observation=observations(figures)) for figures in (full, less))
    with pytest.raises(CheckFailed) if is_refused else nullcontext():
        compare_releases(before, after)


@pytest.mark.parametrize(
    ("shapes", "sentences"), [(95, []), (94, ["boundary: 94 of 100 regions of gemeente 2025 have a shape"])]
)
def test_a_twentieth_of_the_regions_may_have_no_shape(shapes, sentences):
    codes = [f"GM{n:04d}" for n in range(100)]
    regions = pd.DataFrame({"region_code": codes, "level": "gemeente", "vintage": "2025", "name": codes})
    boundary = tiny_release().tables["boundary"].head(1).drop(columns="region_code")
    boundary = boundary.merge(pd.DataFrame({"region_code": codes[:shapes]}), how="cross")
    assert list(_geometry(tiny_release(region=regions, boundary=boundary))) == sentences


def test_a_division_that_is_hardly_drawn_is_named():
    one = tiny_release().tables["boundary"].head(1)
    assert "1 of 2 regions of gemeente 2025 have a shape" in failing(boundary=one)


def test_all_failures_are_named_at_once():
    message = failing(observation=observations({"GM0001": -1.0}).assign(source_id="cbs_y"))
    assert ("2 checks failed" in message, "cbs_y" in message, "-1" in message) == (True, True, True)


def test_a_slice_that_lost_figures_is_named():
    poorer = tiny_release(observation=observations({"GM0001": 10.0, "GM0002": None}))
    with pytest.raises(CheckFailed, match="inwoners gemeente 2025 2025: 2 figures before, 1 now"):
        compare_releases(tiny_release(), poorer)


def test_a_slice_may_go_with_its_definition():
    release = tiny_release(indicator=pd.DataFrame([INDICATOR | {"definition_sha256": "c" * 64}]))
    poorer = tiny_release(indicator=release.tables["indicator"], observation=observations({"GM0001": 10.0}))
    assert compare_releases(tiny_release(), poorer) is None


def test_the_first_release_is_compared_with_nothing():
    assert compare_releases(None, tiny_release()) is None
