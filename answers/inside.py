"""The wijken inside my region or group, as a view looks at them."""

import pandas as pd

from answers.group_series import group_years, points_of
from answers.series import series_of
from answers.side import Side
from answers.view import View
from answers.within import WijkSpread, within_group, within_of
from indicators.comparator import gemeente_of
from wording import capital


def inside_of(side: Side) -> WijkSpread | None:
    """The wijken of the gemeente that my region is or lies in, or of the group that is mine; None without either."""
    figure, gemeente = side.figure, gemeente_of(side.selection.region, side.availability)
    if gemeente:
        return within_of(side.holdings, figure.indicator, gemeente, figure.period)
    if side.selection.region or not side.selection.group:
        return None
    own = own_points(side).dropna(subset="value")
    own_values = dict(zip(own["period"], own["value"], strict=True))
    return within_group(side.holdings, figure.indicator, side.selection.group, own_values, figure.period)


def own_points(side: Side) -> pd.DataFrame:
    """The figure of what the wijken lie in, through the years: the columns of `all_series`; not without a whole."""
    indicator, gemeente = side.figure.indicator, gemeente_of(side.selection.region, side.availability)
    if gemeente:
        return series_of(side.release, indicator, gemeente)
    years = group_years(side.holdings, [indicator], side.selection.group, side.lang).get(indicator.id, [])
    return points_of(side.release, years)


def whole_names(view: View) -> tuple[str, str]:
    """The names of the gemeente or group that the wijken lie in: as in a sentence and as on an axis."""
    name = view.availability.name(gemeente_of(view.selection.region, view.availability))
    whole = None if name else view.a.aggregate
    return (whole.name, capital(whole.short)) if whole else (name or "", name or "")
