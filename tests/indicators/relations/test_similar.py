from dataclasses import replace

import numpy as np
import pytest

from indicators.registry import load_registry
from indicators.relations.circumstances import Circumstances, circumstances_of, may_liken
from indicators.relations.coupling import measured_together
from indicators.relations.refusal import Refused
from indicators.relations.similar import nearest
from tests.indicators.relations import starter

CHOSEN = (
    ("laag_inkomen", "2021"),
    ("omgevingsadressendichtheid", "2023"),
    ("woz_waarde", "2022"),
    ("aandeel_0_14", "2025"),
    ("eenpersoonshuishoudens", "2025"),
)


@pytest.fixture(scope="module")
def circumstances(real) -> Circumstances:
    figures = np.column_stack([starter.figure(*each) for each in CHOSEN])
    return circumstances_of([real[indicator_id] for indicator_id, _ in CHOSEN], figures)


def of_region(circumstances: Circumstances, region: int, **more):
    own = np.arange(len(circumstances.figures)) == region
    return nearest(circumstances, circumstances.figures[region], own, **more)


def test_no_outcome_provision_or_use_is_ever_a_circumstance(real):
    everything = list(real.values())
    figures = np.ones((20, len(everything)))
    for compared in everything:
        used = circumstances_of(everything, figures, [compared]).indicators
        assert {indicator.role for indicator in used} == {"omstandigheid"}
        assert compared not in used
        assert not any(measured_together(indicator, compared) for indicator in used)


def test_an_outcome_cannot_be_put_among_circumstances_by_hand(real):
    with pytest.raises(ValueError, match="omstandigheid"):
        Circumstances((real["slaagpercentage"],), np.ones((20, 1)), np.ones(1))


def test_what_is_made_of_the_outcome_cannot_liken_regions(real):
    assert not may_liken(real["examenkandidaten"], [real["slaagpercentage"]])


def test_a_weight_of_nothing_leaves_a_circumstance_out(real):
    used = circumstances_of([real["laag_inkomen"], real["woz_waarde"]], np.ones((20, 2)), weights=[0, 1])
    assert [indicator.id for indicator in used.indicators] == ["woz_waarde"]


def test_a_region_is_at_no_distance_from_itself(circumstances):
    for region in range(0, 342, 20):
        nobody = np.zeros(342, dtype=bool)
        found = nearest(circumstances, circumstances.figures[region], nobody).regions[0]
        assert (found.region, found.distance, found.difference) == (region, 0.0, None)


def test_mine_is_not_in_its_own_list(circumstances):
    assert 7 not in [each.region for each in of_region(circumstances, 7).regions]


def test_distances_are_weighted_standard_deviations(circumstances):
    weighted = replace(circumstances, weights=np.array([2.0, 1, 1, 1, 1]))
    found = of_region(weighted, 0).regions[0]
    z = (weighted.figures - np.nanmean(weighted.figures, axis=0)) / np.nanstd(weighted.figures, axis=0)
    expected = np.sqrt(np.average((z[found.region] - z[0]) ** 2, weights=weighted.weights))
    assert found.distance == pytest.approx(expected)


def test_the_nearest_are_in_order_and_none_is_nearer(circumstances):
    found = of_region(circumstances, 0)
    distances = [each.distance for each in found.regions]
    everyone = [each.distance for each in of_region(circumstances, 0, count=400).regions]
    assert distances == sorted(everyone)[:10]


def test_the_unit_of_a_circumstance_does_not_matter(circumstances):
    other_unit = replace(circumstances, figures=circumstances.figures * [1, 1000, 1, 0.01, 1])
    listed = [[each.region for each in of_region(one, 5).regions] for one in (circumstances, other_unit)]
    assert listed[0] == listed[1]


def test_what_two_unusual_regions_share_drives_their_likeness():
    figures = np.random.default_rng(1).normal(size=(50, 4))
    figures[[3, 9], 2] = 8.0
    made = Circumstances(tuple(circumstances_like(4)), figures, np.ones(4))
    found = next(each for each in of_region(made, 3).regions if each.region == 9)
    assert found.drivers[0] == 2
    assert found.difference != 2


def circumstances_like(count: int):
    registry = load_registry()
    return [registry[indicator_id] for indicator_id, _ in CHOSEN[:count]]


def test_a_list_that_hangs_on_the_weights_says_so(circumstances):
    found = of_region(circumstances, 0)
    assert 0 <= found.changed <= 10
    assert found.changed == 0 or min(each.kept for each in found.regions) < 1


def test_one_circumstance_gives_a_list_that_no_weight_changes(circumstances):
    alone = Circumstances(circumstances.indicators[:1], circumstances.figures[:, :1], np.ones(1))
    assert of_region(alone, 4).changed == 0


def test_a_werkgebied_is_likened_to_regions_outside_it(circumstances):
    own = np.isin(np.arange(342), [1, 2, 3])
    found = nearest(circumstances, circumstances.figures[own].mean(axis=0), own)
    assert not {1, 2, 3} & {each.region for each in found.regions}


def test_regions_without_a_figure_are_counted_and_not_guessed(circumstances):
    figures = circumstances.figures.copy()
    figures[[10, 11], 0] = np.nan
    found = of_region(replace(circumstances, figures=figures), 0, count=400)
    assert found.without == 2
    assert not {10, 11} & {each.region for each in found.regions}


def test_a_circumstance_that_mine_does_not_have_is_named_and_not_used(circumstances):
    figures = circumstances.figures.copy()
    figures[0, 3] = np.nan
    found = of_region(replace(circumstances, figures=figures), 0)
    assert (found.used, found.unknown) == ((0, 1, 2, 4), (3,))


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
def test_what_cannot_be_likened_is_refused(figures, refusal):
    made = Circumstances(tuple(circumstances_like(figures.shape[1])), figures, np.ones(figures.shape[1]))
    assert of_region(made, 0) == refusal
