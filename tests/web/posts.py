"""Callback posts as a browser sends them, and the many ways in which they can be spoilt."""

import copy
from collections.abc import Iterator
from typing import Any

from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

ADDRESS = "/_dash-update-component"
SELECTION = {"a": "laag_inkomen", "b": "jeugdzorg", "pa": "2021", "pb": "2021", "level": "gemeente", "region": "GM9003"}
SELECTION |= {"lang": "nl", "view": "both", "query": "?a=laag_inkomen", "release": "small-1"}
CHOICE = {"held": "", "among": "", "looked": "", "weigh": "people", "order": "domain", "around": "b", "opened": "alone"}
VALUES = {
    "selection.data": SELECTION | {"marked": ["GM9001"], "choice": CHOICE},
    "_pages_location.pathname": "/",
    "_pages_location.search": "?a=inwoners",
    "requested-region.data": {"region": "GM9003"},
    "profile-request.data": {"region": "GM9003"},
    "similar-request.data": {"group": "GM9003,GM9004"},
    "similar-indicator.value": "inwoners",
    "similar-level.value": "gemeente",
    "similar-period.value": "2021",
    "similar-number.value": "10",
    "similar-weights.value": "koopwoningen.half",
    "page-request.data": {"group": "GM9003,GM9004"},
    "shown-panels.value": "headline,map-a,scatter,table",
    "compare.value": "land",
    "level.value": "gemeente",
    "indicator-a.value": "inwoners",
    "indicator-b.value": "jeugdzorg",
    "period-a.value": "2021",
    "period-b.value": "2021",
    "view.value": "both",
    "relations-request.data": {"region": "GM9003"},
    "relations-opened.value": "laag_inkomen,jeugdzorg",
    "relations-level.value": "gemeente",
    "relations-indicator-a.value": "laag_inkomen",
    "relations-indicator-b.value": "jeugdzorg",
    "relations-period-a.value": "2021",
    "relations-period-b.value": "2021",
    "relations-weigh.value": "people",
    "relations-held.value": "",
    "relations-among.value": "",
    "relations-order.value": "similarity",
    "relations-around.value": "b",
}
STRANGE: list[Any] = [None, True, 0, -1.5, "", "x", [], {}, [[]], [None], {"id": "x"}, "\x00", [{"id": {}}], 1e308]
# Text or nothing is what a control may send, whatever the text; a change may go unnamed.
HARMLESS = (None, "", "x", "\x00")


def good_posts(app: Dash) -> dict[str, dict[str, Any]]:
    """For every callback the server answers, the post that a browser would send first."""
    return {
        output: good_post(output, callback) for output, callback in app.callback_map.items() if "callback" in callback
    }


def good_post(output: str, callback: dict[str, Any]) -> dict[str, Any]:
    """One post to the callback known by `output`."""
    outputs = [_split(one) for one in output.strip(".").split("...")]
    inputs = [_filled(entry) for entry in callback["inputs"]]
    first = f"{inputs[0]['id']}.{inputs[0]['property']}"
    post = {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": inputs,
        "changedPropIds": [first],
        "parsedChangedPropsIds": [first],
    }
    return post | ({"state": [_filled(entry) for entry in callback["state"]]} if callback["state"] else {})


def spoilt(post: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """One post in many malformed ways, each with what was done to it."""
    for key in post:
        if not key.endswith("Ids"):
            yield f"without {key}", {name: value for name, value in post.items() if name != key}
        yield from ((f"{key} = {value!r}", post | {key: value}) for value in STRANGE if not _is_allowed(key, value))
    for key in ("inputs", "state"):
        for place, entry in enumerate(post.get(key, [])):
            yield from _spoilt_entry(post, key, place, entry)
        if key in post:
            yield f"{key} doubled", post | {key: post[key] * 2}
            yield f"{key} in a list", post | {key: [post[key]]}
    yield "with more", post | {"more": 1}
    yield "a change that is no input", post | {"changedPropIds": ["other.value"]}
    yield "output of a callback in the browser", post | {"output": "_pages_dummy.children"}


def send(client: FlaskClient, post: Any) -> TestResponse:
    """Posts to Dash what may or may not be a callback post."""
    return client.post(ADDRESS, json=post)


def _spoilt_entry(post: dict[str, Any], key: str, place: int, entry: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    harmless = [] if entry["id"] == "selection" else list(map(repr, HARMLESS))
    changes = [(part, value) for part in entry for value in STRANGE]
    changes = [(part, value) for part, value in changes if part != "value" or repr(value) not in harmless]
    if entry["property"] == "pathname":
        changes.append(("value", "no/slash"))
    for part, value in [*changes, ("more", 1)]:
        variant = copy.deepcopy(post)
        variant[key][place][part] = value
        yield f"{key}[{place}].{part} = {value!r}", variant


def _is_allowed(key: str, value: Any) -> bool:
    return key.endswith("Ids") and value in ([], [{"id": {}}]) and (value == [] or key.startswith("parsed"))


def _split(name: str) -> dict[str, str]:
    component, prop = name.rsplit(".", 1)
    return {"id": component, "property": prop}


def _filled(entry: dict[str, str]) -> dict[str, Any]:
    return {"id": entry["id"], "property": entry["property"], "value": VALUES.get(f"{entry['id']}.{entry['property']}")}
