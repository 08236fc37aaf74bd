"""What a view says of its figures, over a release in which Nederland has a source of its own."""

import duckdb
import pytest

from answers.holdings import availability_of
from answers.view import view_of
from data.database import open_release
from data.release import DATABASE, read_manifest
from indicators.selection import from_query
from layouts.shell import stored
from tests.small_release import publish, write_manifest, write_release
from tests.views import render


@pytest.fixture(scope="module")
def view(tmp_path_factory, registry):
    store = tmp_path_factory.mktemp("store")
    folder = write_release(store)
    with duckdb.connect(str(folder / DATABASE)) as connection:
        connection.execute("UPDATE observation SET source_id = 'kleine_scholen' WHERE level = 'land'")
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(store, folder)
    release = open_release(store).current()
    asked = {"a": "laag_inkomen", "b": "jeugdzorg", "region": "GM9003"}
    selection, _ = from_query(asked, registry, availability_of(release, registry))
    return view_of(stored(selection), release, registry)


def test_the_source_of_nederland_stands_behind_that_of_the_regions(view):
    assert view.a.sources()["source_id"].tolist() == ["kleine_tabel", "kleine_scholen"]


def test_the_explanation_credits_the_source_of_nederland(view):
    title, _, _, _, _, parts = render("explain", view).values()
    assert "Bron: Verzonnen examens" in str([part.to_plotly_json() for part in parts])
    assert title


def test_a_source_of_both_is_said_once(registry, database):
    release = database.current()
    asked = {"a": "laag_inkomen", "b": "jeugdzorg"}
    selection, _ = from_query(asked, registry, availability_of(release, registry))
    assert view_of(stored(selection), release, registry).sources("a")["source_id"].tolist() == ["kleine_tabel"]
