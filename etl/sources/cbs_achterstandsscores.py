"""Achterstandsscores of primary schools, 1 October 2019 (CBS, a workbook)."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pandas as pd
from python_calamine import CalamineWorkbook

from etl.columns import Column
from etl.delivery import Delivery, PageListener, Services
from etl.duo import REGION_LIST, VINTAGE, fetch_file, gemeente_cells, school_columns
from etl.errors import UnknownColumn, WrongEdition
from etl.snapshot import Snapshots
from etl.source import CBS, CC_BY, JoinCoverage, Source
from etl.sources import duo_vestigingen

SITES = duo_vestigingen.BO
SOURCES = (
    Source(
        id="cbs_achterstandsscores_2019",
        title="Achterstandsscores basisscholen, 2019",
        publisher=CBS,
        url="https://www.cbs.nl/nl-nl/maatwerk",
        licence=CC_BY,
        credit="Bron: CBS, Achterstandsscores basisscholen, 1 oktober 2019",
        setting="DUO_URL",
        place="achterstandsscores-scholen-2019.xlsx",
        vintage=VINTAGE,
        period_id="2019",
        needs=(REGION_LIST, SITES.id),
    ),
)
HEADER_ROW = 3  # counted from 0; a title and an empty line stand above
SCHOOL, PUPILS = "School (BRIN vestiging)", "Aantal bekostigde leerlingen"
SCORE, SCORE_BELOW = "Achterstandsscore", "Achterstandsscore zonder drempel"
UNRELIABLE = "a"  # the score rests on at most 40 pupils


def fetch(source: Source, services: Services, progress: PageListener) -> Delivery:
    """The workbook, byte for byte; its rows are schools."""
    delivery = fetch_file(source, services, progress)
    rows = len(_sheet(source, delivery.bodies[0].content, "Tabel 1", (SCHOOL, PUPILS, SCORE)))
    progress(rows, rows)
    return replace(delivery, rows=rows)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at level gemeente of the school, schools added up.

    Columns (aantal): leerlingen; leerlingen op scholen met score; leerlingen zonder betrouwbare score;
    achterstandsscore; achterstandsscore zonder drempel. A school marked `a` is in neither of the scores,
    nor in the pupils at schools with a score; a gemeente with such schools only is suppressed.
    """
    sums = _sums(source, snapshots)
    return gemeente_cells(source, snapshots, columns, sums, without="not_applicable")


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The counts and scores that `tidy` makes."""
    return school_columns(_sums(source, snapshots))


def coverage(source: Source, snapshots: Snapshots) -> list[JoinCoverage]:
    """The number of schools that are in the list of sites, and so in a gemeente."""
    schools = _schools(source, snapshots)
    strays = schools.loc[schools["region_code"].isna(), SCHOOL]
    count = len(schools) - len(strays)
    return [JoinCoverage(source.id, "scholen in de vestigingenlijst van 2019", count, len(schools), tuple(strays))]


def _sums(source: Source, snapshots: Snapshots) -> dict[str, pd.Series]:
    """Sums by region code: by column name."""
    schools = _schools(source, snapshots)
    schools = schools[schools["region_code"].notna()]
    reliable = schools[schools["reliable"]]
    codes = sorted(set(schools["region_code"]))
    pupils = schools.groupby("region_code")[PUPILS].sum()
    scores = reliable.groupby("region_code")[[PUPILS, SCORE, SCORE_BELOW]].sum().reindex(codes)
    return {
        "leerlingen": pupils,
        "leerlingen op scholen met score": scores[PUPILS].fillna(0.0),
        "leerlingen zonder betrouwbare score": pupils - scores[PUPILS].fillna(0.0),
        "achterstandsscore": scores[SCORE],
        "achterstandsscore zonder drempel": scores[SCORE_BELOW],
    }


def _schools(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """One row a school: its code, pupils, both scores, `reliable`, and `region_code` (NaN when not listed)."""
    content = snapshots[source.id].body(source.place)
    first = _sheet(source, content, "Tabel 1", (SCHOOL, PUPILS, SCORE))
    second = _sheet(source, content, "Tabel 2", (SCHOOL, SCORE_BELOW))[[SCHOOL, SCORE_BELOW]]
    schools = first.merge(second, on=SCHOOL, how="left", validate="one_to_one")
    sites = duo_vestigingen.read_sites(SITES, snapshots).set_index("VESTIGINGSNUMMER")["region_code"]
    return schools.assign(region_code=schools[SCHOOL].map(sites), reliable=schools["mark"] != UNRELIABLE)


def _sheet(source: Source, content: bytes, name: str, headings: tuple[str, ...]) -> pd.DataFrame:
    """The rows of one sheet that are schools, `mark` added: the letters behind the figures, '' when there are none."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    if source.period_id not in str(rows[1][0]):
        raise WrongEdition(f"{source.id}: {name} is titled '{rows[1][0]}', which does not name {source.period_id}")
    header = [name for name in (str(cell).strip() for cell in rows[HEADER_ROW]) if name]
    missing = [column for column in headings if column not in header]
    if missing:
        raise UnknownColumn(f"{source.id}: {name} has no column '{missing[0]}' in row {HEADER_ROW + 1}: {header}")
    # The letters stand in a column of their own behind the last one with a name; it is gone when no school has any.
    schools = [[*row, ""][: len(header) + 1] for row in rows[HEADER_ROW + 1 :] if isinstance(row[1], float)]
    table = pd.DataFrame(schools, columns=[*header, "mark"])
    numbers = {column: table[column].astype("float64") for column in headings if column != SCHOOL}
    return table.assign(**numbers, mark=table["mark"].astype(str).str.split(",").str[0].str.strip())
