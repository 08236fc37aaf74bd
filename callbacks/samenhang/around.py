"""Whether neighbours are alike on A or on B, and which regions stand out by what surrounds them."""

from typing import Any

from callbacks.panels.drawn import Drawn, source_of
from callbacks.panels.maps import caption_of, off_the_map
from callbacks.relations.found import surroundings_of
from callbacks.samenhang.looking import Looking
from figures.map import Ground
from figures.sentence.coefficient import MOST_NAMES, regions_args
from figures.sentence.surroundings import clusters_claim, islands_claim, kinds_claims, neighbours_claim
from figures.surroundings import surroundings_drawing
from indicators.findings.division import Division
from indicators.findings.surroundings import Surroundings
from indicators.notice import Notice
from layouts.panel import figure_line
from layouts.samenhang import departures_list, named_fold, paragraphs
from wording import say


def around_panel(looking: Looking) -> tuple[Drawn, list[Any]]:
    """The map of regions by what surrounds them, with the islands listed; nothing while it is folded."""
    side, view, lang = looking.choice.around, looking.view, looking.lang
    if side == "none":
        return Drawn(say("around.heading", lang), None), []
    figure, geometry, found = view.shown(side), view.geometry(side), found_around(looking)
    told, sub = neighbours_claim(found, lang), figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if found.verdict == "refused":
        return Drawn(
            say("around.heading", lang), None, sub, [Notice("around_refused", {"why": told}, refuses=True)]
        ), []
    division, title = looking.division_of(figure), told.removesuffix(".")
    below = [*_standing_out(found, division, lang), *paragraphs([islands_claim(found, division, lang)])]
    islands = division.named(found.with_label.get("island", ()))
    below += named_fold(say("around.islands", lang, n=len(islands)), islands) if islands else []
    if geometry is None:
        notice = Notice("no_shapes", {"level": figure.level}, refuses=True)
        return Drawn(title, None, sub, [notice]), below
    ground = Ground(**geometry, focus=view.focus(side))
    drawing = surroundings_drawing(
        found, view.told(side), ground, caption_of(view.told(side), lang), view.mine(side), lang
    )
    source = source_of(side, view, with_map=True, compared=False)
    return Drawn(title, drawing, sub, off_the_map(side, view), source), below


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


def found_around(looking: Looking) -> Surroundings:
    """The chosen figure among the neighbours of each region."""
    return surroundings_of(looking.view.holdings, looking.view.shown(looking.choice.around))
