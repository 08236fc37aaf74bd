"""Points of one line through the years as rows of a file."""

from typing import Any

import pandas as pd

from answers.rows.one_figure import COLUMNS, with_rounded
from data.database import Release
from indicators.comparability import Figure
from indicators.model import Indicator


def series_rows(points: pd.DataFrame, indicator: Indicator, name: str, release: Release) -> pd.DataFrame:
    """Points of a line, with some of the columns of `all_series`, as rows with COLUMNS; what a point lacks stays empty.

    name: of the region or regions that the line is of.
    """
    unit, period = indicator.measure.unit, points["period"]
    same: dict[str, Any] = {"indicator_id": indicator.id, "region_name": name, "unit": unit, "period_id": period}
    rows = points.assign(**same).reindex(columns=[*dict.fromkeys([*points.columns, *same, *COLUMNS])])
    return with_rounded(rows, Figure(indicator, "", "", ""), release)
