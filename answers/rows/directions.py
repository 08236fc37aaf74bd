"""The directions that readers agreed on go with the numbers, in a column of its own: no figure changes by it."""

from collections.abc import Sequence

import pandas as pd

from indicators.comparability import Figure
from indicators.selection import SIDES


def with_directions(rows: pd.DataFrame, figures: Sequence[Figure]) -> pd.DataFrame:
    """Rows with `agreed_direction` where one was agreed on: empty in rows of another figure."""
    agreed = {one.indicator.id: one.indicator.measure.direction for one in figures if one.agreed}
    if not agreed:
        return rows
    rows = rows.copy()
    if "indicator_id" in rows:
        rows["agreed_direction"] = rows["indicator_id"].map(agreed)
    for side, figure in zip(SIDES, figures, strict=False):
        if f"indicator_id_{side}" in rows and figure.agreed:
            rows[f"agreed_direction_{side}"] = figure.indicator.measure.direction
    return rows
