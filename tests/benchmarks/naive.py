"""The naive twin, as one would first write it: pandas on Parquet, the geometry inline in a graph_objects figure."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from flask_compress import Compress


def naive_app(folder: Path) -> Dash:
    """A page with one map. `folder` holds observation.parquet and the shapes in <level>.json."""
    app = Dash(__name__)
    Compress(app.server)
    style = {"width": "690px", "height": "460px"}
    app.layout = html.Div([dcc.Store(id="wanted"), dcc.Graph(id="map", style=style)])

    @app.callback(Output("map", "figure"), Input("wanted", "data"), prevent_initial_call=True)
    def draw(wanted: dict[str, str]) -> go.Figure:
        return naive_figure(folder, wanted)

    return app


def naive_figure(folder: Path, wanted: dict[str, str], geojson: Any = None) -> go.Figure:
    """The figure of {indicator_id, level, vintage, period_id}; the shapes inline unless `geojson` is their address."""
    observations = naive_slice(folder, wanted)
    geojson = geojson or json.loads((folder / f"{wanted['level']}.json").read_text(encoding="utf-8"))
    figure = go.Figure(
        go.Choroplethmap(
            geojson=geojson,
            featureidkey="properties.code",
            locations=observations["region_code"],
            z=observations["value"],
            colorscale="Blues",
            marker={"line": {"width": 0.5}},
        )
    )
    view = {"style": "white-bg", "zoom": 5.6, "center": {"lon": 5.3, "lat": 52.2}}
    return figure.update_layout(map=view, margin={"l": 0, "r": 0, "t": 0, "b": 0}, meta=wanted["indicator_id"])


def naive_slice(folder: Path, wanted: dict[str, str]) -> pd.DataFrame:
    """One slice, read anew from the file."""
    table = pd.read_parquet(folder / "observation.parquet")
    for name in ("indicator_id", "level", "vintage", "period_id"):
        table = table[table[name] == wanted[name]]
    return table[["region_code", "value"]]
