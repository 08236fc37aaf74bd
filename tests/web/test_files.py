import gzip
import shutil

import brotli
import pytest

from app import create_app
from data.database import open_release
from data.release import read_manifest
from tests.small_release import publish, small_store, write_manifest, write_release


@pytest.fixture
def shapes(database):
    return database.current().manifest.geometry["gemeente-2025"]["shapes"]


def test_geometry_comes_as_it_was_built(client, database, shapes):
    answer = client.get(f"/geo/{shapes}", headers={"Accept-Encoding": "identity"})
    assert answer.data == (database.current().folder / "geo" / shapes).read_bytes()
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(
    ("encodings", "encoding", "unpack"),
    [
        ("gzip, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
    ],
)
def test_geometry_comes_compressed_as_the_browser_likes(client, shapes, encodings, encoding, unpack):
    plain = client.get(f"/geo/{shapes}", headers={"Accept-Encoding": "identity"}).data
    answer = client.get(f"/geo/{shapes}", headers={"Accept-Encoding": encodings})
    assert answer.headers["Content-Encoding"] == encoding
    assert unpack(answer.data) == plain


def test_geometry_may_be_kept_for_good(client, shapes):
    headers = client.get(f"/geo/{shapes}").headers
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "name",
    ["none.json", "..%2fmanifest.json", "../manifest.json", "manifest.json", "%2e%2e%2fkansen.duckdb", "x" * 300],
)
def test_nothing_else_is_served_from_a_release(client, name):
    assert client.get(f"/geo/{name}").status_code == 404


def test_a_compressed_file_has_no_address_of_its_own(client, shapes):
    assert client.get(f"/geo/{shapes}.br").status_code == 404


@pytest.fixture
def two_releases(tmp_path, registry):
    """An app that followed a new release with other geometry, and the name of the old shapes."""
    database = open_release(small_store(tmp_path))
    old = read_manifest(tmp_path / "current").geometry["gemeente-2025"]["shapes"]
    newer = write_release(tmp_path, "small-2")
    for path in (newer / "geo").glob(f"{old}*"):
        path.unlink()
    write_manifest(newer, "small-2", {})
    publish(tmp_path, newer)
    return create_app(database, registry).server.test_client(), old, tmp_path


def test_a_page_still_open_gets_the_geometry_of_the_release_before(two_releases):
    client, old, _ = two_releases
    assert client.get("/healthz").json["release_id"] == "small-2"
    assert client.get(f"/geo/{old}").status_code == 200


def test_geometry_of_a_release_that_was_removed_is_gone(two_releases):
    client, old, store = two_releases
    shutil.rmtree(store / "releases" / "small-1")
    assert client.get(f"/geo/{old}").status_code == 404


def test_a_half_written_release_serves_nothing(two_releases):
    client, old, store = two_releases
    (store / "releases" / "small-1" / "manifest.json").unlink()
    assert client.get(f"/geo/{old}").status_code == 404
