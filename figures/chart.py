"""The parts that all charts share: type, axes, and how my region is picked out."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import pandas as pd

from figures.colours import MINE
from indicators.model import Measure
from wording import BARE_UNITS, SPACE, unit_word

FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif"
INK = "#17202e"
QUIET = "#56606f"
GRID = "#e7e9ec"
# More regions of mine than this get smaller rings, so that they do not cover each other.
MANY = 25
# Points that stand for A and B at once have the colour of neither.
BOTH = "#4b6a97"
SEPARATORS = {"nl": ",.", "en": ".,"}


@dataclass(frozen=True)
class ReferenceLine:
    """A figure that regions are held against, and its name and year on the chart."""

    value: float
    label: str


def base_layout(lang: str) -> dict[str, Any]:
    """Paper, type and number format of every chart; `uirevision` keeps what the reader zoomed to."""
    return {
        "autosize": True,
        "font": {"family": FONT, "size": 13, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": SEPARATORS[lang],
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#ffffff", "bordercolor": MINE, "font": {"color": INK, "size": 13}},
        "dragmode": "lasso",
        "newselection": {"line": {"color": MINE, "width": 1, "dash": "dot"}},
        "activeselection": {"fillcolor": "rgba(0,0,0,0)"},
    }


def axis(title: str, width: int, **more: Any) -> dict[str, Any]:
    """A quiet axis; a title longer than `width` signs stands in even lines."""
    return {
        "title": {"text": "<br>".join(even_lines(title, width)), "font": {"size": 13, "color": QUIET}, "standoff": 8},
        "gridcolor": GRID,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": 13, "color": QUIET},
        "separatethousands": True,
        "exponentformat": "none",
        "automargin": True,
        "nticks": 6,
    } | more


def even_lines(text: str, width: int) -> list[str]:
    """The words in as few lines as `width` signs a line allow, all about as long: no year alone on the last."""
    fewest = len(wrap(text, width, break_long_words=False))
    attempts = (wrap(text, narrower, break_long_words=False) for narrower in range(1, width))
    return next((lines for lines in attempts if len(lines) <= fewest), wrap(text, width, break_long_words=False))


def row_axis(place: int, count: int, gap: float, anchor: str) -> dict[str, Any]:
    """The hidden axis across row `place` of `count` rows of points; gap: between two rows, as a part of the whole."""
    gap = gap if count > 1 else 0.0
    height = (1 - gap * (count - 1)) / count
    top = 1 - place * (height + gap)
    domain = [round(max(0.0, top - height), 3), round(top, 3)]
    return {"visible": False, "fixedrange": True, "range": [-0.62, 0.62], "domain": domain, "anchor": anchor}


def row_heading(
    text: str, measure: Measure, axes: dict[str, str], lang: str, *, left: int, above: int
) -> dict[str, Any]:
    """The name of a row, with its unit, above its left end; left and above: pixels from the corner of the row."""
    return {
        "text": text if measure.unit in BARE_UNITS else f"{text} ({unit_word(measure.unit, lang)})",
        "showarrow": False,
        "font": {"size": 13, "color": INK},
        "xref": "paper",
        "x": 0,
        "xshift": -left,
        "xanchor": "left",
        "yref": f"{axes['yaxis']} domain",
        "y": 1,
        "yshift": above,
        "yanchor": "bottom",
    }


def axis_title(name: str, measure: Measure, period: str, lang: str) -> str:
    """'Jongeren met jeugdzorg (%), 2021'; no line ends between unit and period."""
    if measure.unit == "aantal":
        return f"{name},{SPACE}{period}"
    unit = unit_word(measure.unit, lang).replace(" ", SPACE)
    return f"{name} ({unit}),{SPACE}{period}"


def hover_number(letter: str, measure: Measure, lang: str) -> str:
    """The Plotly template of one figure: '%{x:,.1f} %'."""
    unit = "" if measure.unit in BARE_UNITS else SPACE + unit_word(measure.unit, lang)
    return f"%{{{letter}:,.{measure.decimals}f}}{unit}"


def regions_trace(
    codes: Sequence[str],
    names: Sequence[str],
    x: Sequence[float],
    y: Sequence[float],
    colour: str,
    template: str,
    **more: Any,
) -> dict[str, Any]:
    """One point per region, named by code, so that every view can pick out the same ones.

    The browser puts the points down as one picture (assets/figures/charts.js): as thousands of elements of the page
    they would take it half a second. Plotly holds them for its axes, labels and lasso, and shows none.
    """
    size = 7 if len(codes) <= 600 else 5
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(x),
        "y": list(y),
        "customdata": list(codes),
        "text": list(names),
        "hovertemplate": template,
        "meta": {"role": "regions"},
        "opacity": 0,
        "marker": {"color": colour, "size": size, "opacity": 0.5, "line": {"width": 0}, "maxdisplayed": 1},
        "selected": {"marker": {"opacity": 0.5}},
        "unselected": {"marker": {"opacity": 0.5}},
    } | more


def mine_trace(points: dict[str, Any], mine: Sequence[str]) -> dict[str, Any]:
    """My region over the points of all, as a dark ring. What is marked or hovered the browser adds."""
    codes = set(mine)
    at = [place for place, code in enumerate(points["customdata"]) if code in codes]
    of_point = [key for key in ("x", "y", "customdata", "text", "hovertext") if key in points]
    rings = {key: [points[key][place] for place in at] for key in of_point}
    size = 12 if len(at) == 1 else 9 if len(at) <= MANY else 7
    marker = {"color": "#ffffff", "size": size, "opacity": 1, "line": {"color": MINE, "width": size / 4}}
    marker |= {key: value for key, value in points["marker"].items() if key == "maxdisplayed"}
    return points | rings | {"meta": {"role": "mine"}, "marker": marker, "selected": {}, "unselected": {}}


def rounded_values(values: pd.Series, decimals: int) -> list[float]:
    """Values as precise as a point on a screen needs: one decimal more than is written."""
    return [float(value) for value in values.round(decimals + 1)]


def reference_line(value: float, along: str, axes: tuple[str, str]) -> dict[str, Any]:
    """A dotted line over the whole plot at one value of x or y."""
    x, y = axes
    ends = {"x0": value, "x1": value, "y0": 0, "y1": 1, "xref": x, "yref": f"{y} domain"}
    if along == "y":
        ends = {"y0": value, "y1": value, "x0": 0, "x1": 1, "yref": y, "xref": f"{x} domain"}
    return {"type": "line", "layer": "below", "line": {"color": QUIET, "width": 1, "dash": "dot"}} | ends
