"""Figures through the years: all series of one region in one question to the release, and what is drawn of one."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data.database import Release
from data.queries.asking import Cursor
from data.queries.series import series_of_level, series_of_region
from indicators.model import Indicator
from indicators.trend import FEWEST_POINTS, TrendVerdict, trend_verdict


def all_series(release: Release, region_code: str) -> pd.DataFrame:
    """Every figure of one region, or of Nederland (indicators.model.LAND), of all indicators; the oldest period first.

    Columns: indicator_id, level, region_code, period, start_date, end_date, at, vintage, value, numerator,
    denominator, status, derivation, source_id. at: the middle of the period as a year, 2021.5 or 2019.08 for 2018/19.
    """
    return release.ask(_all_series, region_code)


def series_of(release: Release, indicator: Indicator, region_code: str) -> pd.DataFrame:
    """The figures of one indicator for one region: the columns of `all_series`."""
    series = all_series(release, region_code)
    return series[series["indicator_id"] == indicator.id].reset_index(drop=True)


def lines_of(release: Release, indicator: Indicator, level: str) -> Mapping[str, dict[str, float]]:
    """The figures of every region of a level: region code -> period -> value, regions in rising order."""
    observations = release.ask(series_of_level, indicator.id, level).dropna(subset="value")
    lines: dict[str, dict[str, float]] = {}
    for code, period, value in observations.itertuples(index=False):
        lines.setdefault(str(code), {})[str(period)] = float(value)
    return lines


def on_one_division(points: pd.DataFrame) -> pd.DataFrame:
    """The points on the newest division: the code of a wijk may be another area on another. A country is the same."""
    if points.empty or points["level"].iloc[0] == "land":
        return points
    return points[points["vintage"] == points["vintage"].max()]


def verdict_of(rows: Sequence[Mapping[str, Any]], indicator: Indicator) -> TrendVerdict:
    """The verdict on a region through the years: of its points on the newest division, as `trend_verdict` does.

    rows: with vintage beside what that takes, the oldest first; None for no value.
    """
    newest = max((str(row["vintage"]) for row in rows), default="")
    valid = [row for row in rows if row["value"] is not None and row["vintage"] == newest]
    # The test takes milliseconds; most figures have too few years for it, which is seen at once.
    if len(valid) < FEWEST_POINTS:
        return TrendVerdict("too_few", len(valid))
    return trend_verdict(pd.DataFrame(valid), breaks_of(indicator))


def breaks_of(indicator: Indicator) -> tuple[str, ...]:
    """The periods from which on the figures of an indicator are not comparable with earlier ones."""
    return tuple(one.period for one in indicator.series_breaks)


def middle_of(start: pd.Series, end: pd.Series) -> pd.Series:
    """The middle of each period as a year with a fraction; both dates belong to the period."""
    middle = start + (end + pd.Timedelta(days=1) - start) / 2
    first = pd.to_datetime(middle.dt.year.astype(str) + "-01-01")
    following = pd.to_datetime((middle.dt.year + 1).astype(str) + "-01-01")
    return middle.dt.year + (middle - first) / (following - first)


def _all_series(cursor: Cursor, region_code: str) -> pd.DataFrame:
    rows = series_of_region(cursor, region_code)
    return rows.assign(at=middle_of(rows["start_date"], rows["end_date"]))
