"""The source line under a panel that is made of several figures."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from callbacks.samenhang.looking import Looking
from data.queries import sources_of_slice
from figures.sentence.coefficient import years_of
from figures.source_line import series_sources
from indicators.comparability import Shown
from layouts.panel import source_text
from wording import say


def sources_of_figures(looking: Looking, figures: Sequence[Shown]) -> list[Any]:
    """Every publisher with its tables, and of which years the figures are."""
    if not figures:
        return []
    slices = [(one.indicator.id, one.level, one.vintage, one.period) for one in figures]
    found = pd.concat([looking.view.release.ask(sources_of_slice, *one) for one in slices])
    lang = looking.lang
    args = {"regions": say(f"level.{figures[0].level}.many", lang), "vintage": figures[0].vintage}
    named = series_sources(found.drop_duplicates("source_id", ignore_index=True), lang)
    line = say("source.line_plain", lang, name=say("source.name", lang), figures=named, **args)
    return source_text(f"{line}. {years_of(figures, lang)}", [], lang)
