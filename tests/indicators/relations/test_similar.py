from dataclasses import replace

import numpy as np
import pytest

from indicators.registry import load_registry
from indicators.relations.circumstances import Circumstances, circumstances_of, may_compare_by
from indicators.relations.coupling import measured_together
from indicators.relations.refusal import Refused
from indicators.relations.similar import nearest
from tests.indicators.relations import starter

FIGURES = (
    ("laag_inkomen", "2021"),
    ("omgevingsadressendichtheid", "2023"),
    ("woz_waarde", "2022"),
    ("aandeel_0_14", "2025"),
    ("eenpersoonshuishoudens", "2025"),
)


@pytest.fixture(scope="module")
def circumstances(real) -> Circumstances:
    figures = np.column_stack([starter.figure(*each) for each in FIGURES])
    return circumstances_of([real[indicator_id] for indicator_id, _ in FIGURES], figures)


def of_region(circumstances: Circumstances, region: int, **more):
    own = np.arange(len(circumstances.figures)) == region
    return nearest(circumstances, circumstances.figures[region], own, **more)


def test_no_outcome_provision_or_use_is_ever_a_circumstance(real):
    everything = list(real.values())
    figures = np.ones((20, len(everything)))
    for outcome in everything:
        indicators = circumstances_of(everything, figures, [outcome]).indicators
        assert {indicator.role for indicator in indicators} == {"omstandigheid"}
        assert outcome not in indicators
        assert not any(measured_together(indicator, outcome) for indicator in indicators)


def test_an_outcome_cannot_be_put_among_circumstances_by_hand(real):
    with pytest.raises(ValueError, match="omstandigheid"):
        Circumstances((real["slaagpercentage"],), np.ones((20, 1)), np.ones(1))


def test_what_is_made_of_the_outcome_cannot_liken_regions(real):
    assert not may_compare_by(real["examenkandidaten"], [real["slaagpercentage"]])


def test_a_weight_of_nothing_leaves_a_circumstance_out(real):
    rest = circumstances_of([real["laag_inkomen"], real["woz_waarde"]], np.ones((20, 2)), weights=[0, 1])
    assert [indicator.id for indicator in rest.indicators] == ["woz_waarde"]


def test_a_region_is_at_no_distance_from_itself(circumstances):
    for region in range(0, 342, 20):
        nobody = np.zeros(342, dtype=bool)
        first = nearest(circumstances, circumstances.figures[region], nobody).regions[0]
        assert (first.region, first.distance, first.difference) == (region, 0.0, None)


def test_mine_is_not_in_its_own_list(circumstances):
    assert 7 not in [each.region for each in of_region(circumstances, 7).regions]


def test_distances_are_weighted_standard_deviations(circumstances):
    heavy = replace(circumstances, weights=np.array([2.0, 1, 1, 1, 1]))
    first = of_region(heavy, 0).regions[0]
    z = (heavy.figures - np.nanmean(heavy.figures, axis=0)) / np.nanstd(heavy.figures, axis=0)
    distance = np.sqrt(np.average((z[first.region] - z[0]) ** 2, weights=heavy.weights))
    assert first.distance == pytest.approx(distance)


def test_the_nearest_are_in_order_and_none_is_nearer(circumstances):
    similar = of_region(circumstances, 0)
    distances = [each.distance for each in similar.regions]
    everyone = [each.distance for each in of_region(circumstances, 0, count=400).regions]
    assert distances == sorted(everyone)[:10]


def test_the_unit_of_a_circumstance_does_not_matter(circumstances):
    other_unit = replace(circumstances, figures=circumstances.figures * [1, 1000, 1, 0.01, 1])
    lists = [[each.region for each in of_region(one, 5).regions] for one in (circumstances, other_unit)]
    assert lists[0] == lists[1]


def test_what_two_unusual_regions_share_drives_their_similarity():
    figures = np.random.default_rng(1).normal(size=(50, 4))
    figures[[3, 9], 2] = 8.0
    noise = Circumstances(tuple(circumstances_like(4)), figures, np.ones(4))
    region = next(each for each in of_region(noise, 3).regions if each.region == 9)
    assert region.drivers[0] == 2
    assert region.difference != 2


def circumstances_like(count: int):
    registry = load_registry()
    return [registry[indicator_id] for indicator_id, _ in FIGURES[:count]]


def test_a_list_that_hangs_on_the_weights_says_so(circumstances):
    similar = of_region(circumstances, 0)
    assert 0 <= similar.changed <= 10
    assert similar.changed == 0 or min(each.stability for each in similar.regions) < 1


def test_one_circumstance_gives_a_list_that_no_weight_changes(circumstances):
    alone = Circumstances(circumstances.indicators[:1], circumstances.figures[:, :1], np.ones(1))
    assert of_region(alone, 4).changed == 0


def test_a_werkgebied_is_compared_with_regions_outside_it(circumstances):
    own = np.isin(np.arange(342), [1, 2, 3])
    similar = nearest(circumstances, circumstances.figures[own].mean(axis=0), own)
    assert not {1, 2, 3} & {each.region for each in similar.regions}


def test_regions_without_a_figure_are_counted_and_not_guessed(circumstances):
    figures = circumstances.figures.copy()
    figures[[10, 11], 0] = np.nan
    similar = of_region(replace(circumstances, figures=figures), 0, count=400)
    assert similar.without == 2
    assert not {10, 11} & {each.region for each in similar.regions}


def test_a_circumstance_that_mine_does_not_have_is_named_and_not_used(circumstances):
    figures = circumstances.figures.copy()
    figures[0, 3] = np.nan
    similar = of_region(replace(circumstances, figures=figures), 0)
    assert (similar.used, similar.unknown) == ((0, 1, 2, 4), (3,))


@pytest.mark.parametrize(
    ("figures", "refusal"),
    [
        (np.full((20, 5), np.nan), Refused("no_circumstances", 20)),
        (np.ones((20, 5)), Refused("no_circumstances", 20)),
        (np.full((20, 5), np.inf), Refused("infinite", 20)),
        (np.random.default_rng(2).normal(size=(2, 5)), Refused("too_few_regions", 1)),
        (np.empty((1, 0)), Refused("no_circumstances", 1)),
    ],
)
def test_what_cannot_be_compared_is_refused(figures, refusal):
    unfit = Circumstances(tuple(circumstances_like(figures.shape[1])), figures, np.ones(figures.shape[1]))
    assert of_region(unfit, 0) == refusal
