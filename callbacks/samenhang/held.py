"""A and B with circumstances held constant, and the circumstances that one press holds constant."""

from dataclasses import replace
from typing import Any

from callbacks.panels.drawn import NO_CHART, Drawn
from callbacks.relations.found import held_of
from callbacks.samenhang.looking import Looking
from callbacks.samenhang.sources import sources_of_figures
from figures.added_variable import added_variable
from figures.sentence.coefficient import regions_args
from figures.sentence.held_constant import held_text, theme_of, themes_in
from indicators.findings.held_constant import HeldFinding
from indicators.notice import Notice
from indicators.relation_choice import MOST_HELD
from indicators.relations.refusal import Refused
from layouts.samenhang import Holding, hold_buttons
from wording import say


def held_panel(looking: Looking) -> tuple[Drawn, list[Any]]:
    """What is left of A against what is left of B, and what became of the relation; under it what can be held constant.

    Nothing is drawn until something is; two figures that are partly the same measurement have nothing to hold.
    """
    lang = looking.lang
    heading = say("constant.heading", lang)
    refused = [remark for remark in looking.view.remarks() if remark.refuses]
    if refused:
        return Drawn(heading, NO_CHART, "", refused), []
    found = found_held(looking)
    if not looking.held and isinstance(found.held, Refused):
        return Drawn(heading, NO_CHART, "", [Notice("held_why", {"why": held_text(found, lang)}, refuses=True)]), []
    if not looking.offered:
        return Drawn(heading, NO_CHART, "", [Notice("held_nothing", {"level": found.a.level}, refuses=True)]), []
    if not looking.held:
        asks = say("constant.asks", lang, **regions_args(found.a.level, lang))
        return Drawn(heading, NO_CHART, asks), offered_buttons(looking)
    return _drawn(found, looking), offered_buttons(looking)


def offered_buttons(looking: Looking) -> list[Any]:
    """A button for each circumstance offered, pressed while it is held constant."""
    lang, held = looking.lang, looking.choice.held
    buttons = []
    for name in looking.offered:
        pressed = name in held
        after = [other for other in held if other != name] if pressed else [*held, name]
        indicator = looking.view.registry[name]
        full = indicator.texts[lang].name
        words = theme_of(indicator, lang) or full
        buttons.append(Holding(",".join(after), words, full, pressed, not pressed and len(held) >= MOST_HELD))
    return hold_buttons(buttons, lang)


def _drawn(found: HeldFinding, looking: Looking) -> Drawn:
    lang = looking.lang
    title = say(f"constant.{found.verdict}", lang, controls=themes_in(found.controls, lang))
    if isinstance(found.held, Refused):
        return Drawn(title, NO_CHART, "", [Notice("held_why", {"why": held_text(found, lang)}, refuses=True)])
    figure = added_variable(found, found.held, looking.division, lang, looking.view.mine("a"))
    sources = sources_of_figures(looking, (found.a, found.b, *found.controls))
    return Drawn(title, figure, held_text(found, lang), (), sources)


def found_held(looking: Looking) -> HeldFinding:
    """The relation of A and B with the chosen circumstances held constant; of a pair opened from the matrix, with its
    verdict there.
    """
    found = held_of(looking.view.holdings, looking.view.shown("a"), looking.view.shown("b"), looking.held)
    return replace(found, looked_at=looking.looked_at())
