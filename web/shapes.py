"""The shape of a post to each callback, read from Dash's callback map."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

MOST_MATCHES = 500
_WILDCARDS = (["ALL"], ["MATCH"], ["ALLSMALLER"])
_SEVERAL = (["ALL"], ["ALLSMALLER"])
_CHECKSUM = re.compile("@[0-9a-f]{64}")


@dataclass(frozen=True)
class Place:
    """One output, input or state of a callback: an id, with wildcards or without, and a property.

    several: a post gives a list here, with one entry for each component that matches.
    own: what tells an output that several callbacks have apart; the browser writes it behind the property.
    """

    id: str | dict[str, Any]
    prop: str
    several: bool
    own: str = ""

    def holds(self, entry: Any) -> bool:
        """True where `entry` is one that names this id and property, or a list of those where several may match."""
        if self.several:
            return isinstance(entry, list) and len(entry) <= MOST_MATCHES and all(map(self._holds_one, entry))
        return self._holds_one(entry)

    def _holds_one(self, entry: Any) -> bool:
        if not isinstance(entry, dict) or not entry.keys() <= {"id", "property", "value"}:
            return False
        return entry.get("property") in (self.prop, self.prop + self.own) and self._is_id(entry.get("id"))

    def _is_id(self, entry_id: Any) -> bool:
        if isinstance(self.id, str):
            return entry_id == self.id
        if not isinstance(entry_id, dict) or entry_id.keys() != self.id.keys():
            return False
        return all(
            isinstance(entry_id[key], str | int | float) if value in _WILDCARDS else entry_id[key] == value
            for key, value in self.id.items()
        )


@dataclass(frozen=True)
class Shape:
    """The places a post to one callback names, in their order; in_list: whether its outputs stand in a list."""

    outputs: tuple[Place, ...]
    in_list: bool
    inputs: tuple[Place, ...]
    state: tuple[Place, ...]

    def has_outputs(self, value: Any) -> bool:
        """True where `value` names exactly the outputs."""
        if not self.outputs:
            return value in (None, [], {})
        return fits(value if self.in_list else [value], self.outputs)


def shapes_of_callbacks(callback_map: Mapping[str, Mapping[str, Any]]) -> dict[str, Shape]:
    """The shape of every callback that the server itself answers, by output; those of the browser are left out."""
    return {
        output: Shape(
            outputs=() if callback["no_output"] else _outputs(output, callback["output"]),
            in_list=output.startswith(".."),
            inputs=tuple(_place(entry["id"], entry["property"]) for entry in callback["inputs"]),
            state=tuple(_place(entry["id"], entry["property"]) for entry in callback["state"]),
        )
        for output, callback in callback_map.items()
        if "callback" in callback
    }


def fits(value: Any, places: tuple[Place, ...]) -> bool:
    """True where `value` is a list that names exactly these places in their order."""
    if not isinstance(value, list) or len(value) != len(places):
        return False
    return all(place.holds(entry) for entry, place in zip(value, places, strict=True))


def entries(values: list[Any]) -> list[dict[str, Any]]:
    """All entries of a list that fits, those of wildcards included."""
    return [one for entry in values for one in (entry if isinstance(entry, list) else [entry])]


def entry_name(entry: Mapping[str, Any]) -> str:
    """The id and property of an entry as the browser writes them: the keys of an id sorted, no spaces."""
    entry_id = entry["id"]
    text = entry_id if isinstance(entry_id, str) else orjson.dumps(entry_id, option=orjson.OPT_SORT_KEYS).decode()
    return f"{text}.{entry['property']}"


def _outputs(name: str, output: Any) -> tuple[Place, ...]:
    dependencies = output if isinstance(output, list | tuple) else [output]
    match = _CHECKSUM.search(name)
    own = match.group() if match else ""
    places = [_place(one.component_id_str(), one.component_property) for one in dependencies]
    return tuple(
        replace(place, own=own) if one.allow_duplicate else place
        for place, one in zip(places, dependencies, strict=True)
    )


def _place(text: str, prop: str) -> Place:
    component_id = orjson.loads(text) if text.startswith("{") else text
    several = isinstance(component_id, dict) and any(value in _SEVERAL for value in component_id.values())
    return Place(component_id, prop, several)
