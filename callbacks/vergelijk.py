"""The page Vergelijkbare regio's: its layout from the address, the selection from its controls."""

from collections.abc import Sequence
from typing import Any

from dash import Dash

from answers.choices.controls import texts_after_controls
from answers.choices.similar import query_on_b, similar_selection
from answers.holdings import holdings_of
from answers.view import View
from callbacks.controls import Controls
from callbacks.pages import add_page
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.shell import panels_with_store
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


def _content(view: View, notices: tuple[Notice, ...]) -> list[Any]:
    panels, search = panels_of(PAGE), search_of(view, REQUEST)
    sections = frames(panels, view.lang, {})
    rest, examples = _of_page(notices), examples_of(view, PAGE)
    page = vergelijk(view.selection, rest, view.registry, view.availability, search, examples, sections)
    return [*page, *panels_with_store([panel.name for panel in panels])]


def _register_choose(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), prevent_initial_call=True)
    def choose_similar(*arguments: Any) -> Any:
        *values, request, before = arguments
        holdings, request = holdings_of(database.current(), registry), CONTROLS.search_request(request)
        texts = texts_after_controls(CONTROLS.texts(values), before)
        selection, notices = similar_selection(request, texts, holdings)
        view = View(selection, holdings)
        level = CONTROLS.value("level", selection.level, values)
        figures = CONTROLS.figures(view, values, before)
        shared = shared_values(view, _of_page(notices), request)
        return [*shared, level, *figures, emptiness(selection)]


def _of_page(notices: Sequence[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.key not in OF_PANELS]
