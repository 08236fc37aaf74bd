"""Where two answers differ: the path in them, what stood there and what stands there now."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

LONGEST = 200
# How much of two texts is shown of what they still have in common.
_LEAD = 40
# Longer lists of unequal length are not laid side by side.
_ALIGNED = 400
_ABSENT = object()


@dataclass(frozen=True)
class Difference:
    """One place at which two answers differ. path: keys and places down to it; before, after: cut to LONGEST signs."""

    path: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """The path without the places in lists, to count what differs in many answers at once."""
        return re.sub(r"\[[0-9]+\]", "[]", self.path)


_TAG = re.compile(r"<[a-z][\w-]*((?:\s+[\w-]+(?:=\"[^\"]*\")?)+)\s*>")
_ATTRIBUTE = re.compile(r"[\w-]+(?:=\"[^\"]*\")?")


def in_order(value: Any) -> Any:
    """An answer with the attributes of each HTML tag sorted: their order says nothing."""
    if isinstance(value, dict):
        return {key: in_order(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [in_order(inside) for inside in value]
    return _TAG.sub(_sorted_tag, value) if isinstance(value, str) and "<" in value else value


def _sorted_tag(tag: re.Match[str]) -> str:
    attributes = " ".join(sorted(_ATTRIBUTE.findall(tag[1])))
    return tag[0].replace(tag[1], f" {attributes}")


def differences(before: Any, after: Any, path: str = "") -> Iterator[Difference]:
    """Every place at which two JSON values differ; 1, 1.0 and true are three values."""
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_objects(before, after, path)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _of_lists(before, after, path)
    elif type(before) is not type(after) or before != after:
        yield _difference(before, after, path)


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A JSON value with each old name as the new one, in keys and in texts, wherever it stands as a word of its own or
    as a part between hyphens: alike, alike-map and panel-alike.
    """
    if not names:
        return value
    pattern = re.compile(
        rf"(?<![A-Za-z0-9_])(?:{'|'.join(map(re.escape, sorted(names, reverse=True)))})(?![A-Za-z0-9_])"
    )

    def renew(one: Any) -> Any:
        if isinstance(one, str):
            return pattern.sub(lambda match: names[match[0]], one)
        if isinstance(one, dict):
            return {renew(name): renew(inside) for name, inside in one.items()}
        return [renew(inside) for inside in one] if isinstance(one, list) else one

    return renew(value)


def _of_objects(before: dict[str, Any], after: dict[str, Any], path: str) -> Iterator[Difference]:
    name = after.get("id")
    if path and isinstance(name, str) and "type" in after and name == before.get("id"):
        # A component is known by its id: where it stands in the layout is told by what is around it.
        path = f"{re.split('[#.]', path, maxsplit=1)[0]}#{name}"
    for key in dict.fromkeys([*before, *after]):
        one, other, where = before.get(key, _ABSENT), after.get(key, _ABSENT), f"{path}.{key}".lstrip(".")
        if key == "json" and isinstance(one, str) and isinstance(other, str):
            yield from _of_json(one, other, where)
        else:
            yield from differences(one, other, where)


def _of_json(before: str, after: str, path: str) -> Iterator[Difference]:
    """Two JSON texts: by what they hold, else by how that is written."""
    if before == after:
        return
    found = False
    for one in differences(orjson.loads(before), orjson.loads(after), path):
        found = True
        yield one
    if not found:
        yield _difference(before, after, f"{path} (as it is written)")


def _of_lists(before: list[Any], after: list[Any], path: str) -> Iterator[Difference]:
    if len(before) == len(after):
        for place, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from differences(one, other, f"{path}[{place}]")
        return
    if max(len(before), len(after)) > _ALIGNED:
        yield _difference(f"{len(before)} values", f"{len(after)} values", path)
        return
    matcher = difflib.SequenceMatcher(None, _keys(before), _keys(after), autojunk=False)
    for way, low, high, start, end in matcher.get_opcodes():
        if way == "equal":
            continue
        if high - low == end - start:
            yield from _of_lists(before[low:high], after[start:end], f"{path}[{low}…]")
            continue
        yield from (_difference(one, _ABSENT, f"{path}[{low + place}]") for place, one in enumerate(before[low:high]))
        yield from (_difference(_ABSENT, one, f"{path}[{start + place}]") for place, one in enumerate(after[start:end]))


def _keys(values: list[Any]) -> list[bytes]:
    return [orjson.dumps(value, option=orjson.OPT_SORT_KEYS) for value in values]


def _difference(before: Any, after: Any, path: str) -> Difference:
    one, other = _written(before), _written(after)
    start = max(0, _common(one, other) - _LEAD) if min(len(one), len(other)) > LONGEST else 0
    return Difference(path, _cut(one, start), _cut(other, start))


def _written(value: Any) -> str:
    if value is _ABSENT:
        return "(absent)"
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _common(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (sign, second) in pairs if sign != second), min(len(one), len(other)))


def _cut(text: str, start: int) -> str:
    begin = "…" if start else ""
    rest = text[start:]
    return begin + (rest if len(rest) <= LONGEST else rest[: LONGEST - 1] + "…")
