"""From a request of a recording to its answer, by whatever the application says of itself."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.recording.answers import change_answer, file_answer, first_answer, page_answer
from tests.recording.controls import control_like, search_of
from tests.recording.page import POSTS, NotThere, Page

# A request: its kind and address; `steps`, what the reader chooses after it opened; `spoilt`, how a post is malformed.
Request = dict[str, Any]


class Client(FlaskClient):
    """Reads every answer to its end, as a browser does."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **kwargs})


def answer_to(request: Request, client: FlaskClient) -> dict[str, Any]:
    """What the application answers, as JSON; what the request needs and is not there is told in the place of it."""
    try:
        return _answer_to(request, client)
    except NotThere as lacking:
        return {"not there": str(lacking)}


def _answer_to(request: Request, client: FlaskClient) -> dict[str, Any]:
    address = request["address"]
    if "spoilt" in request:
        return _spoilt_answer(Page(client, address), request["spoilt"])
    if "steps" in request:
        return _changed(Page(client, address), request["steps"])
    answer = client.get(address)
    if answer.mimetype != "text/html" or answer.status_code != 200 or b"_dash-config" not in answer.get_data():
        return file_answer(answer)
    page = Page(client, address)
    page.settle_first()
    return {"first": first_answer(answer)} | page_answer(page)


def _changed(page: Page, steps: list[Mapping[str, Any]]) -> dict[str, Any]:
    """What the last of some choices changed. The panels are not drawn before the first: nothing follows from them."""
    for step in steps:
        if "search" in step:
            page.set_value(search_of(page), "data", step["search"])
        else:
            page.set_value(control_like(page, step["words"], step["control"]).id, "value", step["value"])
    return change_answer(page)


def _spoilt_answer(page: Page, how: str) -> dict[str, Any]:
    post = page.post(page.drawing(), [])
    return file_answer(page.client.post(POSTS, json=SPOILT[how](copy.deepcopy(post))))


def _nested(post: dict[str, Any]) -> Any:
    value: Any = "x"
    for _ in range(20):
        value = [value]
    return post | {"inputs": [post["inputs"][0] | {"value": value}]}


# How a post that fills a page can be malformed, so that it is refused before any callback reads it.
SPOILT: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no object": lambda post: [post],
    "no inputs": lambda post: {name: value for name, value in post.items() if name != "inputs"},
    "another output": lambda post: post | {"output": "nothing.children"},
    "a key more": lambda post: post | {"more": 1},
    "a value of another type": lambda post: post | {"inputs": [post["inputs"][0] | {"value": 3}]},
    "an unset value": lambda post: post | {"inputs": [post["inputs"][0] | {"value": None}]},
    "an unknown change": lambda post: post | {"changedPropIds": ["other.value"]},
    "deeply nested": _nested,
}
