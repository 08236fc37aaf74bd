"""Tables of the panels that show one region through the years, or the wijken inside it."""

from typing import Any

import pandas as pd

from callbacks.panels.drawn import Drawn
from callbacks.panels.trend import trend_row
from callbacks.panels.within import inside_of, own_points, whole_names
from callbacks.series import COUNTRY, series_of
from callbacks.taken.one import COLUMNS, with_shown
from callbacks.view import View
from data.queries import observations_in_full
from figures.lines import Line
from figures.taken import SIDES
from indicators.comparability import Shown
from indicators.model import Indicator
from wording import say


def trend_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """The points of every line, the oldest first; `line` tells mine from Nederland and another comparator."""
    drawn_rows = {side: row for side in _sides(view) if (row := trend_row(side, view)) is not None}
    found = [
        _line_rows(line, row.lines[0], view.shown(side), view) for side, row in drawn_rows.items() for line in row.lines
    ]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def within_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """The wijken of my gemeente or group with what they are weighted by, behind them the whole itself and Nederland."""
    found = [rows for side in _sides(view) if len(rows := _wijken(side, view))]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def _sides(view: View) -> tuple[str, ...]:
    return SIDES if view.selection.a != view.selection.b else SIDES[:1]


def _line_rows(line: Line, main: Line, figure: Shown, view: View) -> pd.DataFrame:
    points = line.points
    if "source_id" not in points:
        # A comparator is made of the same slices as the line it stands beside.
        beside = main.points[["period", "level", "vintage", "source_id"]]
        points = points.merge(beside, on="period", how="left").assign(region_code=None)
    rows = _as_observations(points, figure.indicator, line.name, view)
    rows.insert(0, "line", line.role)
    between = points.reindex(columns=["low", "high"]).astype(float).to_numpy()
    return rows.assign(low=between[:, 0], high=between[:, 1])


def _wijken(side: str, view: View) -> pd.DataFrame:
    figure, found = view.shown(side), inside_of(side, view)
    known, release, indicator = view.availability, view.release, figure.indicator
    if found is None or found.spread is None or found.period is None:
        return pd.DataFrame()
    codes = found.wijken["region_code"].tolist()
    vintage = known.vintage(indicator.id, "wijk", found.period)
    asked = (indicator.id, "wijk", vintage, found.period, *codes)
    rows = with_shown(release.ask_alone(observations_in_full, *asked).to_pandas(), figure, release)
    rows["weight"] = rows["region_code"].map(found.wijken.set_index("region_code")["weight"])
    around = [
        (own_points(side, view), found.own_period, whole_names(view)[1]),
        (series_of(release, indicator, COUNTRY), found.period, say("country.name", view.lang)),
    ]
    beside = [
        _as_observations(series[series["period"] == period], indicator, name, view) for series, period, name in around
    ]
    return pd.concat([rows, *(one for one in beside if len(one))], ignore_index=True)


def _as_observations(points: pd.DataFrame, indicator: Indicator, name: str, view: View) -> pd.DataFrame:
    """Points of a line as rows with COLUMNS; what a point does not have stays empty."""
    unit, period = indicator.measure.unit, points["period"]
    same: dict[str, Any] = {"indicator_id": indicator.id, "region_name": name, "unit": unit, "period_id": period}
    rows = points.assign(**same).reindex(columns=[*dict.fromkeys([*points.columns, *same, *COLUMNS])])
    return with_shown(rows, Shown(indicator, "", "", ""), view.release)
