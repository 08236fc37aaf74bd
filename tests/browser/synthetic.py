"""Made-up regions for the client parts: squares side by side, with drawings, charts and rows of them."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from figures.chart import base_layout, regions_trace
from figures.colours import sequential
from figures.map import Caption, Ground, map_drawing

WEST, SOUTH, SIDE = 4.5, 51.5, 0.2
NAN = float("nan")


def codes_of(count: int, level: str = "GM") -> list[str]:
    """Codes of `count` regions, rising."""
    return [f"{level}{9000 + number}" for number in range(count)]


def names_of(count: int) -> list[str]:
    """'Plaats 01', 'Plaats 02' ..., in the order of the codes."""
    return [f"Plaats {number + 1:02}" for number in range(count)]


def square(place: int, across: int) -> list[float]:
    """west, south, east, north of a region in a grid that is `across` wide, first row in the south."""
    west, south = WEST + place % across * SIDE, SOUTH + place // across * SIDE
    return [round(edge, 3) for edge in (west, south, west + SIDE, south + SIDE)]


def write_geometry(folder: Path, name: str, count: int, across: int, level: str = "GM", beyond: int = 0) -> None:
    """The two files of a set of shapes as a release has them; `beyond` shapes are no region."""
    boxes = [square(place, across) for place in range(count + beyond)]
    codes, names = codes_of(count + beyond, level), names_of(count + beyond)
    features = [_feature(place, boxes[place], codes[place], names[place]) for place in range(len(boxes))]
    regions = {"level": "gemeente", "vintage": "2025", "codes": codes[:count], "names": names[:count], "parents": {}}
    (folder / f"{name}.json").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    (folder / f"regions-{name}.json").write_text(json.dumps(regions | {"bounds": boxes[:count]}))


def _feature(place: int, box: list[float], code: str, name: str) -> dict[str, Any]:
    west, south, east, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    properties = {"code": code, "name": name}
    return {
        "type": "Feature",
        "id": place,
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def drawing_of(
    values: list[float],
    statuses: list[str] | None = None,
    mine: tuple[str, ...] = (),
    focus: list[float] | None = None,
    name: str = "twelve",
) -> dict[str, Any]:
    """What a map panel sends for these values, in percent."""
    statuses = statuses or ["missing" if np.isnan(value) else "final" for value in values]
    observations = pd.DataFrame({"value": values, "status": statuses})
    limits = np.unique(np.nanquantile(values, [0.2, 0.4, 0.6, 0.8, 1])).tolist()
    ground = Ground(f"/geo/{name}.json", f"/geo/regions-{name}.json", focus)
    caption = Caption("Laag inkomen", "2021", "%", 1, "armoede", "Een zin bij de kaart.")
    return map_drawing(observations, limits, sequential("armoede", len(limits)), ground, caption, mine)


def scatter_of(a: list[float], b: list[float]) -> dict[str, Any]:
    """A chart of regions as figures/chart.py makes them."""
    points = regions_trace(codes_of(len(a)), names_of(len(a)), a, b, "#276fb8", "%{text}<extra></extra>")
    margin = {"l": 40, "r": 10, "t": 40, "b": 30}
    axes = {"xaxis": {"range": [-1, max(a) + 1]}, "yaxis": {"range": [-1, max(b) + 1]}}
    return {"data": [points], "layout": base_layout("nl") | {"margin": margin} | axes}


def rows_of(a: list[float | None], statuses: list[int] | None = None, mine: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the table panel sends, with one figure."""
    columns = [
        {"key": "name", "label": "Regio", "unit": "", "decimals": 0, "kind": "text"},
        {"key": "a", "label": "Laag inkomen, 2021", "unit": "%", "decimals": 1, "kind": "number"},
    ]
    return {
        "columns": columns,
        "codes": codes_of(len(a)),
        "names": names_of(len(a)),
        "a": a,
        "a_status": statuses or [0 if value is not None else 4 for value in a],
        "status_words": ["definitief", "voorlopig", "geschat", "niet getoond", "geen gegevens", "niet van toepassing"],
        "mine": list(mine),
    }
