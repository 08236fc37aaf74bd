"""All regions in a row, for A and for B."""

from callbacks.panels.drawn import Drawn, sources_of
from callbacks.view import View
from figures.compared import line_of
from figures.sentence import strip_title
from figures.strip import strip
from figures.together import together_of
from wording import say


def strip_panel(view: View) -> Drawn:
    """Where my region stands among all."""
    a, b = view.told("a"), view.told("b")
    rows = [
        (told.shown, told.observations, line_of(told.compared, told.shown.indicator.measure, view.lang))
        for told in (a, b)
    ]
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    areas = [view.together(side) for side in "ab"]
    together = [together_of(one, told.shown, view.lang) for one, told in zip(areas, (a, b), strict=True)]
    name = areas[0].name if areas[0] else view.region_name
    title = strip_title(len(a.present()), view.selection.level, name, view.lang)
    sub = say("strip.sub", view.lang)
    if any(one and one.value is not None for one in together):
        sub = f"{sub} {say('strip.sub_together', view.lang, region=name)}"
    return Drawn(title, strip(rows, view.lang, mine, together), sub, (), sources_of(view))
