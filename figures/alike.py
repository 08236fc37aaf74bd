"""How the regions most like mine do on one figure, beside all regions of the level."""

from typing import Any

import numpy as np
import pandas as pd

from figures.chart import Line
from figures.sentence.coefficient import regions_args
from figures.strip import strip
from indicators.comparability import Shown
from indicators.findings.division import Division
from indicators.findings.likeness import LikenessFinding
from indicators.relations.nearest import Nearest
from wording import say


def alike_strip(
    shown: Shown, values: np.ndarray, division: Division, told: Nearest, mine: tuple[str, str, float], lang: str
) -> dict[str, Any]:
    """Two rows on one scale: all regions, and those of the list with mine.

    values: (n,) of the figure compared. mine: code, name and figure; a working area has no code and stands as a line.
    """
    code, name, own = mine
    observations = pd.DataFrame({"region_code": division.codes, "name": division.names, "value": values})
    listed = [one.region for one in told.regions] + ([division.place[code]] if code else [])
    line = None if code or np.isnan(own) else Line(own, name)
    rows = [(shown, observations, line), (shown, observations.iloc[listed], line)]
    figure = strip(rows, lang, [code] if code else [])
    words, layout = regions_args(shown.level, lang), figure["layout"]
    below = layout["xaxis"]["title"]["text"]
    layout["xaxis"]["title"]["text"] = say("alike.axis_all", lang, **words)
    layout["xaxis2"]["title"]["text"] = f"{say('alike.axis_listed', lang, n=len(told.regions), **words)}<br>{below}"
    layout["xaxis2"]["matches"] = "x"
    # So few points are seen from afar only when they are larger.
    for trace in figure["data"][2:3]:
        trace["marker"] = trace["marker"] | {"size": 10, "opacity": 0.75}
    return figure


def alike_rows(found: LikenessFinding, told: Nearest, division: Division) -> pd.DataFrame:
    """A row for each region of the list, the most alike first: what a file and the table of the page hold.

    Columns: region_code, distance, alike_in and differs_in (ids), kept.
    """
    ids = [one.indicator.id for one in found.circumstances]
    return pd.DataFrame(
        {
            "region_code": [division.codes[one.region] for one in told.regions],
            "distance": [round(one.distance, 3) for one in told.regions],
            "alike_in": [", ".join(ids[place] for place in one.drivers) for one in told.regions],
            "differs_in": ["" if one.difference is None else ids[one.difference] for one in told.regions],
            "kept": [round(one.kept, 2) for one in told.regions],
        }
    )
