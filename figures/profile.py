"""The strip of one figure in a profile: all regions of a level on a scale of its own, the comparator and mine on it."""

from collections.abc import Callable
from urllib.parse import quote

from figures.chart import INK
from indicators.profile import Profiled
from wording import format_low, format_number, format_value, say

# In pixels; across everything is a share of the width, so that a strip fits every column, screen and sheet.
HEIGHT = 26
MIDDLE = 12
RANGE = "#7b8696"
BOX = "#d3dae3"
MEDIAN = "#4a5668"
COMPARATOR = "#274c7f"
# Room at both ends for a diamond that stands on the limit, in percents of the width.
MARGIN = 3.0

_DIAMOND = f"M0 {MIDDLE - 8} L7.5 {MIDDLE} L0 {MIDDLE + 8} L-7.5 {MIDDLE} Z"
_BEYOND_LOW = f"M-8 {MIDDLE} L4 {MIDDLE - 7} L4 {MIDDLE + 7} Z"
_BEYOND_HIGH = f"M8 {MIDDLE} L-4 {MIDDLE - 7} L-4 {MIDDLE + 7} Z"


def spine(one: Profiled) -> str:
    """The address of a drawing (data:): a line for the range, a box for the middle half, a bar for the median.

    A tall tick is the comparator, a thin line with ends below it the wijken, the diamond mine; a triangle in its
    place points to what lies beyond the scale. A heavy line behind the diamond is between what the figure lies. What
    has no place on the scale has no drawing.
    """
    if not one.is_placed:
        return ""
    low, high = one.distribution.scale
    at = _places(low, high)
    first, median, third = (at(value) for value in one.distribution.quartiles)
    parts = [
        _line(at(low), at(high), MIDDLE, RANGE, 1.5),
        *(_upright(at(end), MIDDLE - 4, MIDDLE + 4, RANGE, 1.5) for end in (low, high)),
        _box(first, third),
        _upright(median, MIDDLE - 6, MIDDLE + 6, MEDIAN, 2),
    ]
    if one.within is not None:
        parts.append(_within(at(one.within.spread.p10), at(one.within.spread.p90)))
    if one.against is not None:
        parts.append(_upright(at(one.against), 1, MIDDLE * 2 - 1, COMPARATOR, 3))
    if one.limits is not None:
        parts.append(_between(*map(at, one.limits)))
    if one.value is not None:
        parts.append(_mine(one.value, low, high, at(one.value)))
    return _address("".join(parts), "100%")


def spine_summary(one: Profiled, region: str, lang: str) -> str:
    """The strip of one figure in words and numbers."""
    measure = one.figure.indicator.measure
    first, median, third = one.distribution.quartiles
    quartiles = say(
        "profile.spine",
        lang,
        n=one.distribution.n,
        regions=say(f"level.{one.figure.level}.many", lang),
        first=format_low(first, measure, lang),
        median=format_value(median, measure, lang),
        third=format_value(third, measure, lang),
    )
    own = status_words(one, lang) if one.value is None else format_value(one.value, measure, lang)
    return say("profile.own", lang, region=region, value=own, rest=quartiles)


def status_words(one: Profiled, lang: str) -> str:
    """The words in the place of a figure that is not there."""
    if one.area is not None:
        return say("profile.area.none", lang)
    if one.status == "other_division":
        return say("profile.other_division", lang, vintage=one.figure.vintage)
    return say(f"status.{one.status}", lang)


def limits(one: Profiled, lang: str) -> tuple[str, str]:
    """The ends of the scale as they are written under a strip: numbers, for the unit stands beside the figure."""
    measure = one.figure.indicator.measure
    low, high = one.distribution.scale
    if measure.unit == "× € 1.000":
        return format_value(low, measure, lang), format_value(high, measure, lang)
    return format_number(low, measure.decimals, lang), format_number(high, measure.decimals, lang)


def key_marks(
    region: str, compared: str, regions: str, lang: str, *, inside: bool, between: bool = False
) -> list[tuple[str, str]]:
    """The key of the strips: a small drawing and its words each."""
    marks = {
        "box": _line(0, 100, MIDDLE, RANGE, 1.5) + _box(12, 88) + _upright(50, MIDDLE - 6, MIDDLE + 6, MEDIAN, 2),
        "compared": _upright(50, 1, MIDDLE * 2 - 1, COMPARATOR, 3),
        "mine": _shape(_DIAMOND, 50),
        "beyond": _shape(_BEYOND_HIGH, 50),
    }
    if between:
        marks["between"] = _between(4, 96)
    if inside:
        marks["within"] = _within(8, 92, MIDDLE)
    args = {"region": region, "compared": compared, "regions": regions}
    width = {"box": "44px", "within": "34px", "between": "24px"}
    return [
        (_address(mark, width.get(name, "20px")), say(f"profile.key.{name}", lang, **args))
        for name, mark in marks.items()
    ]


def _places(low: float, high: float) -> Callable[[float], float]:
    """A function from a figure to its place in percents of the width; what lies beyond the scale stands at its end."""

    def place(value: float) -> float:
        share = min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.5
        return round(MARGIN + share * (100 - 2 * MARGIN), 2)

    return place


def _address(drawing: str, width: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}">{drawing}</svg>'
    return "data:image/svg+xml," + quote(svg, safe="/ =:;,'()")


def _mine(value: float, low: float, high: float, place: float) -> str:
    return _shape(_BEYOND_LOW if value < low else _BEYOND_HIGH if value > high else _DIAMOND, place)


def _shape(path: str, place: float) -> str:
    mark = f'<path d="{path}" fill="{INK}" stroke="#fff" stroke-width="1.5"/>'
    return f'<svg x="{place}%" overflow="visible">{mark}</svg>'


def _box(start: float, end: float) -> str:
    return (
        f'<rect x="{start}%" y="{MIDDLE - 6}" width="{round(end - start, 2)}%" height="12"'
        f' fill="{BOX}" stroke="{RANGE}"/>'
    )


def _between(start: float, end: float) -> str:
    return _line(start, end, MIDDLE, INK, 5)


def _within(start: float, end: float, height: float = HEIGHT - 3) -> str:
    ends = "".join(_upright(place, height - 2.5, height + 2.5, INK, 1.2) for place in (start, end))
    return _line(start, end, height, INK, 1.2) + ends


def _line(start: float, end: float, height: float, colour: str, width: float) -> str:
    return f'<line x1="{start}%" x2="{end}%" y1="{height}" y2="{height}" stroke="{colour}" stroke-width="{width}"/>'


def _upright(place: float, top: float, bottom: float, colour: str, width: float) -> str:
    return f'<line x1="{place}%" x2="{place}%" y1="{top}" y2="{bottom}" stroke="{colour}" stroke-width="{width}"/>'
