"""All relations between the chosen figures at once."""

import numpy as np
import pandas as pd

from answers.relations.view import RelationView
from data.queries.release import sources_of_slice
from figures.matrix import domains_in_order, matrix
from figures.sentence.overview import cell_claim, counted_claim, coupled_claim, part_claim
from indicators.comparability import Figure
from indicators.findings.overview import Overview
from indicators.notice import Notice
from layouts.panel import EMPTY_CHART
from layouts.samenhang import numbered_list, paragraphs, strongest_list
from panels.content import Content
from panels.panel import Panel
from panels.relation_sources import sources_of_figures
from wording import join_list, say

# So many relations that stand are listed as well, for whoever reads no colours.
LISTED = 8


def draw_matrix(view: RelationView) -> Content:
    """The heatmap with the count of what stands as its title, and the strongest relations as a list to open."""
    lang, found = view.lang, view.overview
    if len(found.shown) < 2:
        notice = Notice("matrix_few", {"level": view.selection.level}, refuses=True)
        return Content(say("matrix.heading", lang), EMPTY_CHART, "", [notice])
    aside = f"{_domains(found, lang)} {coupled_claim(found, lang)}".strip()
    listed = {f"{first},{second}": words for first, second, words in strongest(found, lang)}
    strong = [*paragraphs([say("matrix.strongest", lang, n=len(listed))]), *strongest_list(listed)] if listed else []
    return Content(
        counted_claim(found, lang).removesuffix("."),
        matrix(found, lang),
        say("matrix.how", lang),
        source=sources_of_figures(view, found.shown),
        below=[
            *paragraphs([part_claim(found, lang), say("matrix.press", lang), aside]),
            *strong,
            *numbered_list([one.indicator.texts[lang].name for one in found.shown]),
        ],
    )


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


def matrix_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every two figures with their rank correlation, its interval, its p before and after correction for all pairs
    looked at, and the verdict.
    """
    found = view.overview
    told = found.associations
    rows = []
    for row, column in zip(*np.triu_indices(len(found.shown), 1), strict=True):
        sides = {"a": found.shown[row], "b": found.shown[column]}
        pair = told.pair(int(row), int(column))
        found_here = pair.association
        rows.append(
            {
                **{f"indicator_{side}": one.indicator.texts[view.lang].name for side, one in sides.items()},
                **{f"indicator_id_{side}": one.indicator.id for side, one in sides.items()},
                **{f"period_id_{side}": one.period for side, one in sides.items()},
                **{f"source_id_{side}": _source_of(one, view) for side, one in sides.items()},
                "level": view.selection.level,
                "vintage": view.vintage,
                "regions": pair.regions,
                "regions_independent": found_here and found_here.independent,
                "rho": found_here and found_here.rho,
                "rho_low": found_here and found_here.low,
                "rho_high": found_here and found_here.high,
                "p": found_here and told.p[row, column],
                "q_corrected": pair.q,
                "pairs_tested": told.tested,
                "verdict": str(pair.verdict),
            }
        )
    numbers = ("regions_independent", "rho", "rho_low", "rho_high", "p", "q_corrected")
    return pd.DataFrame(rows).astype(dict.fromkeys(numbers, float)) if rows else pd.DataFrame()


def _source_of(figure: Figure, view: RelationView) -> str | None:
    """The source that gave most of a figure."""
    found = view.release.ask(sources_of_slice, *figure.key)["source_id"]
    return None if found.empty else str(found.iloc[0])


PANELS = (
    Panel(
        "matrix",
        page="samenhang",
        place=30,
        frame="matrix",
        draw=draw_matrix,
        rows=matrix_rows,
        sides="",
        figures=lambda view: view.overview.shown,
        about_title=True,
        file_name=lambda view: f"samenhang-{view.selection.level}-matrix",
        table="own",
        below=True,
    ),
)
