"""The table twin of the maps and the charts."""

from collections.abc import Sequence

import pandas as pd

from answers.rows.group import with_drawn_group
from answers.rows.two_figures import both_rows
from answers.side import Side
from answers.view import View
from figures.aggregate import aggregate_of
from figures.table import table_rows as rows_of_table
from panels.classing import classing_of
from panels.content import Content, sources_of
from panels.maps import between_of, uncertain_of
from panels.panel import Panel
from wording import say


def draw_table(view: View) -> Content:
    """Every region in rows, with both figures."""
    a, b = view.a.reading, view.b.reading
    names = pd.concat([_names(side) for side in (view.b, view.a)]).drop_duplicates("region_code", keep="last")
    mine = list(dict.fromkeys(view.a.mine + view.b.mine))
    rows = rows_of_table(names, (a.figure, a.observations), (b.figure, b.observations), view.lang, mine)
    wholes = [aggregate_of(side.aggregate, side.figure, view.lang) for side in view.sides]
    rows["aggregate"] = [whole.drawing() for whole in wholes if whole]
    rows |= {f"{side.letter}_between": _between(side, rows["codes"]) for side in view.sides}
    rows |= {f"{side.letter}_hatched": _hatched_rows(side, rows["codes"]) for side in view.sides}
    rows["uncertain"] = say("band.word", view.lang)
    return Content(say("table.title", view.lang), rows, "", (), sources_of(view))


def _between(side: Side, codes: Sequence[str]) -> dict[str, list[int]] | None:
    """The bands of the figures, in the order of the rows."""
    bands = between_of(side)
    if bands is None:
        return None
    place = {code: at for at, code in enumerate(side.observations["region_code"])}
    at = [place.get(code) for code in codes]
    return {end: [0 if one is None else values[one] for one in at] for end, values in bands.items()}


def _hatched_rows(side: Side, codes: Sequence[str]) -> list[int]:
    """The rows of the regions that the map of a side hatches from the start."""
    drawing = uncertain_of(side, classing_of(side))
    if not drawing or not drawing["shown"]:
        return []
    regions = side.observations["region_code"].to_numpy()
    hatched_codes = set(regions[drawing[drawing["shown"]]["places"]])
    return [row for row, code in enumerate(codes) if code in hatched_codes]


def _names(side: Side) -> pd.DataFrame:
    names = side.observations[["region_code", "name"]]
    return names.assign(parent=names["region_code"].map(side.parents()))


def table_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region of either division, as the table has them; `lies_in` names what a region lies in."""
    rows = both_rows(view)
    names = pd.concat([side.parents() for side in view.sides])
    rows.insert(2, "lies_in", rows["region_code"].map(names[~names.index.duplicated()]))
    return with_drawn_group(rows, content.drawing, view.sides)


PANELS = (
    Panel(
        "table",
        page="verkennen",
        place=110,
        frame="table",
        draw=draw_table,
        rows=table_rows,
        table="none",
        embed=True,
        legend=True,
    ),
)
