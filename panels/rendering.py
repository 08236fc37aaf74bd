"""The way from panels to what the browser puts in place: drawn once and written once for a release."""

from collections.abc import Iterable
from typing import Any

from plotly.io.json import to_json_plotly

from answers.question import Question
from data.memory import remembered
from layouts.markup import markup
from layouts.notices import notice_list
from panels.catalogue import all_panels, panels_of
from panels.content import Content, agreed_directions
from panels.pages import in_sight
from panels.panel import Panel

# The parts of a frame, each under its own id: map-a-title.
FRAME = ("title", "sub", "notice", "source")
# Frames that hold words alone.
WORDED = ("headline", "text")


def rooms_of(page: str, question: Question) -> dict[str, str]:
    """The class that tells how much room a panel takes, for those of a page of which that depends on what there is."""
    return {panel.name: panel.room(question) for panel in panels_of(page) if panel.room}


def answer(names: Iterable[str], question: Question) -> str:
    """JSON: what each of these panels shows, in the order of the page; names that are no panel are passed over."""
    wishes = set(names)
    texts = {name: _json_of(question, name) for name in all_panels() if name in wishes}
    return "{" + ",".join(f'"{name}":{text}' for name, text in texts.items()) + "}"


def content_of(panel: Panel, question: Question) -> dict[str, Any]:
    """The content that the browser puts in place: the parts of FRAME and words as HTML text, a drawing as it is."""
    parts = render(panel, question)
    content = {name: markup(parts[name]) for name in FRAME}
    if panel.frame in WORDED:
        return content | {"text": markup(parts["text"])}
    text = {"text": markup(parts["text"])} if panel.below else {}
    return content | text | {"drawing": parts["drawing"]}


def render(panel: Panel, question: Question) -> dict[str, Any]:
    """The components of one panel: title, sub, notice and source of its frame, its text, and its drawing.

    All are empty while the panel is out of sight (`Panel.views`), so that no `draw` has to look.
    """
    content = panel.draw(question) if in_sight(question, panel) else Content("", None)
    directions = [] if panel.legend else agreed_directions(content, panel.figures_of(question), question.lang)
    notices = notice_list([*content.notices, *directions], question.registry, question.selection, question.more)
    words = panel.frame in WORDED
    return {
        "title": content.title,
        "sub": content.sub,
        "notice": notices,
        "source": content.source,
        "text": content.drawing if words else content.below,
        "drawing": None if words else content.drawing,
    }


@remembered
def _json_of(question: Question, name: str) -> str:
    """JSON of one panel. A meeting looks at one view together: a panel is drawn once, and written once, which takes
    longer than the rest of an answer.
    """
    text: str = to_json_plotly(content_of(all_panels()[name], question))
    return text
