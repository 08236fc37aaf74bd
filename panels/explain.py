"""The explanation of both figures: what they are, and what not to conclude from them."""

from answers.view import View
from figures.source_line import coverage_sentences, source_sentences
from layouts.explain import explanation
from panels.content import Content
from panels.panel import Panel
from wording import say


def draw_explain(view: View) -> Content:
    """Both explanations, folded."""
    parts = []
    for side in view.sides:
        sources = source_sentences(side.sources, view.lang)
        sources += coverage_sentences(side.coverage(), side.figure, view.lang)
        parts.append(explanation(side.letter.upper(), side.figure.indicator, sources, view.lang))
    return Content(say("explain.heading", view.lang), parts)


PANELS = (
    Panel(
        "explain",
        page="verkennen",
        place=100,
        frame="text",
        draw=draw_explain,
        embed=True,
        legend=True,
    ),
)
