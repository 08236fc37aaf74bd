"""The strip of one figure in a profile: all regions of a level on a scale of its own, the comparator and mine on it."""

from collections.abc import Callable
from urllib.parse import quote

from figures.chart import INK
from indicators.profile import Profiled
from wording import format_low, format_number, format_value, say

# In pixels; across everything is a share of the width, so that a strip fits every column, screen and sheet.
HEIGHT = 26
MIDDLE = HEIGHT / 2
RANGE = "#8a94a3"
BOX = "#cfd6df"
COMPARED = "#274c7f"
WITHIN = "#4a5a70"
# Room at both ends for a diamond that stands on the limit, in percents of the width.
MARGIN = 3.0

_DIAMOND = f"M0 {MIDDLE - 8} L7.5 {MIDDLE} L0 {MIDDLE + 8} L-7.5 {MIDDLE} Z"
_BEYOND_LOW = f"M-8 {MIDDLE} L4 {MIDDLE - 7} L4 {MIDDLE + 7} Z"
_BEYOND_HIGH = f"M8 {MIDDLE} L-4 {MIDDLE - 7} L-4 {MIDDLE + 7} Z"


def spine(profiled: Profiled) -> str:
    """The address of a drawing (data:): a line for the range, a box for the middle half, a bar for the median.

    A tall tick is the comparator, a thin line with ends the middle 80 % of the wijken, the diamond mine; a triangle in
    its place points to what lies beyond the scale.
    """
    low, high = profiled.distribution.scale
    at = _places(low, high)
    first, median, third = (at(value) for value in profiled.distribution.quartiles)
    parts = [
        _line(at(low), at(high), MIDDLE, RANGE, 2),
        *(_upright(at(end), MIDDLE - 4, MIDDLE + 4, RANGE, 2) for end in (low, high)),
        f'<rect x="{first}%" y="{MIDDLE - 6}" width="{round(third - first, 2)}%" height="12" fill="{BOX}"'
        f' stroke="{RANGE}"/>',
        _upright(median, MIDDLE - 6, MIDDLE + 6, "#5b6675", 2),
    ]
    if profiled.against is not None:
        parts.append(_upright(at(profiled.against), 1, HEIGHT - 1, COMPARED, 3))
    if profiled.value is not None:
        parts.append(_mine(profiled.value, low, high, at(profiled.value)))
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{HEIGHT}">{"".join(parts)}</svg>'
    return "data:image/svg+xml," + quote(drawing, safe="/ =:;,'()")


def spine_summary(profiled: Profiled, lang: str) -> str:
    """What a strip shows, in words and numbers."""
    measure = profiled.shown.indicator.measure
    first, median, third = profiled.distribution.quartiles
    own = say(f"status.{profiled.status}", lang)
    return say(
        "profile.spine",
        lang,
        own=own if profiled.value is None else format_value(profiled.value, measure, lang),
        n=profiled.distribution.n,
        regions=say(f"level.{profiled.shown.level}.many", lang),
        first=format_low(first, measure, lang),
        median=format_value(median, measure, lang),
        third=format_value(third, measure, lang),
    )


def limits(profiled: Profiled, lang: str) -> tuple[str, str]:
    """The ends of the scale as they are written under a strip: numbers, the unit stands beside the figure."""
    measure = profiled.shown.indicator.measure
    low, high = profiled.distribution.scale
    if measure.unit == "× € 1.000":
        return format_value(low, measure, lang), format_value(high, measure, lang)
    return format_number(low, measure.decimals, lang), format_number(high, measure.decimals, lang)


def _places(low: float, high: float) -> Callable[[float], float]:
    """From a figure to a place in percents of the width; what lies beyond the scale stands at its end."""
    span = high - low or 1.0

    def place(value: float) -> float:
        share = min(1.0, max(0.0, (value - low) / span)) if high > low else 0.5
        return round(MARGIN + share * (100 - 2 * MARGIN), 2)

    return place


def _mine(value: float, low: float, high: float, place: float) -> str:
    shape = _BEYOND_LOW if value < low else _BEYOND_HIGH if value > high else _DIAMOND
    return (
        f'<svg x="{place}%" overflow="visible"><path d="{shape}" fill="{INK}" stroke="#fff" stroke-width="1.5"/></svg>'
    )


def _line(start: float, end: float, height: float, colour: str, width: float) -> str:
    return f'<line x1="{start}%" x2="{end}%" y1="{height}" y2="{height}" stroke="{colour}" stroke-width="{width}"/>'


def _upright(place: float, top: float, bottom: float, colour: str, width: float) -> str:
    return f'<line x1="{place}%" x2="{place}%" y1="{top}" y2="{bottom}" stroke="{colour}" stroke-width="{width}"/>'
