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
MOST_LISTED = 8


def draw_matrix(view: RelationView) -> Content:
    """The heatmap with the count of what stands as its title, and the strongest relations as a list to open."""
    lang, overview = view.lang, view.overview
    if len(overview.figures) < 2:
        notice = Notice("matrix_few", {"level": view.selection.level}, refuses=True)
        return Content(say("matrix.heading", lang), EMPTY_CHART, "", [notice])
    aside = f"{_domains(overview, lang)} {coupled_claim(overview, lang)}".strip()
    sentences = {f"{first},{second}": words for first, second, words in strongest(overview, lang)}
    strong = (
        [*paragraphs([say("matrix.strongest", lang, n=len(sentences))]), *strongest_list(sentences)]
        if sentences
        else []
    )
    return Content(
        counted_claim(overview, lang).removesuffix("."),
        matrix(overview, lang),
        say("matrix.how", lang),
        source=sources_of_figures(view, overview.figures),
        below=[
            *paragraphs([part_claim(overview, lang), say("matrix.press", lang), aside]),
            *strong,
            *numbered_list([one.indicator.texts[lang].name for one in overview.figures]),
        ],
    )


def _domains(overview: Overview, lang: str) -> str:
    """The order of the domains in words, where there is more than one."""
    order = domains_in_order(overview)
    names = join_list([say(f"domain.{domain}", lang) for domain in order], lang)
    return say("matrix.domains", lang, names=names) if len(order) > 1 else ""


def strongest(overview: Overview, lang: str) -> list[tuple[str, str, str]]:
    """The ids of the pairs that stand and go together most, with a sentence about each."""
    associations = overview.associations
    rows, columns = np.nonzero(np.triu(associations.verdict == "stands", 1))
    order = np.argsort(-np.abs(associations.rho[rows, columns]), kind="stable")[:MOST_LISTED]
    pairs = [(int(rows[place]), int(columns[place])) for place in order]
    ids = [one.indicator.id for one in overview.figures]
    return [(ids[row], ids[column], cell_claim(overview, row, column, lang)) for row, column in pairs]


def matrix_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every two figures with their rank correlation, its interval, its p before and after correction for all pairs
    looked at, and the verdict.
    """
    overview = view.overview
    associations = overview.associations
    rows = []
    for row, column in zip(*np.triu_indices(len(overview.figures), 1), strict=True):
        sides = {"a": overview.figures[row], "b": overview.figures[column]}
        pair = associations.pair(int(row), int(column))
        association = pair.association
        rows.append(
            {
                **{f"indicator_{side}": one.indicator.texts[view.lang].name for side, one in sides.items()},
                **{f"indicator_id_{side}": one.indicator.id for side, one in sides.items()},
                **{f"period_id_{side}": one.period for side, one in sides.items()},
                **{f"source_id_{side}": _source_of(one, view) for side, one in sides.items()},
                "level": view.selection.level,
                "vintage": view.vintage,
                "regions": pair.regions,
                "regions_independent": association and association.independent,
                "rho": association and association.rho,
                "rho_low": association and association.low,
                "rho_high": association and association.high,
                "p": association and associations.p[row, column],
                "q_corrected": pair.q,
                "pairs_tested": associations.tested,
                "verdict": str(pair.verdict),
            }
        )
    numbers = ("regions_independent", "rho", "rho_low", "rho_high", "p", "q_corrected")
    return pd.DataFrame(rows).astype(dict.fromkeys(numbers, float)) if rows else pd.DataFrame()


def _source_of(figure: Figure, view: RelationView) -> str | None:
    """The source that gave most of a figure."""
    source_ids = view.release.ask(sources_of_slice, *figure.key)["source_id"]
    return None if source_ids.empty else str(source_ids.iloc[0])


PANELS = (
    Panel(
        "matrix",
        page="samenhang",
        place=30,
        frame="matrix",
        draw=draw_matrix,
        rows=matrix_rows,
        sides="",
        figures=lambda view: view.overview.figures,
        about_title=True,
        file_name=lambda view: f"samenhang-{view.selection.level}-matrix",
        table="own",
        below=True,
    ),
)
