"""The controls of a page as its reader knows them: by the words beside them, not by an id."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.recording.page import NotThere, Page, components, text_of


@dataclass(frozen=True)
class Control:
    """What can be chosen on a page. words: what stands beside it, '' for none; offers: the values it lists itself."""

    id: str
    words: str
    value: Any
    offers: tuple[str, ...] = ()


def controls_of(page: Page) -> list[Control]:
    """Every control whose value a callback of this page is asked with."""
    inputs = {entry["id"] for one in page.dependencies for entry in one["inputs"] if entry["property"] == "value"}
    props = {name: page.properties[name] for name in sorted(inputs) if name in page.properties}
    words = _words(page.layout)
    return [Control(name, words.get(name, ""), one.get("value"), _offers(one)) for name, one in props.items()]


def control_like(page: Page, words: str, name: str) -> Control:
    """The one control with these words; without one, that with this id."""
    found = controls_of(page)
    with_words = [one for one in found if words and one.words == words]
    if len(with_words) == 1:
        return with_words[0]
    for one in found:
        if one.id == name:
            return one
    raise NotThere(f"a control '{words}' or #{name}")


def search_of(page: Page) -> str:
    """The id of the store that the search of this page puts a request in."""
    for one in components(page.layout):
        if "data-request" in one["props"]:
            return str(one["props"]["data-request"])
    raise NotThere("a search")


def _offers(props: dict[str, Any]) -> tuple[str, ...]:
    listed = props.get("data") or []
    return tuple(one["value"] for one in listed if isinstance(one, dict) and not one.get("disabled") and "value" in one)


def _words(layout: Any) -> dict[str, str]:
    """Id -> the words of its label, of the label of its box, or of the fold that it stands in."""
    every = list(components(layout))
    texts = {one["props"]["id"]: text_of(one) for one in every if "id" in one["props"]}
    labels = {one["props"]["htmlFor"]: text_of(one) for one in every if one["type"] == "Label"}
    boxes = {
        one["props"]["data-control"]: one["props"].get("data-box") for one in every if "data-control" in one["props"]
    }
    words = dict(_folds(every))
    words |= {control: labels[box] for control, box in boxes.items() if box in labels}
    for props in (one["props"] for one in every if "id" in one["props"]):
        own = props.get("label") or props.get("aria-label") or texts.get(props.get("aria-labelledby", ""))
        if own:
            words[props["id"]] = text_of(own)
    return words


def _folds(every: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for fold in (one for one in every if one["type"] == "Details"):
        inside = list(components(fold["props"].get("children")))
        summary = next((text_of(one) for one in inside if one["type"] == "Summary"), "")
        yield from ((one["props"]["id"], summary) for one in inside if one["type"] == "Data" and "id" in one["props"])
