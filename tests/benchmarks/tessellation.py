"""A country of as many regions as asked, made up: crooked cells that share their borders, as real regions do."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from figures.colours import sequential
from figures.map import Caption, Ground, map_drawing

NAME = "tessellation"
WEST, SOUTH, EAST, NORTH = 3.4, 50.8, 7.2, 53.5
BENDS = 5  # points on each of the four borders of a region
CROOKED = 0.18  # how far a point strays, as a part of a cell


def write_tessellation(folder: Path, count: int) -> None:
    """The shapes and the list of regions of `count` cells, in the form of a release."""
    across = math.ceil(math.sqrt(count))
    codes = [f"BU{place:08}" for place in range(count)]
    rings = [_ring(place % across, place // across, across) for place in range(count)]
    features = [_feature(place, codes[place], ring) for place, ring in enumerate(rings)]
    bounds = [[*np.min(ring, axis=0).tolist(), *np.max(ring, axis=0).tolist()] for ring in rings]
    regions = {"level": "buurt", "vintage": "2025", "codes": codes, "names": codes, "parents": {}, "bounds": bounds}
    (folder / f"{NAME}.json").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    (folder / f"regions-{NAME}.json").write_text(json.dumps(regions))


def tessellation_drawing(count: int, turn: int) -> dict[str, Any]:
    """What a map panel sends for figure number `turn` on these regions."""
    values = np.random.default_rng(turn).gamma(4, 3, count).round(1)
    observations = pd.DataFrame({"value": values, "status": "final"})
    limits = np.unique(np.quantile(values, [0.2, 0.4, 0.6, 0.8, 1])).tolist()
    caption = Caption(f"Figure {turn}", "2025", "%", 1, "armoede")
    ground = Ground(f"/geo/{NAME}.json", f"/geo/regions-{NAME}.json")
    return map_drawing(observations, limits, sequential("armoede", len(limits)), ground, caption)


def _ring(column: int, row: int, across: int) -> list[list[float]]:
    """Round one cell; a border is the same from both sides, since each point follows from its own place alone."""
    steps = [index / BENDS for index in range(BENDS)]
    edge = [(column + step, row) for step in steps] + [(column + 1, row + step) for step in steps]
    edge += [(column + 1 - step, row + 1) for step in steps] + [(column, row + 1 - step) for step in steps]
    return [_place(x, y, across) for x, y in [*edge, edge[0]]]


def _place(x: float, y: float, across: int) -> list[float]:
    x += CROOKED * math.sin(12.9898 * x + 78.233 * y)
    y += CROOKED * math.sin(39.3467 * x + 11.135 * y)
    return [round(WEST + x * (EAST - WEST) / across, 5), round(SOUTH + y * (NORTH - SOUTH) / across, 5)]


def _feature(place: int, code: str, ring: list[list[float]]) -> dict[str, Any]:
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": place, "properties": {"code": code, "name": code}, "geometry": shape}
