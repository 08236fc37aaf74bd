"""Shares of regions over how many people they are of, with the lines between which chance and size would put them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from figures.chart import (
    BOTH,
    QUIET,
    axis,
    axis_title,
    base_layout,
    hover_number,
    mine_trace,
    reference_line,
    regions_trace,
    rounded_values,
)
from indicators.comparability import Figure
from indicators.relations.funnel import INNER, OUTER, Funnel, funnel_counts
from wording import format_number, format_value, say

TITLE_WIDTH = 60
# Between a line and its name, in pixels.
GAP = 6
# How many sizes a line is drawn through.
SIZES = 60
# Where the shares stand, and the row below with what is withheld, as parts of the whole.
UPPER, LOWER = [0.16, 1.0], [0.0, 0.06]
# By how many lines a region lies beyond, and to which side.
_PLACES = {-2: "far_below", -1: "below", 0: "within", 1: "above", 2: "far_above"}
_DASHES = {INNER: "solid", OUTER: "dot"}


def withheld(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows of regions of which the share is withheld and the size is known: status, base."""
    return observations[(observations["status"] == "suppressed") & (observations["base"] > 0)]


def funnel_figure(
    observations: pd.DataFrame, funnel: Funnel, figure: Figure, people: str, lang: str, mine: Sequence[str] = ()
) -> dict[str, Any]:
    """One point a region: along how many people the share is of (a log axis), up the share. Lines at 95 and 99.8 %.

    observations: region_code, name, value, numerator, denominator, base, status. Regions of which the share is
    withheld are open points on a row of their own below, where their size is known: they have no height. people: what
    the axis counts, in words.
    """
    per = float(figure.indicator.measure.per or 1)
    counts, size = funnel_counts(observations, per)
    rows = observations.assign(size=size, share=counts / np.where(size > 0, size, np.nan) * per)
    present = rows[~np.isnan(funnel.z)]
    points = _points(present, figure, people, lang)
    without_share = withheld(rows)
    chart: dict[str, Any] = {"data": [*_limits(present, funnel, per, figure), points, mine_trace(points, mine)]}
    if len(without_share):
        chart["data"].append(_withheld(without_share, people, lang))
    chart["layout"] = _layout(funnel, per, figure, people, bool(len(without_share)), lang)
    chart["layout"]["annotations"] += _line_labels(present, funnel, per, lang)
    return chart


def funnel_twin(
    observations: pd.DataFrame, funnel: Funnel, figure: Figure, people: str, lang: str, mine: Sequence[str] = ()
) -> dict[str, Any]:
    """The regions outside the inner lines as a table, from far above to far below, mine in front; texts as read."""
    measure = figure.indicator.measure
    inner, outer = funnel.outside(INNER), funnel.outside(OUTER)
    away = observations.assign(z=funnel.z, place=inner + outer)
    away = away.assign(own=away["region_code"].isin(mine))
    table = away[((inner != 0) | away["own"]) & ~np.isnan(funnel.z)].sort_values(["own", "z"], ascending=[False, False])
    rows = [
        [
            str(one["name"]),
            format_value(float(one["value"]), measure, lang),
            format_number(float(one["size"]), 0, lang),
            say(f"funnel.place.{_PLACES[int(one['place'])]}", lang),
        ]
        for one in table.to_dict("records")
        if not np.isnan(one["value"])
    ]
    columns = [
        say(f"level.{figure.level}.one", lang).capitalize(),
        f"{figure.indicator.texts[lang].name}, {figure.period}",
        people,
        say("funnel.place_head", lang),
    ]
    return {"caption": say("funnel.twin", lang), "columns": columns, "rows": rows}


def _points(present: pd.DataFrame, figure: Figure, people: str, lang: str) -> dict[str, Any]:
    measure = figure.indicator.measure
    template = f"<b>%{{text}}</b><br>{hover_number('y', measure, lang)}<br>{people}: %{{x:,.0f}}<extra></extra>"
    regions = (present["region_code"].tolist(), present["name"].tolist())
    return regions_trace(
        *regions, present["size"].tolist(), rounded_values(present["share"], measure.decimals), BOTH, template
    )


def _limits(present: pd.DataFrame, funnel: Funnel, per: float, figure: Figure) -> list[dict[str, Any]]:
    sizes = np.geomspace(present["size"].min(), present["size"].max(), SIZES)
    lines = []
    for level, dash in _DASHES.items():
        for edge in funnel.limits(sizes, level):
            line = {"color": QUIET, "width": 1, "dash": dash}
            values = rounded_values(pd.Series(edge * per), figure.indicator.measure.decimals)
            lines.append(
                {"type": "scatter", "mode": "lines", "x": sizes.round(1).tolist(), "y": values, "line": line}
                | {"hoverinfo": "skip", "meta": {"role": "limit", "level": level}}
            )
    return lines


def _withheld(rows: pd.DataFrame, people: str, lang: str) -> dict[str, Any]:
    """Open points without a height."""
    template = f"<b>%{{text}}</b><br>{say('status.suppressed', lang)}<br>{people}: %{{x:,.0f}}<extra></extra>"
    regions = (rows["region_code"].tolist(), rows["name"].tolist())
    marker = {"color": "rgba(0,0,0,0)", "size": 8, "opacity": 1, "line": {"color": BOTH, "width": 1.5}}
    open_points: dict[str, Any] = {"marker": marker, "selected": {}, "unselected": {}, "yaxis": "y2"}
    return regions_trace(*regions, rows["base"].tolist(), [0.0] * len(rows), BOTH, template, **open_points)


def _layout(funnel: Funnel, per: float, figure: Figure, people: str, has_row: bool, lang: str) -> dict[str, Any]:
    measure = figure.indicator.measure
    title = axis_title(figure.indicator.texts[lang].name, measure, figure.period, lang)
    up = axis(title, TITLE_WIDTH, rangemode="tozero")
    layout = base_layout(lang) | {
        "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
        "xaxis": axis(people, TITLE_WIDTH, type="log", dtick=1, anchor="y2" if has_row else "y"),
        "yaxis": up | {"domain": UPPER} if has_row else up,
        "shapes": [reference_line(funnel.target * per, "y", ("x", "y"))],
        "annotations": [],
    }
    if has_row:
        layout["yaxis2"] = {"visible": False, "fixedrange": True, "range": [-1, 1], "domain": LOWER}
        layout["annotations"] = [_row_label(lang)]
    return layout


def _line_labels(present: pd.DataFrame, funnel: Funnel, per: float, lang: str) -> list[dict[str, Any]]:
    """The names of each upper line and the middle one, left of the smallest region: there are no points, and the lines
    lie furthest apart. The key tells more."""
    smallest = np.array([present["size"].min()])
    ends = {float(funnel.limits(smallest, level)[1][0]): (_percent(level, lang), "middle") for level in _DASHES}
    # The middle line goes on under its name.
    ends[funnel.target] = (say("funnel.together", lang), "bottom")
    # On an axis of powers of ten a place is told as a power.
    look = {"showarrow": False, "font": {"size": 12, "color": QUIET}, "x": round(float(np.log10(smallest[0])), 3)}
    place = {"xref": "x", "xanchor": "right", "yref": "y", "xshift": -GAP}
    return [look | place | {"text": text, "y": at * per, "yanchor": side} for at, (text, side) in ends.items()]


def _percent(level: float, lang: str) -> str:
    decimals = 0 if round(100 * level, 1) == round(100 * level) else 1
    return say("funnel.level", lang, level=format_number(100 * level, decimals, lang))


def _row_label(lang: str) -> dict[str, Any]:
    return {
        "text": say("funnel.withheld_row", lang),
        "showarrow": False,
        "font": {"size": 12, "color": QUIET},
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "y2 domain",
        "y": 1,
        "yanchor": "bottom",
    }
