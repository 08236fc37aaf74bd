"""A through the years: a small map for each period, all on one scale."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from answers.rows.one_figure import slice_rows, with_classes
from answers.side import Side
from answers.view import View
from figures.sentence import map_summary
from figures.sentence.direction import agreed_claim
from figures.source_line import source_notes, years_line
from indicators.breaks import class_numbers
from indicators.notice import Notice
from layouts.panel import figure_line, source_text
from panels.classing import Classing, key_of, pooled_classing
from panels.content import Content
from panels.maps import drawing_of
from panels.panel import Panel
from wording import format_value, say

MOST = 6


def draw_years(view: View) -> Content:
    """Small maps of the latest periods of A; with one period a sentence that says which."""
    figure, lang = view.a.figure, view.lang
    periods = view.availability.periods(figure.indicator.id, figure.level)
    args = {"indicator_id": figure.indicator.id, "level": figure.level}
    if len(periods) == 1:
        notice = Notice("years_only", args | {"period": periods[0]}, refuses=True)
        return Content(figure.indicator.texts[lang].name, None, "", [notice])
    map_periods = [period for period in periods if view.a.at_period(period).geometry][-MOST:]
    if not map_periods:
        no_shapes = Notice("no_shapes", {"level": figure.level}, refuses=True)
        return Content(figure.indicator.texts[lang].name, None, "", [no_shapes])
    classing = pooled_classing(view.a, periods)
    drawing = _drawing(view, map_periods, classing)
    title = say("years.title", lang, n=len(map_periods), first=map_periods[0], last=map_periods[-1])
    sub = figure_line(figure.indicator.texts[lang].name, f"{map_periods[0]} – {map_periods[-1]}", lang)
    return Content(
        title,
        drawing,
        sub,
        _notices(view, periods, map_periods),
        _source([view.a.at_period(one) for one in map_periods]),
    )


def _source(sides: Sequence[Side]) -> list[Any]:
    """The source line of all periods together."""
    sources = pd.concat([side.sources for side in sides]).drop_duplicates("source_id")
    boundaries = pd.concat([side.boundary_sources() for side in sides]).drop_duplicates("source_id")
    line = years_line([side.figure for side in sides], sources, boundaries, sides[0].lang)
    return source_text(line, source_notes(sources, boundaries), sides[0].lang)


def _drawing(view: View, periods: Sequence[str], classing: Classing) -> dict[str, Any]:
    """The drawings of all periods, with what they share once: limits, colours and legend."""
    reading, lang = view.a.reading, view.lang
    key = key_of(reading, classing, lang)
    shared = ("limits", "colours", "pattern", "decimals", "unit", "name", "domain", "key")
    drawings = [_one(view.a.at_period(period), classing) for period in periods]
    first = drawings[0] | {"key": vars(key) | {"compared": None, "many": say("years.figures", lang)}}
    summaries = [map_summary(view.a.at_period(period).reading, lang) for period in periods]
    summary = " ".join(filter(None, (*summaries, agreed_claim(reading.figure, lang))))
    maps = [{name: value for name, value in drawing.items() if name not in shared} for drawing in drawings]
    return {name: first[name] for name in shared} | {"maps": maps, "summary": summary}


def _one(side: Side, classing: Classing) -> dict[str, Any]:
    reading, lang = side.reading, side.lang
    drawing = drawing_of(side, side.geometry or {}, classing)
    present = reading.present()
    middle = format_value(float(present.median()), reading.figure.indicator.measure, lang) if len(present) else ""
    return drawing | {"note": say("years.middle", lang, value=middle) if middle else ""}


def _notices(view: View, periods: Sequence[str], map_periods: Sequence[str]) -> list[Notice]:
    notices = [Notice("years_one_scale", {"first": periods[0], "last": periods[-1]}, quiet=True)]
    if view.a.figure.indicator.map.breaks != "categories":
        notices.append(Notice("years_no_hatching", quiet=True))
    if len(map_periods) < len(periods):
        notices.append(Notice("years_latest", {"shown": len(map_periods), "total": len(periods)}, quiet=True))
    if view.selection.classes == "comparator":
        notices.append(Notice("years_no_comparator", quiet=True))
    divisions = {view.a.at_period(period).figure.vintage for period in map_periods}
    if len(divisions) > 1:
        args = {"level": view.selection.level, "listed_years": " / ".join(sorted(divisions))}
        notices.append(Notice("years_divisions", args))
    breaks = [
        step.period for step in view.a.figure.indicator.series_breaks if map_periods[0] < step.period <= map_periods[-1]
    ]
    return notices + [Notice("years_break", {"period": period}) for period in breaks]


def years_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region in every period of A, the oldest first, in the classes that all of them share."""
    figure = view.a.figure
    periods = view.availability.periods(figure.indicator.id, figure.level)
    slices = [view.a.at_period(period).figure for period in periods]
    rows = pd.concat([slice_rows(one, view.release) for one in slices], ignore_index=True)
    if not content.drawing:
        return rows
    limits = content.drawing["limits"]
    return with_classes(rows, class_numbers(rows["value"].to_numpy(dtype=float), limits), limits)


PANELS = (
    Panel(
        "years",
        page="verkennen",
        place=40,
        frame="years",
        draw=draw_years,
        rows=years_rows,
        sides="a",
        lettered=True,
        views=("years",),
        table="own",
        embed=True,
        legend=True,
    ),
)
