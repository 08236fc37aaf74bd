"""What a post to each callback must look like, read from Dash's callback map."""

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

    def holds(self, given: Any) -> bool:
        """Whether `given` is an entry that names this id and property, or a list of those where several may match."""
        if self.several:
            return isinstance(given, list) and len(given) <= MOST_MATCHES and all(map(self._holds_one, given))
        return self._holds_one(given)

    def _holds_one(self, given: Any) -> bool:
        if not isinstance(given, dict) or not given.keys() <= {"id", "property", "value"}:
            return False
        return given.get("property") in (self.prop, self.prop + self.own) and self._is_id(given.get("id"))

    def _is_id(self, given: Any) -> bool:
        if isinstance(self.id, str):
            return given == self.id
        if not isinstance(given, dict) or given.keys() != self.id.keys():
            return False
        return all(
            isinstance(given[key], str | int | float) if value in _WILDCARDS else given[key] == value
            for key, value in self.id.items()
        )


@dataclass(frozen=True)
class Shape:
    """The places a post to one callback names, in their order; in_list: whether its outputs stand in a list."""

    outputs: tuple[Place, ...]
    in_list: bool
    inputs: tuple[Place, ...]
    state: tuple[Place, ...]

    def has_outputs(self, given: Any) -> bool:
        """Whether `given` names exactly the outputs."""
        if not self.outputs:
            return given in (None, [], {})
        return fits(given if self.in_list else [given], self.outputs)


def known_shapes(callback_map: Mapping[str, Mapping[str, Any]]) -> dict[str, Shape]:
    """The shape of every callback that the server itself answers, by output; those of the browser are left out."""
    return {
        output: Shape(
            outputs=() if known["no_output"] else _outputs(output, known["output"]),
            in_list=output.startswith(".."),
            inputs=tuple(_place(entry["id"], entry["property"]) for entry in known["inputs"]),
            state=tuple(_place(entry["id"], entry["property"]) for entry in known["state"]),
        )
        for output, known in callback_map.items()
        if "callback" in known
    }


def fits(given: Any, places: tuple[Place, ...]) -> bool:
    """Whether `given` is a list that names exactly these places in their order."""
    if not isinstance(given, list) or len(given) != len(places):
        return False
    return all(place.holds(entry) for entry, place in zip(given, places, strict=True))


def entries(given: list[Any]) -> list[dict[str, Any]]:
    """All entries of a list that fits, those of wildcards included."""
    return [one for entry in given for one in (entry if isinstance(entry, list) else [entry])]


def entry_name(entry: Mapping[str, Any]) -> str:
    """The id and property of an entry as the browser writes them: the keys of an id sorted, no spaces."""
    known = entry["id"]
    written = known if isinstance(known, str) else orjson.dumps(known, option=orjson.OPT_SORT_KEYS).decode()
    return f"{written}.{entry['property']}"


def _outputs(written: str, output: Any) -> tuple[Place, ...]:
    listed = output if isinstance(output, list | tuple) else [output]
    found = _CHECKSUM.search(written)
    own = found.group() if found else ""
    places = [_place(one.component_id_str(), one.component_property) for one in listed]
    return tuple(
        replace(place, own=own) if one.allow_duplicate else place for place, one in zip(places, listed, strict=True)
    )


def _place(written_id: str, prop: str) -> Place:
    known = orjson.loads(written_id) if written_id.startswith("{") else written_id
    several = isinstance(known, dict) and any(value in _SEVERAL for value in known.values())
    return Place(known, prop, several)
