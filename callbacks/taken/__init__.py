"""The numbers of each panel as a table to take along. One module for each kind of table; a line in TABLES each."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from callbacks.held import Holdings, holdings_of
from callbacks.panels import RENDERERS
from callbacks.panels.drawn import Drawn
from callbacks.profile_figures import Subject
from callbacks.taken.agreed import with_agreed
from callbacks.taken.alike import ROWS as ALIKE
from callbacks.taken.alike import take_alike
from callbacks.taken.area import shows_area, with_area
from callbacks.taken.both import scatter_rows, strip_rows, table_rows, two_way_rows
from callbacks.taken.lines import trend_rows, within_rows
from callbacks.taken.one import funnel_rows, map_rows, years_rows
from callbacks.taken.profile import take_profile
from callbacks.taken.relations import RELATIONS, take_relation
from callbacks.view import View
from data.database import Release
from figures.taken import Taken, Untaken
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, from_query
from layouts.notices import notice_text
from layouts.tools import IN_VIEW, SIDES
from wording import say

# From a view and what the panel drew of it to rows.
Rows = Callable[[View, Drawn], pd.DataFrame]

TABLES: dict[str, Rows] = {
    "map-a": partial(map_rows, "a"),
    "map-b": partial(map_rows, "b"),
    "map-ab": two_way_rows,
    "years": years_rows,
    "scatter": scatter_rows,
    "strip": strip_rows,
    "funnel": funnel_rows,
    "trend": trend_rows,
    "within": within_rows,
    "table": table_rows,
}
# Every panel that can be taken along.
TAKEN = frozenset({*TABLES, *ALIKE, *RELATIONS, "profile"})
# What may be wrong with an address and still leave the same figures, or those of what a former gemeente went into.
HARMLESS = ("marked_dropped", "area_repeated", "unknown_view", "region_merged", "area_at_other_level")


def take(panel: str, query: Mapping[str, str | list[str]], release: Release, registry: Registry) -> Taken | Untaken:
    """What a reader takes along from one panel of TAKEN; another figure than was asked for is never given."""
    taken = _taken(panel, query, release, registry)
    return with_agreed(taken) if isinstance(taken, Taken) else taken


def _taken(panel: str, query: Mapping[str, str | list[str]], release: Release, registry: Registry) -> Taken | Untaken:
    holdings = holdings_of(release, registry)
    selection, notices = from_query(query, registry, holdings.availability)
    wrong = [notice for notice in notices if notice.key not in HARMLESS]
    if wrong:
        refused = _refused(wrong, registry, selection.lang)
        return Untaken(f"{refused.sentence} {say('take.wrong', selection.lang)}")
    if panel == "profile":
        return take_profile(Subject(selection, holdings))
    if panel in ALIKE:
        return take_alike(panel, View(selection, holdings))
    if panel in RELATIONS:
        return take_relation(panel, View(selection, holdings), query)
    return _of_verkennen(panel, selection, holdings)


def _of_verkennen(panel: str, selection: Selection, holdings: Holdings) -> Taken | Untaken:
    """The rows of what a panel of Verkennen draws, in the view that shows it."""
    view = View(selection.with_changes(view=IN_VIEW.get(panel, selection.view)), holdings)
    drawn = RENDERERS[panel](view)
    refusals = [notice for notice in drawn.notices if notice.refuses and notice.key != "no_shapes"]
    if refusals:
        return _refused(refusals, holdings.registry, selection.lang)
    rows = TABLES[panel](view, drawn)
    if rows.empty:
        return Untaken(_nothing(drawn.title, selection.lang))
    if shows_area(drawn.figure):
        rows = with_area(rows, SIDES[panel], view)
    figures = [view.shown(side) for side in SIDES[panel]]
    if "indicator_id" in rows:
        # A panel may draw one of the two.
        figures = [figure for figure in figures if (rows["indicator_id"] == figure.indicator.id).any()]
    return Taken(panel, rows, tuple(figures), _words(drawn.title), "/" + selection.to_query(), selection.lang)


def _words(title: Any) -> str:
    """The sentence above a panel, which may stand in a component that gives it a class."""
    return title if isinstance(title, str) else str(title.children)


def _nothing(title: Any, lang: str) -> str:
    """Why a panel has no numbers: a panel of one line of text says so itself."""
    return say("take.nothing", lang) if isinstance(title, str) else _words(title)


def _refused(notices: list[Notice], registry: Registry, lang: str) -> Untaken:
    return Untaken(" ".join(notice_text(notice, registry, lang) for notice in notices))
