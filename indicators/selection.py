"""The selection of the reader, to and from the query string of the address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from indicators.availability import Availability
from indicators.model import DIRECTIONS, LANGUAGES, Indicator
from indicators.notice import Notice
from indicators.places import (
    MARKED_LIMIT,
    at_other_level,
    codes_in,
    settled_compare,
    settled_group,
    settled_marks,
    settled_region,
)
from indicators.registry import Registry
from indicators.relations.coupling import measured_together
from indicators.similarity import NUMBER, NUMBERS, WEIGHTS_LIMIT, settled_weights
from indicators.working_areas.address import ADDRESS_LIMIT

# The two figures of a view; columns of a table with both end in one of them.
SIDES = ("a", "b")
# How the maps stand: A, B, both beside each other, both in one (two-way classes), or A through the years.
VIEWS = ("A", "B", "both", "AB", "years")
# What a figure is compared with. At wijk level also the gemeente it lies in.
COMPARATORS = ("land", "provincie", "stedelijkheid", "gemeente", "groep")
# How a map is classed; empty: as the definition of the indicator says.
CLASSINGS = ("", "quantile", "equal", "natural", "comparator")
VALUE_LIMIT = 80
# How long the text of some keys may be: codes between commas, or a working area.
_LIMITS = {"marked": MARKED_LIMIT * 10, "group": ADDRESS_LIMIT, "weights": WEIGHTS_LIMIT}

# What a first visit shows: the first of these that the release holds at the level.
FIRST_A = ("laag_inkomen", "laagste_40_inkomens")
FIRST_B = ("jongeren_met_jeugdzorg", "koopwoningen")


@dataclass(frozen=True)
class Selection:
    """A selection: two indicators with their periods, a level, my region, a group, the marked ones.

    region is empty while none was chosen. At wijk level it may be a gemeente: then its wijken are mine.
    group: the code of a group of regions (a provincie, COROP, RMC or RPA region), or the address of a working area
    (working_areas.address); empty while there is none. compare: what figures are compared with, one of COMPARATORS.
    classes: one of CLASSINGS. weights, number: by which circumstances
    regions are found similar, and how many (indicators.similarity). da, db: which way of A and B
    readers agreed to call favourable, one of DIRECTIONS; empty as the definition says.
    """

    a: str
    b: str
    pa: str
    pb: str
    level: str = "gemeente"
    region: str = ""
    lang: str = "nl"
    view: str = "both"
    compare: str = "land"
    classes: str = ""
    da: str = ""
    db: str = ""
    group: str = ""
    weights: str = ""
    number: str = NUMBER
    marked: tuple[str, ...] = ()

    def to_query(self) -> str:
        """The query string that opens this view again; what is as on a first visit is left out, save the figures."""
        texts = {field.name: getattr(self, field.name) for field in fields(self)}
        values = texts | {"marked": ",".join(self.marked)}
        always = ("a", "b", "pa", "pb", "level")
        first = {field.name: field.default for field in fields(self) if field.name not in always}
        choices = {name: value for name, value in values.items() if value and value != first.get(name)}
        return "?" + urlencode(choices, safe=",/")

    def with_changes(self, **changes: Any) -> "Selection":
        """The same view with some values changed; nothing is checked here, see `settle`."""
        return replace(self, **changes)


def from_query(
    query: Mapping[str, str | list[str]], registry: Registry, availability: Availability
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection an address asks for; what cannot be had falls back to the default, with a notice for each."""
    request, notices = _readable(query)
    selection, remarks = settle(request, registry, availability)
    return selection, tuple(notices) + remarks


def settle(
    request: Mapping[str, str], registry: Registry, availability: Availability
) -> tuple[Selection, tuple[Notice, ...]]:
    """A selection that this release can show, as near as possible to the one asked for.

    request: any of Selection's fields, by name, as text (marked: codes between commas).
    """
    notices: list[Notice] = []
    request, of_group = _with_group(request, availability)
    lang = _choice("lang", request, LANGUAGES, "nl", notices)
    level = _choice("level", request, availability.levels(), _own_level(request, availability), notices)
    view = _choice("view", request, VIEWS, "both", notices)
    a, b = _figures(request, level, registry, availability, notices)
    request = _without_other_figures(request, a, b)
    region, group = settled_region(request.get("region", ""), level, availability, notices), request["group"]
    notices += (*of_group, *at_other_level(region, group, level, availability))
    compare = _choice("compare", request, COMPARATORS, "land", notices)
    selection = Selection(
        a=a,
        b=b,
        pa=_period("pa", request, a, level, availability, notices),
        pb=_period("pb", request, b, level, availability, notices),
        level=level,
        region=region,
        lang=lang,
        view=view,
        compare=settled_compare(compare, level, region, group, availability, notices),
        classes=_choice("classes", request, CLASSINGS, "", notices),
        da=_direction("da", request, registry[a], notices),
        db=_direction("db", request, registry[b], notices),
        group=group,
        weights=settled_weights(request.get("weights", ""), notices),
        number=_choice("number", request, NUMBERS, NUMBER, notices),
        marked=settled_marks(codes_in(request.get("marked", "")), level, availability, notices),
    )
    return selection, tuple(notices)


def _figures(
    request: Mapping[str, str], level: str, registry: Registry, availability: Availability, notices: list[Notice]
) -> tuple[str, str]:
    """The indicators of A and B; without one that the level has, what it begins with."""
    at_level = availability.indicators(level)
    indicator_ids = [indicator_id for indicator_id in registry if indicator_id in at_level]
    context = (level, registry, availability, notices)
    first: tuple[tuple[str, ...], tuple[str, ...]] = FIRST_A, FIRST_B
    if level != availability.levels()[0] and level == _own_level(request, availability):
        # Of a working area of small regions much cannot be had: it begins with what can.
        first = _first_of_area(indicator_ids, level, registry, availability)
    a = _indicator("a", request, _first(first[0], indicator_ids, other=request.get("b", "")), *context)
    return a, _indicator("b", request, _first(first[1], indicator_ids, other=a), *context)


def _without_other_figures(request: Mapping[str, str], a: str, b: str) -> dict[str, str]:
    """The request without the period and the direction of an indicator that is not A or B."""
    others = [key for key, figure_id in (("a", a), ("b", b)) if request.get(key, figure_id) != figure_id]
    absent_keys = {f"{field}{key}" for key in others for field in "pd"}
    return {key: value for key, value in request.items() if key not in absent_keys}


def _with_group(request: Mapping[str, str], availability: Availability) -> tuple[dict[str, str], list[Notice]]:
    """The request with its group settled, which says of which level it is; a region may stand for one."""
    notices: list[Notice] = []
    place = request.get("region", "")
    group = place if place in availability.groups else request.get("group", "")
    return {**request, "group": settled_group(group, availability, notices)}, notices


def _own_level(request: Mapping[str, str], availability: Availability) -> str:
    """The level where none was asked for: that of a working area that stands for my region, or else the first."""
    levels = availability.levels()
    area = None if request.get("region") else availability.working_area(request.get("group", ""))
    return area.level if area and area.level in levels else levels[0]


def _first_of_area(
    indicator_ids: list[str], level: str, registry: Registry, availability: Availability
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rates that can be had of several regions, for A; and for B those that are no part of the same measurement."""
    rates = [one for one in indicator_ids if _adds_up(registry[one], level, availability)]
    apart = [one for one in rates[1:] if not measured_together(registry[rates[0]], registry[one])]
    return tuple(rates), (*apart, *rates)


def _adds_up(indicator: Indicator, level: str, availability: Availability) -> bool:
    """True where a rate of several regions can be had: its newest figures have their weight on the same division."""
    weight, newest = indicator.aggregation.weight, availability.periods(indicator.id, level)[-1]
    vintage = availability.vintage(indicator.id, level, newest)
    beside = {availability.vintage(weight, level, one) for one in availability.periods(weight or "", level) if weight}
    return indicator.measure.kind == "rate" and vintage in beside


def _readable(query: Mapping[str, str | list[str]]) -> tuple[dict[str, str], list[Notice]]:
    """The values that may be read at all: known keys, given once, not endless."""
    request: dict[str, str] = {}
    notices = []
    for key, value in query.items():
        if key not in Selection.__dataclass_fields__:
            continue
        limit = _LIMITS.get(key, VALUE_LIMIT)
        if not isinstance(value, str):
            notices.append(Notice("address_repeated", {"key": key}))
        elif len(value) > limit:
            notices.append(Notice("address_overlong", {"key": key}))
        elif value:
            request[key] = value
    return request, notices


def _choice(key: str, request: Mapping[str, str], choices: Iterable[str], default: str, notices: list[Notice]) -> str:
    value = request.get(key, default)
    if value in tuple(choices):
        return value
    notices.append(Notice(f"unknown_{key}", {"asked": value, key: default}))
    return default


def _direction(key: str, request: Mapping[str, str], indicator: Indicator, notices: list[Notice]) -> str:
    """The direction that readers agreed on; empty where that is what the definition says."""
    value = request.get(key, "")
    if value and value not in DIRECTIONS:
        notices.append(Notice("unknown_direction", {"asked": value}))
        return ""
    return "" if value == indicator.measure.direction else value


def _indicator(
    key: str,
    request: Mapping[str, str],
    default: str,
    level: str,
    registry: Registry,
    availability: Availability,
    notices: list[Notice],
) -> str:
    value = request.get(key, default)
    if value in registry and value in availability.indicators(level):
        return value
    if value in registry:
        notices.append(_at_other_level(key, value, default, level, availability))
    else:
        notices.append(Notice("unknown_indicator", {"asked": value, "shown_id": default}))
    return default


def _at_other_level(key: str, value: str, default: str, level: str, availability: Availability) -> Notice:
    """The notice that a figure is not there at this level, where it is, and the way there."""
    args = {"level": level, "indicator_id": value, "shown_id": default}
    by_level = {one: periods for one in availability.levels() if (periods := availability.periods(value, one))}
    if not by_level:
        return Notice("indicator_not_at_level", args)
    nearest = next(iter(by_level))
    remedy = {"level": nearest, key: value, f"p{key}": by_level[nearest][-1]}
    return Notice("indicator_elsewhere", args | {"held": by_level}, remedy=remedy, remedy_key=f"to_{nearest}")


def _first(preference: tuple[str, ...], indicator_ids: list[str], other: str = "") -> str:
    """The indicator shown when none was asked for: never the `other` one, where there is a choice."""
    candidates = [indicator_id for indicator_id in indicator_ids if indicator_id != other] or indicator_ids
    return next((indicator_id for indicator_id in preference if indicator_id in candidates), candidates[0])


def _period(
    key: str,
    request: Mapping[str, str],
    indicator_id: str,
    level: str,
    availability: Availability,
    notices: list[Notice],
) -> str:
    periods = availability.periods(indicator_id, level)
    value = request.get(key, periods[-1])
    if value in periods:
        return value
    args = {
        "asked": value,
        "shown": periods[-1],
        "indicator_id": indicator_id,
        "level": level,
        "available_periods": periods,
    }
    notice = Notice("period_not_held", args)
    for other in availability.levels():
        if value in availability.periods(indicator_id, other):
            remedy = {"level": other, key[1:]: indicator_id, key: value}
            notice = Notice("period_not_held", args, remedy=remedy, remedy_key=f"to_{other}")
            break
    notices.append(notice)
    return periods[-1]
