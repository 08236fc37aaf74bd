"""A page with the client parts alone: two maps, a scatter, a strip, a table and the marked bar, on made-up regions.

It is a real Dash app under the strict policy, without queries: tests say what its panels show.
"""

import json
from pathlib import Path
from typing import Any

from dash import Dash, Input, Output, dcc, html
from flask import Response, send_from_directory

from callbacks.pages import browser
from web.library import library_address, register_library

ASSETS = Path(__file__).parent.parent.parent / "assets"
SOURCES = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:"
STATUSES = ["definitief", "voorlopig", "geschat", "niet getoond", "geen gegevens", "niet van toepassing"]
MAP_WORDS = {
    "statuses": STATUSES,
    "zoom_in": "Inzoomen",
    "zoom_out": "Uitzoomen",
    "home": "Terug naar het begin",
    "map": "Kaart van regio's.",
    "two_fingers": "Gebruik twee vingers",
    "use_ctrl": "Gebruik ctrl en scrol",
    "no_map": "De kaart kan hier niet worden getekend. De tabel toont dezelfde cijfers.",
    "no_shape_value": "geen cijfer",
    "legend_regions": "{n} regio's",
    "legend_limit": "t/m {limit}",
    "classes_label": "Klassen",
    "class_name": "{from} t/m {to}: {n} {regions}",
    "class_first": "t/m {to}: {n} {regions}",
    "mine": "mijn regio",
}
TABLE_WORDS = {
    "caption": "Cijfers per regio",
    "only_marked": "Alleen gemarkeerd",
    "region": "Regio",
    "none": "Geen regio's",
    "marked": "gemarkeerd",
    "mine": "mijn regio",
}
BAR_WORDS = {
    "marked": "Gemarkeerd",
    "clear": "wissen",
    "make_mine": "maak mijn regio",
    "unmark": "{name} niet meer markeren",
    "more": "en {n} meer",
    "announce": "{n} regio's gemarkeerd",
    "announce_none": "Geen regio's gemarkeerd",
}


def client_app(geometry: Path, marks: list[str] | None = None) -> Dash:
    """The page; `geometry` is a folder with the files that drawings point to (/geo/...)."""
    app = Dash(
        __name__,
        assets_folder=str(ASSETS),
        external_scripts=[library_address("js")],
        external_stylesheets=[library_address("css")],
    )
    app.index_string = app.index_string.replace("<html>", '<html lang="nl">')
    app.layout = _layout(marks or [])
    _wire(app)
    _serve(app, geometry)
    return app


def _layout(marks: list[str]) -> html.Div:
    tall = {"height": "460px", "display": "flex", "flexDirection": "column"}
    canvases = [
        _section(panel, "map", html.Div(id=f"{panel}-canvas", style=tall, **_words(MAP_WORDS)))
        for panel in ("map-a", "map-b")
    ]
    figures = [
        _section(panel, "chart", dcc.Graph(id=f"{panel}-figure", style={"height": "320px"}))
        for panel in ("scatter", "strip")
    ]
    beside = {"display": "grid", "gridTemplateColumns": "1fr 1fr", "gap": "16px"}
    return html.Div(
        [
            *[dcc.Store(id=store) for store in ("drawn", "requested-region")],
            html.Data(id="shown-panels"),
            html.P(id="given-text", hidden=True),
            dcc.Store(id="selection", data={"query": "a=laag_inkomen"}),
            dcc.Store(id="marks", data=marks),
            html.Div(id="marked-bar", **_words(BAR_WORDS)),
            html.Div(canvases, style=beside),
            html.Div(figures, style=beside),
            _section("table", "table", html.Div(id="table-view", **_words(TABLE_WORDS))),
        ],
        style={"fontFamily": "sans-serif"},
    )


def _section(panel: str, draws: str, figure: Any) -> html.Section:
    return html.Section(figure, id=panel, **{"data-draws": draws})


def _words(words: dict[str, Any]) -> dict[str, str]:
    return {"data-words": json.dumps(words)}


def _wire(app: Dash) -> None:
    browser(app, "show_panels", Output("shown-panels", "data-drawn"), Input("drawn", "data"))
    browser(app, "write_address", Output("marked-bar", "className"), Input("selection", "data"), Input("marks", "data"))


def _serve(app: Dash, geometry: Path) -> None:
    register_library(app.server)

    @app.server.get("/geo/<name>")
    def geo(name: str) -> Response:
        return send_from_directory(geometry, name)

    policy = f"{SOURCES}; script-src 'self' {' '.join(app.csp_hashes())}"

    @app.server.after_request
    def strict(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        return response
