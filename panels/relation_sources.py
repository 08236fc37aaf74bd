"""The source line under a panel that is made of several figures."""

from collections.abc import Sequence
from typing import Any

from answers.relations.view import RelationView
from answers.sources import sources_of_slices
from figures.sentence.coefficient import years_of
from figures.source_line import series_sources
from indicators.comparability import Figure
from layouts.panel import source_text
from wording import say


def sources_of_figures(view: RelationView, figures: Sequence[Figure]) -> list[Any]:
    """Every publisher with its tables, and of which years the figures are."""
    if not figures:
        return []
    sources = sources_of_slices(view.release, [one.key for one in figures])
    lang = view.lang
    args = {"regions": say(f"level.{figures[0].level}.many", lang), "vintage": figures[0].vintage}
    publishers = series_sources(sources, lang)
    line = say("source.line_plain", lang, name=say("source.name", lang), figures=publishers, **args)
    return source_text(f"{line}. {years_of(figures, lang)}", [], lang)
