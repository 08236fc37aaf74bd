"""Many relations at once: verdicts that no order and no choice can change."""

import numpy as np
import pytest

from indicators.findings.overview import Overview, overview
from tests.indicators.findings.made_up import division, scattered, shown

IDS = ("laag_inkomen", "aandeel_65_plus", "slaagpercentage", "aandeel_0_14", "woz_waarde", "jongeren_met_jeugdzorg")


@pytest.fixture(scope="module")
def whole() -> Overview:
    base = scattered(1)
    columns = [base + scattered(place + 2) * (place % 3) for place in range(len(IDS))]
    return overview([shown(name) for name in IDS], np.column_stack(columns), division())


def verdicts(part: Overview) -> dict[frozenset[str], tuple]:
    """Every pair with its verdict and corrected p, by the ids of the two."""
    ids = [one.indicator.id for one in part.figures]
    return {
        frozenset((a, b)): (part.associations.verdict[i, j], part.looked_at(a, b))
        for i, a in enumerate(ids)
        for j, b in enumerate(ids)
    }


@pytest.mark.parametrize("by", ["domain", "similarity"])
def test_sorting_changes_no_verdict(whole, by):
    assert verdicts(whole.ordered(by)) == verdicts(whole)


def test_filtering_changes_no_verdict_and_no_number(whole):
    part = whole.only(IDS[1:4])
    verdicts_of_part = {pair: verdict for pair, verdict in verdicts(whole).items() if pair <= set(IDS[1:4])}
    assert verdicts(part) == verdicts_of_part
    assert (part.associations.tested, part.associations.standing) == (
        whole.associations.tested,
        whole.associations.standing,
    )


def test_by_domain_stand_the_domains_in_their_order(whole):
    domains = [one.indicator.domain for one in whole.ordered("domain").figures]
    assert domains == ["onderwijs", "jeugdhulp", "armoede", "armoede", "demografie", "demografie"]


def test_by_similarity_every_figure_is_still_there_once(whole):
    assert sorted(one.indicator.id for one in whole.ordered("similarity").figures) == sorted(IDS)


def test_pairs_partly_the_same_measurement_are_counted_and_not_tested(whole):
    assert whole.coupled == 1 and whole.looked_at("aandeel_0_14", "aandeel_65_plus") is None
    assert whole.associations.tested == 14


def test_a_pair_takes_the_numbers_of_all_that_was_looked_at_along(whole):
    pair = whole.only(["laag_inkomen", "aandeel_0_14"]).looked_at("laag_inkomen", "aandeel_0_14")
    assert (pair.tested, pair.expected) == (14, pytest.approx(0.7))
