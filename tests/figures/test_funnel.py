"""The funnel as it is drawn and told: points, lines, and what is withheld as open points without a height."""

import numpy as np
import pandas as pd
import pytest

from figures.funnel import funnel_figure, funnel_twin
from figures.sentence.funnel import funnel_claims, funnel_title
from indicators.comparability import Figure
from indicators.relations.funnel import OUTER, Funnel, funnel, funnel_counts
from indicators.relations.refusal import Refused
from tests.wording.grammar import sentence_faults

SIZES = np.array([100.0, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 51200, 100, 300])


@pytest.fixture
def low_income(registry):
    return Figure(registry["laag_inkomen"], "gemeente", "2021", "2025")


def observations(shares=None):
    """Twelve regions of ten percent; the last withheld."""
    shares = np.full(12, 0.1) if shares is None else np.asarray(shares)
    rows = pd.DataFrame(
        {
            "region_code": [f"GM90{number:02}" for number in range(12)],
            "name": [f"Regio {number}" for number in range(12)],
            "value": 100 * shares,
            "numerator": shares * SIZES,
            "denominator": SIZES,
            "base": SIZES,
            "status": "final",
        }
    )
    rows.loc[11, ["value", "numerator", "denominator", "status"]] = [np.nan, np.nan, np.nan, "suppressed"]
    return rows


def chart_of(rows, figure, lang="nl", mine=()):
    finding = funnel(*funnel_counts(rows, 100))
    assert isinstance(finding, Funnel)
    return finding, funnel_figure(rows, finding, figure, "huishoudens", lang, mine)


def test_a_point_is_a_share_over_its_people(low_income):
    _, figure = chart_of(observations(), low_income)
    points = next(trace for trace in figure["data"] if trace["meta"] == {"role": "regions"})
    assert points["x"] == SIZES[:11].tolist()
    assert points["y"] == pytest.approx([10.0] * 11)


def test_the_names_of_the_lines_stand_left_of_every_point(low_income):
    _, figure = chart_of(observations(), low_income)
    labels = {one["text"]: one for one in figure["layout"]["annotations"] if one.get("xref") == "x"}
    assert set(labels) == {"95\u00a0%", "99,8\u00a0%", "samen"}
    assert {(one["x"], one["xanchor"]) for one in labels.values()} == {(2.0, "right")}


def test_what_is_withheld_is_an_open_point_without_a_height_on_a_row_of_its_own(low_income):
    _, figure = chart_of(observations(), low_income)
    points = figure["data"][-1]
    assert (points["yaxis"], points["x"], points["customdata"]) == ("y2", [300.0], ["GM9011"])
    assert points["marker"]["color"] == "rgba(0,0,0,0)"
    assert "te klein om te tonen" in points["hovertemplate"]


def test_without_withheld_figures_there_is_no_row(low_income):
    rows = observations().iloc[:11]
    _, figure = chart_of(rows, low_income)
    assert "yaxis2" not in figure["layout"]
    assert "domain" not in figure["layout"]["yaxis"]


def test_the_lines_are_those_of_the_limits(low_income):
    finding, figure = chart_of(observations(), low_income)
    lines = [trace for trace in figure["data"] if trace["meta"].get("level") == OUTER]
    low, high = finding.limits(np.array([100.0]), OUTER)
    assert [line["y"][0] for line in lines] == pytest.approx([100 * low[0], 100 * high[0]], abs=0.01)
    assert figure["layout"]["shapes"][0]["y0"] == pytest.approx(10.0)


def test_the_lines_lie_further_apart_for_few_people(low_income):
    _, figure = chart_of(observations(), low_income)
    below, above = (trace for trace in figure["data"] if trace["meta"].get("level") == OUTER)
    widths = np.array(above["y"]) - np.array(below["y"])
    assert widths[0] > widths[-1] > 0


def test_more_difference_than_chance_widens_the_lines_for_large_regions(low_income):
    similar, _ = chart_of(observations(), low_income)
    shares = np.linspace(0.02, 0.2, 12)
    apart, _ = chart_of(observations(shares), low_income)
    size = np.array([50_000.0])
    assert similar.between == 0 < apart.between
    assert np.ptp(apart.limits(size)) > 5 * np.ptp(similar.limits(size))


def test_shares_without_counts_are_counted_from_the_people_they_are_of():
    rows = observations().assign(numerator=np.nan, denominator=np.nan)
    counts, size = funnel_counts(rows, 100)
    assert counts[:11] == pytest.approx(0.1 * SIZES[:11])
    assert np.isnan(counts[11])
    assert size[11] == 300


def test_mine_is_drawn_over_the_points(low_income):
    _, figure = chart_of(observations(), low_income, mine=["GM9003"])
    mine = next(trace for trace in figure["data"] if trace["meta"]["role"] == "mine")
    assert (mine["customdata"], mine["x"]) == (["GM9003"], [800.0])


def test_one_that_stands_out_is_counted_in_the_title(low_income):
    shares = np.full(12, 0.1)
    shares[2] = 0.4
    finding, _ = chart_of(observations(shares), low_income)
    assert funnel_title(finding, "gemeente", "nl") == ("1 van de 11 gemeenten valt sterk op, ook gelet op de grootte")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("shares", [None, np.linspace(0.02, 0.2, 12)])
@pytest.mark.parametrize("withheld_count", [0, 1, 12])
def test_a_funnel_has_sound_sentences(low_income, lang, shares, withheld_count):
    finding, _ = chart_of(observations(shares), low_income, lang)
    claims = funnel_claims(finding, low_income, withheld_count, lang)
    title = funnel_title(finding, "gemeente", lang)
    assert [claim for claim in (*claims, f"{title}.") if sentence_faults(claim, lang)] == []


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("refusal", [Refused("all_missing", 0), Refused("too_few_regions", 4)])
def test_a_funnel_that_cannot_be_had_has_a_sentence(refusal, lang):
    assert sentence_faults(funnel_title(refusal, "wijk", lang), lang) == []


@pytest.mark.parametrize(("lang", "inner"), [("nl", "95\u00a0%"), ("en", "95%")])
def test_the_lines_are_named_where_they_end(low_income, lang, inner):
    _, figure = chart_of(observations(np.linspace(0.02, 0.2, 12)), low_income, lang)
    labels = {one["text"]: one["y"] for one in figure["layout"]["annotations"] if one["yref"] == "y"}
    middle = next(y for text, y in labels.items() if "%" not in text)
    assert middle < labels[inner] < max(labels.values())
    assert len(labels) == 3


def test_the_table_runs_from_mine_and_far_above_to_far_below(low_income):
    rows = observations().assign(size=SIZES)
    finding = Funnel(0.1, 1.0, 0.0, np.array([0.5, -4.0, 2.5, 1.0, -2.1, 5.0, 0.0, -0.3, 4.0, -2.2, 0.1, np.nan]))
    twin = funnel_twin(rows, finding, low_income, "huishoudens", "nl", ["GM9003"])
    assert [(name, place) for name, _, _, place in twin["rows"]] == [
        ("Regio 3", "tussen de lijnen"),
        ("Regio 5", "boven de buitenste lijn"),
        ("Regio 8", "boven de buitenste lijn"),
        ("Regio 2", "boven de binnenste lijn"),
        ("Regio 4", "onder de binnenste lijn"),
        ("Regio 9", "onder de binnenste lijn"),
        ("Regio 1", "onder de buitenste lijn"),
    ]


def test_the_share_of_all_together_is_told_in_the_unit_of_the_figure(low_income):
    finding, _ = chart_of(observations(), low_income)
    assert "10,0\u00a0%" in funnel_claims(finding, low_income, 0, "nl")[0]
