"""The page Vergelijkbare regio's: its layout from the address, the selection from its controls."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash, ctx

from answers.holdings import Holdings, holdings_of
from answers.settling import selection_of_texts, texts_of_store
from answers.view import View
from callbacks.controls import Controls
from callbacks.pages import add_page
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from layouts.shell import shown_panels
from layouts.vergelijk import CONTROLS as FIELDS
from layouts.vergelijk import EMPTY, REQUEST, emptiness, vergelijk
from panels.catalogue import panels_of
from panels.frame import frames
from panels.profile import examples_of

PAGE = "vergelijk"
# What every panel here says itself.
OF_PANELS = ("area_at_other_level",)
CONTROLS = Controls(fields=FIELDS, request=REQUEST, options="similar-options")
# What a choice fills behind what it fills on every page.
PLACES = (("similar-level", "value"), *CONTROLS.figure_places(), (EMPTY, "value"))


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at /vergelijk and its callbacks."""
    add_page(PAGE, _content, database, registry, read=query_on_b)
    _register_choose(app, database, registry)
    CONTROLS.register_browser(app, {"b": "similar-place"})


def query_on_b(query: Mapping[str, Any]) -> Mapping[str, Any]:
    """The query of an address with its one figure as B, which is what this page compares, where it names only A."""
    if "a" not in query or "b" in query:
        return query
    sides = {"a": "b", "pa": "pb", "da": "db"}
    return {sides.get(key, key): value for key, value in query.items() if key not in sides.values()}


def _content(view: View, notices: tuple[Notice, ...]) -> list[Any]:
    panels, search = panels_of(PAGE), search_of(view, REQUEST)
    sections = frames(panels, view.lang, {})
    rest, examples = _of_page(notices), examples_of(view, PAGE)
    page = vergelijk(view.selection, rest, view.registry, view.availability, search, examples, sections)
    return [*page, *shown_panels([panel.name for panel in panels])]


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), prevent_initial_call=True)
    def choose_similar(*arguments: Any) -> Any:
        *values, request, before = arguments
        holdings, by_search = holdings_of(database.current(), registry), ctx.triggered_id == REQUEST
        selection, notices = similar_selection(values, request, before, holdings, by_search=by_search)
        view = View(selection, holdings)
        level = CONTROLS.value("level", selection.level, values)
        figures = CONTROLS.figures(view, values, before)
        shared = shared_values(view, _of_page(notices), request if by_search else None)
        return [*shared, level, *figures, emptiness(selection)]


def similar_selection(
    values: Sequence[Any], request: Any, before: Mapping[str, Any], holdings: Holdings, *, by_search: bool
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection after a request of the controls or the search; a group that is chosen there takes the place of my
    region.
    """
    if by_search and isinstance(request, dict) and not request.get("region"):
        before = {name: value for name, value in before.items() if name != "region"}
    selection, notices = CONTROLS.selection(values, request, before, holdings, by_search=by_search)
    area = holdings.availability.working_area(selection.group)
    if not by_search or selection.region or area is None or area.level == selection.level:
        return selection, notices
    if selection.b in holdings.availability.indicators(area.level):
        return selection_of_texts(texts_of_store(vars(selection)) | {"level": area.level}, holdings)
    return selection, notices


def _of_page(notices: Sequence[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_PANELS]
