"""What must be said before two figures are put beside each other."""

from dataclasses import replace

from indicators.availability import Availability
from indicators.comparability import Shown, comparability
from indicators.relations.coupling import measured_together

HELD = Availability(
    vintages={
        ("laag_inkomen", "wijk", "2022"): "2022",
        ("laag_inkomen", "wijk", "2024"): "2024",
        ("inwoners", "wijk", "2022"): "2022",
        ("inwoners", "wijk", "2024"): "2024",
        ("laag_inkomen", "gemeente", "2019"): "2025",
        ("laag_inkomen", "gemeente", "2021"): "2025",
        ("jeugdzorg", "gemeente", "2021"): "2025",
    },
    names={},
)


def said(a, b):
    return {notice.key: notice for notice in comparability(a, b, HELD)}


def test_same_year_and_division_needs_no_remark(registry):
    a = Shown(registry["laag_inkomen"], "gemeente", "2021", "2025")
    b = Shown(registry["jeugdzorg"], "gemeente", "2021", "2025")
    assert said(a, b) == {}


def test_different_years_are_said_with_a_year_they_share(registry):
    a = Shown(registry["laag_inkomen"], "gemeente", "2019", "2025")
    b = Shown(registry["jeugdzorg"], "gemeente", "2021", "2025")
    notice = said(a, b)["other_years"]
    assert (notice.refuses, dict(notice.remedy)) == (False, {"pa": "2021", "pb": "2021"})


def test_different_divisions_refuse_the_relation_and_offer_a_shared_year(registry):
    a = Shown(registry["laag_inkomen"], "wijk", "2022", "2022")
    b = Shown(registry["inwoners"], "wijk", "2024", "2024")
    notice = said(a, b)["other_divisions"]
    assert (notice.refuses, dict(notice.remedy)) == (True, {"pa": "2024", "pb": "2024"})


def test_without_a_shared_year_the_way_on_is_the_gemeente(registry):
    a = Shown(registry["geslaagden"], "wijk", "2022", "2022")
    b = Shown(registry["inwoners"], "wijk", "2024", "2024")
    assert dict(said(a, b)["other_divisions"].remedy) == {"level": "gemeente"}


def test_the_same_figure_twice_is_refused(registry):
    a = Shown(registry["laag_inkomen"], "gemeente", "2021", "2025")
    assert said(a, a)["same_indicator"].refuses


def test_figures_that_share_a_count_are_measured_together(registry):
    a, b = registry["laag_inkomen"], registry["jeugdzorg"]
    shared = [replace(one, aggregation=replace(one.aggregation, components=("inwoners",))) for one in (a, b)]
    assert (measured_together(a, b), measured_together(*shared)) == (False, True)


def test_a_count_and_a_rate_built_of_it_are_measured_together(registry):
    rate = registry["laag_inkomen"]
    rate = replace(rate, aggregation=replace(rate.aggregation, components=("inwoners",)))
    assert measured_together(rate, registry["inwoners"])
