"""StatLine exports of 2024 and 2025, read from files: python -m etl fetch --file <id>=PATH."""

from collections.abc import Sequence

import pandas as pd

from etl.cells import COLUMNS, join_cells, make_cells, refuse_implausible
from etl.codes import level_of, region_code
from etl.columns import Column, resolve
from etl.errors import UnknownColumn
from etl.names import fold, match_names
from etl.snapshot import Snapshots
from etl.source import CBS, CC_BY, JoinCoverage, Source
from etl.sources import cbs_kwb, pdok_gebiedsindelingen
from etl.statline import export_columns, read_export
from indicators.model import LAND

KWB_2024 = next(source for source in cbs_kwb.SOURCES if source.vintage == "2024")
GEMEENTEN_2025 = next(source for source in pdok_gebiedsindelingen.SOURCES if source.id == "pdok_gemeenten_2025")
CODE, GEMEENTE, REGION = "Regioaanduiding/Codering (code)", "Regioaanduiding/Gemeentenaam (naam)", "Wijken en buurten"
REGIONS, PERIODS = "Regio's", "Perioden"


def _export(source_id: str, title: str, table: str | None, year: str, needs: tuple[str, ...] = ()) -> Source:
    return Source(
        id=source_id,
        title=title,
        publisher=CBS,
        url=f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{table}"
        if table
        else "https://opendata.cbs.nl/statline/",
        licence=CC_BY,
        credit=f"Bron: CBS StatLine, {f'tabel {table}, ' if table else ''}{title}",
        setting="",
        place="export.csv",
        table_code=table,
        vintage=year,
        period_id=year,
        needs=needs,
    )


WITH_CODES = _export("statline_kwb_2024", "Kerncijfers wijken en buurten 2024", "85984NED", "2024")
WITH_NAMES = _export(
    "statline_kwb_2024_herkomst", "Kerncijfers wijken en buurten 2024, herkomst", "85984NED", "2024", (KWB_2024.id,)
)
REGIONAL = _export(
    "statline_regionaal_2025", "Regionale kerncijfers Nederland", "70072ned", "2025", (GEMEENTEN_2025.id,)
)
INCOME = _export("statline_inkomen_2024", "Inkomen van huishoudens; regio", None, "2024", (GEMEENTEN_2025.id,))
SOURCES = (WITH_CODES, WITH_NAMES, REGIONAL, INCOME)
HEADERS = {WITH_CODES.id: CODE, WITH_NAMES.id: GEMEENTE, REGIONAL.id: REGIONS, INCOME.id: REGIONS}


def count_rows(source: Source, content: bytes) -> int:
    """Rows of an export. Raises UnknownColumn when it is another export than this source is."""
    table = read_export(source.id, content)
    if HEADERS[source.id] not in table.columns:
        raise UnknownColumn(f"{source.id}: the file has no column '{HEADERS[source.id]}'; is it another export?")
    return len(table)


def tidy(source: Source, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells at every level the export has; a period with a star is provisional.

    Rows whose region is not known by name are left out, and counted in `coverage`.
    """
    table = _rows_with_codes(source, snapshots)
    table = table[table["region_code"].notna()]
    table_columns = export_columns(table)
    period, provisional = _period(source, table)
    levels = [level_of(code) for code in table["region_code"]]
    parts = []
    for name in columns:
        column = resolve(source.id, name, table_columns)
        cells = make_cells(levels, source.vintage, period, table["region_code"], name, table[column.key], provisional)
        parts.append(refuse_implausible(source.id, name, column.unit, cells))
    return join_cells(parts)[COLUMNS]


def columns(source: Source, snapshots: Snapshots) -> list[Column]:
    """The columns of the export."""
    return export_columns(read_export(source.id, snapshots[source.id].body(source.place)))


def coverage(source: Source, snapshots: Snapshots) -> list[JoinCoverage]:
    """The number of rows with figures that got a region code by their name; nothing for an export that has codes."""
    if source is WITH_CODES:
        return []
    table = _rows_with_codes(source, snapshots)
    header = REGION if source is WITH_NAMES else REGIONS
    strays = table.loc[table["region_code"].isna()]
    names = strays[header] + (" (" + strays[GEMEENTE] + ")" if source is WITH_NAMES else "")
    return [JoinCoverage(source.id, "regionamen met een code", len(table) - len(strays), len(table), tuple(names))]


def _rows_with_codes(source: Source, snapshots: Snapshots) -> pd.DataFrame:
    """The export with `region_code` added (None where the name is not known); rows without any figure left out."""
    table = read_export(source.id, snapshots[source.id].body(source.place))
    if source is WITH_CODES:
        return table.assign(region_code=[region_code(code) for code in table[CODE]])
    if source is WITH_NAMES:
        return table.assign(region_code=_codes_within(table, cbs_kwb.regions(KWB_2024, snapshots)))
    figures = [column.key for column in export_columns(table)]
    table = table[(table[figures] != "").any(axis=1)].reset_index(drop=True)
    codes = match_names(table[REGIONS], pdok_gebiedsindelingen.regions(GEMEENTEN_2025, snapshots)).codes
    return table.assign(region_code=table[REGIONS].map(codes | {"Nederland": LAND}))


def _codes_within(table: pd.DataFrame, regions: pd.DataFrame) -> pd.Series:
    """Codes of wijken and buurten by their name within their gemeente.

    Rows come as gemeente, wijk, its buurten: where a name is used twice the order tells them apart,
    and where it does not (two buurten of one name) the row stays without a code.
    """
    whole = regions[regions["level"] == "gemeente"]
    gemeente_codes = match_names(table[GEMEENTE], whole).codes
    codes_by_place: dict[tuple[str, str], list[str]] = {}
    for code, name, parent in zip(regions["region_code"], regions["name"], regions["gemeente_code"], strict=True):
        codes_by_place.setdefault((parent if isinstance(parent, str) else code, fold(name)), []).append(code)
    keys = pd.Series(
        [
            (gemeente_codes.get(gemeente, LAND), fold(name))
            for gemeente, name in zip(table[GEMEENTE], table[REGION], strict=True)
        ]
    )
    times, turns = keys.value_counts(), keys.groupby(keys).cumcount()
    clear = {
        key
        for key, codes in codes_by_place.items()
        if times.get(key) == len(codes) == len({code[:2] for code in codes})
    }
    codes = [codes_by_place[key][turn] if key in clear else None for key, turn in zip(keys, turns, strict=True)]
    return pd.Series(codes, index=table.index, dtype=object)


def _period(source: Source, table: pd.DataFrame) -> tuple[str, bool]:
    """Period id and whether it is provisional, from the export's own column of periods."""
    if PERIODS not in table.columns:
        return source.period_id, False
    periods = sorted(set(table[PERIODS]))
    if [period.rstrip("*") for period in periods] != [source.period_id]:
        raise UnknownColumn(f"{source.id}: the export is of {', '.join(periods)}, not of {source.period_id}")
    return source.period_id, periods[0].endswith("*")
