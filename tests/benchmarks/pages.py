"""Pages with one map each: over the same figures and shapes naive, Plotly with shapes by address, and ours; and ours on
made-up regions.

Served by granian as `tests.benchmarks.pages:server`; BENCH_PAGE names the page, BENCH_FOLDER the files of the twin.
"""

import functools
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from flask import Flask, Response, send_from_directory

from answers.holdings import holdings_of
from answers.settling import view_of_store
from callbacks.pages import browser
from data.database import open_release
from indicators.registry import load_registry
from panels.rendering import answer
from tests.benchmarks.naive import naive_app, naive_figure
from tests.benchmarks.tessellation import tessellation_drawing
from tests.browser.client_page import ASSETS, BAR_WORDS, MAP_WORDS
from web.compression import compress_answers
from web.files import register_release_files
from web.library import library_address, register_library
from web.settings import read_settings


def server() -> Flask:
    """The page that BENCH_PAGE names."""
    folder = Path(os.environ["BENCH_FOLDER"])
    made = {
        "naive": lambda: naive_app(folder),
        "address": lambda: _address_app(folder),
        "ours": _our_app,
        "tessellation": lambda: _tessellation_app(folder),
    }
    return made[os.environ["BENCH_PAGE"]]().server


def _address_app(folder: Path) -> Dash:
    """As the twin, but the browser fetches the shapes itself."""
    app = Dash(__name__, assets_folder=str(folder / "none"))
    compress_answers(app.server)
    register_release_files(app.server, open_release(read_settings().data_store))
    style = {"width": "690px", "height": "460px"}
    app.layout = html.Div([dcc.Store(id="wanted"), dcc.Graph(id="map", style=style)])

    @app.callback(Output("map", "figure"), Input("wanted", "data"), prevent_initial_call=True)
    def draw(wanted: dict[str, str]) -> go.Figure:
        return naive_figure(folder, wanted, wanted["address"])

    return app


def _our_app() -> Dash:
    """Our map of A, from the selection to the picture, as the page Verkennen has it."""
    database, registry = open_release(read_settings().data_store), load_registry()

    def drawn(wanted: dict[str, Any]) -> orjson.Fragment:
        view = view_of_store(wanted, holdings_of(database.current(), registry))
        return orjson.Fragment(answer(["map-a"], view))

    app = _map_app(drawn)
    register_release_files(app.server, database)
    return app


def _tessellation_app(folder: Path) -> Dash:
    """The same map on the made-up regions in `folder`; a drawing is made once, as the app keeps its panels."""

    @functools.cache
    def made_up(count: int, turn: int) -> bytes:
        return orjson.dumps(tessellation_drawing(count, turn))

    app = _map_app(lambda wanted: {"map-a": {"drawing": orjson.Fragment(made_up(wanted["count"], wanted["turn"]))}})

    @app.server.get("/geo/<name>")
    def geo(name: str) -> Response:
        return send_from_directory(folder, name)

    return app


def _map_app(answer_to: Callable[[dict[str, Any]], Any]) -> Dash:
    """A page with map A alone; answer_to: what is put in the Store -> what the panels show."""
    styles = [library_address("css")]
    app = Dash(
        __name__, assets_folder=str(ASSETS), external_scripts=[library_address("js")], external_stylesheets=styles
    )
    compress_answers(app.server)
    register_library(app.server)
    style = {"width": "690px", "height": "460px", "display": "flex", "flexDirection": "column"}
    canvas = html.Div(id="map-a-canvas", style=style, **{"data-words": json.dumps(MAP_WORDS)})
    bar = html.Div(id="marked-bar", **{"data-words": json.dumps(BAR_WORDS)})
    app.layout = html.Div([*map(dcc.Store, ("wanted", "drawn", "marks")), html.Data(id="shown-panels"), bar, canvas])

    @app.callback(Output("drawn", "data"), Input("wanted", "data"), prevent_initial_call=True)
    def draw(wanted: dict[str, Any]) -> Any:
        return answer_to(wanted)

    browser(app, "show_panels", Output("shown-panels", "data-drawn"), Input("drawn", "data"))
    return app
