"""What each panel shows of a view: title, figure, notices and source. One module a panel; a line in RENDERERS each."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from callbacks.panels.alike import alike_figure_panel, alike_map_panel, alike_panel, alike_profile_panel
from callbacks.panels.alike_domains import alike_domains_panel
from callbacks.panels.drawn import Drawn, agreed_on
from callbacks.panels.expected import expected_panel
from callbacks.panels.explain import explain_panel
from callbacks.panels.funnel import funnel_panel, funnel_room
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
from callbacks.written import one_answer, written_once
from layouts.markup import markup
from layouts.notices import notice_list
from layouts.tools import SIDES
from layouts.vergelijk import WORDED as WORDED_ALIKE
from layouts.verkennen import WORDED

RENDERERS: dict[str, Callable[[View], Drawn]] = {
    "headline": headline_panel,
    "map-a": partial(map_panel, "a"),
    "map-b": partial(map_panel, "b"),
    "map-ab": two_way_panel,
    "years": years_panel,
    "scatter": scatter_panel,
    "strip": strip_panel,
    "funnel": funnel_panel,
    "trend": trend_panel,
    "within": within_panel,
    "explain": explain_panel,
    "table": table_panel,
}
# The panels of Vergelijkbare regio's.
ELSEWHERE: dict[str, Callable[[View], Drawn]] = {
    "alike": alike_panel,
    "alike-domains": alike_domains_panel,
    "alike-map": alike_map_panel,
    "alike-figure": alike_figure_panel,
    "alike-profile": alike_profile_panel,
    "expected": expected_panel,
}
ALL = RENDERERS | ELSEWHERE
# Panels without a legend: each says under its figure what readers agreed on, since it is taken along by itself.
WITHOUT_LEGEND = ("scatter", "strip", "trend", "within", "alike", "alike-figure", "expected")

# The parts of a frame, each under its own id: map-a-title.
FRAME = ("title", "sub", "notice", "source")

# Panels whose room depends on what there is to draw.
ROOMS: dict[str, Callable[[View], str]] = {"trend": trend_room, "within": within_room, "funnel": funnel_room}


def rooms(view: View) -> dict[str, str]:
    """The class of each panel of ROOMS, so that the page does not jump when they are drawn."""
    return {panel: room(view) for panel, room in ROOMS.items()}


def written(panels: Iterable[str], view: View) -> str:
    """JSON: what each of these panels shows, in the order of the page; names that are no panel are passed over."""
    wanted = set(panels)
    return one_answer({panel: _written(panel, view) for panel in ALL if panel in wanted})


def _written(panel: str, view: View) -> str:
    return written_once(view.release, (render, panel, view.selection), lambda: content_of(panel, view))


def content_of(panel: str, view: View) -> dict[str, Any]:
    """What the browser puts in place: the parts of FRAME and words as HTML text, a drawing as it is."""
    *frame, drawn = render(panel, view)
    content: dict[str, Any] = dict(zip(FRAME, map(markup, frame), strict=True))
    return content | ({"text": markup(drawn)} if panel in (*WORDED, *WORDED_ALIKE) else {"drawing": drawn})


def render(panel: str, view: View) -> tuple[Any, ...]:
    """The components of one panel: title, sub, notice and source of its frame, and what it draws or says."""
    drawn = ALL[panel](view)
    figures = [view.shown(side) for side in SIDES[panel]] if panel in WITHOUT_LEGEND else []
    notices = notice_list([*drawn.notices, *agreed_on(drawn, figures, view.lang)], view.registry, view.selection)
    return drawn.title, drawn.sub, notices, drawn.source, drawn.figure
