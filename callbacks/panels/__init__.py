"""What each panel shows of a view: title, figure, notices and source. One module a panel; a line in RENDERERS each."""

from collections.abc import Callable
from functools import partial
from typing import Any

from callbacks.panels.drawn import Drawn
from callbacks.panels.explain import explain_panel
from callbacks.panels.headline import headline_panel
from callbacks.panels.maps import map_panel
from callbacks.panels.scatter import scatter_panel
from callbacks.panels.strip import strip_panel
from callbacks.panels.table import table_panel
from callbacks.panels.trend import trend_panel, trend_room
from callbacks.panels.two_way import two_way_panel
from callbacks.panels.within import within_panel, within_room
from callbacks.panels.years import years_panel
from callbacks.view import View
from layouts.notices import notice_list

RENDERERS: dict[str, Callable[[View], Drawn]] = {
    "headline": headline_panel,
    "map-a": partial(map_panel, "a"),
    "map-b": partial(map_panel, "b"),
    "map-ab": two_way_panel,
    "years": years_panel,
    "scatter": scatter_panel,
    "strip": strip_panel,
    "trend": trend_panel,
    "within": within_panel,
    "explain": explain_panel,
    "table": table_panel,
}

# Panels whose room depends on what there is to draw.
ROOMS: dict[str, Callable[[View], str]] = {"trend": trend_room, "within": within_room}


def rooms(view: View) -> dict[str, str]:
    """The class of each panel of ROOMS, so that the page does not jump when they are drawn."""
    return {panel: room(view) for panel, room in ROOMS.items()}


def render(panel: str, view: View) -> tuple[Any, ...]:
    """The values of one panel's outputs: title, sub, notice, source, figure."""
    drawn = RENDERERS[panel](view)
    notices = notice_list(drawn.notices, view.registry, view.selection)
    return drawn.title, drawn.sub, notices, drawn.source, drawn.figure
