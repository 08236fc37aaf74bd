"""From what a reader pasted, opened or marked to a working area of the release in place, and the file of one."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from answers.holdings import Holdings
from answers.region_index import EVERYDAY_NAMES
from indicators.notice import Notice
from indicators.working_areas.address import to_address
from indicators.working_areas.file import from_file
from indicators.working_areas.model import tidy_name
from indicators.working_areas.pasting import pasted_area
from indicators.working_areas.settling import Settled, settled_area


def area_of_text(text: str, name: str, holdings: Holdings) -> Settled:
    """The working area of pasted codes and names, with a notice for all that was left out."""
    also = {everyday: code for code, names in EVERYDAY_NAMES.items() for everyday in names}
    return pasted_area(text, holdings.availability, name, also)


def area_of_file(body: bytes, holdings: Holdings) -> Settled:
    """The working area of a saved file, with a notice for all that this release does not have."""
    area = from_file(body)
    if isinstance(area, Notice):
        return None, (area,)
    return settled_area(area.codes, holdings.availability, area.name, area.vintage)


def asks_area(request: Any) -> bool:
    """True where a request of the search comes from the box of the working area."""
    return isinstance(request, Mapping) and isinstance(request.get("area"), Mapping)


def request_with_area(request: Any, group: str, holdings: Holdings) -> tuple[Any, tuple[Notice, ...]]:
    """A request with its working area, if it asks for one, as a group; with a notice for all that was left out.

    group: that of the selection before, which a name alone gives another name. Where there is no working area to be
    made, nothing is asked for.
    """
    if not asks_area(request):
        return request, ()
    texts = {key: text for key, text in request["area"].items() if isinstance(text, str)}
    area, notices = _area_of_request(texts, group, holdings)
    return {"group": to_address(area)} if area else {}, notices


def _area_of_request(texts: Mapping[str, str], group: str, holdings: Holdings) -> Settled:
    if "file" in texts:
        return area_of_file(texts["file"].encode(), holdings)
    name = texts.get("name", "")
    if "text" in texts:
        return area_of_text(texts["text"], name, holdings)
    before = holdings.availability.working_area(group)
    return (replace(before, name=tidy_name(name)), ()) if before else (None, (Notice("area_empty"),))
