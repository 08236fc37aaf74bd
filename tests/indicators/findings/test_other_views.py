"""Circumstances held constant, neighbours, similarity and expectation, put together."""

import numpy as np
import pytest

from indicators.findings.controlled import controlled_finding
from indicators.findings.expectation import ExpectedFinding, expected_finding, possible
from indicators.findings.similar import similar_finding
from indicators.findings.surroundings import surroundings
from indicators.relations.bands import Bands
from indicators.relations.expectation import Expectations
from indicators.relations.refusal import Refused
from tests.indicators.findings.made_up import REGISTRY, division, scattered, shown

A, B = shown("laag_inkomen"), shown("slaagpercentage")
CIRCUMSTANCES = [shown(name) for name in ("koopwoningen", "aandeel_0_14", "bevolkingsdichtheid")]


def confounded() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A and B that go together by what both take from a third figure alone."""
    third = scattered(1)
    return third + scattered(2) / 8, third + scattered(3) / 8, third


def test_a_relation_by_a_third_figure_alone_is_gone_when_that_is_held_constant():
    x, y, third = confounded()
    assert controlled_finding((A, x), (B, y), [(shown("koopwoningen"), third)], division()).verdict == "gone"


def test_a_relation_that_a_third_figure_has_no_part_in_stays():
    x = scattered(1)
    control = (shown("koopwoningen"), scattered(4))
    assert controlled_finding((A, x), (B, x + scattered(2) / 8), [control], division()).verdict == "stays"


def test_a_part_of_a_figure_cannot_be_held_constant():
    x, y, third = confounded()
    finding = controlled_finding(
        (A, x), (B, y), [(shown("koopwoningen"), third), (shown("sociaal_minimum"), x)], division()
    )
    assert finding.controlled == Refused("control_is_indicator", 20, 1)


def test_four_circumstances_are_refused():
    x, y, _ = confounded()
    four = [(one, scattered(seed)) for seed, one in enumerate([*CIRCUMSTANCES, shown("woz_waarde")], 5)]
    assert controlled_finding((A, x), (B, y), four, division()).controlled.reason == "too_many_controls"


def test_regions_that_rise_from_west_to_east_have_neighbours_similar():
    assert surroundings(A, np.arange(20.0), division()).verdict == "similar"


def test_regions_that_alternate_have_neighbours_unlike():
    assert surroundings(A, np.tile([0.0, 1.0], 10) + scattered(1) / 1e3, division()).verdict == "unlike"


def test_a_region_between_two_without_figures_is_an_island():
    values = scattered(1)
    values[[4, 6]] = np.nan
    assert surroundings(A, values, division()).with_label["island"] == (5,)


def like(**more: object):
    columns = np.column_stack([scattered(seed) for seed in range(3)])
    own = np.arange(20) == 3
    return similar_finding(CIRCUMSTANCES, columns, own, **more)


def test_what_is_compared_never_likens_regions():
    finding = like(outcomes=[REGISTRY["aandeel_65_plus"]])
    assert [one.indicator.id for one in finding.left_out] == ["aandeel_0_14"]
    assert "aandeel_0_14" not in [one.indicator.id for one in finding.circumstances]


def test_the_difference_that_is_left_is_never_named_as_what_is_similar():
    assert all(one.difference not in one.drivers for one in like().nearest.regions)


def test_a_working_area_brings_its_own_figures():
    columns = np.column_stack([scattered(seed) for seed in range(3)])
    with pytest.raises(ValueError, match="working area"):
        similar_finding(CIRCUMSTANCES, columns, np.arange(20) < 2)
    finding = similar_finding(CIRCUMSTANCES, columns, np.arange(20) < 2, mine=np.array([50.0, 50, 50]))
    assert all(one.region >= 2 for one in finding.nearest.regions)


@pytest.mark.parametrize(("changes", "steadiness"), [(0, "steady"), (2, "fair"), (3, "loose")])
def test_a_list_is_as_steady_as_what_a_tenth_of_a_weight_changes(changes, steadiness):
    finding = like()
    object.__setattr__(finding.nearest, "changed", changes)
    assert finding.steadiness == steadiness


def finding_on(outcome: str):
    columns = np.column_stack([scattered(seed, 60) for seed in range(3)])
    return expected_finding((shown(outcome), columns.sum(axis=1) + scattered(9, 60)), CIRCUMSTANCES, columns)


@pytest.mark.parametrize(
    ("band", "verdict"), [((90.0, 95.0), "higher"), ((60.0, 95.0), "too_small"), ((80.0, 95.0), "too_small")]
)
def test_higher_than_expected_only_when_chance_in_small_numbers_cannot_put_it_there(band, verdict):
    """The interval ends at 80."""
    ends = [np.array([each]) for each in (70.0, 60.0, 80.0)]
    expectation = Expectations(*ends, np.array(["higher"], dtype=object), 0.5, 0.95, 60)
    bands = Bands(np.array([band[0]]), np.array([band[1]]))
    finding = ExpectedFinding(B, tuple(CIRCUMSTANCES), (), np.array([93.0]), expectation, bands)
    assert finding.verdict.tolist() == [verdict]


def test_of_use_nothing_is_expected():
    assert finding_on("jongeren_met_jeugdzorg").expectations.reason == "not_an_outcome"


def test_circumstances_that_may_not_tell_of_an_outcome_are_left_out_and_named():
    columns = np.column_stack([scattered(seed, 60) for seed in range(2)])
    candidates = [shown("koopwoningen"), shown("examenkandidaten")]
    finding = expected_finding((B, columns[:, 0]), candidates, columns)
    assert [one.indicator.id for one in finding.left_out] == ["examenkandidaten"]


@pytest.mark.parametrize(
    ("name", "value", "inside"),
    [
        ("slaagpercentage", 103.0, 100.0),
        ("slaagpercentage", -2.0, 0.0),
        ("inwoners", -5.0, 0.0),
        ("mediaan_vermogen", -5.0, -5.0),
    ],
)
def test_an_interval_ends_where_a_figure_must(name, value, inside):
    assert possible(value, REGISTRY[name].measure) == inside
