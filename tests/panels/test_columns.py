"""The columns of the files of every panel."""

import orjson
import pytest

from figures.columns import column_label
from indicators.model import LANGUAGES
from panels.catalogue import all_panels
from panels.downloads import download
from web.download_formats import Provenance, as_json

# A figure of wijken and of several years, so that every panel has numbers.
QUERY = {"region": "GM0344", "a": "aandeel_0_14", "b": "slaagpercentage", "held": "koopwoningen", "around": "b"}
WITH_FILES = [panel.name for panel in all_panels().values() if panel.rows]


@pytest.fixture(scope="module", params=WITH_FILES)
def file(request, holdings):
    """The file of one panel, made once for all claims."""
    return download(request.param, QUERY, holdings.release, holdings.registry)


def test_every_column_has_a_head_in_every_language(file):
    assert all(column_label(name, lang) for name in file.rows.columns for lang in LANGUAGES)


def test_the_table_of_a_panel_has_a_row_for_each_of_its_file(file):
    table = orjson.loads(as_json(file, Provenance([], "", "")))
    assert len(table["rows"]) == len(file.rows)
    assert all(len(row) == len(table["columns"]) > 1 for row in table["rows"])
