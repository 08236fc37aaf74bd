"""The lines of figures through the years: of my region or group, of what it is compared with, and of Nederland."""

import pandas as pd

from answers.bands import divided_of
from answers.comparators import comparator_of
from answers.group_series import group_years, points_of
from answers.holdings import Holdings
from answers.series import lines_of, on_one_division, series_of
from answers.side import Side
from figures.lines import LineRow, SeriesLine
from indicators.comparability import Figure
from indicators.comparator import gemeente_of
from indicators.model import LAND, Indicator
from indicators.trend import FEWEST_POINTS
from wording import say


def trend_row(side: Side) -> LineRow | None:
    """The lines of one side; None when not even Nederland has enough years."""
    main = main_line(side)
    if main is None:
        return None
    indicator = side.figure.indicator
    others: list[SeriesLine | None] = []
    if indicator.measure.kind != "count" and main.role != "country":
        others = [_comparator_line(side, main), _country(side)]
    lines = (main, *(line for line in others if line is not None and len(line.present)))
    return LineRow(side.letter.upper(), indicator, lines, _regions(side))


def main_line(side: Side) -> SeriesLine | None:
    """The line of my region; of the gemeente it lies in, or of Nederland, where it has too few years of its own."""
    indicator, region = side.figure.indicator, side.selection.region
    group = group_line(side)
    if group is not None and len(group.present) >= FEWEST_POINTS:
        return group
    for code in dict.fromkeys([region, gemeente_of(region, side.availability), LAND]):
        points = on_one_division(series_of(side.release, indicator, code)) if code else pd.DataFrame()
        if len(points) and points["value"].notna().sum() >= FEWEST_POINTS:
            name = say("country.name", side.lang) if code == LAND else side.availability.name(code) or code
            if code == LAND:
                return SeriesLine("country", name, points)
            return SeriesLine("mine", name, _with_division(points, indicator, code, side.holdings))
    return None


def _with_division(points: pd.DataFrame, indicator: Indicator, code: str, holdings: Holdings) -> pd.DataFrame:
    """The points of a region with `divided`, whether a figure is partly of a divided region; low and high: between
    what it then lies, NaN where that is not known.
    """
    ends: dict[str, list[float]] = {}
    estimated = points[points["status"] == "estimated"]
    for period, level, vintage in estimated[["period", "level", "vintage"]].itertuples(index=False):
        limits = divided_of(holdings, Figure(indicator, level, period, vintage))
        if code in limits.index:
            ends[period] = [float(limits["low"][code]), float(limits["high"][code])]
    limits_by_period = pd.DataFrame(ends, index=["low", "high"]).T
    return points.join(limits_by_period, on="period").assign(divided=points["period"].isin(list(ends)))


def group_line(side: Side) -> SeriesLine | None:
    """The line of the group that is mine, as one region; None without one, and where its level has no figures."""
    indicator, selection = side.figure.indicator, side.selection
    if selection.region or not selection.group:
        return None
    years = group_years(side.holdings, [indicator], selection.group, side.lang).get(indicator.id)
    if not years:
        return None
    return SeriesLine("mine", years[0][1].short, points_of(side.release, years))


def _country(side: Side) -> SeriesLine:
    return SeriesLine("country", say("country.name", side.lang), series_of(side.release, side.figure.indicator, LAND))


def _comparator_line(side: Side, main: SeriesLine) -> SeriesLine | None:
    """The chosen comparator over the periods of the main line; None when that is Nederland, which has its own line."""
    selection = side.selection
    if selection.compare == "land" or (selection.compare == "groep" and not selection.region):
        return None
    level = str(main.points["level"].iloc[0])
    indicator, points, name = side.figure.indicator, [], ""
    for period, vintage, at in main.points[["period", "vintage", "at"]].itertuples(index=False):
        figure = Figure(indicator, level, period, vintage)
        args = (selection.compare, selection.region, selection.group, side.lang)
        comparator = comparator_of(side.holdings, figure, *args)
        points.append((period, at, comparator.value, comparator.status, comparator.derivation))
        name = comparator.short
    columns = ["period", "at", "value", "status", "derivation"]
    return SeriesLine("compared", name, pd.DataFrame(points, columns=columns).astype({"value": float}))


def _regions(side: Side) -> dict[str, dict[str, float]]:
    """The lines of all gemeenten, where these can be compared and have enough years."""
    indicator = side.figure.indicator
    if indicator.measure.kind == "count" or len(side.availability.periods(indicator.id, "gemeente")) < FEWEST_POINTS:
        return {}
    return dict(lines_of(side.release, indicator, "gemeente"))
