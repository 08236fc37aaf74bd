"""An open page as a browser has it: the layout that was answered, and the properties that callbacks change.

Which callback asks what follows from `/_dash-dependencies` and the layout alone, so that other ids or another cut of
the callbacks leave the answers to the same reader the same.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import orjson
from flask.testing import FlaskClient

POSTS = "/_dash-update-component"
# The location and the content of every page, as Dash names them.
LOCATION, CONTENT = "_pages_location", "_pages_content.children"
# A callback may set off another, never without end.
MOST_ROUNDS = 6

Component = dict[str, Any]
Dependency = dict[str, Any]


class NotThere(Exception):
    """Something that the reader looks for and this page does not have."""


class Page:
    """One address, opened: `layout` as it was answered, `properties` (id -> property -> value) as they are now."""

    def __init__(self, client: FlaskClient, address: str) -> None:
        self.client = client
        parts = urlsplit(address)
        search = f"?{parts.query}" if parts.query else ""
        self.properties: dict[str, dict[str, Any]] = {LOCATION: {"pathname": parts.path, "search": search}}
        self.changes: dict[str, dict[str, Any]] = {}
        self.failures: list[dict[str, Any]] = []
        self.dependencies = dependencies_of(client)
        self.layout: Any = None
        first = next(one for one in self.dependencies if CONTENT in names_of_outputs(one))
        self._ask(first, [f"{LOCATION}.pathname", f"{LOCATION}.search"])
        self.layout = self.changes.get("_pages_content", {}).get("children")
        self.properties |= {one["props"]["id"]: one["props"] for one in components(self.layout) if "id" in one["props"]}
        self.title = self.changes.get("_pages_store", {}).get("data", {}).get("title")

    def settle_first(self) -> None:
        """Asks what a browser asks as soon as the page stands, and what follows from it."""
        self.changes = {}
        first = [one for one in self.dependencies if not one["prevent_initial_call"] and self._is_here(one)]
        changed = {name for one in first for name in self._ask(one, [])}
        self._follow(changed, asked=first)

    def set_value(self, component: str, prop: str, value: Any) -> None:
        """A reader's choice: the property changes, and every callback that follows from it is asked."""
        self.changes = {}
        self.properties[component][prop] = value
        self._follow({f"{component}.{prop}"}, asked=[])

    def post(self, dependency: Dependency, changed: list[str]) -> dict[str, Any]:
        """The body that a browser sends to one callback with the properties as they are."""
        outputs = [split_name(name) for name in names_of_outputs(dependency)]
        body = {
            "output": dependency["output"],
            "outputs": outputs if dependency["output"].startswith("..") else outputs[0],
            "inputs": [self._with_value(entry) for entry in dependency["inputs"]],
            "changedPropIds": changed,
            "parsedChangedPropsIds": [split_name(name)["id"] + "." + split_name(name)["property"] for name in changed],
        }
        state = [self._with_value(entry) for entry in dependency["state"]]
        return body | ({"state": state} if state else {})

    def drawing(self) -> Dependency:
        """The first callback that fills the page after it opened."""
        for one in self.dependencies:
            if not one["prevent_initial_call"] and self._is_here(one):
                return one
        raise NotThere("a callback that fills the page")

    def _follow(self, changed: set[str], asked: list[Dependency]) -> None:
        """Asks every callback with a changed input; no callback sets off itself."""
        for _ in range(MOST_ROUNDS):
            due = [one for one in self.dependencies if one not in asked and changed & names_of_inputs(one)]
            due = [one for one in due if self._is_here(one)]
            if not due:
                return
            asked = due
            changed = {name for one in due for name in self._ask(one, sorted(changed & names_of_inputs(one)))}
        raise NotThere(f"an end to callbacks that set off each other: {sorted(changed)}")

    def _is_here(self, dependency: Dependency) -> bool:
        """Whether the page has all that a callback reads, and something that it fills; Dash asks nothing otherwise."""
        read = {entry["id"] for entry in (*dependency["inputs"], *dependency["state"])}
        filled = {split_name(name)["id"] for name in names_of_outputs(dependency)}
        return LOCATION not in read and read <= self.properties.keys() and bool(filled & self.properties.keys())

    def _ask(self, dependency: Dependency, changed: list[str]) -> set[str]:
        """Posts, puts the answer in place, and gives the properties that it changed."""
        answer = self.client.post(POSTS, json=self.post(dependency, changed))
        if answer.status_code == 204:
            return set()
        if answer.status_code != 200:
            self.failures.append({"status": answer.status_code, "text": answer.get_data(as_text=True)})
            return set()
        found = set()
        for component, props in orjson.loads(answer.get_data())["response"].items():
            self.properties.setdefault(component, {}).update(props)
            self.changes.setdefault(component, {}).update(props)
            found |= {f"{component}.{prop}" for prop in props}
        return found

    def _with_value(self, entry: Mapping[str, str]) -> dict[str, Any]:
        value = self.properties.get(entry["id"], {}).get(entry["property"])
        return {"id": entry["id"], "property": entry["property"], "value": value}


def dependencies_of(client: FlaskClient) -> list[Dependency]:
    """The callbacks that the server answers."""
    listed = orjson.loads(client.get("/_dash-dependencies").get_data())
    return [one for one in listed if not one["clientside_function"]]


def names_of_outputs(dependency: Dependency) -> list[str]:
    """'id.property' of each output, with the mark that Dash gives a shared one."""
    return dependency["output"].strip(".").split("...")


def names_of_inputs(dependency: Dependency) -> set[str]:
    """'id.property' of each input."""
    return {f"{entry['id']}.{entry['property']}" for entry in dependency["inputs"]}


def split_name(name: str) -> dict[str, str]:
    """Id and property of 'id.property'."""
    component, prop = name.rsplit(".", 1)
    return {"id": component, "property": prop}


def components(value: Any) -> Iterator[Component]:
    """Every component of a layout, the outer ones first."""
    if is_component(value):
        yield value
        value = value["props"]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from components(one)


def is_component(value: Any) -> bool:
    """Whether a value of a layout is a component, and no plain object."""
    return isinstance(value, dict) and value.keys() >= {"props", "type", "namespace"}


def text_of(value: Any) -> str:
    """The words that stand in a part of a layout."""
    if is_component(value):
        return text_of(value["props"].get("children"))
    if isinstance(value, list):
        return "".join(map(text_of, value))
    return "" if value is None else str(value)
