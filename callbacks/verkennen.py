"""The page Verkennen: its layout from the address, the selection from the controls, one render for each panel."""

from typing import Any

from dash import Dash, Input, Output, State, ctx
from orjson import Fragment
from plotly.io.json import to_json_plotly

from callbacks.choosing import CONTROL_OUTPUTS, CONTROLS, chosen_selection, control_values
from callbacks.pages import Asked, add_page, browser
from callbacks.panels import render, rooms
from callbacks.region_index import chosen_names, index_address
from callbacks.view import View, view_of
from data.database import Database
from indicators.registry import Registry
from layouts.region_search import region_search
from layouts.verkennen import CHARTS, MAPS, PANELS, TWINS, verkennen


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at / and its callbacks."""
    add_page("verkennen", _content, database, registry)
    _register_select(app, database, registry)
    for panel in PANELS:
        _register_render(app, panel, database, registry)
    _register_browser(app)


def _content(asked: Asked) -> list[Any]:
    selection, availability = asked.selection, asked.availability
    chosen, address = chosen_names(selection, availability), index_address(asked.release, asked.registry)
    search = region_search(chosen, availability, address, selection.lang)
    view = View(selection, asked.release, asked.registry, availability)
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
        return control_values(selection, notices, asked, before, release, registry)


def _register_render(app: Dash, panel: str, database: Database, registry: Registry) -> None:
    frame_of = [Output(f"{panel}-{part}", "children") for part in ("title", "sub", "notice", "source")]

    @app.callback([*frame_of, Output(*PANELS[panel])], Input("selection", "data"))
    def draw(selection: dict[str, Any]) -> Any:
        view = view_of(selection, database.current(), registry)
        # What is drawn follows from the release and the selection alone, and a meeting looks at one view together:
        # it is drawn once, and written as JSON once, which takes longer than the rest of an answer.
        key = (render, panel, view.selection)
        written = view.release.remember(key, lambda: [to_json_plotly(part) for part in render(panel, view)])
        return [Fragment(part) for part in written]


def _register_browser(app: Dash) -> None:
    """What never leaves the browser: drawing, linking, folding the controls."""
    for panel in MAPS:
        canvas = f"{panel}-canvas"
        drawing = (Input(f"{panel}-drawing", "data"), State(canvas, "id"))
        browser(app, "draw_map", Output(canvas, "data-drawing"), *drawing)
    for side in "ab":
        place = f"figure-{side}-place"
        chosen = (Input(f"indicator-{side}", "value"), Input("figure-options", "data"), State(place, "id"))
        browser(app, "show_figure", Output(place, "data-shown"), *chosen)
    years = (Input("years-drawing", "data"), State("years-canvas", "id"))
    browser(app, "draw_years", Output("years-canvas", "data-drawing"), *years)
    for panel in CHARTS:
        chart = f"{panel}-figure"
        browser(app, "link_chart", Output(f"{panel}-tools", "data-linked"), Input(chart, "figure"), State(chart, "id"))
    for panel in TWINS:
        chart = f"{panel}-figure"
        twin = Output(f"{panel}-twin", "data-drawn")
        browser(app, "draw_twin", twin, Input(chart, "figure"), State(f"{panel}-twin", "id"))
    rows = (Input("table-rows", "data"), State("table-view", "id"))
    browser(app, "draw_table", Output("table-view", "data-rows"), *rows)
    browser(app, "fold_controls", Output("controls-toggle", "aria-expanded"), Input("controls-toggle", "n_clicks"))
