"""The download of everything, as it is served."""

import pytest

from app import create_app
from data.database import open_release
from data.release import everything_address, read_manifest
from tests.small_release import publish, write_manifest, write_release
from tests.web.conftest import Client

NAME = "kansen-in-beeld-small-1.zip"
BODY = b"PK all of it" * 100


@pytest.fixture(scope="module")
def serving(tmp_path_factory, registry):
    store = tmp_path_factory.mktemp("store")
    folder = write_release(store)
    (folder / NAME).write_bytes(BODY)
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(store, folder)
    database = open_release(store)
    server = create_app(database, registry).server
    server.test_client_class = Client
    return server.test_client(), everything_address(database.current().manifest)


def test_it_comes_whole_under_its_own_name(serving):
    client, entry = serving
    answer = client.get(entry["address"])
    assert (answer.data, answer.mimetype) == (BODY, "application/zip")
    assert answer.headers["Content-Disposition"] == f"attachment; filename={NAME}"


def test_it_may_be_kept_for_good(serving):
    client, entry = serving
    assert client.get(entry["address"]).headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_part_of_it_can_be_had(serving):
    client, entry = serving
    answer = client.get(entry["address"], headers={"Range": "bytes=0-3"})
    assert (answer.status_code, answer.data) == (206, BODY[:4])


def test_its_size_is_told(serving):
    assert serving[1]["bytes"] == len(BODY)


@pytest.mark.parametrize("path", ["00000000/" + NAME, "x/manifest.json", "x/kansen.duckdb", "x/..%2f" + NAME, NAME])
def test_nothing_else_is_served(serving, path):
    assert serving[0].get(f"/files/{path}").status_code == 404


def test_a_release_without_it_has_no_address(database):
    assert everything_address(database.current().manifest) is None
