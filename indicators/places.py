"""Which regions a selection may hold: mine, the group, the marked ones; what cannot be had is told with a way on."""

from collections.abc import Sequence
from dataclasses import replace

from indicators.availability import Availability
from indicators.comparator import cannot_compare
from indicators.notice import Notice

MARKED_LIMIT = 500
GROUP_LIMIT = 60


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


def settled_group(
    asked: Sequence[str], level: str, availability: Availability, notices: list[Notice]
) -> tuple[str, ...]:
    """The code of one group, or the codes of at least two regions of this level; gemeenten at any level."""
    if len(asked) == 1 and asked[0] in availability.groups:
        return tuple(asked)
    today = [_today(code, availability) for code in asked]
    known = availability.names.get(level, {}).keys() | availability.names.get("gemeente", {}).keys()
    held = tuple(dict.fromkeys(code for code in today if code in known))
    kept = held[:GROUP_LIMIT]
    lost = sum(code not in known for code in today)
    if lost:
        notices.append(Notice("group_dropped", {"n": lost, "level": level}))
    if len(held) > len(kept):
        notices.append(Notice("group_too_large", {"n": len(held), "most": GROUP_LIMIT}))
    if len(kept) != 1:
        return kept
    name = availability.name(kept[0])
    notices.append(Notice("group_of_one", {"name": name}, remedy={"region": kept[0]}, remedy_key="make_mine"))
    return ()


def settled_marks(
    asked: Sequence[str], level: str, availability: Availability, notices: list[Notice]
) -> tuple[str, ...]:
    """The marked regions that this level has."""
    known = availability.names.get(level, {})
    kept = tuple(code for code in asked if code in known)[:MARKED_LIMIT]
    if len(kept) < len(asked):
        notices.append(Notice("marked_dropped", {"n": len(asked) - len(kept)}))
    return kept


def settled_compare(compare: str, level: str, region: str, group: tuple[str, ...], notices: list[Notice]) -> str:
    """The comparator, or Nederland where the asked one needs a region or a group that is not there."""
    lacking = cannot_compare(compare, level, region, group)
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


def _today(code: str, availability: Availability) -> str:
    """A gemeente that went into one other is that one in a group."""
    former = availability.former.get(code)
    return former.successors[0] if former and len(former.successors) == 1 else code
