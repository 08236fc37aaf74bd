"""Excerpts of raw snapshots, in their raw form, for tests that run in a clean clone.

    python -m tests.etl.excerpts <source>...      of these sources, from DATA_STORE/raw into tests/excerpts
    python -m tests.etl.excerpts                  of every snapshot there is, in the place of all excerpts

The rows are real figures of CBS, Kadaster and DUO and stay under their licence, with their credit.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO, StringIO
from itertools import accumulate
from pathlib import Path
from typing import Any

import orjson
import pandas as pd
from python_calamine import CalamineWorkbook

from etl.codes import gemeente_of, region_code
from etl.errors import EtlError
from etl.names import fold
from etl.requirements import refuse_absent
from etl.settings import settings_from
from etl.snapshot import Body, Origin, Snapshot, read_snapshots, write_snapshot
from etl.statline import read_export
from indicators.model import LAND
from tests.etl.workbook import write_workbook

FOLDER = Path("tests/excerpts")
ROWS = 50
LARGEST = 100_000  # bytes of one body; a larger one loses its long descriptions, or rows
# What tests look for: two large cities, one of middle size, Haaren (divided in 2021), Appingedam (merged in 2021),
# two small islands, Weesp (merged in 2022, a school too small for a score); and abroad, which is no gemeente.
GEMEENTEN = {
    "Amsterdam": "GM0363",
    "Rotterdam": "GM0599",
    "Zwolle": "GM0193",
    "Haaren": "GM0788",
    "Appingedam": "GM0003",
    "Vlieland": "GM0096",
    "Ameland": "GM0060",
    "Weesp": "GM0457",
    "Buitenland": "GM0998",
    "Nederland": LAND,
}
BY_NAME = {fold(name): code for name, code in GEMEENTEN.items()}
# How many rows of one gemeente: of its own code (sites, water), of its wijken, of its buurten.
EACH = {"GM": 7, "WK": 4, "BU": 1}
UNPLACED = 3  # rows without a gemeente, so that what does not join is there too
ID_KEYS = ("statcode", "wijkcode", "gemeentecode", "Key", "WijkenEnBuurten", "RegioS")
SITE_COLUMNS = {"duo_vestigingen_bo": "VESTIGINGSNUMMER", "duo_vestigingen_vo": "VESTIGINGSNUMMER"}
_PAGE = re.compile(r"(.+)-(\d{4})\.json")
_WHOLE = re.compile(r"Measure|Codes|Dimensions")  # lists that columns are resolved with

Schools = Mapping[str, str]


def cut_all(raw: Path, folder: Path = FOLDER, rows: int = ROWS) -> None:
    """An excerpt of every snapshot under `raw`, each in a folder of its own, and a README with the credits.

    All are written beside `folder` before they take its place.
    """
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    cut_some(raw, read_snapshots(raw), beside, rows)
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)


def cut_some(raw: Path, source_ids: Iterable[str], folder: Path = FOLDER, rows: int = ROWS) -> None:
    """An excerpt of some snapshots under `raw`, among those in `folder`, and its README with the credits of all.

    Raises EtlError, with what to do, when one is not fetched.
    """
    snapshots, names = read_snapshots(raw), list(source_ids)
    refuse_absent(raw, snapshots, names)
    # The lists of sites first: the other school files are cut to the schools that stayed in them.
    for source_id in sorted(names, key=lambda source_id: (source_id not in SITE_COLUMNS, source_id)):
        cut(snapshots[source_id], folder / source_id, rows, _schools_in(folder))
    lines = [
        "# Excerpts",
        "",
        f"Real figures, at most {rows} rows a source, cut by `python -m tests.etl.excerpts`.",
        "",
    ]
    lines += ["| source | credit | licence |", "|---|---|---|"]
    records = {source_id: excerpt.record for source_id, excerpt in read_snapshots(folder).items()}
    lines += sorted(f"| {source_id} | {record.credit} | {record.licence} |" for source_id, record in records.items())
    (folder / "README.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _schools_in(folder: Path) -> Schools:
    """Site -> gemeente number, of the lists of sites among the excerpts."""
    schools: dict[str, str] = {}
    for source_id, excerpt in read_snapshots(folder).items():
        if source_id in SITE_COLUMNS:
            table = _read_csv(excerpt.body(excerpt.names()[0]))
            schools |= dict(zip(table[SITE_COLUMNS[source_id]], table["GEMEENTENUMMER"], strict=True))
    return schools


def cut(snapshot: Snapshot, folder: Path, rows: int = ROWS, schools: Schools | None = None) -> Snapshot:
    """An excerpt of at most `rows` rows of each file in `folder`, on which `tidy` runs as on the whole.

    Pages are put together in one body, without links and counts; hosts are the publisher's.
    schools: site -> gemeente number, for files that name no gemeente.
    """
    stems: dict[str, list[str]] = {}
    for name in snapshot.names():
        page = _PAGE.fullmatch(name)
        stems.setdefault(f"{page.group(1)}-0001.json" if page else name, []).append(name)
    bodies, most_rows, without = [], 0, False
    for name, pages in stems.items():
        content, count = _cut_pages(snapshot, name, pages, rows, schools or {})
        without |= b'"Description"' in snapshot.body(pages[0]) and b'"Description"' not in content
        most_rows = max(most_rows, count)
        address = next(file.address for file in snapshot.files if file.name == pages[0])
        bodies.append(Body(name, address, content))
    remark = f"Uittreksel van {most_rows} rijen voor tests{', zonder omschrijvingen van kolommen' if without else ''}."
    note = " ".join(filter(None, (remark, snapshot.record.note)))
    return write_snapshot(folder, replace(snapshot.record, note=note, rows=most_rows, details={}), bodies, Origin())


def pick_rows(codes: Sequence[str | None], rows: int) -> list[int]:
    """The places of the rows to keep, by the region code of each (None: not known); the most wanted first."""
    counts: dict[tuple[str | None, str], int] = {}
    ranks = []
    for code in codes:
        level = code[:2] if code else ""
        within = gemeente_of(code) if code and level in ("WK", "BU") else code
        has_letter = level == "WK" and not str(code)[2:].isdigit()
        key = ("lettered" if has_letter else within, level)
        counts[key] = counts.get(key, 0) + 1
        most = 2 if has_letter else UNPLACED if code is None else EACH.get(level, 1)
        is_wanted = has_letter or code is None or within in GEMEENTEN.values()
        ranks.append(["NL", "GM", "WK", "", "BU"].index(level) if is_wanted and counts[key] <= most else None)
    best = sorted((rank, place) for place, rank in enumerate(ranks) if rank is not None)
    return [place for _, place in best][:rows]


def _cut_pages(snapshot: Snapshot, name: str, pages: list[str], rows: int, schools: Schools) -> tuple[bytes, int]:
    contents = [snapshot.origin.as_published(snapshot.body(page)) for page in pages]
    if name.endswith(".csv"):
        return _cut_csv(snapshot.record.source_id, contents[0], rows, schools)
    if name.endswith(".xlsx"):
        return _cut_workbook(contents[0], rows, schools)
    texts = [orjson.loads(content) for content in contents]
    if not _PAGE.fullmatch(name) or _WHOLE.search(name):
        return _without_descriptions(contents[0], texts[0]), 0
    key = "features" if "features" in texts[0] else "value"
    entries = [entry for text in texts for entry in text[key]]
    codes = [_code_of(entry.get("properties", entry)) for entry in entries]
    places = pick_rows(codes, rows) if any(codes) else list(range(min(rows, len(entries))))
    rows_cut = [entries[place] for place in _small_enough(entries, places)]
    return orjson.dumps({"type": "FeatureCollection", key: rows_cut} if key == "features" else {key: rows_cut}), len(
        rows_cut
    )


def _code_of(properties: Mapping[str, Any]) -> str | None:
    code = next((properties[key] for key in ID_KEYS if key in properties), None)
    return None if code is None else region_code(code)


def _without_descriptions(content: bytes, text: Any) -> bytes:
    if len(content) <= LARGEST:
        return content
    text["value"] = [{key: value for key, value in entry.items() if key != "Description"} for entry in text["value"]]
    return orjson.dumps(text)


def _small_enough(entries: list[Any], places: list[int]) -> list[int]:
    """The first of the places whose entries together stay under the largest size, in the order of the file."""
    sizes = accumulate(len(orjson.dumps(entries[place])) for place in places)
    return sorted(place for place, size in zip(places, sizes, strict=True) if size <= LARGEST)


def _cut_csv(source_id: str, content: bytes, rows: int, schools: Schools) -> tuple[bytes, int]:
    """Header and picked lines, byte for byte; what closes the file stays at its end."""
    is_export = content.startswith(b"\xef\xbb\xbf")
    table = read_export(source_id, content) if is_export else _read_csv(content)
    lines = content.splitlines(keepends=True)
    codes = _csv_codes(table, schools)
    places = sorted(pick_rows(codes, rows)) if codes else list(range(min(rows, len(table))))
    return b"".join([lines[0], *(lines[place + 1] for place in places), *lines[len(table) + 1 :]]), len(places)


def _csv_codes(table: pd.DataFrame, schools: Schools) -> list[str | None]:
    """The region code of each row; empty where no column is known to tell it."""
    for column in ("GEMEENTENUMMER", "Regioaanduiding/Codering (code)"):
        if column in table:
            return [region_code(code) for code in table[column]]
    for column in ("GEMEENTENAAM", "Regioaanduiding/Gemeentenaam (naam)", "Regio's"):
        if column in table:
            # A name that is not looked for is another gemeente, whichever: GM0000 is none.
            return [BY_NAME.get(fold(name), "GM0000") for name in table[column]]
    for brin, number in (("brin_nummer", "vestigings_nummer"), ("BRIN NUMMER", "VESTIGINGSNUMMER")):
        if brin in table:
            return [_school_code(site, schools) for site in table[brin] + table[number].str.zfill(2)]
    return []


def _school_code(site: object, schools: Schools) -> str | None:
    return region_code(schools[str(site)]) if str(site) in schools else None


def _cut_workbook(content: bytes, rows: int, schools: Schools) -> tuple[bytes, int]:
    """The sheets with a row a school: what stands above the schools, the picked ones, and what stands below."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    sheets, count = {}, 0
    for name in book.sheet_names:
        if not name.startswith("Tabel"):
            continue
        table = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        is_school = [isinstance(row[1], float) for row in table]
        places = [place for place, is_row in enumerate(is_school) if is_row]
        chosen_rows = {
            places[place] for place in pick_rows([_school_code(table[at][0], schools) for at in places], rows)
        }
        sheets[name] = [row for place, row in enumerate(table) if not is_school[place] or place in chosen_rows]
        count = len(chosen_rows)
    return write_workbook(sheets), count


def _read_csv(content: bytes) -> pd.DataFrame:
    return pd.read_csv(StringIO(content.decode("latin-1")), sep=";", dtype=str, keep_default_na=False)


def main(source_ids: Sequence[str]) -> int:
    """Cut what the command line asks for; the exit code."""
    try:
        raw = settings_from(os.environ).raw
        if source_ids:
            cut_some(raw, source_ids)
        else:
            cut_all(raw)
    except EtlError as error:
        sys.stderr.write(f"No excerpt was cut. {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
