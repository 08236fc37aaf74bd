"""Regions that a selection may hold: mine, the group, the marked ones; what cannot be had gives a notice."""

from collections.abc import Sequence
from dataclasses import replace

from indicators.availability import Availability
from indicators.comparator import cannot_compare, provincie_around
from indicators.notice import Notice
from indicators.working_areas.address import from_address, is_address, to_address
from indicators.working_areas.settling import settled_area

MARKED_LIMIT = 500


def codes_in(text: str) -> tuple[str, ...]:
    """The codes between commas, each once."""
    return tuple(dict.fromkeys(code for code in text.split(",") if code))


def settled_region(value: str, level: str, availability: Availability, notices: list[Notice]) -> str:
    """My region at this level: itself, the gemeente it lies in, or the one that a former gemeente went into."""
    gemeenten = set(availability.gemeente_of.values())
    if not value or value in availability.groups or value in availability.names.get(level, {}):
        return "" if value in availability.groups else value
    if level != "gemeente" and value in gemeenten:
        return value
    # From a wijk to the gemeente it lies in: the reader changed the level, not the place.
    above = availability.gemeente_of.get(value, "")
    if level == "gemeente" and above in availability.names.get("gemeente", {}):
        return above
    if value in availability.former:
        return _successor(value, level, availability, notices)
    notice = Notice("unknown_region", {"asked": value})
    if value in availability.names.get("gemeente", {}):
        notice = replace(notice, remedy={"level": "gemeente", "region": value}, remedy_key="to_gemeente")
    notices.append(notice)
    return ""


def settled_group(request: str, availability: Availability, notices: list[Notice]) -> str:
    """The code of a known group, or the address of a working area; '' for none. Codes between commas become one."""
    if not request or request in availability.groups:
        return request
    if is_address(request):
        decoded_area = from_address(request)
        if decoded_area is None:
            notices.append(Notice("area_address_damaged"))
            return ""
        area, remarks = settled_area(decoded_area.codes, availability, decoded_area.name, decoded_area.vintage)
    else:
        area, remarks = settled_area(codes_in(request), availability)
    notices += remarks
    return to_address(area) if area else ""


def at_other_level(region: str, group: str, level: str, availability: Availability) -> tuple[Notice, ...]:
    """The notice that a working area that stands for my region has no parts at the level, with the way to theirs."""
    area = None if region else availability.working_area(group)
    if area is None or area.level not in availability.levels() or availability.members(group, level):
        return ()
    return (
        Notice(
            "area_at_other_level", {"level": area.level}, remedy={"level": area.level}, remedy_key=f"to_{area.level}"
        ),
    )


def settled_marks(
    codes: Sequence[str], level: str, availability: Availability, notices: list[Notice]
) -> tuple[str, ...]:
    """The marked regions that this level has."""
    names = availability.names.get(level, {})
    marks = tuple(code for code in codes if code in names)[:MARKED_LIMIT]
    if len(marks) < len(codes):
        notices.append(Notice("marked_dropped", {"n": len(codes) - len(marks)}))
    return marks


def settled_compare(
    compare: str, level: str, region: str, group: str, availability: Availability, notices: list[Notice]
) -> str:
    """The comparator, or Nederland where that one needs a region or a group that is not there."""
    lacking = cannot_compare(compare, level, region, group, provincie_around(region, group, availability))
    if lacking is None:
        return compare
    notices.append(Notice(f"compare_{lacking}"))
    return "land"


def _successor(value: str, level: str, availability: Availability, notices: list[Notice]) -> str:
    """One that was merged is followed; of one that was split the reader chooses a part."""
    former, names = availability.former[value], availability.names.get("gemeente", {})
    parts = {code: names[code] for code in former.successors if code in names}
    args = {"name": former.name, "year": former.ended}
    if len(parts) == 1:
        (code, name) = next(iter(parts.items()))
        notices.append(Notice("region_merged", args | {"successor": name}))
        return settled_region(code, level, availability, notices)
    notices.append(Notice("region_split", args, choices=parts))
    return ""
