"""Which figures are partly the same measurement, over the real definitions."""

from itertools import combinations

import pytest

from indicators.relations.coupling import coupling, measured_together, share_of, untested_pairs, why_untested
from tests.indicators.relations.part_and_whole import PART_AND_WHOLE


def test_every_pair_with_a_common_component_is_caught(real):
    misses = [
        (a.id, b.id)
        for a, b in combinations(real.values(), 2)
        if set(a.aggregation.components) & set(b.aggregation.components) and not measured_together(a, b)
    ]
    assert misses == []


def test_every_component_is_caught_with_what_it_is_a_component_of(real):
    misses = [
        (indicator.id, component)
        for indicator in real.values()
        for component in indicator.aggregation.components
        if not measured_together(indicator, real[component])
    ]
    assert misses == []


def test_every_pair_that_adds_up_the_same_column_is_caught(real):
    def columns_of(indicator):
        return {(source.source_id, column) for source in indicator.sources for column in source.numerator}

    misses = [
        (a.id, b.id)
        for a, b in combinations(real.values(), 2)
        if columns_of(a) & columns_of(b) and not measured_together(a, b)
    ]
    assert misses == []


def test_every_variant_is_the_same_as_its_origin(real):
    variants = [indicator for indicator in real.values() if indicator.variant_of]
    assert {coupling(each, real[each.variant_of]) for each in variants} == {"same"}


@pytest.mark.parametrize(
    ("a", "b", "tie"),
    [
        ("sociaal_minimum", "sociaal_minimum_110", "same"),
        ("aandeel_0_14", "aandeel_65_plus", "shared"),
        ("groene_druk", "aandeel_0_14", "shared"),
        ("inwoners_0_24", "aandeel_0_14", "shared"),
        ("jongeren_met_jeugdzorg", "inwoners_0_24", "shared"),
        ("slaagpercentage_jongens", "slaagpercentage_vmbo", "shared"),
        ("slaagpercentage_meisjes", "slaagpercentage_havo", "shared"),
        ("inwoners", "inwoners_0_14", "counts"),
        ("huishoudens", "inwoners", "counts"),
        ("vo_vestigingen", "personen_met_bijstand", "counts"),
        ("inwoners_0_14", "inwoners_0_24", "shared"),
        ("personen_met_bijstand", "laag_inkomen", None),
        ("laag_inkomen", "gasverbruik", "denominator"),
        ("geboorte", "inwoners", "denominator"),
        ("jongeren_met_jeugdzorg", "laag_inkomen", None),
        ("voortijdig_schoolverlaten", "achterstandsscore", None),
    ],
)
def test_ties_worked_out_by_hand(real, a, b, tie):
    assert (coupling(real[a], real[b]), coupling(real[b], real[a])) == (tie, tie)


def test_income_and_youth_care_can_be_compared(real):
    assert not measured_together(real["laag_inkomen"], real["jongeren_met_jeugdzorg"])


@pytest.mark.parametrize(("part", "whole"), PART_AND_WHOLE)
def test_a_part_and_its_whole_get_no_coefficient(real, part, whole):
    assert why_untested(real[part], real[whole]) and why_untested(real[whole], real[part])


def test_a_count_may_be_held_against_a_share(real):
    counts = [each for each in real.values() if each.measure.kind == "count"]
    assert len(counts) > 12 and {why_untested(each, real["laag_inkomen"]) for each in counts} == {None}


@pytest.mark.parametrize(
    ("count", "share"),
    [
        ("inwoners_0_14", "aandeel_0_14"),
        ("inwoners_65_plus", "aandeel_65_plus"),
        ("personen_met_bijstand", "bijstand"),
        ("inwoners_herkomst_nederland", "herkomst_nederland"),
        ("examenkandidaten", None),
        ("woningvoorraad", None),
        ("inwoners_0_24", None),
        ("inwoners", None),
        ("aandeel_0_14", None),
    ],
)
def test_the_share_of_a_count_is_the_one_that_counts_just_those_people(real, count, share):
    figure = share_of(real[count], real)
    assert (figure and figure.id) == share


def test_the_table_of_pairs_says_what_each_pair_says(real):
    some = list(real.values())[::4]
    table = untested_pairs(some)
    reasons = {(i, j): why_untested(some[i], some[j]) or "" for i, j in combinations(range(len(some)), 2)}
    assert {pair: table[pair] for pair in reasons} == reasons and set(reasons.values()) == {"", "shared", "counts"}
    assert (table == table.T).all() and table.diagonal().all()


def test_no_indicators_have_no_pairs():
    assert untested_pairs([]).shape == (0, 0)
