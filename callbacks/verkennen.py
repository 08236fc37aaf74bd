"""The page Verkennen: its layout from the address, the selection from the controls, one render for each panel."""

from typing import Any

import dash
from dash import ClientsideFunction, Dash, Input, Output, State, ctx

from callbacks.held import availability_of, former_of
from callbacks.render import render
from callbacks.view import view_of
from data.database import Database
from indicators.registry import Registry
from indicators.selection import from_query, settle
from layouts.controls import region_hint, thin_domains
from layouts.notices import notice_list
from layouts.options import indicator_options, period_options, region_options
from layouts.shell import frame, root
from layouts.verkennen import CHARTS, MAPS, PANELS, stored, verkennen
from wording import say

# The components of the controls, in the order of the arguments of select(): field of Selection -> component id.
CONTROLS = {
    "region": "region",
    "level": "level",
    "a": "indicator-a",
    "pa": "period-a",
    "b": "indicator-b",
    "pb": "period-b",
    "view": "view",
}


def register(app: Dash, database: Database, registry: Registry) -> None:
    """Registers the page at / and its callbacks."""
    app.layout = root(dash.page_container)
    dash.register_page("verkennen", path="/", title=say("site.title", "nl"), layout=_page(database, registry))
    _register_select(app, database, registry)
    for panel in PANELS:
        _register_render(app, panel, database, registry)
    _register_browser(app)


def _page(database: Database, registry: Registry) -> Any:
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
    outputs = [
        Output("selection", "data"),
        Output("panels", "data-view"),
        Output("page-notices", "children"),
        Output("region", "data"),
        Output("region", "value"),
        Output("region", "description"),
        Output("thin", "children"),
    ]
    for side in ("a", "b"):
        outputs += [Output(f"indicator-{side}", "data"), Output(f"indicator-{side}", "value")]
        outputs += [Output(f"period-{side}", "data"), Output(f"period-{side}", "value")]
    chosen = [Input(component, "value") for component in CONTROLS.values()]

    @app.callback(outputs, chosen, State("selection", "data"), prevent_initial_call=True)
    def select(*values: Any) -> Any:
        *asked, before = values
        release = database.current()
        availability = availability_of(release, registry)
        choice = {name: str(value) for name, value in zip(CONTROLS, asked, strict=True) if value}
        if ctx.triggered_id in ("indicator-a", "indicator-b"):
            # Another indicator starts at its own latest period.
            choice.pop("pa" if ctx.triggered_id == "indicator-a" else "pb", None)
        selection, notices = settle(choice | {"lang": before["lang"]}, registry, availability)
        level, lang = selection.level, selection.lang
        regions = region_options(availability, level, former_of(release), lang)
        same_level = level == before["level"]
        changed = [
            stored(selection),
            selection.view,
            notice_list(notices, registry, selection),
            dash.no_update if same_level else regions,
            selection.region or None,
            region_hint(level, lang),
            dash.no_update if same_level else thin_domains(registry, availability, level, lang),
        ]
        indicators = dash.no_update if same_level else indicator_options(registry, availability, level, lang)
        for indicator_id, period in ((selection.a, selection.pa), (selection.b, selection.pb)):
            changed += [indicators, indicator_id, period_options(indicator_id, level, availability), period]
        return changed


def _register_render(app: Dash, panel: str, database: Database, registry: Registry) -> None:
    frame_of = [Output(f"{panel}-{part}", "children") for part in ("title", "sub", "notice", "source")]

    @app.callback([*frame_of, Output(*PANELS[panel])], Input("selection", "data"))
    def draw(selection: dict[str, Any]) -> Any:
        return render(panel, view_of(selection, database.current(), registry))


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
