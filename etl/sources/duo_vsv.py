"""Early school leavers per secondary school and samenwerkingsverband (DUO, 2015).

The file names the year 2015 and says no more; whether the school year 2014/15 or the count of
1 October 2015 is meant is not written in it, so the period is the year as the publisher gives it.
"""

from collections.abc import Sequence

import pandas as pd

from etl.columns import Column
from etl.duo import (
    REGION_LIST,
    added_up,
    duo_source,
    fetch_file,
    gemeente_cells,
    read_file,
    read_numbers,
    school_columns,
)
from etl.snapshot import Snapshots
from etl.source import JoinCoverage, Source
from etl.sources import duo_examens, duo_vestigingen

SITES, EXAMS = duo_vestigingen.VO, duo_examens.SOURCES[0]
SOURCES = (
    duo_source(
        "duo_vsv_2015",
        "Voortijdig schoolverlaters per samenwerkingsverband, 2015",
        "vsv-per-swv-2015.csv",
        (REGION_LIST, SITES.id, EXAMS.id),
        period_id="2015",
    ),
)
COUNTS = {"leerlingen": "aantal_leerlingen", "vsv": "vsv_totaal"}

fetch = fetch_file


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells of "leerlingen (aantal)" and "vsv (aantal)", at level gemeente of the school.

    A gemeente without a secondary school is not_applicable; one that has a school now, but no row
    of 2015, is missing.
    """
    table = _schools(source, snapshots)
    schools = table[table["region_code"].notna()]
    sums = {name: added_up(read_numbers(schools[column]), schools["region_code"]) for name, column in COUNTS.items()}
    cells = gemeente_cells(source, snapshots, columns, sums, without="not_applicable")
    with_school = set(duo_vestigingen.read_sites(SITES, snapshots)["region_code"])
    unknown = (cells["status"] == "not_applicable") & cells["region_code"].isin(with_school)
    return cells.assign(status=cells["status"].mask(unknown, "missing"))


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The counts that `tidy` makes."""
    return school_columns(COUNTS)


def coverage(source: Source, snapshots: Snapshots) -> list[JoinCoverage]:
    """The number of schools that have a gemeente: by the site list, and in all."""
    table = _schools(source, snapshots)
    by_list = table["site"].isin(duo_vestigingen.read_sites(SITES, snapshots)["VESTIGINGSNUMMER"])
    strays = table.loc[table["region_code"].isna(), "site"]
    return [
        JoinCoverage(source.id, "vestigingen in de vestigingenlijst van 2019", int(by_list.sum()), len(table), ()),
        JoinCoverage(
            source.id,
            "vestigingen in de vestigingenlijst of het examenbestand",
            len(table) - len(strays),
            len(table),
            tuple(strays),
        ),
    ]


def _schools(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """The file as published, with `site` (BRIN and number) and `region_code`, NaN where no list knows the site."""
    table = read_file(source, snapshots)
    site = table["brin_nummer"].str.strip() + table["vestigings_nummer"].str.strip().str.zfill(2)
    sites = duo_vestigingen.read_sites(SITES, snapshots).set_index("VESTIGINGSNUMMER")["region_code"]
    exams = duo_examens.read_exams(EXAMS, snapshots).drop_duplicates("VESTIGINGSNUMMER")
    by_exam = exams.set_index("VESTIGINGSNUMMER")["region_code"]
    return table.assign(site=site, region_code=site.map(sites).fillna(site.map(by_exam)))
