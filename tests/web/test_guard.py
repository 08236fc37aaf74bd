import json
import random

import dash
import orjson
import pytest
from dash import ALL, MATCH, Dash, Input, Output, State, dcc, html
from hypothesis import given
from hypothesis import strategies as st

from panels.catalogue import panels_of
from tests.web.posts import ADDRESS, CHOICE, SELECTION, good_posts, send, spoilt
from web.checks import CHECKS, is_request, is_selection
from web.guard import find_fault
from web.shapes import Place, Shape, shapes_of_callbacks


@pytest.fixture(scope="module")
def posts(app):
    return good_posts(app)


@pytest.fixture(scope="module")
def patterns():
    """A small app with what the page does not use yet: wildcards, one output shared by two callbacks, no output."""
    app = Dash(__name__, suppress_callback_exceptions=True, add_log_handler=False)
    app.layout = html.Div([dcc.Store(id="total"), html.Div(id="log")])

    @app.callback(Output("total", "data"), Input({"kind": "row", "code": ALL}, "value"))
    def add(values):
        return values

    @app.callback(Output({"kind": "note", "code": MATCH}, "children"), Input({"kind": "row", "code": MATCH}, "value"))
    def note(value):
        return value

    @app.callback(Output("total", "data", allow_duplicate=True), Input("log", "n_clicks"), prevent_initial_call=True)
    def clear(clicks):
        return clicks

    @app.callback(Input("log", "title"), State("total", "data"))
    def write(title, total):
        dash.set_props("log", {"children": f"{title} {total}"})

    return app


def fault_in(app: Dash, post: object) -> str | None:
    return find_fault(orjson.dumps(post), shapes_of_callbacks(app.callback_map), {})


def test_what_a_browser_sends_is_answered(client, posts):
    answers = {output: send(client, post).status_code for output, post in posts.items()}
    assert set(answers.values()) == {200}


@pytest.mark.parametrize("page", ["verkennen", "vergelijk", "samenhang"])
def test_the_panels_of_every_page_are_answered(client, posts, page):
    """One callback draws them all; which page it is for, it learns of the panels that are shown."""
    post, names = posts["drawn.data"], [panel.name for panel in panels_of(page)]
    answer = send(client, post | {"state": [post["state"][0] | {"value": ",".join(names)}]})
    assert answer.status_code == 200
    assert list(answer.get_json()["response"]["drawn"]["data"]) == names


def test_malformed_posts_are_refused_and_break_nothing(client, posts):
    answers = [(fault, send(client, post).status_code) for good in posts.values() for fault, post in spoilt(good)]
    assert len(answers) > 200
    assert [(fault, code) for fault, code in answers if code != 400] == []


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{", b"\xff\xfe", b'{"output": NaN}', b"[" * 100_000, b'"' + b"x" * 1000, b'{"a":1e999}'],
)
def test_what_is_no_post_is_refused(client, body):
    assert client.post(ADDRESS, data=body, content_type="application/json").status_code == 400


def test_another_media_type_is_refused(client, posts):
    post = next(iter(posts.values()))
    assert client.post(ADDRESS, data=orjson.dumps(post), content_type="text/plain").status_code in (400, 415)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)


@given(JSON, st.sampled_from(["output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds"]))
def test_whatever_is_posted_the_check_itself_does_not_break(value, key):
    shape = {"total.data": Shape((Place("total", "data", False),), False, (Place("log", "title", False),), ())}
    post = {"output": "total.data", "outputs": {"id": "total", "property": "data"}, "inputs": [value]}
    fault = find_fault(json.dumps(post | {key: value}).encode(), shape, {"log.title": is_selection})
    assert fault is None or isinstance(fault, str)


def test_a_selection_of_any_texts_is_answered(client, posts):
    post = posts["drawn.data"]
    texts = ["", "x", "wijk", "GM9003", "inwoners", "2021", "2018/19", "\x00", "é" * 100, "../..", "None", "<b>", "{0}"]
    chance = random.Random(1)
    for _ in range(60):
        selection = {name: chance.choice(texts) for name in SELECTION} | {"lang": chance.choice(["nl", "en"])}
        inputs = [post["inputs"][0] | {"value": selection}]
        assert send(client, post | {"inputs": inputs}).status_code == 200, selection


def test_every_store_that_the_server_reads_is_described(app):
    stores = {
        f"{entry['id']}.{entry['property']}"
        for callback in app.callback_map.values()
        for entry in [*callback["inputs"], *callback["state"]]
        if "callback" in callback and entry["property"] == "data"
    }
    assert stores <= CHECKS.keys()


@pytest.mark.parametrize("value", [None, [], "nl", {}, {"lang": "fr"}, SELECTION | {"a": 1}, SELECTION | {"more": "x"}])
def test_what_is_no_selection(value):
    assert not is_selection(value)


@pytest.mark.parametrize("value", [1, "x", [], [None], {"held": 1}, {"held": []}, CHOICE | {"more": "x"}])
def test_a_selection_with_a_choice_that_is_none_is_no_selection(value):
    assert is_selection(SELECTION | {"choice": CHOICE}) and not is_selection(SELECTION | {"choice": value})


def test_deep_values_are_refused(app, posts):
    output, post = next((output, post) for output, post in posts.items() if "region-search.data-chosen" in output)
    deep: list[object] = []
    for _ in range(50):
        deep = [deep]
    post = post | {"parsedChangedPropsIds": deep}
    assert "too deep" in str(fault_in(app, post | {"output": output}))


def test_endless_texts_are_refused(app, posts):
    post = next(iter(posts.values()))
    assert "too long" in str(fault_in(app, post | {"parsedChangedPropsIds": ["x" * 30_000]}))


def row(code: object, value: object = "1") -> dict[str, object]:
    return {"id": {"kind": "row", "code": code}, "property": "value", "value": value}


def all_rows(*rows: object) -> dict[str, object]:
    return {
        "output": "total.data",
        "outputs": {"id": "total", "property": "data"},
        "inputs": [list(rows)],
        "changedPropIds": ['{"code":"b","kind":"row"}.value'],
    }


def test_a_wildcard_takes_every_component_that_matches(patterns):
    assert fault_in(patterns, all_rows(row("a"), row("b"))) is None


@pytest.mark.parametrize(
    "strange",
    [
        row(None),
        row(["a"]),
        row({"x": 1}),
        {"id": {"kind": "other", "code": "b"}, "property": "value"},
        {"id": {"kind": "row"}, "property": "value"},
        {"id": "row", "property": "value"},
        row("b") | {"property": "data"},
        [row("b")],
        "row",
    ],
)
def test_a_wildcard_takes_nothing_else(patterns, strange):
    assert fault_in(patterns, all_rows(row("b"), strange)) == "inputs are not those of the callback"


def test_a_wildcard_takes_a_list_only(patterns):
    assert fault_in(patterns, all_rows() | {"inputs": [row("b")]}) == "inputs are not those of the callback"


def test_a_matching_pair_is_taken(patterns):
    output = next(output for output in patterns.callback_map if "note" in output)
    post = {"output": output, "outputs": {"id": {"kind": "note", "code": 3}, "property": "children"}}
    post |= {"inputs": [row(3)], "changedPropIds": ['{"code":3,"kind":"row"}.value']}
    assert fault_in(patterns, post) is None


def test_two_callbacks_may_share_an_output(patterns):
    output = next(output for output in patterns.callback_map if "@" in output)
    post = {"output": output, "outputs": {"id": "total", "property": "data"}, "changedPropIds": ["log.n_clicks"]}
    post |= {"inputs": [{"id": "log", "property": "n_clicks", "value": 1}]}
    assert fault_in(patterns, post) is None


def test_a_callback_without_output_is_taken(patterns):
    output = next(output for output, callback in patterns.callback_map.items() if callback["no_output"])
    post = {"output": output, "changedPropIds": ["log.title"]}
    post |= {
        "inputs": [{"id": "log", "property": "title", "value": "x"}],
        "state": [{"id": "total", "property": "data"}],
    }
    assert fault_in(patterns, post) is None


@pytest.mark.parametrize(
    ("value", "is_valid"),
    [
        ({"area": {"text": "GM9003, GM9006", "name": "Waard"}}, True),
        ({"area": {"file": "{}"}}, True),
        ({"area": {}}, False),
        ({"area": {"text": 3}}, False),
        ({"area": {"codes": "GM9003"}}, False),
        ({"area": "GM9003"}, False),
        ({"area": {"name": "Waard"}, "region": "GM9003"}, False),
    ],
)
def test_what_the_box_of_the_working_area_may_ask(value, is_valid):
    assert is_request(value) is is_valid


def test_a_pasted_working_area_is_answered_on_the_page_with_what_was_left_out(client, posts):
    post = next(post for post in posts.values() if "requested-region" in str(post["inputs"]))
    value = {"area": {"text": "GM9003 GM9006, Nergenshuizen", "name": "Waard"}}
    inputs = [one | {"value": value} if one["id"] == "requested-region" else one for one in post["inputs"]]
    answer = send(client, post | {"inputs": inputs, "changedPropIds": ["requested-region.data"]})
    assert answer.status_code == 200
    assert ("Nergenshuizen" in answer.text, "Waard" in answer.text, "w1.g2025." in answer.text) == (True, True, True)
