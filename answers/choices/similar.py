"""The selection after a choice on the page Vergelijkbare regio's, which compares figure B with that of my region."""

from collections.abc import Mapping
from typing import Any

from answers.choices.region import selection_after_request
from answers.holdings import Holdings
from answers.settling import Notices, selection_of_texts, texts_of_store
from indicators.selection import Selection


def query_on_b(query: Mapping[str, Any]) -> Mapping[str, Any]:
    """The query of an address with its one figure as B, where it names only A."""
    if "a" not in query or "b" in query:
        return query
    sides = {"a": "b", "pa": "pb", "da": "db"}
    return {sides.get(key, key): value for key, value in query.items() if key not in sides.values()}


def similar_selection(request: Any, texts: Mapping[str, str], holdings: Holdings) -> tuple[Selection, Notices]:
    """The selection after a choice; a group that is chosen in the search takes the place of my region.

    texts: what the controls ask for. request: that of the search, None where the choice was not made there. A working
    area brings its own level where that has B.
    """
    if request is None:
        return selection_of_texts(texts, holdings)
    if isinstance(request, dict) and not request.get("region"):
        texts = {name: text for name, text in texts.items() if name != "region"}
    selection, notices = selection_after_request(request, texts, holdings)
    area = holdings.availability.working_area(selection.group)
    if selection.region or area is None or area.level == selection.level:
        return selection, notices
    if selection.b in holdings.availability.indicators(area.level):
        return selection_of_texts(texts_of_store(vars(selection)) | {"level": area.level}, holdings)
    return selection, notices
