"""The page Verkennen: its layout from the address, the selection from the controls."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import Dash

from answers.holdings import holdings_of
from answers.view import View
from callbacks.controls import Controls, register_fold, update_by_level
from callbacks.pages import add_page
from callbacks.region_search import search_of, shared_values
from data.database import Database
from indicators.notice import Notice
from indicators.registry import Registry
from layouts.compare import compare_options
from layouts.controls import thin_domains
from layouts.map_controls import OWN
from layouts.shell import panels_with_store
from layouts.verkennen import verkennen
from panels.catalogue import panels_of
from panels.frame import frames
from panels.rendering import rooms_of

PAGE = "verkennen"
CONTROLS = Controls(
    fields={
        "compare": "compare",
        "level": "level",
        "a": "indicator-a",
        "pa": "period-a",
        "b": "indicator-b",
        "pb": "period-b",
        "view": "view",
        "classes": "classes",
        "da": "direction-a",
        "db": "direction-b",
    },
    request="requested-region",
    options="figure-options",
)
# What a choice fills behind what it fills on every page, in the order of `_values`.
PLACES = (
    *(("panels", "data-view"), ("compare", "data"), ("compare", "value"), ("thin", "children")),
    *CONTROLS.figure_places(),
    *(("direction-a", "value"), ("direction-b", "value")),
)


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at / and its callbacks."""
    add_page(PAGE, _content, database, registry)
    _register_select(app, database, registry)
    CONTROLS.register_browser(app, {side: f"figure-{side}-place" for side in "ab"})
    register_fold(app, "controls-toggle")


def _content(view: View, notices: tuple[Notice, ...]) -> list[Any]:
    panels = panels_of(PAGE)
    rooms, search = rooms_of(PAGE, view), search_of(view, CONTROLS.request)
    above = frames([panel for panel in panels if panel.frame == "headline"], view.lang, rooms)
    below = frames([panel for panel in panels if panel.frame != "headline"], view.lang, rooms)
    page = verkennen(view.selection, notices, view.registry, view.availability, search, above, below)
    return [*page, *panels_with_store([panel.name for panel in panels])]


def _register_select(app: Dash, database: Database, registry: Registry) -> None:
    @app.callback(CONTROLS.outputs(*PLACES), *CONTROLS.inputs(), prevent_initial_call=True)
    def select(*arguments: Any) -> Any:
        *values, request, before = arguments
        holdings, request = holdings_of(database.current(), registry), CONTROLS.search_request(request)
        selection, notices = CONTROLS.selection(values, request, before, holdings)
        view = View(selection, holdings)
        return [*shared_values(view, notices, request), *_values(view, values, before)]


def _values(view: View, values: Sequence[Any], before: Mapping[str, Any]) -> list[Any]:
    """The values of PLACES. values: what stands in the controls; before: the selection before."""
    selection, availability = view.selection, view.availability
    level = selection.level
    return [
        *(
            selection.view,
            compare_options(selection, availability),
            CONTROLS.value("compare", selection.compare, values),
        ),
        update_by_level(level, before, lambda: thin_domains(view.registry, availability, level, view.lang)),
        *CONTROLS.figures(view, values, before),
        *(CONTROLS.value(field, getattr(selection, field) or OWN, values) for field in ("da", "db")),
    ]
