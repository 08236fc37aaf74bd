import gzip
import json
from datetime import datetime

import brotli
import duckdb
import pyarrow.parquet as pq
import pytest

from data.release import verify
from etl.release import (
    DATABASE,
    KEYS,
    content_hashes,
    read_release,
    read_starter,
    schemas,
    write_release,
    write_starter,
)
from tests.etl.tiny import observations, tiny_release

BUILT_AT = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - the tables keep UTC without a zone


@pytest.fixture
def release_folder(tmp_path):
    """A release as it is served, on disk."""
    write_release(tiny_release(), tmp_path / "release", BUILT_AT)
    return tmp_path / "release"


@pytest.fixture
def starter(tmp_path):
    """A starter on disk."""
    write_starter(tiny_release(), tmp_path / "starter")
    return tmp_path / "starter"


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_table_of_the_schema_is_written(release_folder):
    with duckdb.connect(str(release_folder / "kansen.duckdb"), read_only=True) as connection:
        names = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert names == set(KEYS)


def test_the_release_row_says_when_it_was_built(release_folder):
    with duckdb.connect(str(release_folder / "kansen.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT built_at FROM release").fetchall() == [(BUILT_AT,)]


def test_no_value_is_null_in_the_database_and_not_nan(tmp_path):
    write_release(tiny_release(observation=observations({"GM0001": None, "GM0002": 1.0})), tmp_path / "x", BUILT_AT)
    with duckdb.connect(str(tmp_path / "x" / "kansen.duckdb"), read_only=True) as connection:
        rows = connection.execute("SELECT value FROM observation ORDER BY region_code").fetchall()
    assert rows == [(None,), (1.0,)]


def test_rows_are_sorted_by_key(tmp_path):
    shuffled = observations().iloc[::-1]
    write_starter(tiny_release(observation=shuffled), tmp_path / "starter")
    table = pq.read_table(tmp_path / "starter" / "tables" / "observation.parquet")
    assert table["region_code"].to_pylist() == ["GM0001", "GM0002"]


def test_checks_of_the_schema_are_enforced(tmp_path):
    wrong = observations({"GM0001": float("inf")})
    with pytest.raises(duckdb.ConstraintException):
        write_release(tiny_release(observation=wrong), tmp_path / "x", BUILT_AT)


def test_geometry_has_twins_that_unpack_to_the_same(release_folder):
    shapes = next((release_folder / "geo").glob("gemeente-*.json"))
    plain = shapes.read_bytes()
    assert gzip.decompress(shapes.with_name(f"{shapes.name}.gz").read_bytes()) == plain
    assert brotli.decompress(shapes.with_name(f"{shapes.name}.br").read_bytes()) == plain


def test_the_manifest_holds_for_every_file(release_folder):
    manifest = verify(release_folder)
    assert set(manifest.files) == {path.as_posix() for path in files(release_folder)} - {"manifest.json"}


def test_geometry_is_named_after_its_content(release_folder):
    names = verify(release_folder).geometry["gemeente-2025"]
    assert names["shapes"].startswith("gemeente-2025-")
    assert f"geo/{names['shapes']}" in verify(release_folder).files


def test_a_starter_written_twice_is_the_same_to_the_byte(tmp_path):
    for name in ("one", "two"):
        write_starter(tiny_release(), tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_starter_has_no_time_of_building(starter):
    assert "built_at" not in json.loads((starter / "manifest.json").read_text())


def test_a_starter_read_back_has_the_same_content(starter):
    assert read_starter(starter, verify(starter)).release_id == tiny_release().release_id


def test_a_release_read_back_has_the_same_content(release_folder):
    release = read_release(release_folder, verify(release_folder))
    assert content_hashes(release.tables) == content_hashes(tiny_release().tables)


def test_a_release_is_read_while_a_server_has_it_open(release_folder):
    with duckdb.connect(str(release_folder / DATABASE), read_only=True):
        assert read_release(release_folder, verify(release_folder)).tables["observation"].shape[0] > 0


def test_another_figure_makes_another_release():
    assert tiny_release(observation=observations({"GM0001": 11.0})).release_id != tiny_release().release_id


def test_no_value_is_another_content_than_zero():
    zero = tiny_release(observation=observations({"GM0001": 0.0}, status="final"))
    none = tiny_release(observation=observations({"GM0001": None}, status="final"))
    assert content_hashes(zero.tables)["observation"] != content_hashes(none.tables)["observation"]


def test_the_order_of_rows_does_not_change_the_content():
    shuffled = tiny_release(observation=observations().iloc[::-1])
    assert content_hashes(shuffled.tables) == content_hashes(tiny_release().tables)


def test_every_table_of_the_schema_has_a_key():
    assert all(set(key) <= set(schemas()[name].names) for name, key in KEYS.items())
