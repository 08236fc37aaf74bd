"""All regions in a row, for A and for B."""

from callbacks.panels.drawn import Drawn, sources_of
from callbacks.view import View
from figures.compared import line_of
from figures.sentence import strip_title
from figures.strip import strip
from wording import say


def strip_panel(view: View) -> Drawn:
    """Where my region stands among all."""
    a, b = view.told("a"), view.told("b")
    rows = [
        (told.shown, told.observations, line_of(told.compared, told.shown.indicator.measure, view.lang))
        for told in (a, b)
    ]
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    title = strip_title(len(a.present()), view.selection.level, view.region_name, view.lang)
    return Drawn(title, strip(rows, view.lang, mine), say("strip.sub", view.lang), (), sources_of(view))
