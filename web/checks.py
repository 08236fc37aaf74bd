"""The checks of values inside our own stores, for the shape check: callbacks rely on them."""

from dataclasses import fields
from typing import Any

from indicators.model import LANGUAGES
from indicators.relation_choice import RelationChoice
from indicators.selection import Selection
from web.guard import Check

_LISTS = ("marked",)
_FIELDS = {field.name for field in fields(Selection)} | {"query", "release", "choice"}


def is_selection(value: Any) -> bool:
    """A stored Selection: its fields as text, marks as a list of texts, and the language one we have."""
    if not isinstance(value, dict) or not value.keys() <= _FIELDS or value.get("lang") not in LANGUAGES:
        return False
    lists = [value.get(name, []) for name in _LISTS]
    texts = [text for name, text in value.items() if name not in (*_LISTS, "choice")]
    if "choice" in value and not is_relation_choice(value["choice"]):
        return False
    if not all(isinstance(codes, list) for codes in lists):
        return False
    return all(isinstance(text, str) for text in [*texts, *(code for codes in lists for code in codes)])


def is_request(value: Any) -> bool:
    """A request of the search: nothing yet, the code of a region, texts under region and group, or a working area."""
    if isinstance(value, dict) and value.keys() == {"area"}:
        return is_area(value["area"])
    if isinstance(value, dict):
        texts = all(isinstance(text, str) for text in value.values())
        return bool(value) and value.keys() <= {"region", "group"} and texts
    return value is None or isinstance(value, str)


def is_area(value: Any) -> bool:
    """A request of the box of the working area: texts under text (pasted), file (its content) and name."""
    if not isinstance(value, dict) or not value or not value.keys() <= {"text", "file", "name"}:
        return False
    return all(isinstance(text, str) for text in value.values())


def is_relation_choice(value: Any) -> bool:
    """A stored RelationChoice: all of its fields, as texts."""
    if not isinstance(value, dict) or value.keys() != {field.name for field in fields(RelationChoice)}:
        return False
    return all(isinstance(text, str) for text in value.values())


# Every store that a callback on the server reads.
CHECKS: dict[str, Check] = {
    "selection.data": is_selection,
    "requested-region.data": is_request,
    "page-request.data": is_request,
    "profile-request.data": is_request,
    "similar-request.data": is_request,
    "relations-request.data": is_request,
}
