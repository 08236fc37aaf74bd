"""A and B with circumstances held constant."""

from callbacks.panels.drawn import NO_CHART, Drawn
from callbacks.relations.found import held_of
from callbacks.samenhang.looking import Looking
from callbacks.samenhang.sources import sources_of_figures
from figures.added_variable import added_variable
from figures.sentence.coefficient import names_in
from figures.sentence.held_constant import held_text
from indicators.findings.held_constant import HeldFinding
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from wording import say


def held_panel(looking: Looking) -> Drawn:
    """What is left of A against what is left of B, and what became of the relation; or what to choose for that."""
    lang = looking.lang
    heading = say("constant.heading", lang)
    refused = [remark for remark in looking.view.remarks() if remark.refuses]
    if refused:
        return Drawn(heading, NO_CHART, "", refused)
    if not looking.held:
        return Drawn(heading, NO_CHART, "", [Notice("held_none", refuses=True)])
    found = found_held(looking)
    title = say(f"constant.{found.verdict}", lang, controls=names_in(found.controls, lang))
    if isinstance(found.held, Refused):
        return Drawn(title, NO_CHART, held_text(found, lang), [Notice("held_refused", refuses=True)])
    figure = added_variable(found, found.held, looking.division, lang, looking.view.mine("a"))
    sources = sources_of_figures(looking, (found.a, found.b, *found.controls))
    return Drawn(title, figure, held_text(found, lang), (), sources)


def found_held(looking: Looking) -> HeldFinding:
    """The relation of A and B with the chosen circumstances held constant."""
    return held_of(looking.asked, looking.view.shown("a"), looking.view.shown("b"), looking.held)
