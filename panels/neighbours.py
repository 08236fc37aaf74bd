"""The similarity of neighbours on A or on B, and which regions stand out by what surrounds them."""

from typing import Any

import pandas as pd

from answers.relations.findings import surroundings_of
from answers.relations.view import RelationView
from answers.rows.one_figure import slice_rows
from figures.map import Ground
from figures.sentence.coefficient import MOST_NAMES, regions_args
from figures.sentence.surroundings import clusters_claim, islands_claim, kinds_claims, label_words, neighbours_claim
from figures.surroundings import surroundings_drawing
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.surroundings import Surroundings
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from layouts.panel import figure_line
from layouts.samenhang import departures_list, names_fold, paragraphs
from panels.content import Content, source_of
from panels.maps import caption_of, off_the_map
from panels.panel import Panel
from wording import say


def draw_neighbours(view: RelationView) -> Content:
    """The map of regions by what surrounds them, with the islands listed; nothing while it is folded."""
    lang = view.lang
    if view.choice.around == "none":
        return Content(say("around.heading", lang), None, nothing=say("around.asks", lang))
    side, finding = view.side(view.choice.around), neighbours_finding_of(view)
    figure, geometry = side.figure, side.geometry
    sentence, sub = neighbours_claim(finding, lang), figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if finding.verdict == "refused":
        return Content(
            say("around.heading", lang), None, sub, [Notice("around_refused", {"why": sentence}, refuses=True)]
        )
    division, title = view.division_of(figure), sentence.removesuffix(".")
    below = [*_outstanding_regions(finding, division, lang), *paragraphs([islands_claim(finding, division, lang)])]
    islands = division.named(finding.with_label.get("island", ()))
    below += names_fold(say("around.islands", lang, n=len(islands)), islands) if islands else []
    if geometry is None:
        notice = Notice("no_shapes", {"level": figure.level}, refuses=True)
        return Content(title, None, sub, [notice], below=below)
    ground = Ground(**geometry, focus=side.focus)
    drawing = surroundings_drawing(finding, side.reading, ground, caption_of(side.reading, lang), side.mine, lang)
    source = source_of(side, with_map=True, with_comparator=False)
    return Content(title, drawing, sub, off_the_map(side), source, below)


def _outstanding_regions(finding: Surroundings, division: Division, lang: str) -> list[Any]:
    """The number of regions that stand out, and under each kind which: to press where these are few, else folded."""
    claims = kinds_claims(finding, lang)
    if not claims:
        return paragraphs([clusters_claim(finding, lang)])
    names = {kind: division.named(finding.with_label[kind]) for kind in claims}
    few = [kind for kind, regions in names.items() if len(regions) <= MOST_NAMES]
    parts: list[Any] = []
    for kind, claim in claims.items():
        parts += paragraphs([claim])
        if kind in few:
            parts += departures_list(names[kind], lang, hint=kind == few[0])
        else:
            regions = regions_args(finding.figure.level, lang)["regions"]
            parts += names_fold(say("around.which", lang, n=len(names[kind]), regions=regions), names[kind])
    return parts


def neighbours_finding_of(view: RelationView) -> Surroundings:
    """The chosen figure among the neighbours of each region."""
    return surroundings_of(view.holdings, view.side(view.choice.around).figure)


def neighbour_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every region with its figure, and what surrounds it in words."""
    if view.choice.around == "none":
        return pd.DataFrame()
    figure, finding = view.side(view.choice.around).figure, neighbours_finding_of(view)
    rows = slice_rows(figure, view.release)
    if isinstance(finding.clusters, Refused):
        return rows.iloc[:0]
    labels = dict(zip(view.division_of(figure).codes, finding.clusters.label, strict=True))
    words = rows["region_code"].map(lambda code: label_words(str(labels[code]), view.lang))
    return rows.assign(surroundings=words)


def neighbour_figures(view: RelationView) -> list[Figure]:
    """The figure that was chosen; none while the panel is folded."""
    return [] if view.choice.around == "none" else [view.side(view.choice.around).figure]


PANELS = (
    Panel(
        "neighbours",
        page="samenhang",
        place=40,
        frame="map",
        draw=draw_neighbours,
        rows=neighbour_rows,
        sides="",
        figures=neighbour_figures,
        table="own",
        below=True,
    ),
)
