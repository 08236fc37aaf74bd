"""The table twin of the maps and the charts."""

import pandas as pd

from callbacks.panels.drawn import Drawn, sources_of
from callbacks.view import View
from figures.table import table_rows
from wording import say


def table_panel(view: View) -> Drawn:
    """Every region in rows, with both figures."""
    a, b = view.told("a"), view.told("b")
    names = pd.concat([_names(view, side) for side in ("b", "a")]).drop_duplicates("region_code", keep="last")
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    rows = table_rows(names, (a.shown, a.observations), (b.shown, b.observations), view.lang, mine)
    return Drawn(say("table.title", view.lang), rows, "", (), sources_of(view))


def _names(view: View, side: str) -> pd.DataFrame:
    names = view.told(side).observations[["region_code", "name"]]
    return names.assign(parent=names["region_code"].map(view.parents(side)))
