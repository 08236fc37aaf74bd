"""Bands of figures as a release gives them, on real figures."""

import numpy as np
import pytest

from answers.bands import bands_of, divided_of
from data.queries.observations import observations_on_map
from indicators.comparability import Figure
from panels.trend import draw_trend
from panels.trend_lines import trend_row

# The gemeenten that parts of Haaren went to on 1 January 2021.
REACHED = ["GM0757", "GM0824", "GM0855", "GM0865"]


def shown(holdings, indicator_id, period, level="gemeente"):
    vintage = holdings.availability.vintage(indicator_id, level, period)
    return Figure(holdings.registry[indicator_id], level, period, vintage)


def figures(holdings, figure):
    """Value and status by region, in region order, as the bands are."""
    return holdings.release.ask(observations_on_map, *figure.key).set_index("region_code")


def test_only_what_is_partly_of_a_divided_gemeente_has_the_interval_of_a_division(holdings):
    assert divided_of(holdings, shown(holdings, "aandeel_0_14", "2020")).index.tolist() == REACHED
    assert divided_of(holdings, shown(holdings, "aandeel_0_14", "2024")).empty
    assert divided_of(holdings, shown(holdings, "koopwoningen", "2022", "wijk")).empty


@pytest.mark.parametrize(
    ("indicator_id", "period"),
    [
        ("inwoners", "2019"),
        ("inwoners_0_14", "2020"),
        ("aandeel_0_14", "2020"),
        ("basisscholen", "2019"),
        ("bijstand", "2020"),
    ],
)
def test_every_estimate_of_a_division_lies_inside_its_band(holdings, indicator_id, period):
    figure = shown(holdings, indicator_id, period)
    table, bands = figures(holdings, figure), bands_of(holdings, figure)
    assert (table.loc[REACHED, "status"] == "estimated").all()
    known = ~np.isnan(bands.low)
    assert known.any()
    assert (bands.low[known] <= table["value"][known]).all() and (table["value"][known] <= bands.high[known]).all()


def test_children_that_were_divided_are_known_to_be_a_whole(holdings):
    """What the four received lies, all together, within what Haaren had: no child is counted twice or lost."""
    figure = shown(holdings, "inwoners_0_14", "2020")
    values, found = figures(holdings, figure)["value"], divided_of(holdings, figure)
    assert found["low"].sum() <= values[REACHED].sum() <= found["high"].sum()


def test_the_line_of_a_gemeente_that_received_a_part_has_an_interval_and_says_of_whom(real):
    view = real(a="aandeel_0_14", b="inwoners", region="GM0824")
    points = trend_row(view.a).lines[0].points.set_index("period")
    assert points.loc["2020", "low"] < points.loc["2020", "value"] < points.loc["2020", "high"]
    assert np.isnan(points.loc["2024", "low"])
    notice = next(one for one in draw_trend(view).notices if one.key == "trend_divided")
    assert (notice.args["former"], notice.args["periods"]) == ("Haaren", "2020")


def test_how_many_live_in_a_part_is_known_in_the_year_of_the_share_alone(holdings):
    low, high = divided_of(holdings, shown(holdings, "inwoners", "2020")).loc["GM0865"]
    # Vught had 26,558 inhabitants, and the wijk that it received 4,865, rounded.
    assert (low, high) == pytest.approx((31414.61, 31438.16), abs=0.01) and low < 26558 + 4865 < high
    figure = shown(holdings, "inwoners", "2019")
    codes, bands = figures(holdings, figure).index, bands_of(holdings, figure)
    assert set(codes[np.isnan(bands.low)]) == set(codes[np.isnan(bands.high)]) == set(REACHED)


@pytest.mark.parametrize("region", ["GM0757", "GM0824", "GM0865"])
def test_that_a_gemeente_received_a_part_is_said_of_a_and_of_b(real, region):
    told = draw_trend(real(a="aandeel_0_14", b="inwoners", region=region)).notices
    divided = {one.args["letter"]: one for one in told if one.key.startswith("trend_divided")}
    assert divided["A"].args["periods"] == "2020"
    assert (divided["B"].args["counted"], divided["B"].args["periods"]) == ("2020", "2019")
    assert divided["B"].args["former"] == "Haaren"


def test_a_pure_merger_has_no_interval_and_is_no_estimate(real):
    view = real(a="inwoners", region="GM1992")
    points = trend_row(view.a).lines[0].points
    assert points["status"].tolist() == ["final"] * len(points)
    assert "low" not in points or points["low"].isna().all()
