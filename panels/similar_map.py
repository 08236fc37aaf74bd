"""The map of the figure compared, on which the regions similar to mine are picked out."""

from functools import partial

import pandas as pd

from answers.rows.group import beside_area
from answers.similar import mine_of, similar_view_of
from answers.view import View
from indicators.notice import Notice
from panels.content import Content
from panels.maps import map_content, map_rows
from panels.panel import Panel
from panels.similar_content import file_name, own_rows


def draw_similar_map(view: View) -> Content:
    """The map of the figure compared; assets/pages/similar.js picks out the regions of the list on it."""
    content, mine = map_content(view.b), mine_of(view)
    if content.drawing and "control" in content.drawing.get("times", {}):
        content.drawing["times"]["control"] = "similar-period"
    if content.drawing and not isinstance(mine, Notice):
        content.drawing["mine"] = list(mine.codes)
        if view.selection.level == "gemeente":
            # What is similar lies anywhere: the map does not look at my working area alone.
            content.drawing["focus"] = None
    return content


def map_panel_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region of the map, and behind them my working area as one, as in its legend."""
    rows, similar = map_rows("b", view, content), similar_view_of(view)
    return rows if isinstance(similar, Notice) else beside_area(rows, own_rows(similar, [similar.figure]))


PANELS = (
    Panel(
        "similar-map",
        page="vergelijk",
        place=30,
        frame="map",
        draw=draw_similar_map,
        rows=map_panel_rows,
        sides="b",
        table="own",
        legend=True,
        file_name=partial(file_name, "similar-map"),
    ),
)
