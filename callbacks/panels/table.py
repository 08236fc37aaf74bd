"""The table twin of the maps and the charts."""

from collections.abc import Sequence

import pandas as pd

from callbacks.classing import classing_of
from callbacks.panels.drawn import Drawn, sources_of
from callbacks.panels.maps import between_of, uncertain_of
from callbacks.view import View
from figures.table import table_rows
from figures.together import together_of
from wording import say


def table_panel(view: View) -> Drawn:
    """Every region in rows, with both figures."""
    a, b = view.told("a"), view.told("b")
    names = pd.concat([_names(view, side) for side in ("b", "a")]).drop_duplicates("region_code", keep="last")
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    rows = table_rows(names, (a.shown, a.observations), (b.shown, b.observations), view.lang, mine)
    wholes = [together_of(view.together(side), told.shown, view.lang) for side, told in (("a", a), ("b", b))]
    rows["together"] = [whole.drawing() for whole in wholes if whole]
    rows |= {f"{side}_between": _between(side, rows["codes"], view) for side in ("a", "b")}
    rows |= {f"{side}_hatched": _hatched(side, rows["codes"], view) for side in ("a", "b")}
    rows["uncertain"] = say("band.word", view.lang)
    return Drawn(say("table.title", view.lang), rows, "", (), sources_of(view))


def _between(side: str, codes: Sequence[str], view: View) -> dict[str, list[int]] | None:
    """Between what the figures lie, in the order of the rows."""
    found = between_of(side, view)
    if found is None:
        return None
    place = {code: at for at, code in enumerate(view.told(side).observations["region_code"])}
    at = [place.get(code) for code in codes]
    return {end: [0 if one is None else apart[one] for one in at] for end, apart in found.items()}


def _hatched(side: str, codes: Sequence[str], view: View) -> list[int]:
    """The rows of the regions that the map of a side hatches from the start."""
    drawn = uncertain_of(side, view, classing_of(side, view))
    if not drawn or not drawn["shown"]:
        return []
    regions = view.told(side).observations["region_code"].to_numpy()
    hatched = set(regions[drawn[drawn["shown"]]["places"]])
    return [row for row, code in enumerate(codes) if code in hatched]


def _names(view: View, side: str) -> pd.DataFrame:
    names = view.told(side).observations[["region_code", "name"]]
    return names.assign(parent=names["region_code"].map(view.parents(side)))
