"""Refuses callback posts that no page of ours could have sent, before Dash reads them.

Dash answers most malformed posts with a 500. What is allowed follows from the callback map: a known output, exactly its
ids and properties, JSON of modest depth and size, and for properties whose type we know, that type.
"""

import functools
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson
from dash import Dash
from flask import request
from flask.typing import ResponseReturnValue

from web.shapes import Shape, entries, entry_name, fits, shapes_of_callbacks

Check = Callable[[Any], bool]

DEEPEST = 12
MOST_VALUES = 20_000
LONGEST_TEXT = 20_000
_KEYS = {"output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"}


def is_text(value: Any) -> bool:
    """A string."""
    return isinstance(value, str)


def is_path(value: Any) -> bool:
    """The path of an address."""
    return isinstance(value, str) and value.startswith("/")


def is_number(value: Any) -> bool:
    """A number, and not true or false."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_flag(value: Any) -> bool:
    """True or false."""
    return isinstance(value, bool)


# Types of properties by name, whatever the component. No value passes: it is what an unset property sends.
_TYPES: dict[str, Check] = {
    "pathname": is_path,
    "search": is_text,
    "href": is_text,
    "hash": is_text,
    "value": is_text,
    "n_clicks": is_number,
    "n_intervals": is_number,
    "modified_timestamp": is_number,
    "checked": is_flag,
    "opened": is_flag,
}


def guard_callbacks(app: Dash, checks: Mapping[str, Check] | None = None) -> None:
    """Answers 400 to every post that does not fit a callback of `app`.

    checks: what a value must be, by "id.property", where a callback relies on more than the type of the property;
    no value is then refused as well.
    """
    # Worked out at the first post: by then Dash has put together all callbacks.
    shapes = functools.cache(lambda: shapes_of_callbacks(app.callback_map))
    address = app.config.routes_pathname_prefix + "_dash-update-component"

    @app.server.before_request
    def refuse_malformed_posts() -> ResponseReturnValue | None:
        if request.path != address or request.method != "POST":
            return None
        fault = find_fault(request.get_data(), shapes(), checks or {})
        return ({"error": fault}, 400) if fault else None


def find_fault(body: bytes, shapes: Mapping[str, Shape], checks: Mapping[str, Check]) -> str | None:
    """The first thing that is wrong with the body of a callback post, or None."""
    try:
        post = orjson.loads(body)
    except orjson.JSONDecodeError:
        return "the body is not JSON"
    return next(_faults(post, shapes, checks), None)


def _faults(post: Any, shapes: Mapping[str, Shape], checks: Mapping[str, Check]) -> Iterator[str]:
    """Each check relies on those before it: nothing is read after the first fault."""
    if not isinstance(post, dict) or not post.keys() <= _KEYS:
        yield f"the body is not an object with keys out of {', '.join(sorted(_KEYS))}"
    output = post.get("output")
    if not isinstance(output, str) or output not in shapes:
        yield "output names no callback"
    if not _is_modest(post):
        yield "the values are nested too deep, too many, too long or not finite"
    shape = shapes[output]
    if not shape.has_outputs(post.get("outputs")):
        yield "outputs are not those of the callback"
    for key, places in (("inputs", shape.inputs), ("state", shape.state)):
        if not fits(post.get(key, []), places):
            yield f"{key} are not those of the callback"
        if not all(_is_valid(entry, checks) for entry in entries(post.get(key, []))):
            yield f"{key} hold a value of the wrong type"
    names = {entry_name(entry) for entry in entries(post["inputs"])}
    prop_ids, parsed_ids = post.get("changedPropIds", []), post.get("parsedChangedPropsIds", [])
    if not isinstance(prop_ids, list) or not all(isinstance(name, str) and name in names for name in prop_ids):
        yield "changedPropIds are not inputs of the callback"
    if not isinstance(parsed_ids, list) or not all(isinstance(one, str | dict) for one in parsed_ids):
        yield "parsedChangedPropsIds are not those of changedPropIds"


def _is_valid(entry: Mapping[str, Any], checks: Mapping[str, Check]) -> bool:
    value, name = entry.get("value"), entry_name(entry)
    if name in checks:
        return checks[name](value)
    return value is None or entry["property"] not in _TYPES or _TYPES[entry["property"]](value)


def _is_modest(value: Any) -> bool:
    """True where a value is finite, and neither deep nor large; looks at no more than it allows."""
    stack = [(value, 0)]
    count = 0
    while stack:
        one, depth = stack.pop()
        count += 1
        if depth > DEEPEST or count > MOST_VALUES or not _is_plain(one):
            return False
        if isinstance(one, dict):
            stack += [(inside, depth + 1) for inside in (*one.keys(), *one.values())]
        elif isinstance(one, list):
            stack += [(inside, depth + 1) for inside in one]
    return True


def _is_plain(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT
    return not isinstance(value, float) or math.isfinite(value)
