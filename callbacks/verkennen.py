"""The page Verkennen: its layout from the address, the selection from the controls, one render for each panel."""

from collections.abc import Callable
from typing import Any

import dash
from dash import ClientsideFunction, Dash, Input, Output, State, ctx
from orjson import Fragment
from plotly.io.json import to_json_plotly

from callbacks.choosing import CONTROL_OUTPUTS, CONTROLS, chosen_selection, control_values
from callbacks.held import availability_of, former_of
from callbacks.render import render
from callbacks.view import view_of
from data.database import Database
from indicators.registry import Registry
from indicators.selection import from_query
from layouts.options import region_options
from layouts.shell import frame, root
from layouts.verkennen import CHARTS, MAPS, PANELS, verkennen
from wording import say


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at / and its callbacks."""
    app.layout = root(dash.page_container)
    dash.register_page("verkennen", path="/", title=_title, layout=_page(database, registry))
    _register_select(app, database, registry)
    for panel in PANELS:
        _register_render(app, panel, database, registry)
    _register_browser(app)


def _title() -> str:
    """What stands on the tab, in the language of the address."""
    search = ctx.inputs.get("_pages_location.search") or ""
    return say("site.title", "en" if "lang=en" in search else "nl")


def _page(database: Database, registry: Registry) -> Callable[..., Any]:
    def page(**query: Any) -> Any:
        release = database.current()
        availability = availability_of(release, registry)
        selection, notices = from_query(query, registry, availability)
        regions = region_options(availability, selection.level, former_of(release), selection.lang)
        content = verkennen(selection, notices, registry, availability, regions)
        other = selection.with_changes(lang="en" if selection.lang == "nl" else "nl").to_query()
        return frame(content, selection.lang, other, release.release_id)

    return page


def _register_select(app: Dash, database: Database, registry: Registry) -> None:
    outputs = [Output(*output) for output in CONTROL_OUTPUTS]
    chosen = [Input(component, "value") for component in CONTROLS.values()]
    requested, before = Input("requested-region", "data"), State("selection", "data")

    @app.callback(outputs, *chosen, requested, before, prevent_initial_call=True)
    def select(*values: Any) -> Any:
        *asked, requested, before = values
        release = database.current()
        selection, notices = chosen_selection(asked, requested, ctx.triggered_id, before["lang"], release, registry)
        return control_values(selection, notices, before, release, registry)


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
    """What never leaves the browser: drawing, linking, the address, folding the controls."""

    def browser(function: str, output: Output, *inputs: Input | State) -> None:
        app.clientside_callback(ClientsideFunction("kansen", function), output, *inputs)

    for panel in MAPS:
        canvas = f"{panel}-canvas"
        browser("draw_map", Output(canvas, "data-drawing"), Input(f"{panel}-drawing", "data"), State(canvas, "id"))
    for panel in CHARTS:
        chart = f"{panel}-figure"
        browser("link_chart", Output(f"{panel}-tools", "data-linked"), Input(chart, "figure"), State(chart, "id"))
    browser("draw_table", Output("table-view", "data-rows"), Input("table-rows", "data"), State("table-view", "id"))
    browser("write_address", Output("page-notices", "data-address"), Input("selection", "data"), Input("marks", "data"))
    browser("other_language", Output("language", "href"), Input("selection", "data"), Input("marks", "data"))
    browser("fold_controls", Output("controls-toggle", "aria-expanded"), Input("controls-toggle", "n_clicks"))
