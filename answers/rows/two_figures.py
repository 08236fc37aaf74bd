"""Tables with both figures of a region in a row."""

import pandas as pd

from answers.rows.one_figure import COLUMNS, slice_rows, with_bands
from answers.view import View
from indicators.selection import SIDES

# What both figures of a row share.
SHARED = ("region_code", "region_name", "level")


def both_rows(view: View) -> pd.DataFrame:
    """One row a region. A region that one division does not know has status not_applicable there."""
    of_side = {side: slice_rows(view.side(side).figure, view.release).set_index("region_code") for side in SIDES}
    codes = sorted(set(of_side["a"].index) | set(of_side["b"].index))
    by_side = {side: rows.reindex(codes) for side, rows in of_side.items()}
    names = by_side["a"]["region_name"].fillna(by_side["b"]["region_name"])
    rows = pd.DataFrame({"region_code": codes, "region_name": names.to_numpy(), "level": view.selection.level})
    for side, side_rows in by_side.items():
        figure = view.side(side).figure
        measure = figure.indicator.measure
        same = {"indicator_id": figure.indicator.id, "vintage": figure.vintage, "period_id": figure.period}
        side_rows = side_rows.assign(**same, unit=measure.unit, status=side_rows["status"].fillna("not_applicable"))
        for name in COLUMNS:
            if name not in SHARED:
                rows[f"{name}_{side}"] = side_rows[name].to_numpy()
        bands = with_bands(rows[["region_code"]], figure, view.holdings)
        rows[f"low_{side}"], rows[f"high_{side}"] = bands["low"], bands["high"]
    return rows
