"""All relations between the chosen figures at once."""

from typing import Any

import numpy as np

from callbacks.panels.drawn import NO_CHART, Drawn
from callbacks.samenhang.looking import Looking
from callbacks.samenhang.sources import sources_of_figures
from figures.matrix import domains_in_order, matrix
from figures.sentence.overview import cell_claim, counted_claim, coupled_claim, part_claim
from indicators.findings.overview import Overview
from indicators.notice import Notice
from layouts.samenhang import numbered_list, paragraphs, strongest_list
from wording import join_list, say

# So many relations that stand are listed as well, for whoever reads no colours.
LISTED = 8


def matrix_panel(looking: Looking) -> tuple[Drawn, list[Any]]:
    """The heatmap with the count of what stands as its title, and the strongest relations as a list to open."""
    lang, found = looking.lang, looking.overview
    if len(found.shown) < 2:
        notice = Notice("matrix_few", {"level": looking.view.selection.level}, refuses=True)
        return Drawn(say("matrix.heading", lang), NO_CHART, "", [notice]), []
    drawn = Drawn(
        counted_claim(found, lang).removesuffix("."),
        matrix(found, lang),
        say("matrix.how", lang),
        (),
        sources_of_figures(looking, found.shown),
    )
    aside = f"{_domains(found, lang)} {coupled_claim(found, lang)}".strip()
    listed = {f"{first},{second}": words for first, second, words in strongest(found, lang)}
    below = [*paragraphs([say("matrix.strongest", lang, n=len(listed))]), *strongest_list(listed)] if listed else []
    return drawn, [
        *paragraphs([part_claim(found, lang), say("matrix.press", lang), aside]),
        *below,
        *numbered_list([one.indicator.texts[lang].name for one in found.shown]),
    ]


def _domains(found: Overview, lang: str) -> str:
    """In which order the domains stand, where they do."""
    order = domains_in_order(found)
    names = join_list([say(f"domain.{domain}", lang) for domain in order], lang)
    return say("matrix.domains", lang, names=names) if len(order) > 1 else ""


def strongest(found: Overview, lang: str) -> list[tuple[str, str, str]]:
    """The ids of the pairs that stand and go together most, with what is said of each."""
    told = found.associations
    rows, columns = np.nonzero(np.triu(told.verdict == "stands", 1))
    order = np.argsort(-np.abs(told.rho[rows, columns]), kind="stable")[:LISTED]
    pairs = [(int(rows[place]), int(columns[place])) for place in order]
    ids = [one.indicator.id for one in found.shown]
    return [(ids[row], ids[column], cell_claim(found, row, column, lang)) for row, column in pairs]
