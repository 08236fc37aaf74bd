"""The page Verkennen: its layout from the address, the selection from the controls, one answer with all panels."""

from typing import Any

from dash import Dash, Input, Output, State, ctx
from orjson import Fragment

from callbacks.choosing import CONTROL_OUTPUTS, CONTROLS, chosen_selection, control_values
from callbacks.pages import Asked, add_page, browser
from callbacks.panels import rooms, written
from callbacks.region_index import chosen_names, index_address
from callbacks.view import View, view_of
from callbacks.working_areas import told_apart
from data.database import Database
from indicators.registry import Registry
from layouts.region_search import region_search
from layouts.verkennen import verkennen


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at / and its callbacks."""
    add_page("verkennen", _content, database, registry)
    _register_select(app, database, registry)
    _register_render(app, database, registry)
    _register_browser(app)


def _content(asked: Asked) -> list[Any]:
    selection, availability = asked.selection, asked.availability
    chosen, address = chosen_names(selection, availability), index_address(asked.release, asked.registry)
    search = region_search(chosen, availability, address, selection.lang)
    view = View(selection, asked.holdings)
    return verkennen(selection, asked.notices, asked.registry, availability, search, rooms(view))


def _register_select(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output(*output) for output in CONTROL_OUTPUTS]
    chosen = [Input(component, "value") for component in CONTROLS.values()]
    requested, before = Input("requested-region", "data"), State("selection", "data")

    @app.callback(outputs, *chosen, requested, before, prevent_initial_call=True)
    def select(*values: Any) -> Any:
        *asked, requested, before = values
        release = database.current()
        selection, notices = chosen_selection(asked, requested, ctx.triggered_id, before, release, registry)
        asked_now = requested if ctx.triggered_id == "requested-region" else None
        told, rest = told_apart(asked_now, notices, selection, registry)
        return control_values(selection, rest, asked, before, release, registry, told)


def _register_render(app: Dash, database: Database, registry: Registry) -> None:
    """One answer with all panels that the page has: what each shows the browser puts in place."""

    @app.callback(Output("drawn", "data"), Input("selection", "data"), State("shown-panels", "value"))
    def draw(selection: dict[str, Any], shown: str | None) -> Any:
        view = view_of(selection, database.current(), registry)
        return Fragment(written((shown or "").split(","), view))


def _register_browser(app: Dash) -> None:
    """What never leaves the browser: putting in place what panels show, the lists of figures, folding the controls."""
    for side in "ab":
        place = f"figure-{side}-place"
        chosen = (Input(f"indicator-{side}", "value"), Input("figure-options", "data"), State(place, "id"))
        browser(app, "show_figure", Output(place, "data-shown"), *chosen)
    browser(app, "show_panels", Output("shown-panels", "data-drawn"), Input("drawn", "data"))
    browser(app, "fold_controls", Output("controls-toggle", "aria-expanded"), Input("controls-toggle", "n_clicks"))
