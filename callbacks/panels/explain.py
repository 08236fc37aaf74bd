"""What both figures are, and what not to conclude from them."""

from callbacks.panels.drawn import Drawn
from callbacks.view import View
from figures.source_line import coverage_sentences, source_sentences
from layouts.explain import explanation
from wording import say


def explain_panel(view: View) -> Drawn:
    """Both explanations, folded."""
    parts = []
    for side in ("a", "b"):
        sources = source_sentences(view.sources(side), view.lang)
        sources += coverage_sentences(view.coverage(side), view.shown(side), view.lang)
        parts.append(explanation(side.upper(), view.shown(side).indicator, sources, view.lang))
    return Drawn(say("explain.heading", view.lang), parts)
