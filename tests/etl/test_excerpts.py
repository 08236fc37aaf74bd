"""Excerpts: few rows, in their raw form, the same bytes each time."""

import hashlib
import json
import re
import shutil
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from etl.catalogue import tidy
from etl.errors import SourceError
from etl.snapshot import read_snapshot
from tests.etl.conftest import ROOT
from tests.etl.excerpts import LARGEST, ROWS, cut, cut_all, cut_some, pick_rows
from tests.etl.small_table import lay_down_table
from tests.etl.storing import snapshot_of
from tests.etl.test_fetching import fetch
from tests.etl.workbook import write_workbook

EXCERPTS = ROOT / "tests/excerpts"


def checksums(folder):
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_is_looked_for_comes_first():
    codes = ["GM1680", "BU01930000", "WK019300", "GM0193", "NL00"]
    assert pick_rows(codes, 3) == [4, 3, 2]


def test_wijken_with_letters_are_kept_wherever_they_lie():
    assert pick_rows(["WK1680FC", "WK168000"], 9) == [0]


def test_an_excerpt_is_tidied_like_the_whole(service, settings, tmp_path):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    from_whole = tidy("cbs_kwb_2020", {"cbs_kwb_2020": _snapshot(settings)}, ["AantalInwoners (aantal)"])
    excerpt = cut(_snapshot(settings), tmp_path / "excerpt")
    assert tidy("cbs_kwb_2020", {"cbs_kwb_2020": excerpt}, ["AantalInwoners (aantal)"]).equals(from_whole)


def test_an_excerpt_names_no_host_but_the_publishers(service, settings, tmp_path):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    cut_all(settings.raw, tmp_path / "excerpts")
    assert not [path for path in (tmp_path / "excerpts").rglob("*.json") if b"127.0.0.1" in path.read_bytes()]


def test_excerpts_cut_twice_are_the_same_bytes(service, settings, tmp_path):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    cut_all(settings.raw, tmp_path / "one")
    cut_all(settings.raw, tmp_path / "two")
    assert checksums(tmp_path / "one") == checksums(tmp_path / "two")


def test_an_excerpt_of_one_source_leaves_the_others_and_joins_their_list(service, settings, tmp_path):
    lay_down_table(service)
    fetch(settings, "cbs_kwb_2020")
    folder = tmp_path / "excerpts"
    shutil.copytree(EXCERPTS / "pdok_gemeenten_2025", folder / "pdok_gemeenten_2025")
    before = checksums(folder / "pdok_gemeenten_2025")
    cut_some(settings.raw, ["cbs_kwb_2020"], folder)
    assert checksums(folder / "pdok_gemeenten_2025") == before
    source_ids = re.findall(r"^\| (\w+_\d+) \|", (folder / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert source_ids == ["cbs_kwb_2020", "pdok_gemeenten_2025"]


def test_a_source_that_is_not_fetched_is_not_cut_but_named(tmp_path):
    with pytest.raises(SourceError, match="cbs_kwb_2020 is not fetched yet: python -m etl fetch cbs_kwb_2020"):
        cut_some(tmp_path / "raw", ["cbs_kwb_2020"], tmp_path / "excerpts")


def test_of_a_file_with_regions_in_no_known_column_the_first_rows_are_kept(tmp_path):
    lines = [f"plaats {number};{number}\n".encode() for number in range(ROWS + 5)]
    whole = snapshot_of(tmp_path, "duo_examens", {"examens.csv": b"".join([b"PLAATS;AANTAL\n", *lines])})
    body = cut(whole, tmp_path / "excerpt").body("examens.csv")
    assert body == b"".join([b"PLAATS;AANTAL\n", *lines[:ROWS]])


def test_a_cut_workbook_keeps_its_sheets_and_the_place_of_its_header(excerpts, tmp_path):
    again = cut(excerpts["cbs_achterstandsscores_2019"], tmp_path / "cbs_achterstandsscores_2019")
    name = again.names()[0]
    whole = CalamineWorkbook.from_filelike(BytesIO(excerpts["cbs_achterstandsscores_2019"].body(name)))
    excerpt = CalamineWorkbook.from_filelike(BytesIO(again.body(name)))
    assert excerpt.sheet_names == ["Tabel 1", "Tabel 2"]
    headers = [book.get_sheet_by_name("Tabel 1").to_python(skip_empty_area=False)[3][:3] for book in (whole, excerpt)]
    assert headers[0] == headers[1]


def test_the_excerpts_in_git_are_small_and_credited():
    bodies = [path for path in EXCERPTS.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in bodies) < 2_000_000
    assert all(path.stat().st_size <= LARGEST * 1.1 for path in bodies)
    assert "Bron: DUO" in (EXCERPTS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("source_id", sorted(path.name for path in EXCERPTS.iterdir() if path.is_dir()))
def test_an_excerpt_in_git_holds_few_rows_and_names_its_credit(source_id):
    excerpt = read_snapshot(EXCERPTS / source_id)
    rows = {name: rows_in(name, excerpt.body(name)) for name in excerpt.names() if not is_a_list_of_words(name)}
    assert [(name, count) for name, count in rows.items() if not 0 < count <= ROWS] == []
    line = f"| {source_id} | {excerpt.record.credit} | {excerpt.record.licence} |"
    assert line in (EXCERPTS / "README.md").read_text(encoding="utf-8").splitlines()


def rows_in(name, body):
    """The number of regions, sites or observations in a raw file; of a workbook, those of its longest sheet."""
    if name.endswith(".xlsx"):
        book = CalamineWorkbook.from_filelike(BytesIO(body))
        sheets = [book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names]
        return max(sum(isinstance(row[1], float) for row in sheet) for sheet in sheets)
    if name.endswith(".csv"):
        # A StatLine export ends with a line that names its publisher.
        return sum(b";" in line for line in body.splitlines()[1:])
    content = json.loads(body)
    return len(content["features"] if "features" in content else content["value"])


def is_a_list_of_words(name):
    """True where a file describes columns and codes, and holds no figures."""
    return re.search(r"Codes|Groups|Dimensions|Properties|TableInfos|catalog", name) is not None


def test_a_workbook_is_read_back_as_it_was_written():
    rows = [["School", "Score"], ["01AA00", 12.5], ["<&>", 0.0]]
    book = CalamineWorkbook.from_filelike(BytesIO(write_workbook({"Tabel 1": rows})))
    assert book.get_sheet_by_name("Tabel 1").to_python() == rows


def _snapshot(settings):
    return read_snapshot(settings.raw / "cbs_kwb_2020")
