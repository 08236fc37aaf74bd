"""The figures of a group, taken as one region, through the years: of one indicator, or of all there are."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from answers.comparators import aggregates_of_group, newest_of
from answers.holdings import Holdings
from answers.series import middle_of
from answers.sources import main_source
from data.database import Release
from data.queries.asking import Cursor
from data.queries.release import period_rows
from indicators.availability import Availability
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.model import Indicator

_COLUMNS = ("period", "at", "level", "vintage", "value", "denominator", "status", "derivation", "low", "high", "open")
_NUMBERS = ("value", "denominator", "low", "high")

Years = list[tuple[Figure, Comparator]]


def group_years(holdings: Holdings, indicators: Iterable[Indicator], group: str, lang: str = "nl") -> dict[str, Years]:
    """The figure of a known group or a working area in every period on the newest division, by indicator id.

    The oldest period first; all are asked for at once. An indicator that the group does not have is left out.
    """
    figures = [figure for indicator in indicators for figure in _periods(holdings.availability, indicator, group)]
    years: dict[str, Years] = {}
    for figure, comparator in aggregates_of_group(holdings, figures, group, lang):
        years.setdefault(figure.indicator.id, []).append((figure, comparator))
    return years


def rows_of(release: Release, years: Years) -> list[dict[str, Any]]:
    """A row for each period, with level, vintage and derivation beside what `trend_verdict` takes; None for none."""
    middles = release.ask(_middles)
    return [_row(comparator, middles[figure.period]) for figure, comparator in years]


def points_of(release: Release, years: Years) -> pd.DataFrame:
    """The figures of a group as a table with the columns of `all_series`; source_id: where most of its regions have
    theirs from.
    """
    points = pd.DataFrame(rows_of(release, years), columns=[*_COLUMNS]).astype(dict.fromkeys(_NUMBERS, float))
    sources = pd.Series([main_source(release, comparator.slices) for _, comparator in years], dtype=object)
    return points.assign(region_code=None, numerator=np.nan, source_id=sources)


def _row(comparator: Comparator, at: float) -> dict[str, Any]:
    values = {
        name: getattr(comparator, name) for name in ("value", "denominator", "status", "derivation", "low", "high")
    }
    # Of gemeenten where these have the figure, whatever the level it was asked for.
    _, level, vintage, period = comparator.slices[0]
    same = {"period": period, "at": at, "level": level, "vintage": vintage}
    return same | values | {"open": comparator.value is not None and comparator.without > 0}


def _periods(availability: Availability, indicator: Indicator, group: str) -> list[Figure]:
    newest = newest_of(indicator, group, availability)
    if newest is None:
        return []
    periods = availability.periods_on(newest.level, newest.vintage)[indicator.id]
    return [Figure(indicator, newest.level, period, newest.vintage) for period in periods]


def _middles(cursor: Cursor) -> dict[str, float]:
    """The middle of every period as a year with a fraction."""
    periods = period_rows(cursor)
    middles = middle_of(periods["start_date"], periods["end_date"])
    return dict(zip(periods["period_id"].astype(str), middles.astype(float), strict=True))
