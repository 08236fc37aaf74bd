"""Many relations at once: verdicts that no order and no choice can change."""

import numpy as np
import pytest

from indicators.findings.overview import Overview, overview
from tests.indicators.findings.made_up import division, scattered, shown

IDS = ("laag_inkomen", "aandeel_65_plus", "slaagpercentage", "aandeel_0_14", "woz_waarde", "jongeren_met_jeugdzorg")


@pytest.fixture(scope="module")
def seen() -> Overview:
    base = scattered(1)
    columns = [base + scattered(place + 2) * (place % 3) for place in range(len(IDS))]
    return overview([shown(name) for name in IDS], np.column_stack(columns), division())


def verdicts(found: Overview) -> dict[frozenset[str], tuple]:
    """Every pair with its verdict and corrected p, by the ids of the two."""
    ids = [one.indicator.id for one in found.shown]
    return {
        frozenset((a, b)): (found.associations.verdict[i, j], found.looked_at(a, b))
        for i, a in enumerate(ids)
        for j, b in enumerate(ids)
    }


@pytest.mark.parametrize("by", ["domain", "similarity"])
def test_sorting_changes_no_verdict(seen, by):
    assert verdicts(seen.ordered(by)) == verdicts(seen)


def test_filtering_changes_no_verdict_and_no_number(seen):
    part = seen.only(IDS[1:4])
    kept = {pair: verdict for pair, verdict in verdicts(seen).items() if pair <= set(IDS[1:4])}
    assert verdicts(part) == kept
    assert (part.associations.tested, part.associations.standing) == (
        seen.associations.tested,
        seen.associations.standing,
    )


def test_by_domain_stand_the_domains_in_their_order(seen):
    domains = [one.indicator.domain for one in seen.ordered("domain").shown]
    assert domains == ["onderwijs", "jeugdhulp", "armoede", "armoede", "demografie", "demografie"]


def test_by_similarity_every_figure_is_still_there_once(seen):
    assert sorted(one.indicator.id for one in seen.ordered("similarity").shown) == sorted(IDS)


def test_pairs_partly_the_same_measurement_are_counted_and_not_tested(seen):
    assert seen.coupled == 1 and seen.looked_at("aandeel_0_14", "aandeel_65_plus") is None
    assert seen.associations.tested == 14


def test_a_pair_takes_the_numbers_of_all_that_was_looked_at_along(seen):
    pair = seen.only(["laag_inkomen", "aandeel_0_14"]).looked_at("laag_inkomen", "aandeel_0_14")
    assert (pair.tested, pair.expected) == (14, pytest.approx(0.7))
