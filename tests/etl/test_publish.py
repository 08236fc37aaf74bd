import os
from datetime import datetime

import duckdb
import pytest

from etl.checks import CheckFailed
from etl.publish import PublishError, place, previous, publish
from etl.release import write_starter
from etl.settings import settings_from
from tests.etl.tiny import observations, tiny_release


def settings_of(store):
    return settings_from({"DATA_STORE": str(store)})


def current_name(store):
    return (store / "current").resolve().name


def other(value=99.0):
    return tiny_release(observation=observations({"GM0001": value, "GM0002": 20.0}))


def test_a_starter_becomes_a_release_with_the_same_content(store):
    assert current_name(store) == tiny_release().release_id
    assert previous(store)[0].release_id == tiny_release().release_id


def test_the_newest_built_release_is_published_when_none_is_named(store):
    place(other(), store)
    publish(settings_of(store))
    assert current_name(store) == other().release_id


def test_an_altered_file_is_named_and_the_old_release_stays(store, tmp_path):
    write_starter(other(), tmp_path / "altered")
    path = tmp_path / "altered" / "tables" / "observation.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(PublishError, match=r"observation\.parquet"):
        publish(settings_of(store), tmp_path / "altered")
    assert current_name(store) == tiny_release().release_id


def test_a_failing_check_leaves_the_old_release(store, tmp_path):
    write_starter(other(value=-1.0), tmp_path / "wrong")
    with pytest.raises(CheckFailed, match="GM0001 is -1"):
        publish(settings_of(store), tmp_path / "wrong")
    assert current_name(store) == tiny_release().release_id


def test_a_build_that_fails_midway_leaves_nothing_behind(store):
    wrong = tiny_release(observation=observations({"GM0001": float("inf")}))
    with pytest.raises(PublishError, match=r"do not fit data/schema\.sql"):
        place(wrong, store)
    assert [path.name for path in (store / "releases").iterdir()] == [tiny_release().release_id]


def test_a_build_that_was_killed_is_not_taken_for_a_release(store):
    (store / "releases" / f".{other().release_id}.1" / "geo").mkdir(parents=True)
    with pytest.raises(PublishError, match=r"manifest\.json"):
        publish(settings_of(store), store / "releases" / f".{other().release_id}.1")
    assert publish(settings_of(store)).name == tiny_release().release_id


def test_a_half_written_release_is_written_again(store):
    (store / "releases" / other().release_id).mkdir()
    publish(settings_of(store), place(other(), store))
    assert current_name(store) == other().release_id


def test_a_release_that_is_there_is_not_written_again(store):
    before = (store / "current" / "kansen.duckdb").stat().st_mtime_ns
    place(tiny_release(), store)
    assert (store / "current" / "kansen.duckdb").stat().st_mtime_ns == before


def test_publishing_swaps_one_symlink(store):
    publish(settings_of(store), place(other(), store))
    assert os.readlink(store / "current") == f"releases/{other().release_id}"  # noqa: PTH115 - the text of the link


def test_the_last_three_releases_are_kept(store):
    for value in (11.0, 12.0, 13.0):
        publish(settings_of(store), place(other(value), store))
    names = {path.name for path in (store / "releases").iterdir()}
    assert names == {other(value).release_id for value in (11.0, 12.0, 13.0)}


def test_a_store_without_release_says_what_to_do(tmp_path):
    (tmp_path / "releases").mkdir()
    with pytest.raises(PublishError, match="python -m etl build"):
        publish(settings_of(tmp_path))


def test_a_release_keeps_the_time_it_was_built(store):
    built_at = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - the tables keep UTC without a zone
    folder = place(other(), store, built_at)
    publish(settings_of(store), folder)
    with duckdb.connect(str(store / "current" / "kansen.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT built_at FROM release").fetchall() == [(built_at,)]
