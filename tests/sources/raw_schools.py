"""The school files of DUO and CBS, read a second time: plain csv and zip, and nothing of etl.

Figures of schools are added up to the 355 gemeenten of 2019, by place as in raw_reading.py.
"""

import csv
import re
import zipfile
from collections.abc import Iterable
from functools import cache
from xml.etree import ElementTree

from tests.sources.raw_reading import DATA, MISSING, NOT_APPLICABLE, Figure, Figures, cbs_table, read_figure

PRIMARY, SECONDARY = "duo/po/alle-vestigingen-bo.csv", "duo/vo/alle-vestigingen-vo.csv"
EXAMS = "duo/vo/examenkandidaten-en-geslaagden-2014-2019.csv"
EARLY = "duo/vo/vsv-per-swv-2015.csv"
SCORES = "duo/po/achterstandsscores-scholen-2019.xlsx"
CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SCHOOL_YEARS = ("2014-2015", "2015-2016", "2016-2017", "2017-2018", "2018-2019")


@cache
def _rows(path: str) -> list[dict[str, str]]:
    with (DATA / path).open(encoding="latin-1", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


@cache
def _gemeenten() -> list[str]:
    """The codes of the gemeenten of 2019, as CBS lists them."""
    people = cbs_table("cbs_gebieden_2019", "Statistische gegevens/Inwonertal (aantal)")
    return [code for _, _, _, code in people]


def _added(schools: Iterable[tuple[str, Figure]], period: str, without: Figure = NOT_APPLICABLE) -> Figures:
    """Sums of schools by gemeente; `without`: of a gemeente that has no school among them."""
    sums: dict[str, float] = {}
    for code, (number, _) in schools:
        assert number is not None, f"a school of {code} has no figure; say here what its gemeente then has"
        sums[code] = sums.get(code, 0.0) + number
    return {
        ("gemeente", "2019", period, code): (sums[code], "final") if code in sums else without for code in _gemeenten()
    }


def sites(source_id: str, column: str) -> Figures:
    """How many sites stand in a gemeente; 0 where there is none."""
    rows = _rows(PRIMARY if source_id.endswith("_bo") else SECONDARY)
    return _added((("GM" + row["GEMEENTENUMMER"], (1.0, "final")) for row in rows), "2019", (0.0, "final"))


@cache
def _codes_by_name() -> dict[str, str]:
    """The site lists write the names of gemeenten as the exam file does."""
    return {row["GEMEENTENAAM"]: "GM" + row["GEMEENTENUMMER"] for row in _rows(PRIMARY) + _rows(SECONDARY)}


def exams(source_id: str, column: str) -> Figures:
    """Candidates and passes, of all schools, one type or one sex, in five school years."""
    word, _, group = column.removesuffix(" (aantal)").partition(" ")
    counted = {"kandidaten": "EXAMENKANDIDATEN", "geslaagden": "GESLAAGDEN"}[word]
    ending = group.upper() if group in ("man", "vrouw") else "TOTAAL"
    rows = [row for row in _rows(EXAMS) if group in ("", "man", "vrouw") or row["ONDERWIJSTYPE VO"] == group.upper()]
    found = {}
    for year in SCHOOL_YEARS:
        key = f"{counted} SCHOOLJAAR {year} - {ending}"
        schools = ((_codes_by_name()[row["GEMEENTENAAM"]], read_figure(row[key])) for row in rows)
        found |= _added(schools, f"{year[:4]}/{year[7:]}")
    return found


def early_leavers(source_id: str, column: str) -> Figures:
    """By site, found in the list of sites or else in the exam file; a gemeente with other sites only is missing."""
    key = {"leerlingen (aantal)": "aantal_leerlingen", "vsv (aantal)": "vsv_totaal"}[column]
    listed = {row["VESTIGINGSNUMMER"]: "GM" + row["GEMEENTENUMMER"] for row in _rows(SECONDARY)}
    examined = {row["VESTIGINGSNUMMER"]: _codes_by_name()[row["GEMEENTENAAM"]] for row in _rows(EXAMS)}
    placed = [(row["brin_nummer"] + row["vestigings_nummer"], row[key]) for row in _rows(EARLY)]
    schools = [(listed.get(site) or examined.get(site), read_figure(text)) for site, text in placed]
    sums = _added(((code, figure) for code, figure in schools if code), "2015")
    return {
        where: MISSING if figure == NOT_APPLICABLE and where[3] in listed.values() else figure
        for where, figure in sums.items()
    }


def scores(source_id: str, column: str) -> Figures:
    """Scores and pupils; a school marked `a` counts as pupils without a reliable score only."""
    wanted = column.removesuffix(" (aantal)")
    listed = {row["VESTIGINGSNUMMER"]: "GM" + row["GEMEENTENUMMER"] for row in _rows(PRIMARY)}
    pupils, second = _sheet("sheet5.xml"), _sheet("sheet6.xml")
    sums: dict[str, float] = {}
    with_score = set()
    for school, row in pupils.items():
        code, reliable = listed.get(school), row.get("D") != "a"
        if code is None:
            continue
        amount = {
            "leerlingen": float(row["B"]),
            "leerlingen op scholen met score": reliable * float(row["B"]),
            "leerlingen zonder betrouwbare score": (not reliable) * float(row["B"]),
            "achterstandsscore": reliable * float(row["C"]),
            "achterstandsscore zonder drempel": reliable * float(second[school]["B"]),
        }[wanted]
        sums[code] = sums.get(code, 0.0) + amount
        with_score |= {code} if reliable or wanted.startswith("leerlingen") else set()
    found = {code: (total, "final") if code in with_score else (None, "suppressed") for code, total in sums.items()}
    return {("gemeente", "2019", "2019", code): found.get(code, NOT_APPLICABLE) for code in _gemeenten()}


@cache
def _sheet(name: str) -> dict[str, dict[str, str]]:
    """The rows of a sheet that begin with the code of a school: text by column letter, by school."""
    with zipfile.ZipFile(DATA / SCORES) as book:
        words = ["".join(item.itertext()) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        sheet = ElementTree.fromstring(book.read(f"xl/worksheets/{name}"))
    found = {}
    for row in sheet.iter(f"{CELL}row"):
        texts = {}
        for cell in row.iter(f"{CELL}c"):
            value = cell.findtext(f"{CELL}v")
            if value is not None:
                texts[cell.get("r", "")[0]] = words[int(value)] if cell.get("t") == "s" else value
        if re.fullmatch(r"\d\d[A-Z]{2}\d\d", texts.get("A", "")):
            found[texts["A"]] = texts
    return found
