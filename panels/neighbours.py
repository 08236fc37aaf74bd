"""Whether neighbours are alike on A or on B, and which regions stand out by what surrounds them."""

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
from layouts.samenhang import departures_list, named_fold, paragraphs
from panels.content import Content, source_of
from panels.maps import caption_of, off_the_map
from panels.panel import Panel
from wording import say


def draw_neighbours(view: RelationView) -> Content:
    """The map of regions by what surrounds them, with the islands listed; nothing while it is folded."""
    lang = view.lang
    if view.choice.around == "none":
        return Content(say("around.heading", lang), None, nothing=say("around.asks", lang))
    side, found = view.side(view.choice.around), neighbours_finding_of(view)
    figure, geometry = side.figure, side.geometry
    told, sub = neighbours_claim(found, lang), figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if found.verdict == "refused":
        return Content(say("around.heading", lang), None, sub, [Notice("around_refused", {"why": told}, refuses=True)])
    division, title = view.division_of(figure), told.removesuffix(".")
    below = [*_standing_out(found, division, lang), *paragraphs([islands_claim(found, division, lang)])]
    islands = division.named(found.with_label.get("island", ()))
    below += named_fold(say("around.islands", lang, n=len(islands)), islands) if islands else []
    if geometry is None:
        notice = Notice("no_shapes", {"level": figure.level}, refuses=True)
        return Content(title, None, sub, [notice], below=below)
    ground = Ground(**geometry, focus=side.focus)
    drawing = surroundings_drawing(found, side.reading, ground, caption_of(side.reading, lang), side.mine, lang)
    source = source_of(side, with_map=True, compared=False)
    return Content(title, drawing, sub, off_the_map(side), source, below)


def _standing_out(found: Surroundings, division: Division, lang: str) -> list[Any]:
    """How many regions stand out, and under each kind which: to press where these are few, else folded."""
    claims = kinds_claims(found, lang)
    if not claims:
        return paragraphs([clusters_claim(found, lang)])
    named = {kind: division.named(found.with_label[kind]) for kind in claims}
    few = [kind for kind, regions in named.items() if len(regions) <= MOST_NAMES]
    told: list[Any] = []
    for kind, claim in claims.items():
        told += paragraphs([claim])
        if kind in few:
            told += departures_list(named[kind], lang, hint=kind == few[0])
        else:
            regions = regions_args(found.shown.level, lang)["regions"]
            told += named_fold(say("around.which", lang, n=len(named[kind]), regions=regions), named[kind])
    return told


def neighbours_finding_of(view: RelationView) -> Surroundings:
    """The chosen figure among the neighbours of each region."""
    return surroundings_of(view.holdings, view.side(view.choice.around).figure)


def neighbour_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every region with its figure, and what surrounds it in words."""
    if view.choice.around == "none":
        return pd.DataFrame()
    figure, found = view.side(view.choice.around).figure, neighbours_finding_of(view)
    rows = slice_rows(figure, view.release)
    if isinstance(found.clusters, Refused):
        return rows.iloc[:0]
    labels = dict(zip(view.division_of(figure).codes, found.clusters.label, strict=True))
    said = rows["region_code"].map(lambda code: label_words(str(labels[code]), view.lang))
    return rows.assign(surroundings=said)


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
