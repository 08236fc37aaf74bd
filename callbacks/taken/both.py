"""Tables with both figures of a region in a row."""

import pandas as pd

from callbacks.panels.drawn import Drawn
from callbacks.taken.one import COLUMNS, slice_rows, uncertain_words, with_bands
from callbacks.view import View
from figures.taken import SIDES
from indicators.two_way import THIRDS

# What both figures of a row share.
SHARED = ("region_code", "region_name", "level")


def table_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """Every region of either division, as the table has them; `lies_in` names what a region lies in."""
    rows = both_rows(view)
    names = pd.concat([view.parents(side) for side in SIDES])
    rows.insert(2, "lies_in", rows["region_code"].map(names[~names.index.duplicated()]))
    return rows


def strip_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """Every region with at least one of the two figures: a point in one of the rows, or in both."""
    return both_rows(view).dropna(subset=["value_a", "value_b"], how="all", ignore_index=True)


def scatter_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """Every region with both figures: the points, and what the relation is worked out of."""
    return both_rows(view).dropna(subset=["value_a", "value_b"], ignore_index=True)


def two_way_rows(view: View, drawn: Drawn) -> pd.DataFrame:
    """Every region of the two-way map, with the third it is in for A and for B: 1 is low, 3 is high."""
    rows = both_rows(view)
    if not drawn.figure:
        return rows
    place = pd.Series(drawn.figure["classes"], dtype="Int64")
    known = place >= 0
    rows = rows.assign(class_a=(place % THIRDS + 1).where(known), class_b=(place // THIRDS + 1).where(known))
    return rows.assign(class_uncertain=uncertain_words(drawn.figure.get("uncertain"), len(rows), view.lang))


def both_rows(view: View) -> pd.DataFrame:
    """One row a region. A region that one division does not know has status not_applicable there."""
    of_side = {side: slice_rows(view.shown(side), view.release).set_index("region_code") for side in SIDES}
    codes = sorted(set(of_side["a"].index) | set(of_side["b"].index))
    aligned = {side: rows.reindex(codes) for side, rows in of_side.items()}
    names = aligned["a"]["region_name"].fillna(aligned["b"]["region_name"])
    rows = pd.DataFrame({"region_code": codes, "region_name": names.to_numpy(), "level": view.selection.level})
    for side, found in aligned.items():
        figure = view.shown(side)
        measure = figure.indicator.measure
        same = {"indicator_id": figure.indicator.id, "vintage": figure.vintage, "period_id": figure.period}
        found = found.assign(**same, unit=measure.unit, status=found["status"].fillna("not_applicable"))
        for name in COLUMNS:
            if name not in SHARED:
                rows[f"{name}_{side}"] = found[name].to_numpy()
        banded = with_bands(rows[["region_code"]], figure, view)
        rows[f"low_{side}"], rows[f"high_{side}"] = banded["low"], banded["high"]
    return rows
