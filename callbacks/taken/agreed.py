"""What readers agreed on goes with the numbers, in a column of its own: no figure changes by it."""

from dataclasses import replace

from figures.taken import SIDES, Taken


def with_agreed(taken: Taken) -> Taken:
    """The same rows, with `agreed_direction` where one was agreed on: empty in rows of another figure."""
    agreed = {one.indicator.id: one.indicator.measure.direction for one in taken.figures if one.agreed}
    if not agreed:
        return taken
    rows = taken.rows.copy()
    if "indicator_id" in rows:
        rows["agreed_direction"] = rows["indicator_id"].map(agreed)
    for side, figure in zip(SIDES, taken.figures, strict=False):
        if f"indicator_id_{side}" in rows and figure.agreed:
            rows[f"agreed_direction_{side}"] = figure.indicator.measure.direction
    return replace(taken, rows=rows)
