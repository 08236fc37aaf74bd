"""Where a map looks: around my region, never at it alone."""

import duckdb
import pytest

from data.database import open_release
from data.release import DATABASE, read_manifest
from tests.small_release import publish, write_manifest, write_release
from tests.views import views_of


def test_a_map_shows_a_third_of_my_region_on_every_side(database, registry):
    view = views_of(database.current(), registry)(level="wijk", region="WK900301")
    assert view.a.focus == pytest.approx([5.365, 52.365, 5.535, 52.535])


def test_around_a_small_region_a_map_shows_a_kilometre_or_two(tmp_path, registry):
    folder = write_release(tmp_path)
    with duckdb.connect(str(folder / DATABASE)) as connection:
        connection.execute("UPDATE boundary SET east = west + 0.01, north = south + 0.002 WHERE level = 'wijk'")
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(tmp_path, folder)
    view = views_of(open_release(tmp_path).current(), registry)(level="wijk", region="WK900301")
    assert view.a.focus == pytest.approx([5.38, 52.38, 5.43, 52.422])
