"""What a view says of its figures, over a release in which Nederland has a source of its own."""

import duckdb
import pytest

from data.database import open_release
from data.release import DATABASE, read_manifest
from tests.small_release import publish, write_manifest, write_release
from tests.views import render, views_of


@pytest.fixture(scope="module")
def view(tmp_path_factory, registry):
    store = tmp_path_factory.mktemp("store")
    folder = write_release(store)
    with duckdb.connect(str(folder / DATABASE)) as connection:
        connection.execute("UPDATE observation SET source_id = 'kleine_scholen' WHERE level = 'land'")
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(store, folder)
    return views_of(open_release(store).current(), registry)(a="laag_inkomen", b="jeugdzorg", region="GM9003")


def test_the_source_of_nederland_stands_behind_that_of_the_regions(view):
    assert view.a.sources["source_id"].tolist() == ["kleine_tabel", "kleine_scholen"]


def test_the_explanation_credits_the_source_of_nederland(view):
    parts = render("explain", view)
    assert "Bron: Verzonnen examens" in str([part.to_plotly_json() for part in parts["text"]])
    assert parts["title"]


def test_a_source_of_both_is_said_once(registry, database):
    view = views_of(database.current(), registry)(a="laag_inkomen", b="jeugdzorg")
    assert view.a.sources["source_id"].tolist() == ["kleine_tabel"]
