"""The selection after a choice on the page Regioprofiel, which is of one region or of a group."""

from collections.abc import Mapping
from typing import Any

from answers.choices.region import request_fields
from answers.holdings import Holdings
from answers.settling import Notices, selection_of_texts
from answers.working_areas import request_with_area
from indicators.availability import Availability
from indicators.selection import Selection


def profile_selection(request: Any, texts: Mapping[str, str], holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection after a choice.

    request: that of the search, None where the choice was not made there. texts: what the controls ask for.
    """
    choice, area_notices = request_with_area(request, texts.get("group", ""), holdings)
    fields = profile_fields(choice, holdings.availability, texts.get("region", "")) if choice else {}
    selection, notices = selection_of_texts({**texts, **fields}, holdings)
    return selection, (*area_notices, *notices)


def profile_fields(request: Any, availability: Availability, region: str = "") -> dict[str, str]:
    """The fields that a choice in the search asks for: a region at its own level, or a group: the one to compare
    `region` with, or without a region the one that the profile is of, at the level of its parts.
    """
    fields = request_fields(request, availability)
    if "group" in fields and region:
        return fields | ({"compare": "groep"} if fields["group"] else {})
    if "group" in fields:
        area = availability.working_area(fields["group"])
        return fields | ({"level": area.level} if area and area.level in availability.levels() else {})
    if fields.get("region") == "":
        return fields
    is_wijk = fields.get("region") in availability.names.get("wijk", {})
    return fields | {"level": "wijk" if is_wijk else "gemeente"}
