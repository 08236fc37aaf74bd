import logging
import threading
import time
import weakref
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest

from data.database import REMEMBERED_BYTES, open_release, size_of
from data.queries.observations import observations_on_map
from data.queries.release import release_row
from data.release import ReleaseError
from tests.small_release import publish, small_store, write_manifest, write_release


@pytest.fixture
def own_store(tmp_path):
    return small_store(tmp_path)


def open_files() -> list[str]:
    return [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.exists()]


def test_no_release_says_how_to_get_one(tmp_path):
    with pytest.raises(ReleaseError, match="python -m etl publish data/starter"):
        open_release(tmp_path)


def test_current_release_is_the_one_published(own_store):
    assert release_row(open_release(own_store).cursor())["release_id"] == "small-1"


def test_a_new_release_is_followed(own_store):
    database = open_release(own_store)
    publish(own_store, write_release(own_store, "small-2", raised_by=1.0))
    assert release_row(database.cursor())["release_id"] == "small-2"


def test_a_release_taken_before_the_swap_still_answers(own_store):
    database = open_release(own_store)
    before = database.current()
    publish(own_store, write_release(own_store, "small-2"))
    database.current()
    assert release_row(before.cursor())["release_id"] == "small-1"


def test_the_old_release_is_closed_when_nobody_holds_it(own_store):
    database = open_release(own_store)
    old = weakref.ref(database.current())
    database.cursor().execute("SELECT 1")
    publish(own_store, write_release(own_store, "small-2"))
    database.current()
    assert old() is None
    assert not any(str(own_store) in path and "small-1" in path for path in open_files())


def test_a_damaged_new_release_leaves_the_old_one(own_store):
    database = open_release(own_store)
    folder = write_release(own_store, "small-2")
    (folder / "kansen.duckdb").write_bytes(b"damaged")
    publish(own_store, folder)
    assert release_row(database.cursor())["release_id"] == "small-1"


def test_a_damaged_new_release_is_reported_once_by_name(own_store, caplog):
    database = open_release(own_store)
    folder = write_release(own_store, "small-2")
    (folder / "kansen.duckdb").write_bytes(b"damaged")
    publish(own_store, folder)
    with caplog.at_level(logging.ERROR):
        database.current()
        database.current()
    assert [("small-2" in line, "kansen.duckdb" in line) for line in caplog.messages] == [(True, True)]


def test_a_mended_release_published_again_is_followed(own_store):
    database = open_release(own_store)
    folder = write_release(own_store, "small-2")
    whole = (folder / "kansen.duckdb").read_bytes()
    (folder / "kansen.duckdb").write_bytes(b"damaged")
    publish(own_store, folder)
    database.current()
    (folder / "kansen.duckdb").write_bytes(whole)
    publish(own_store, folder)
    assert database.current().release_id == "small-2"


def test_a_database_that_is_none_is_refused_by_name(own_store):
    folder = write_release(own_store, "small-2")
    (folder / "kansen.duckdb").write_bytes(b"no database at all" * 1000)
    write_manifest(folder, "small-2", {})
    publish(own_store, folder)
    with pytest.raises(ReleaseError, match=r"kansen\.duckdb cannot be opened"):
        open_release(own_store)


def test_a_store_whose_link_is_gone_is_served_as_before(own_store):
    database = open_release(own_store)
    (own_store / "current").unlink()
    assert database.current().release_id == "small-1"


@pytest.mark.parametrize(
    "question",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY (SELECT 1) TO '/tmp/kansen-test.csv'",
        "ATTACH '/tmp/kansen-test.duckdb'",
        "INSERT INTO kansen.source SELECT * FROM kansen.source",
        "CREATE TABLE kansen.own (a INTEGER)",
        "DROP TABLE kansen.source",
        "SET enable_external_access = true",
        "SET threads = 4",
        "INSTALL httpfs",
        "LOAD httpfs",
    ],
)
def test_the_connection_is_locked(database, question):
    with pytest.raises(duckdb.Error):
        database.cursor().execute(question)


def test_a_python_variable_is_no_table(database):
    registry = {"a": [1]}
    with pytest.raises(duckdb.CatalogException):
        database.cursor().execute("SELECT * FROM registry")
    assert registry


def test_each_thread_has_its_own_cursor(database):
    cursors = [database.cursor()]
    thread = threading.Thread(target=lambda: cursors.append(database.cursor()))
    thread.start()
    thread.join()
    assert cursors[0] is not cursors[1]
    assert database.cursor() is cursors[0]


def test_many_threads_read_while_releases_follow_each_other(own_store):
    database = open_release(own_store)
    later = [write_release(own_store, f"small-{number}") for number in range(2, 6)]
    matches: list[bool] = []
    stop = threading.Event()

    def read():
        while not stop.is_set():
            release = database.current()
            matches.append(release_row(release.cursor())["release_id"] == release.release_id)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for folder in later:
        publish(own_store, folder)
    stop.set()
    for thread in threads:
        thread.join()
    assert all(matches)
    assert database.current().release_id == "small-5"


def test_what_is_remembered_is_made_once(own_store):
    release = open_release(own_store).current()
    assert release.remember("key", object) is release.remember("key", object)


def test_a_question_is_asked_once(own_store):
    release = open_release(own_store).current()
    key = ("jeugdzorg", "gemeente", "2025", "2021")
    assert release.ask(observations_on_map, *key) is release.ask(observations_on_map, *key)
    assert len(release.ask(observations_on_map, *key)) == 12


def test_the_least_recently_used_is_forgotten(own_store):
    release = open_release(own_store).current()
    third = REMEMBERED_BYTES // 3
    first, second = release.remember("first", lambda: bytes(third)), release.remember("second", lambda: bytes(third))
    release.remember("first", bytes)
    release.remember("one too many", lambda: bytes(third))
    assert release.remember("first", bytes) is first
    assert release.remember("second", bytes) is not second


def test_what_is_larger_than_all_memory_allowed_is_given_and_forgotten(own_store):
    release = open_release(own_store).current()
    assert len(release.remember("large", lambda: bytes(REMEMBERED_BYTES + 1))) == REMEMBERED_BYTES + 1
    assert release.remember("large", bytes) == b""


def test_a_value_that_holds_itself_has_a_size():
    value = ["x" * 1000]
    value.append(value)
    assert 1000 < size_of(value) < 1300


def test_the_size_of_a_value_counts_what_is_inside():
    table = pd.DataFrame({"value": np.zeros(1000)})
    assert size_of(table) == pytest.approx(8000, rel=0.1)
    assert size_of({"a": [table, ("x" * 1000,)]}) == pytest.approx(9500, rel=0.1)


def test_threads_that_ask_the_same_at_once_make_it_once(own_store):
    release = open_release(own_store).current()
    values: list[object] = []

    def make():
        time.sleep(0.05)
        values.append(object())
        return values[-1]

    threads = [threading.Thread(target=release.remember, args=("key", make)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(values) == 1


def test_making_one_answer_may_take_another(own_store):
    release = open_release(own_store).current()
    assert release.remember("sum", lambda: release.remember("part", lambda: 2) + 1) == 3
