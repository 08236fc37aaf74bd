"""Exam candidates and passes per school, five school years in one file (DUO, 2014/15 to 2018/19)."""

import re
from collections.abc import Sequence

import pandas as pd

from etl.cells import COLUMNS, join_cells
from etl.columns import Column
from etl.duo import (
    REGION_LIST,
    added_up,
    duo_source,
    fetch_file,
    gemeente_cells,
    gemeenten,
    read_file,
    read_numbers,
    school_columns,
)
from etl.errors import UnknownColumn
from etl.names import NameMatch, match_names
from etl.snapshot import Snapshots
from etl.source import JoinCoverage, Source

SOURCES = (
    duo_source(
        "duo_examens",
        "Examenkandidaten en geslaagden, 2014/15-2018/19",
        "examenkandidaten-en-geslaagden-2014-2019.csv",
        (REGION_LIST,),
        period_id="",
    ),
)
GEMEENTE, TYPE = "GEMEENTENAAM", "ONDERWIJSTYPE VO"
TYPES = ("vmbo", "havo", "vwo")
SEXES = ("man", "vrouw")
COUNTS = {"kandidaten": "EXAMENKANDIDATEN", "geslaagden": "GESLAAGDEN"}
_YEAR = re.compile(r"EXAMENKANDIDATEN SCHOOLJAAR (\d{4})-(\d{4}) - TOTAAL")

fetch = fetch_file


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level gemeente of the school, one school year a period ("2014/15").

    Columns: kandidaten and geslaagden (aantal), each also followed by vmbo, havo, vwo, man or vrouw.
    Schools are added up; where one is withheld the sum is suppressed. A gemeente without a school
    (of that type) in the file is not_applicable. Joined by the file's own GEMEENTENAAM, as of 2019.
    """
    table = read_exams(source, snapshots)
    if not columns:
        return join_cells([])
    parts = []
    for start, end in _school_years(source, table):
        sums = _sums(table, f"{start}-{end}")
        cells = gemeente_cells(source, snapshots, columns, sums, without="not_applicable")
        parts.append(cells.assign(period_id=f"{start}/{end[2:]}"))
    return join_cells(parts)[COLUMNS]


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The counts that `tidy` makes, the same in every school year."""
    table = read_exams(source, snapshots)
    return school_columns(_sums(table, "-".join(_school_years(source, table)[0])))


def coverage(source: Source, snapshots: Snapshots) -> list[JoinCoverage]:
    """The number of the file's gemeente names that are gemeenten of 2019."""
    match = _match(read_file(source, snapshots), snapshots)
    total = len(match.codes) + len(match.unmatched)
    return [JoinCoverage(source.id, "gemeentenamen in de indeling van 2019", len(match.codes), total, match.unmatched)]


def read_exams(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """The file as published, `region_code` added; rows of a name that is no gemeente are left out."""
    table = read_file(source, snapshots)
    table = table.assign(region_code=table[GEMEENTE].map(_match(table, snapshots).codes))
    return table[table["region_code"].notna()]


def _match(table: pd.DataFrame, snapshots: Snapshots) -> NameMatch:
    return match_names(table[GEMEENTE], gemeenten(snapshots))


def _school_years(source: Source, table: pd.DataFrame) -> list[tuple[str, str]]:
    years = [match.groups() for column in map(str, table.columns) if (match := _YEAR.fullmatch(column))]
    if not years:
        raise UnknownColumn(f"{source.id}: no column EXAMENKANDIDATEN SCHOOLJAAR ... - TOTAAL; look at the header")
    return [(start, end) for start, end in years]


def _sums(table: pd.DataFrame, year: str) -> dict[str, pd.Series]:
    """Sums by region code, of one school year: by column name."""
    sums = {}
    for name, start in COUNTS.items():
        by_group = {"totaal": read_numbers(table[f"{start} SCHOOLJAAR {year} - TOTAAL"])}
        by_group |= {sex: read_numbers(table[f"{start} SCHOOLJAAR {year} - {sex.upper()}"]) for sex in SEXES}
        sums[name] = added_up(by_group["totaal"], table["region_code"])
        sums |= {f"{name} {sex}": added_up(by_group[sex], table["region_code"]) for sex in SEXES}
        for kind in TYPES:
            rows = table[TYPE].str.lower() == kind
            sums[f"{name} {kind}"] = added_up(by_group["totaal"][rows], table.loc[rows, "region_code"])
    return sums
