"""Release notes as the app reads them."""

import json

import pytest

from data.changes import Changes, read_changes
from data.release import CHANGES
from etl.publish import place, publish
from etl.release import write_starter
from tests.etl.test_publish import settings_of
from tests.etl.tiny import observations, tiny_release


def test_what_publishing_wrote_is_read_back(tmp_path):
    write_starter(tiny_release(), tmp_path / "starter")
    store = tmp_path / "store"
    publish(settings_of(store), tmp_path / "starter")
    assert read_changes(store / "current") == Changes(None)
    publish(settings_of(store), place(tiny_release(observation=observations({"GM0001": 1.0, "GM0002": 20.0})), store))
    changes = read_changes(store / "current")
    assert changes.previous == tiny_release().release_id
    assert changes.observations == [{"indicator_id": "inwoners", "new": 0, "changed": 1, "gone": 0}]


def test_without_notes_nothing_is_known(tmp_path):
    assert read_changes(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"previous": 1}', '{"previous": {"release_id": "x"}}'])
def test_notes_that_cannot_be_read_are_as_none(tmp_path, text):
    (tmp_path / CHANGES).write_text(text, encoding="utf-8")
    assert read_changes(tmp_path) is None


def test_a_first_release_is_told_from_an_unknown_one(tmp_path):
    (tmp_path / CHANGES).write_text(json.dumps({"release_id": "x", "previous": None}), encoding="utf-8")
    assert read_changes(tmp_path) == Changes(None)
