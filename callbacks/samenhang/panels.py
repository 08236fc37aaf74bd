"""What each panel of the page Samenhang shows. A line in RENDERERS each."""

from collections.abc import Callable
from typing import Any

from callbacks.panels import FRAME
from callbacks.panels.drawn import Drawn, agreed_on
from callbacks.samenhang.around import around_panel
from callbacks.samenhang.held import held_panel
from callbacks.samenhang.looking import Looking
from callbacks.samenhang.matrix import matrix_panel
from callbacks.samenhang.pair import pair_panel
from indicators.comparability import Shown
from layouts.markup import markup
from layouts.notices import notice_list

# From what is looked at to what stands in the frame and what is told under the figure.
Rendered = tuple[Drawn, list[Any]]
RENDERERS: dict[str, Callable[[Looking], Rendered]] = {
    "pair": pair_panel,
    "held": held_panel,
    "matrix": matrix_panel,
    "around": around_panel,
}


def render(panel: str, looking: Looking) -> dict[str, Any]:
    """The components of one panel: the parts of its frame, what is told under it, and its drawing."""
    drawn, below = RENDERERS[panel](looking)
    told = [*drawn.notices, *agreed_on(drawn, figures_of(panel, looking), looking.lang)]
    notices = notice_list(told, looking.view.registry, looking.view.selection, looking.choice.to_query())
    parts = dict(zip(FRAME, (drawn.title, drawn.sub, notices, drawn.source), strict=True))
    return parts | {"text": below, "drawing": drawn.figure}


def content_of(panel: str, looking: Looking) -> dict[str, Any]:
    """What the browser puts in place: words as HTML text, a drawing as it is."""
    parts = render(panel, looking)
    return {name: part if name == "drawing" else markup(part) for name, part in parts.items()}


def figures_of(panel: str, looking: Looking) -> tuple[Shown, ...]:
    """The figures that a panel is about; none while nothing is chosen for it."""
    view = looking.view
    if panel == "held" and not looking.held:
        return ()
    if panel == "matrix":
        return looking.overview.shown
    if panel == "around":
        return (view.shown(looking.choice.around),) if looking.choice.around != "none" else ()
    return view.shown("a"), view.shown("b")
