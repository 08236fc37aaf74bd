"""What the reader looks at, to and from the query string of the address."""

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
    """What the reader looks at: two indicators with their periods, a level, my region, a group, the marked ones.

    region is empty while none was chosen. At wijk level it may be a gemeente: then its wijken are mine.
    group: the code of a group of regions (a provincie, COROP, RMC or RPA region), or the address of a working area
    (working_areas.address); empty while there is none. compare: what figures are compared with, one of COMPARATORS.
    classes: one of CLASSINGS. weights, number: how regions are likened, see `likening`. da, db: which way of A and B
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
        written = texts | {"marked": ",".join(self.marked)}
        always = ("a", "b", "pa", "pb", "level")
        first = {field.name: field.default for field in fields(self) if field.name not in always}
        kept = {name: value for name, value in written.items() if value and value != first.get(name)}
        return "?" + urlencode(kept, safe=",/")

    def with_changes(self, **changes: Any) -> "Selection":
        """The same view with some values changed; nothing is checked here, see `settle`."""
        return replace(self, **changes)


def from_query(
    query: Mapping[str, str | list[str]], registry: Registry, availability: Availability
) -> tuple[Selection, tuple[Notice, ...]]:
    """The selection an address asks for; what cannot be had falls back to the default, with a notice for each."""
    asked, notices = _readable(query)
    selection, settled = settle(asked, registry, availability)
    return selection, tuple(notices) + settled


def settle(
    asked: Mapping[str, str], registry: Registry, availability: Availability
) -> tuple[Selection, tuple[Notice, ...]]:
    """A selection that this release can show, as near as possible to the one asked for.

    asked: any of Selection's fields, by name, as text (marked: codes between commas).
    """
    notices: list[Notice] = []
    asked, of_group = _with_group(asked, availability)
    lang = _choice("lang", asked, LANGUAGES, "nl", notices)
    level = _choice("level", asked, availability.levels(), _own_level(asked, availability), notices)
    view = _choice("view", asked, VIEWS, "both", notices)
    a, b = _figures(asked, level, registry, availability, notices)
    asked = _without_other_figures(asked, a, b)
    region, group = settled_region(asked.get("region", ""), level, availability, notices), asked["group"]
    notices += (*of_group, *at_other_level(region, group, level, availability))
    compare = _choice("compare", asked, COMPARATORS, "land", notices)
    selection = Selection(
        a=a,
        b=b,
        pa=_period("pa", asked, a, level, availability, notices),
        pb=_period("pb", asked, b, level, availability, notices),
        level=level,
        region=region,
        lang=lang,
        view=view,
        compare=settled_compare(compare, level, region, group, availability, notices),
        classes=_choice("classes", asked, CLASSINGS, "", notices),
        da=_direction("da", asked, registry[a], notices),
        db=_direction("db", asked, registry[b], notices),
        group=group,
        weights=settled_weights(asked.get("weights", ""), notices),
        number=_choice("number", asked, NUMBERS, NUMBER, notices),
        marked=settled_marks(codes_in(asked.get("marked", "")), level, availability, notices),
    )
    return selection, tuple(notices)


def _figures(
    asked: Mapping[str, str], level: str, registry: Registry, availability: Availability, notices: list[Notice]
) -> tuple[str, str]:
    """The indicators of A and B; without one that the level has, what it begins with."""
    at_level = availability.indicators(level)
    held = [indicator_id for indicator_id in registry if indicator_id in at_level]
    known = (level, registry, availability, notices)
    first: tuple[tuple[str, ...], tuple[str, ...]] = FIRST_A, FIRST_B
    if level != availability.levels()[0] and level == _own_level(asked, availability):
        # Of a working area of small regions much cannot be had: it begins with what can.
        first = _first_of_area(held, level, registry, availability)
    a = _indicator("a", asked, _first(first[0], held, other=asked.get("b", "")), *known)
    return a, _indicator("b", asked, _first(first[1], held, other=a), *known)


def _without_other_figures(asked: Mapping[str, str], a: str, b: str) -> dict[str, str]:
    """What is asked for without the period and the direction of an indicator that is not the one shown."""
    others = [key for key, shown in (("a", a), ("b", b)) if asked.get(key, shown) != shown]
    dropped = {f"{field}{key}" for key in others for field in "pd"}
    return {key: value for key, value in asked.items() if key not in dropped}


def _with_group(asked: Mapping[str, str], availability: Availability) -> tuple[dict[str, str], list[Notice]]:
    """What is asked for with its group as it is held, which says of which level it is; a region may stand for one."""
    notices: list[Notice] = []
    place = asked.get("region", "")
    group = place if place in availability.groups else asked.get("group", "")
    return {**asked, "group": settled_group(group, availability, notices)}, notices


def _own_level(asked: Mapping[str, str], availability: Availability) -> str:
    """The level where none was asked for: that of a working area that stands for my region, or else the first."""
    levels = availability.levels()
    area = None if asked.get("region") else availability.working_area(asked.get("group", ""))
    return area.level if area and area.level in levels else levels[0]


def _first_of_area(
    held: list[str], level: str, registry: Registry, availability: Availability
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rates that can be had of several regions, for A; and for B those that are no part of the same measurement."""
    added = [one for one in held if _adds_up(registry[one], level, availability)]
    apart = [one for one in added[1:] if not measured_together(registry[added[0]], registry[one])]
    return tuple(added), (*apart, *added)


def _adds_up(indicator: Indicator, level: str, availability: Availability) -> bool:
    """Whether a rate of several regions can be had: its newest figures have their weight on the same division."""
    weight, newest = indicator.aggregation.weight, availability.periods(indicator.id, level)[-1]
    vintage = availability.vintage(indicator.id, level, newest)
    beside = {availability.vintage(weight, level, one) for one in availability.periods(weight or "", level) if weight}
    return indicator.measure.kind == "rate" and vintage in beside


def _readable(query: Mapping[str, str | list[str]]) -> tuple[dict[str, str], list[Notice]]:
    """The values that may be read at all: known keys, given once, not endless."""
    asked: dict[str, str] = {}
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
            asked[key] = value
    return asked, notices


def _choice(key: str, asked: Mapping[str, str], allowed: Iterable[str], default: str, notices: list[Notice]) -> str:
    value = asked.get(key, default)
    if value in tuple(allowed):
        return value
    notices.append(Notice(f"unknown_{key}", {"asked": value, key: default}))
    return default


def _direction(key: str, asked: Mapping[str, str], indicator: Indicator, notices: list[Notice]) -> str:
    """What readers agreed on; empty where that is what the definition says."""
    value = asked.get(key, "")
    if value and value not in DIRECTIONS:
        notices.append(Notice("unknown_direction", {"asked": value}))
        return ""
    return "" if value == indicator.measure.direction else value


def _indicator(
    key: str,
    asked: Mapping[str, str],
    default: str,
    level: str,
    registry: Registry,
    availability: Availability,
    notices: list[Notice],
) -> str:
    value = asked.get(key, default)
    if value in registry and value in availability.indicators(level):
        return value
    if value in registry:
        notices.append(_at_other_level(key, value, default, level, availability))
    else:
        notices.append(Notice("unknown_indicator", {"asked": value, "shown_id": default}))
    return default


def _at_other_level(key: str, value: str, default: str, level: str, availability: Availability) -> Notice:
    """That a figure is not there at this level, where it is, and the way there."""
    args = {"level": level, "indicator_id": value, "shown_id": default}
    held = {one: periods for one in availability.levels() if (periods := availability.periods(value, one))}
    if not held:
        return Notice("indicator_not_at_level", args)
    nearest = next(iter(held))
    remedy = {"level": nearest, key: value, f"p{key}": held[nearest][-1]}
    return Notice("indicator_elsewhere", args | {"held": held}, remedy=remedy, remedy_key=f"to_{nearest}")


def _first(preferred: tuple[str, ...], held: list[str], other: str = "") -> str:
    """The indicator shown when none was asked for: never the `other` one, where there is a choice."""
    left = [indicator_id for indicator_id in held if indicator_id != other] or held
    return next((indicator_id for indicator_id in preferred if indicator_id in left), left[0])


def _period(
    key: str, asked: Mapping[str, str], indicator_id: str, level: str, availability: Availability, notices: list[Notice]
) -> str:
    held = availability.periods(indicator_id, level)
    value = asked.get(key, held[-1])
    if value in held:
        return value
    args = {"asked": value, "shown": held[-1], "indicator_id": indicator_id, "level": level, "held_periods": held}
    notice = Notice("period_not_held", args)
    for other in availability.levels():
        if value in availability.periods(indicator_id, other):
            remedy = {"level": other, key[1:]: indicator_id, key: value}
            notice = Notice("period_not_held", args, remedy=remedy, remedy_key=f"to_{other}")
            break
    notices.append(notice)
    return held[-1]
