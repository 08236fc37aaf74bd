"""The selection after a choice in the search: a region, a group, or what the box of the working area asks for."""

from collections.abc import Mapping
from typing import Any

from answers.holdings import Holdings
from answers.settling import Notices, selection_of_texts
from answers.working_areas import request_with_area
from indicators.availability import Availability
from indicators.notice import Notice
from indicators.selection import Selection


def selection_after_request(request: Any, texts: Mapping[str, str], holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection after a choice in the search.

    request: the code of a region, texts under region and group, or under area what its box asks for. texts: the
    selection before, as it would be asked for.
    """
    availability = holdings.availability
    request, area_notices = request_with_area(request, texts.get("group", ""), holdings)
    fields = request_fields(request, availability)
    level, notices = _level(fields.get("region", ""), texts, availability)
    selection, others = selection_of_texts(_at_level(texts, fields, level, availability), holdings)
    if fields.get("region") and not selection.region:
        # What was chosen cannot be had as it is: the page stays where it was.
        selection, _ = selection_of_texts(texts, holdings)
    return selection, (*area_notices, *notices, *others)


def request_fields(request: Any, availability: Availability) -> dict[str, str]:
    """The fields of a Selection that a choice in the search asks for: region, or group."""
    fields = dict(request) if isinstance(request, dict) else {"region": str(request or "")}
    if fields.get("region", "") in availability.groups:
        fields["group"] = fields.pop("region")
    return fields


def _at_level(
    texts: Mapping[str, str], fields: Mapping[str, str], level: str, availability: Availability
) -> dict[str, str]:
    """The texts of the request at a level. A working area that stands for my region brings its own level, even where A
    and B change with it: at another there is nothing of it to be seen.
    """
    all_texts = {**texts, **fields, "level": level}
    # Whoever lets go of a region has the working area beside it as mine.
    area = availability.working_area(all_texts.get("group", "")) if fields else None
    is_mine = area is not None and not all_texts.get("region") and area.level in availability.levels()
    return all_texts | ({"level": area.level} if area and is_mine else {})


def _level(region: str, texts: Mapping[str, str], availability: Availability) -> tuple[str, Notices]:
    """The level a choice leads to: that of the wijk or buurt, where both figures have it."""
    level = texts.get("level", availability.levels()[0])
    smaller = (one for one in availability.levels()[1:] if region in availability.names.get(one, {}))
    own = next(smaller, level)
    if own == level or {texts.get("a"), texts.get("b")} <= availability.indicators(own):
        return own, ()
    args, remedy = {"name": availability.name(region), "level": own}, {"level": own, "region": region}
    return level, (Notice("stays_at_gemeente", args, remedy=remedy, remedy_key=f"to_{own}"),)
