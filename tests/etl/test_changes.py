"""Release notes: what a release brings that the one before did not have."""

import json

import pandas as pd
import pytest

from data.release import CHANGES
from etl.changes import changes_between
from etl.publish import load, place, publish, swing
from tests.etl.test_publish import settings_of
from tests.etl.tiny import INDICATOR, SOURCE, observations, tiny_release

OLD = tiny_release().tables


def changes_with(**tables):
    return changes_between(OLD, tiny_release(**tables).tables)


def test_the_same_tables_have_no_changes():
    nothing = {"added": [], "removed": []}
    assert changes_with() == {
        "indicators": {**nothing, "changed": []},
        "periods": [],
        "observations": [],
        "sources": {**nothing, "renewed": []},
    }


def test_new_changed_and_gone_observations_are_counted():
    changes = changes_with(observation=observations({"GM0001": 11.0, "NL00": 30.0}))
    assert changes["observations"] == [{"indicator_id": "inwoners", "new": 1, "changed": 1, "gone": 1}]


def test_another_status_is_a_change():
    changes = changes_with(observation=observations(status="provisional"))
    assert changes["observations"] == [{"indicator_id": "inwoners", "new": 0, "changed": 2, "gone": 0}]


def test_a_figure_that_stays_empty_is_no_change():
    empty = observations({"GM0001": None, "GM0002": 20.0})
    old, new = (tiny_release(observation=empty.copy()).tables for _ in range(2))
    assert changes_between(old, new)["observations"] == []


def test_periods_that_came_and_went_are_told_by_level():
    changes = changes_with(observation=observations(period_id="2026"))
    assert changes["periods"] == [
        {"indicator_id": "inwoners", "level": "gemeente", "added": ["2026"], "removed": ["2025"]}
    ]


def test_a_period_without_any_figure_does_not_count():
    empty = observations({"GM0001": None, "GM0002": None}, period_id="2026")
    both = pd.concat([observations(), empty], ignore_index=True)
    assert changes_with(observation=both)["periods"] == []


@pytest.mark.parametrize(
    ("row", "change"),
    [
        ({"definition_sha256": "c" * 64}, {"added": [], "removed": [], "changed": ["inwoners"]}),
        ({"indicator_id": "huishoudens"}, {"added": ["huishoudens"], "removed": ["inwoners"], "changed": []}),
    ],
)
def test_indicators_that_came_went_or_have_another_definition_are_named(row, change):
    table = pd.DataFrame([INDICATOR | row]).astype({"per": "Int32"})
    assert changes_with(indicator=table)["indicators"] == change


def test_a_source_with_other_raw_answers_is_renewed():
    changes = changes_with(source=pd.DataFrame([SOURCE | {"sha256": "f" * 64}]))
    assert changes["sources"]["renewed"] == [{"source_id": "cbs_x", "title": "Een tabel"}]


def notes(store):
    return json.loads((store / "current" / CHANGES).read_text(encoding="utf-8"))


def test_the_first_release_has_no_previous_one(store):
    assert notes(store) == {"release_id": tiny_release().release_id, "previous": None}


def test_a_release_says_with_which_one_it_was_compared(store):
    first, built_at = tiny_release().release_id, load((store / "current").resolve())[0].built_at
    publish(settings_of(store), place(tiny_release(observation=observations({"GM0001": 11.0, "GM0002": 20.0})), store))
    assert notes(store)["previous"] == {"release_id": first, "built_at": built_at}
    assert notes(store)["observations"] == [{"indicator_id": "inwoners", "new": 0, "changed": 1, "gone": 0}]


def test_publishing_the_same_release_again_keeps_its_notes(store):
    publish(settings_of(store), place(tiny_release(observation=observations({"GM0001": 11.0, "GM0002": 20.0})), store))
    before = notes(store)
    publish(settings_of(store))
    assert notes(store) == before


def test_after_a_damaged_release_nothing_is_said(store):
    (store / "current" / "manifest.json").write_text("{}", encoding="utf-8")
    swing(store, (store / "current").resolve())
    publish(settings_of(store), place(tiny_release(observation=observations({"GM0001": 11.0, "GM0002": 20.0})), store))
    assert not (store / "current" / CHANGES).exists()
