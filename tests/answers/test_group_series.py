"""A group as one region through the years, and the wijken inside it, over the release that ships with the project."""

from urllib.parse import unquote

import numpy as np
import pytest

from answers.group_series import group_years, points_of, rows_of
from answers.profile import Subject, figures_of_region, series_by_indicator
from answers.profile_group import figures_of_group
from answers.series import verdict_of
from answers.view import View
from answers.within import within_group, within_of
from figures.profile import spine
from figures.sentence.profile import area_summary, profile_claims
from indicators.selection import from_query
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from layouts.markup import markup
from panels.downloads import download
from panels.headline import draw_headline
from panels.profile import page_of
from wording import say

DIVISION = "2025"
# With wijken that have a figure, whatever the year.
BY_WIJK = "aandeel_0_14"
# With the counts of every gemeente.
COUNTED = "slaagpercentage"


def area_of(*codes, level="gemeente", vintage=DIVISION):
    return to_address(WorkingArea(level, vintage, tuple(sorted(codes)), "Samen"))


def verdicts(holdings, group):
    years = group_years(holdings, holdings.registry.values(), group)
    return {name: verdict_of(rows_of(holdings.release, one), holdings.registry[name]) for name, one in years.items()}


@pytest.mark.parametrize("gemeente", ["GM0301", "GM0363", "GM0762", "GM1680"])
def test_of_one_gemeente_every_verdict_is_that_of_the_gemeente(holdings, gemeente):
    series = series_by_indicator(holdings.release, gemeente)
    alone = {name: verdict_of(series.get(name, []), holdings.registry[name]) for name in holdings.registry}
    found = verdicts(holdings, area_of(gemeente))
    assert {name: alone[name] for name in found} == found
    assert {"up", "down", "none", "too_few"} >= {one.kind for one in found.values()} > {"too_few"}


def test_of_all_gemeenten_of_a_provincie_the_trend_is_that_of_their_counts(holdings):
    # By hand: the counts of all gemeenten added up in each year, one over the other, and the line through these.
    provincie = next(one for one in holdings.availability.groups.values() if one.name == "Flevoland")
    parts = [
        series_by_indicator(holdings.release, code)[COUNTED]
        for code in provincie.gemeenten
        if COUNTED in series_by_indicator(holdings.release, code)
    ]
    whole = points_of(
        holdings.release, group_years(holdings, [holdings.registry[COUNTED]], area_of(*provincie.gemeenten))[COUNTED]
    )
    counts = {
        name: np.nansum(np.array([[row[name] for row in rows] for rows in parts], dtype=float), axis=0)
        for name in ("numerator", "denominator")
    }
    by_hand = whole.assign(value=100 * counts["numerator"] / counts["denominator"], denominator=counts["denominator"])
    told, expected = (verdict_of(one.to_dict("records"), holdings.registry[COUNTED]) for one in (whole, by_hand))
    assert (told.kind, told.weighted, told.slope) == (expected.kind, True, pytest.approx(expected.slope))
    known = next(code for code, one in holdings.availability.groups.items() if one is provincie)
    assert verdicts(holdings, known) == verdicts(holdings, area_of(*provincie.gemeenten))


def test_a_figure_that_cannot_be_added_has_no_trend(holdings):
    found = verdicts(holdings, area_of("GM0301", "GM0262"))
    refused = [name for name in found if holdings.registry[name].aggregation.rule == "none"]
    assert {found[name].kind for name in refused} == {"too_few"}
    assert {found[name].n for name in refused} == {0}


def test_a_wijk_is_followed_on_its_newest_division_only(holdings):
    rows = [
        {"period": str(year), "at": year + 0.5, "vintage": vintage, "value": float(year), "denominator": None}
        for year, vintage in ((2020, "2021"), (2021, "2024"), (2022, "2024"), (2023, "2024"), (2024, "2024"))
    ]
    found = verdict_of([row | {"status": "final"} for row in rows], holdings.registry[BY_WIJK])
    assert (found.kind, found.n) == ("too_few", 4)


def test_the_wijken_of_one_gemeente_as_a_group_are_those_of_the_gemeente(holdings):
    indicator = holdings.registry[BY_WIJK]
    alone = within_of(holdings, indicator, "GM0301", "2024")
    found = within_group(holdings, indicator, area_of("GM0301"), {alone.own_period: alone.own}, "2024")
    assert (found.spread, found.own, found.weight) == (alone.spread, alone.own, alone.weight)


def test_the_wijken_of_all_its_gemeenten_lie_inside_a_working_area(holdings):
    indicator, pair = holdings.registry[BY_WIJK], ("GM0301", "GM0262")
    apart = [code for one in pair for code in within_of(holdings, indicator, one, "2024").wijken["region_code"]]
    found = within_group(holdings, indicator, area_of(*pair), {}, "2024")
    assert (sorted(found.wijken["region_code"]), found.own) == (sorted(apart), None)


def test_inside_a_working_area_of_wijken_lie_the_wijken_themselves(holdings):
    codes = holdings.availability.wijken_of["GM0301"][:3]
    found = within_group(
        holdings, holdings.registry[BY_WIJK], area_of(*codes, level="wijk", vintage="2024"), {}, "2024"
    )
    assert (found.wijken["region_code"].tolist(), found.spread.n) == (list(codes), 3)


def test_ranges_of_years_with_absent_parts_go_to_the_test(holdings):
    years = group_years(holdings, holdings.registry.values(), "PV28")
    rows = [row for one in years.values() for row in rows_of(holdings.release, one)]
    assert {row["open"] for row in rows} == {True, False}


def profile_of(holdings, lang="nl", **query):
    selection, _ = from_query(query | {"lang": lang}, holdings.registry, holdings.availability)
    return Subject(selection, holdings)


def test_the_profile_of_one_gemeente_as_a_group_says_what_that_of_the_gemeente_does(holdings):
    figures = figures_of_region(profile_of(holdings, region="GM0301"), [*holdings.registry])
    alone = {one.figure.indicator.id: one for one in figures}
    found = {one.figure.indicator.id: one for one in figures_of_group(profile_of(holdings, group=area_of("GM0301")))}
    for name in set(alone) & set(found):
        assert (found[name].value, found[name].trend) == (alone[name].value, alone[name].trend)
        assert found[name].within == alone[name].within


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_profile_of_several_regions_has_trend_spread_and_limits_and_no_quarter(holdings, lang):
    subject = profile_of(holdings, lang, group=area_of("GM0301", "GM0262"))
    page = markup(page_of(subject, everything=True))
    for part in ("col-trend", "profile-arrow-down", "col-inside", "col-rests", "profile-between"):
        assert part in page
    assert "col-quarter" not in page
    assert "{" not in page.replace("{&quot;", "")


def test_a_refused_figure_has_its_limits_on_the_strip_and_nothing_to_follow(holdings):
    wijken = holdings.availability.wijken_of["GM0301"][:4]
    found = figures_of_group(profile_of(holdings, group=area_of(*wijken, level="wijk", vintage="2024")))
    refused = [one for one in found if one.value is None and one.limits]
    assert {one.area.reason for one in refused} == {"no_weight"}
    assert all('stroke-width="5"' in unquote(spine(one)) for one in refused)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_profile_tells_once_of_how_many_figures_the_weighing_is_an_approximation(holdings, lang):
    figures = [one for one in figures_of_group(profile_of(holdings, group="CR07")) if one.area and one.area.weighed_by]
    sentence = say("profile.area.weighed", lang, n=1)
    assert sentence in area_summary(figures[:1], "Samen", "gemeenten", lang)
    counted = next(
        one for one in figures_of_group(profile_of(holdings, group="CR07")) if one.area.derivation == "added"
    )
    assert sentence not in area_summary([counted], "Samen", "gemeenten", lang)


def test_a_difference_from_what_lies_between_the_limits_is_called_uncertain(holdings):
    told = {
        one.figure.indicator.id: (one, " ".join(profile_claims(one, "Samen", "nl")))
        for one in figures_of_group(profile_of(holdings, group="CR07"))
    }
    inside, outside = told["woningen_voor_2000"], told["koopwoningen"]
    assert inside[0].limits[0] < inside[0].against < inside[0].limits[1]
    assert "Dat verschil is niet zeker: Nederland ligt tussen de grenzen van dit cijfer." in inside[1]
    assert not outside[0].limits[0] < outside[0].against < outside[0].limits[1]
    assert "niet zeker" not in outside[1]


def test_a_headline_claims_no_difference_that_its_limits_leave_open(holdings):
    queries = [{"group": "CR07", "a": name} for name in ("woningen_voor_2000", "koopwoningen")]
    chosen = [from_query(query, holdings.registry, holdings.availability)[0] for query in queries]
    unsure, sure = (draw_headline(View(one, holdings)) for one in chosen)
    said = "Dat verschil is niet zeker: Nederland ligt tussen de grenzen van dit cijfer."
    assert ("dan in Nederland" in unsure.title, said in unsure.drawing) == (False, True)
    assert ("dan in Nederland" in sure.title, said in sure.drawing) == (True, False)


def test_the_file_of_a_profile_of_several_regions_has_the_verdict_and_the_spread(holdings):
    query = {"group": area_of("GM0301", "GM0262")}
    rows = download("profile", query, holdings.release, holdings.registry).rows.set_index("indicator_id")
    assert rows["trend"].isin(["up", "down", "none", "too_few"]).all()
    assert rows.loc[BY_WIJK, "p10_within"] < rows.loc[BY_WIJK, "value"] < rows.loc[BY_WIJK, "p90_within"]
    assert rows.loc[COUNTED, "compared_name"] == "Nederland"


@pytest.mark.parametrize(
    ("gemeenten", "words"), [(["GM0301"], "Bekijk gemeente Zutphen"), (["GM0301", "GM0262"], "Bekijk de 2 gemeenten")]
)
def test_domains_without_figures_of_wijken_lead_to_the_gemeenten_they_lie_in(holdings, gemeenten, words):
    wijken = [holdings.availability.wijken_of[one][place] for one in gemeenten for place in (0, 1)]
    page = markup(page_of(profile_of(holdings, group=area_of(*wijken, level="wijk", vintage="2024")), everything=False))
    assert words in page
