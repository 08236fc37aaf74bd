"""The recording of the small release, and what its comparison finds."""

import random

import orjson
import pytest

from app import create_app
from tests.recording.answers import as_bytes
from tests.recording.asking import Client, answer_to
from tests.recording.compare import answers_differ, compare, report
from tests.recording.differences import differences, renamed
from tests.recording.folder import keep, read, start
from tests.recording.requests import release_id_of
from tests.recording.supply import query_of, supply_of

QUERY = "?a=laag_inkomen&pa=2021&b=jeugdzorg&pb=2021&level=gemeente&region=GM9003"
REQUESTS = [
    {"kind": "page", "address": f"/{QUERY}&lang=en"},
    {"kind": "choice", "address": f"/profiel{QUERY}", "steps": [{"search": {"region": "GM9001"}}]},
    {"kind": "choice", "address": f"/{QUERY}", "steps": [{"words": "Niveau", "control": "gone", "value": "wijk"}]},
    {"kind": "download", "address": f"/download/scatter.xlsx{QUERY}"},
    {"kind": "download", "address": f"/download/table.parquet{QUERY}"},
    {"kind": "api", "address": "/api/v1/indicators"},
    {"kind": "refusal", "address": "/", "spoilt": "no inputs"},
]


@pytest.fixture(scope="module")
def client(database, registry):
    server = create_app(database, registry).server
    server.test_client_class = Client
    return server.test_client()


@pytest.fixture(scope="module")
def recorded(client):
    """What is answered to each of REQUESTS; for reading only."""
    return [answer_to(request, client) for request in REQUESTS]


@pytest.fixture
def recording_of(client, recorded, tmp_path):
    """A function: the recording of the request at one place of REQUESTS, its answer changed by a function."""

    def made(place, change=lambda answer: answer):
        started = start(tmp_path, 1, release_id_of(client), [REQUESTS[place]])
        keep(started, 0, as_bytes(change(orjson.loads(as_bytes(recorded[place])))))
        return read(tmp_path)

    return made


def differing(recording, client):
    """The paths at which answers differ."""
    return [one.path for outcome in compare(recording, client) for one in outcome.differences]


@pytest.mark.parametrize("place", [0, 1, 3, 4])
def test_the_same_code_gives_the_same_answers(client, recording_of, place):
    assert differing(recording_of(place), client) == []


def test_every_request_of_a_recording_is_answered(recorded):
    assert [answer for answer in recorded if "not there" in answer or "failures" in answer] == []


def test_a_panel_that_said_something_else_is_listed_by_its_part(client, recording_of):
    def with_title(answer):
        answer["panels"]["scatter"]["title"] = "Another title"
        return answer

    assert differing(recording_of(0, with_title), client) == ["panels.scatter.title"]


def test_a_cell_of_a_workbook_that_was_another_is_listed(client, recording_of):
    def with_cell(answer):
        next(iter(answer["sheets"].values()))[1][0] = "Another region"
        return answer

    assert differing(recording_of(3, with_cell), client) == ["sheets.Cijfers[1][0]"]


def test_a_figure_of_a_parquet_file_that_was_another_is_listed(client, recording_of):
    def with_figure(answer):
        answer["columns"]["value_a"][2] = 0.5
        return answer

    assert differing(recording_of(4, with_figure), client) == ["columns.value_a[2]"]


def test_another_release_is_told_before_all_else(client, tmp_path):
    outcomes = compare(start(tmp_path, 1, "another", []), client)
    assert [one.request["kind"] for one in outcomes] == ["release"]


def test_a_page_shows_what_its_own_panels_are_filled_with(recorded):
    assert {"map-a", "scatter", "table"} <= recorded[0]["panels"].keys()
    assert "GM9003" in recorded[0]["address"]


def test_a_choice_in_the_search_changes_the_address(recorded):
    assert "GM9001" in recorded[1]["address"]


def test_a_control_is_known_by_its_words_whatever_its_id(recorded):
    assert "level=wijk" in recorded[2]["address"]


def test_a_callback_that_follows_from_an_answer_is_asked_too(recorded):
    assert {"map-a", "scatter", "table"} <= recorded[2]["panels"].keys()


def test_a_control_that_is_gone_is_told_in_the_place_of_an_answer(client):
    gone = {"kind": "choice", "address": "/over", "steps": [{"words": "None", "control": "none", "value": "x"}]}
    assert answer_to(gone, client) == {"not there": "a control 'None' or #none"}


def test_a_malformed_post_is_refused(recorded):
    assert recorded[6]["status"] == 400


def test_a_seed_always_chooses_the_same(client):
    supply = supply_of(client)
    first, again, other = (query_of(supply, random.Random(seed)) for seed in (3, 3, 4))
    assert first == again != other


def test_numbers_and_truth_are_not_the_same():
    found = [one.path for one in differences({"a": 1, "b": 1, "c": 0}, {"a": 1.0, "b": True, "c": 0})]
    assert found == ["a", "b"]


def test_what_was_put_between_is_one_difference():
    assert [(one.path, one.before, one.after) for one in differences([1, 2, 3], [1, 9, 2, 3])] == [
        ("[1]", "(absent)", "9")
    ]


def test_json_that_is_written_in_another_order_is_listed():
    one, other = {"json": '{"a": 1, "b": 2}'}, {"json": '{"b": 2, "a": 1}'}
    assert [found.path for found in differences(one, other)] == ["json (as it is written)"]


def test_a_long_text_is_cut_to_where_it_differs():
    found = next(differences("x" * 500 + "before" + "y" * 500, "x" * 500 + "after" + "y" * 500))
    assert "before" in found.before and "after" in found.after
    assert max(len(found.before), len(found.after)) <= 201


def test_a_rename_reaches_keys_and_parts_of_names_and_no_other_word():
    before = {"alike-map": ["panel-alike", "likealike", "/download/alike.csv?b=x"]}
    after = {"similar-map": ["panel-similar", "likealike", "/download/similar.csv?b=x"]}
    assert renamed(before, {"alike": "similar"}) == after


def test_a_renamed_panel_is_no_difference_when_the_rename_is_given():
    before, after = {"panels": {"alike": {"title": "alike"}}}, {"panels": {"similar": {"title": "alike"}}}
    assert answers_differ(before, after, {"alike": "similar"}) == []


def test_a_renamed_panel_that_is_not_given_is_listed():
    found = answers_differ({"panels": {"alike": 1}}, {"panels": {"similar": 1}}, {})
    assert [one.path for one in found] == ["panels.alike", "panels.similar"]


def test_a_report_counts_by_kind_and_lists_what_stood_there_and_stands_there_now(client, recording_of):
    recording = recording_of(6, lambda answer: answer | {"status": 200})
    told = report(recording, compare(recording, client))
    assert "refusal       1 compared,    0 equal,    1 differ" in told
    assert "refusal: /; then post malformed: no inputs\n  status\n    - 200\n    + 400" in told
