"""A through the years: a small map for each period, all on one scale."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from callbacks.classing import Classing, at_period, key_of, pooled_classing
from callbacks.panels.drawn import Drawn
from callbacks.panels.maps import caption_of
from callbacks.view import View
from figures.map import Ground, map_drawing
from figures.sentence import map_summary
from figures.sentence.direction import agreed_claim
from figures.source_line import source_notes, years_line
from indicators.notice import Notice
from layouts.panel import figure_line, source_text
from wording import format_value, say

MOST = 6


def years_panel(view: View) -> Drawn:
    """Small maps of the latest periods of A; with one period a sentence that says which."""
    figure, lang = view.shown("a"), view.lang
    if view.selection.view != "years":
        return Drawn(say("years.heading", lang), None)
    periods = view.availability.periods(figure.indicator.id, figure.level)
    named = {"indicator_id": figure.indicator.id, "level": figure.level}
    if len(periods) == 1:
        notice = Notice("years_only", named | {"period": periods[0]}, refuses=True)
        return Drawn(figure.indicator.texts[lang].name, None, "", [notice])
    drawn = [period for period in periods if at_period("a", view, period).geometry("a")][-MOST:]
    if not drawn:
        no_shapes = Notice("no_shapes", {"level": figure.level}, refuses=True)
        return Drawn(figure.indicator.texts[lang].name, None, "", [no_shapes])
    classing = pooled_classing("a", view, periods)
    drawing = _drawing(view, drawn, classing)
    title = say("years.title", lang, n=len(drawn), first=drawn[0], last=drawn[-1])
    sub = figure_line(figure.indicator.texts[lang].name, f"{drawn[0]} – {drawn[-1]}", lang)
    return Drawn(
        title, drawing, sub, _notices(view, periods, drawn), _source([at_period("a", view, one) for one in drawn])
    )


def _source(views: Sequence[View]) -> list[Any]:
    """The source line of all periods together."""
    sources = pd.concat([view.sources("a") for view in views]).drop_duplicates("source_id")
    boundaries = pd.concat([view.boundary_sources("a") for view in views]).drop_duplicates("source_id")
    line = years_line([view.shown("a") for view in views], sources, boundaries, views[0].lang)
    return source_text(line, source_notes(sources, boundaries), views[0].lang)


def _drawing(view: View, periods: Sequence[str], classing: Classing) -> dict[str, Any]:
    """The drawings of all periods, with what they share once: limits, colours and legend."""
    told, lang = view.told("a"), view.lang
    key = key_of(told, classing, lang)
    shared = ("limits", "colours", "pattern", "decimals", "unit", "name", "domain", "key")
    drawings = [_one(at_period("a", view, period), classing) for period in periods]
    first = drawings[0] | {"key": vars(key) | {"compared": None, "many": say("years.figures", lang)}}
    summaries = [map_summary(at_period("a", view, period).told("a"), lang) for period in periods]
    summary = " ".join(filter(None, (*summaries, agreed_claim(told.shown, lang))))
    maps = [{name: value for name, value in drawing.items() if name not in shared} for drawing in drawings]
    return {name: first[name] for name in shared} | {"maps": maps, "summary": summary}


def _one(view: View, classing: Classing) -> dict[str, Any]:
    told, lang, geometry = view.told("a"), view.lang, view.geometry("a") or {}
    drawing = map_drawing(
        told.observations,
        classing.limits,
        classing.colours,
        Ground(**geometry, focus=view.focus("a")),
        caption_of(told, lang),
        view.mine("a"),
    )
    present = told.present()
    middle = format_value(float(present.median()), told.shown.indicator.measure, lang) if len(present) else ""
    return drawing | {"note": say("years.middle", lang, value=middle) if middle else ""}


def _notices(view: View, periods: Sequence[str], drawn: Sequence[str]) -> list[Notice]:
    notices = [Notice("years_one_scale", {"first": periods[0], "last": periods[-1]}, quiet=True)]
    if view.shown("a").indicator.map.breaks != "categories":
        notices.append(Notice("years_no_hatching", quiet=True))
    if len(drawn) < len(periods):
        notices.append(Notice("years_latest", {"shown": len(drawn), "total": len(periods)}, quiet=True))
    if view.selection.classes == "comparator":
        notices.append(Notice("years_no_comparator", quiet=True))
    divisions = {at_period("a", view, period).shown("a").vintage for period in drawn}
    if len(divisions) > 1:
        named = {"level": view.selection.level, "listed_years": " / ".join(sorted(divisions))}
        notices.append(Notice("years_divisions", named))
    breaks = [step.period for step in view.shown("a").indicator.series_breaks if drawn[0] < step.period <= drawn[-1]]
    return notices + [Notice("years_break", {"period": period}) for period in breaks]
