"""The figure of several regions taken as one, on charts and in the legend: one dark point among those it is made of."""

from dataclasses import asdict, dataclass
from typing import Any

from figures.colours import MINE
from figures.sentence.words import low_of, value_of
from indicators.comparability import Figure
from indicators.comparator import Comparator
from wording import capital, say

SIZE = 13


@dataclass(frozen=True)
class AggregatePoint:
    """The figure of several regions as one, as it is drawn and read.

    name: of the regions as one. value: None when it cannot be had, or not be put beside those of single regions.
    low, high: between what it may lie; None where nothing is uncertain as it is written.
    text: all of it as it is read: '4,7 % (4,6 tot 4,8 %)'.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    text: str

    def drawing(self) -> dict[str, Any]:
        """The fields as the browser reads them, in a legend or a table."""
        return asdict(self)


def aggregate_of(area: Comparator | None, figure: Figure, lang: str) -> AggregatePoint | None:
    """The point on charts and in legends for the figure of a working area or another group; None without one."""
    if area is None:
        return None
    decimals = figure.indicator.measure.decimals
    low, high = (None if end is None else round(end, decimals + 1) for end in (area.low, area.high))
    # A number of all together is no figure among those of single regions.
    beside = area.value is not None and figure.indicator.measure.kind != "count"
    value = round(area.value or 0.0, decimals + 1) if beside else None
    if low is None or high is None or _same(area, figure, lang):
        low = high = None
    return AggregatePoint(capital(area.short), value, low, high, _text(area, figure, lang, uncertain=low is not None))


def aggregate_trace(points: dict[str, Any], x: AggregatePoint, y: AggregatePoint | float) -> dict[str, Any] | None:
    """One point over those of all regions, with how far it may be off; None where there is no figure to put down.

    points: the trace of all regions on the same axes. y: of a chart of two figures that of B, else its height.
    """
    up = y if isinstance(y, AggregatePoint) else AggregatePoint(x.name, y, None, None, "")
    if x.value is None or up.value is None:
        return None
    lines = [f"<b>{x.name}</b>", x.text, *([up.text] if up.text else [])]
    edge = {"color": "#ffffff", "width": 2}
    axes = {key: points[key] for key in ("xaxis", "yaxis") if key in points}
    return (
        axes
        | {
            "type": "scatter",
            "mode": "markers",
            "x": [x.value],
            "y": [up.value],
            # It is no region: nothing else can pick it out.
            "customdata": [""],
            "text": [x.name],
            "hovertemplate": "<br>".join(lines) + "<extra></extra>",
            "meta": {"role": "aggregate"},
            "opacity": 0,
            "marker": {"color": MINE, "size": SIZE, "opacity": 1, "line": edge, "maxdisplayed": 1},
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
        }
        | {f"error_{name}": _bar(one) for name, one in (("x", x), ("y", up)) if one.low is not None}
    )


def _bar(one: AggregatePoint) -> dict[str, Any]:
    value, low, high = (end or 0.0 for end in (one.value, one.low, one.high))
    reach = {"array": [max(0.0, high - value)], "arrayminus": [max(0.0, value - low)]}
    return {"type": "data", "symmetric": False, "color": MINE, "thickness": 2.5, "width": 5} | reach


def _same(area: Comparator, figure: Figure, lang: str) -> bool:
    """True where both ends are written the same."""
    return value_of(area.low or 0.0, figure, lang) == value_of(area.high or 0.0, figure, lang)


def _text(area: Comparator, figure: Figure, lang: str, *, uncertain: bool) -> str:
    value = say("working_area.no_figure", lang) if area.value is None else value_of(area.value, figure, lang)
    if not uncertain:
        return value
    ends = {"low": low_of(area.low or 0.0, figure, lang), "high": value_of(area.high or 0.0, figure, lang)}
    return say("working_area.with_limits", lang, value=value, **ends)
