"""The panels of Vergelijkbare regio's about the regions that are like mine: who, in what, and how they do."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from dash import html

from callbacks.alike import Alike, alike_of, mine_of
from callbacks.panels.drawn import NO_CHART, Drawn, source_of
from callbacks.panels.maps import map_panel
from callbacks.sources import sources_of_slices
from callbacks.view import View
from figures.alike import alike_strip
from figures.compared import capital
from figures.likeness import circumstance_name, likeness_strip
from figures.sentence.alike import alike_title, does_text, does_title
from figures.sentence.alike_domains import among
from figures.sentence.likeness import basis_sentences, basis_text, steadiness_badge, steadiness_claim
from figures.sentence.words import low_of, value_of
from figures.source_line import circumstances_line
from figures.together import together_of
from indicators.comparability import Shown
from indicators.key_figures import DECLARED
from indicators.notice import Notice
from indicators.relations.nearest import Likeness, Nearest
from indicators.relations.refusal import Refused
from layouts.alike import AlikeRow, alike_list, alike_table
from layouts.panel import source_text
from wording import format_number, join_list, say

# On fewer circumstances than this a list says little of how alike regions are.
FEW = 4
# Draws a list that there is.
Draw = Callable[[Alike, Nearest], Drawn]


def alike_panel(view: View) -> Drawn:
    """Which regions are most like mine, in what, in what not, and how sure the list is."""
    return told(view, _list, None)


def alike_figure_panel(view: View) -> Drawn:
    """How the regions of the list do on the figure compared, beside all."""
    return told(view, _figure, NO_CHART)


def alike_profile_panel(view: View) -> Drawn:
    """Where the regions of the list and mine stand in each circumstance."""
    return told(view, _profile, NO_CHART)


def alike_map_panel(view: View) -> Drawn:
    """The map of the figure compared; assets/alike.js picks out the regions of the list on it."""
    both = View(view.selection.with_changes(view="B"), view.holdings)
    drawn = map_panel("b", both)
    if drawn.figure and "control" in drawn.figure.get("times", {}):
        drawn.figure["times"]["control"] = "alike-period"
    mine = mine_of(view)
    if drawn.figure and not isinstance(mine, Notice):
        drawn.figure["mine"] = list(mine.codes)
        if view.selection.level == "gemeente":
            # What is alike lies anywhere: the map does not look at my working area alone.
            drawn.figure["focus"] = None
    return drawn


def told(view: View, draw: Draw, nothing: Any) -> Drawn:
    """What `draw` makes of a list that there is; else a title and why there is none. nothing: an empty drawing."""
    alike, lang = alike_of(view), view.lang
    regions = say(f"level.{view.selection.level}.many", lang)
    if isinstance(alike, Notice):
        return Drawn(say("alike.title_choose", lang, regions=regions), nothing, "", [alike])
    if len(alike.switched_off) == len(DECLARED):
        none_counts = Notice("alike_none_counts", refuses=True)
        return Drawn(say("alike.title_none", lang, regions=regions, region=alike.mine.name), nothing, "", [none_counts])
    nearest = alike.found.nearest
    if isinstance(nearest, Refused):
        sentence = basis_text(alike.found, view.selection.level, alike.mine.name, lang)
        refused = Notice("alike_refused", {"sentence": sentence}, refuses=True)
        title = alike_title(alike.found, alike.beside.division, alike.mine.name, lang)
        return Drawn(title, nothing, "", [refused])
    return draw(alike, nearest)


def _list(alike: Alike, nearest: Nearest) -> Drawn:
    view, found, name = alike.view, alike.found, alike.mine.name
    lang, level = view.lang, view.selection.level
    rows = [_row(one, alike) for one in nearest.regions]
    area = _own(alike, alike.figure)
    own = _value(alike.own_value, alike, alike.mine.code) if area is None else area
    table = alike_table(
        rows, (capital(alike.mine.short), own), alike.figure.indicator.texts[lang].name, alike.figure.period, lang
    )
    said_of_list = {"className": f"alike-badge alike-{found.steadiness}", "title": say("alike.badge", lang)}
    badge = [html.Span(steadiness_badge(found, lang), **said_of_list), " "] if found.steadiness else []
    said = [steadiness_claim(found, level, lang), _lacking(alike), _switched_off(alike)]
    basis = basis_sentences(found, level, name, lang)
    sub = [*badge, " ".join(filter(None, said))]
    notices = []
    if len(nearest.used) < FEW:
        notices.append(Notice("alike_few", {"n": len(nearest.used), "total": len(DECLARED)}))
    if alike.unlikened:
        args = {"n": len(alike.unlikened), "level": level, "listed": alike.unlikened}
        notices.append(Notice("alike_not_likened", args, quiet=True))
    title = alike_title(found, alike.beside.division, name, lang)
    used = [found.circumstances[place] for place in nearest.used]
    likened = html.Span(source_of_figures(used, view, "circumstances"))
    source = [*source_of("b", view, compared=False), " ", likened]
    return Drawn(title, alike_list(table, basis, lang), sub, notices, source)


def _lacking(alike: Alike) -> str:
    """Which declared circumstances the division does not have, and which mine has not; empty when there are all."""
    figure, found, lang = alike.figure, alike.found, alike.view.lang
    args = {"level": say(f"level.{figure.level}.one", lang), "vintage": figure.vintage, "region": alike.mine.name}
    nowhere = alike.beside.absent
    unknown = [one.indicator.id for one, own in zip(found.circumstances, found.mine, strict=True) if np.isnan(own)]
    said = {"lacking": nowhere, "unknown": unknown}
    return " ".join(say(f"alike.{key}", lang, names=_within(ids, lang), **args) for key, ids in said.items() if ids)


def _within(ids: Sequence[str], lang: str) -> str:
    """The short names of circumstances, as in a sentence."""
    names = [circumstance_name(name, lang) for name in ids]
    return join_list([name[0].lower() + name[1:] for name in names], lang)


def _switched_off(alike: Alike) -> str:
    """Which circumstances the reader does not let count; empty when all do."""
    lang, registry = alike.view.lang, alike.view.registry
    names = [registry[name].texts[lang].in_sentence for name in alike.switched_off if name in registry]
    return say("alike.switched_off", lang, names=join_list(names, lang)) if names else ""


def _row(one: Likeness, alike: Alike) -> AlikeRow:
    lang, division = alike.view.lang, alike.beside.division
    return AlikeRow(
        code=division.codes[one.region],
        name=division.names[one.region],
        value=_value(float(alike.values[one.region]), alike, division.codes[one.region]),
        drivers=[_names(alike.found.circumstances[place], lang) for place in one.drivers],
        differs=None if one.difference is None else _differs(one.region, one.difference, alike),
        kept=say("alike.kept", lang, share=format_number(100 * one.kept, 0, lang)) if one.kept < 1 else "",
    )


def _differs(region: int, place: int, alike: Alike) -> tuple[str, str, str]:
    """In which circumstance a region differs most from mine, short and in full, with the figures of both."""
    found, lang = alike.found, alike.view.lang
    shown = found.circumstances[place]
    theirs, own = (
        low_of(float(found.figures[region, place]), shown, lang),
        value_of(float(found.mine[place]), shown, lang),
    )
    return *_names(shown, lang), say("alike.differs", lang, value=theirs, own=own)


def _names(shown: Shown, lang: str) -> tuple[str, str]:
    """The name of a circumstance, short, and in full with its year."""
    return circumstance_name(shown.indicator.id, lang), f"{shown.indicator.texts[lang].name}, {shown.period}"


def _own(alike: Alike, shown: Shown) -> str | None:
    """The figure of my working area or group with its limits, as on Verkennen; None of a region."""
    if alike.mine.code:
        return None
    areas = [together_of(area, shown, alike.view.lang) for _, area in alike.areas([shown])]
    return next((one.text for one in areas if one), say("working_area.no_figure", alike.view.lang))


def _value(value: float, alike: Alike, code: str) -> str:
    """The figure of a region as it is written; without one the reason, as far as that is known."""
    lang = alike.view.lang
    if not np.isnan(value):
        return value_of(value, alike.figure, lang)
    observations = alike.view.told("b").observations
    status = observations.loc[observations["region_code"] == code, "status"]
    return say(f"status.{status.iloc[0] if len(status) else 'missing'}", lang)


def _figure(alike: Alike, nearest: Nearest) -> Drawn:
    view, mine, lang = alike.view, alike.mine, alike.view.lang
    listed = alike.values[[one.region for one in nearest.regions]]
    drawn = (mine.code, mine.short, alike.own_value)
    figure = alike_strip(alike.figure, alike.values, alike.beside.division, nearest, drawn, lang)
    band = partial(alike.band, alike.figure)
    place = among(alike.figure, listed, alike.own_value, band)
    title = does_title(alike.figure, place, mine.name, lang)
    between = band() if place and place.doubt else None
    text = does_text(alike.figure, listed, alike.own_value, mine.name, lang, between)
    lacking = int(np.isnan(listed).sum())
    division = alike.beside.division
    without = {
        division.codes[o.region]: division.names[o.region] for o in nearest.regions if np.isnan(alike.values[o.region])
    }
    args = {"n": lacking, "level": alike.figure.level, "listed": without}
    notices = [Notice("alike_without_figure", args, quiet=True)] if lacking else []
    return Drawn(title, figure, text, notices, source_of("b", view, compared=False))


def _profile(alike: Alike, nearest: Nearest) -> Drawn:
    lang, mine = alike.view.lang, alike.mine
    figure = likeness_strip(alike.found, nearest, alike.beside.division, (mine.code, mine.short), lang)
    title = say("alike.profile_title", lang, region=mine.name)
    used = [alike.found.circumstances[place] for place in nearest.used]
    few = [html.Span(className="alike-few")] if len(used) < FEW else []
    sub = [*few, say("alike.profile_sub", lang)]
    return Drawn(title, figure, sub, (), source_text(source_of_figures(used, alike.view), [], lang))


def source_of_figures(figures: Sequence[Shown], view: View, name: str = "name") -> str:
    """Where some figures of one division come from, in one line. name: as of `circumstances_line`."""
    sources = sources_of_slices(view.release, [one.slice_of for one in figures])
    return circumstances_line(figures, sources, view.lang, name)
