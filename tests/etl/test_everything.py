"""The download of everything."""

import csv
import io
import zipfile

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data.release import everything_name, read_manifest
from etl.everything import write_everything
from etl.publish import place
from etl.release import KEYS, content_hashes
from indicators.registry import load_registry
from tests.etl.tiny import SOURCE, tiny_release


@pytest.fixture(scope="module")
def contents(tmp_path_factory):
    """Name inside the zip, without its folder -> content."""
    path = write_everything(tiny_release(), tmp_path_factory.mktemp("release"))
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def rows(body):
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))


def test_every_table_is_in_it_with_its_own_values(contents):
    names = [name for name in KEYS if name != "release"]
    tables = {name: pq.read_table(io.BytesIO(contents[f"tables/{name}.parquet"])).to_pandas() for name in names}
    assert content_hashes(tables) == content_hashes(tiny_release().tables)


def test_every_definition_is_in_it_as_it_is_and_as_a_row(contents):
    registry = load_registry()
    assert {name for name in contents if name.endswith(".toml")} == {f"definitions/{key}.toml" for key in registry}
    for lang in ("nl", "en"):
        names = {row["indicator_id"]: row["name"] for row in rows(contents[f"definitions.{lang}.csv"])}
        assert names == {key: one.texts[lang].name for key, one in registry.items()}


def test_sources_have_licence_and_credit(contents):
    sources = rows(contents["sources.csv"])
    assert [(row["source_id"], row["licence"], row["credit"]) for row in sources] == [
        ("cbs_x", "CC BY 4.0", "Bron: CBS")
    ]


def test_a_text_cannot_become_a_formula(tmp_path):
    wrong = pd.DataFrame([SOURCE | {"title": '=HYPERLINK("x")'}])
    with zipfile.ZipFile(write_everything(tiny_release(source=wrong), tmp_path)) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/sources.csv"))
        assert rows(archive.read(name))[0]["title"] == '\'=HYPERLINK("x")'


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_guide_tells_release_columns_statuses_and_credit(contents, lang):
    guide = contents[f"README.{lang}.md"].decode()
    columns = set(pd.read_parquet(io.BytesIO(contents["tables/observation.parquet"])).columns)
    assert {word for word in columns | {"not_applicable", "suppressed"} if f"`{word}`" not in guide} == set()
    assert tiny_release().release_id in guide and "Bron: CBS" in guide


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_guide_names_every_file(contents, lang):
    guide = contents[f"README.{lang}.md"].decode()
    names = [name for name in contents if not name.startswith(("definitions/", "README"))]
    assert [name for name in names if name.rpartition("/")[2] not in guide] == []


def test_the_same_release_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    assert write_everything(tiny_release(), first).read_bytes() == write_everything(tiny_release(), second).read_bytes()


def test_the_zip_is_in_the_manifest_of_a_release(tmp_path):
    folder = place(tiny_release(), tmp_path)
    assert everything_name(tiny_release().release_id) in read_manifest(folder).files
