"""The raw files of ../shared/data, read a second time: plain csv, json and Parquet, and nothing of etl.

Every reader takes a source id and a column as definitions name it, and gives its figures by place: level,
vintage, period and region code. A figure is a number, or None, with a status. Schools are in raw_schools.py.
"""

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

DATA = Path(__file__).parents[3] / "shared" / "data"
WIRE = DATA / "wire"
TABLES = {"cbs_kwb_2020": "84799NED", "cbs_kwb_2021": "85039NED", "cbs_kwb_2022": "85318NED"}
TABLES |= {"cbs_kwb_2024": "85984NED", "cbs_gebieden_2019": "84378NED", "cbs_gebieden_2020": "84721NED"}
EXPORTS = {
    "statline_regionaal_2025": "cbs/regional_2025_statline_csv/Regionale_kerncijfers_Nederland_11122025_133649.csv",
    "statline_inkomen_2024": "cbs/regional_2025_statline_csv/Inkomen_van_huishoudens__regio_11122025_135329.csv",
}
LEVELS = {"NL": "land", "GM": "gemeente", "WK": "wijk"}

# PDOK writes -99995, -99997 or -99999999 for a figure that is not there.
LEAST = -99990

Figure = tuple[float | None, str]
Place = tuple[str, str, str, str]
Figures = dict[Place, Figure]
MISSING: Figure = (None, "missing")
NOT_APPLICABLE: Figure = (None, "not_applicable")


def read_figure(written: Any, status: str = "final") -> Figure:
    """One cell: nothing, blanks, a dot and the great negative numbers are no figure; a zero is one."""
    text = "" if written is None else str(written).strip().replace(",", ".")
    if text in ("", ".") or float(text) <= LEAST:
        return MISSING
    return float(text), status


def place(year: str, code: str) -> Place:
    """Where a figure of one year on the division of that year stands."""
    return LEVELS[code[:2]], year, year, code


def cbs_table(source_id: str, column: str) -> Figures:
    """A v3 table: the one key with this name and a number, this unit, and the innermost group."""
    folder = WIRE / "cbs" / TABLES[source_id] / "v3"
    properties = json.loads((folder / "DataProperties.json").read_text(encoding="utf-8"))
    path, unit = column.removesuffix(")").rsplit(" (", 1)
    *groups, name = path.split("/")
    titles = {entry["ID"]: entry["Title"].strip() for entry in properties}
    (key,) = (
        entry["Key"]
        for entry in properties
        if re.fullmatch(rf"{name}_\d+", entry["Key"])
        and entry["Unit"].strip() == unit
        and titles.get(entry["ParentID"]) == (groups[-1] if groups else None)
    )
    code = "WijkenEnBuurten" if "kwb" in source_id else "RegioS"
    table = pq.read_table(folder / "TypedDataSet.parquet", columns=[code, key])
    rows = zip(table[code].to_pylist(), table[key].to_pylist(), strict=True)
    return {place(source_id[-4:], code.strip()): read_figure(cell) for code, cell in rows if code[:2] in LEVELS}


def low_income(source_id: str, column: str) -> Figures:
    """83841NED: limit, duration, household and measure are the four parts of the column."""
    kinds = ("InkomensgrensHuishouden", "DuurInkomenspositie", "KenmerkenVanHuishoudens", "Measure")
    wanted = {}
    for kind, title in zip(kinds, column.removesuffix(" (%)").split("/"), strict=True):
        (wanted[kind],) = (entry["Identifier"] for entry in _codes(kind) if entry["Title"].strip() == title)
    (unit,) = (entry["Unit"] for entry in _codes("Measure") if entry["Identifier"] == wanted["Measure"])
    assert unit.strip() == "%"
    found = {period["Identifier"]: (None, period["Status"]) for period in _codes("Perioden")}
    for row in pq.read_table(WIRE / "cbs/83841NED/v4/Observations.parquet").to_pylist():
        if all(row[kind] == code for kind, code in wanted.items()):
            found[row["Perioden"]] = (row["Value"], found[row["Perioden"]][1])
    statuses = {"Definitief": "final", "Voorlopig": "provisional"}
    return {place(period[:4], "NL00"): read_figure(value, statuses[word]) for period, (value, word) in found.items()}


def _codes(kind: str) -> list[dict[str, Any]]:
    return json.loads((WIRE / f"cbs/83841NED/v4/{kind}Codes.json").read_text(encoding="utf-8"))


def layers(source_id: str, column: str) -> Figures:
    """The attributes of gemeenten and wijken of one year, on land and in the country."""
    year, attribute = source_id[-4:], column.rsplit(" (", 1)[0]
    found = {}
    for layer, key in (("gemeenten", "gemeentecode"), ("wijken", "wijkcode")):
        for row in _attributes(f"wijken-en-buurten-{year}/{layer}"):
            if attribute in row and row["water"] == "NEE" and row[key] != "GM0998":
                found[place(year, row[key])] = read_figure(row[attribute])
    return found


@cache
def _attributes(layer: str) -> list[dict[str, Any]]:
    props = pq.read_table(WIRE / "geo" / f"{layer}.parquet", columns=["props"])["props"]
    return [json.loads(text.as_py()) for text in props]


def export(source_id: str, column: str) -> Figures:
    """A StatLine export; gemeenten are known by their name, the country by "Nederland"."""
    lines = (DATA / EXPORTS[source_id]).read_text(encoding="utf-8-sig").splitlines()
    header, *rows = (next(csv.reader([line.replace('"', "")], delimiter=";"), []) for line in lines)
    codes = gemeente_codes("2025") | {"Nederland": "NL00"}
    region, period = header.index("Regio's"), header.index("Perioden")
    found = {}
    for row in rows:
        code = codes.get(row[region].removesuffix(" (gemeente)")) if len(row) == len(header) else None
        if code and any(row[region + 1 :]):
            status = "provisional" if row[period].endswith("*") else "final"
            found[place(source_id[-4:], code)] = read_figure(row[header.index(column)], status)
    return found


@cache
def gemeente_codes(year: str) -> dict[str, str]:
    """The codes of the gemeenten of one year, by their names on the boundaries."""
    shapes = _attributes("gebiedsindelingen/gemeente_gegeneraliseerd")
    return {row["statnaam"]: row["statcode"] for row in shapes if str(row["jaarcode"]) == year}


def haaren() -> dict[str, float]:
    """Which part of the inhabitants of Haaren in 2020 lived in each of its wijken, by the wijk's name."""
    names = pq.read_table(WIRE / "cbs/84799NED/v3/WijkenEnBuurten.parquet").to_pylist()
    wijken = {row["Key"].strip(): row["Title"].split()[-1] for row in names if row["Key"].startswith("WK0788")}
    people = cbs_table("cbs_kwb_2020", "Bevolking/AantalInwoners (aantal)")
    counts = {name: people[place("2020", code)][0] or 0.0 for code, name in wijken.items()}
    return {name: count / sum(counts.values()) for name, count in counts.items()}
