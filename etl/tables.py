"""The small tables of a release, made of definitions, snapshots and observations."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from etl.snapshot import Snapshot
from etl.source import JoinCoverage
from indicators.breaks import METHODS, breaks_by
from indicators.registry import DEFINITIONS, Registry

SLICE = ["indicator_id", "level", "vintage", "period_id"]
COVERAGE_COLUMNS = ["source_id", "subject", "matched", "total", "unmatched"]


def source_table(snapshots: Iterable[Snapshot]) -> pd.DataFrame:
    """Rows of the table `source`."""
    rows = []
    for snapshot in snapshots:
        record = snapshot.record
        row = {key: value for key, value in vars(record).items() if key != "details"}
        times = {key: _time(row[key]) for key in ("retrieved_at", "modified_at")}
        rows.append(row | times | {"sha256": snapshot.sha256})
    table = pd.DataFrame(rows).astype({"retrieved_at": "datetime64[us]", "modified_at": "datetime64[us]"})
    return table.sort_values("source_id", ignore_index=True)


def _time(text: str | None) -> datetime | None:
    """A moment in UTC without zone, as the tables keep it."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def indicator_table(registry: Registry, definitions: Path = DEFINITIONS) -> pd.DataFrame:
    """Rows of the table `indicator`."""
    rows = []
    for indicator in registry.values():
        measure = indicator.measure
        kinds = {"kind": measure.kind, "unit": measure.unit, "per": measure.per, "decimals": measure.decimals}
        body = (definitions / f"{indicator.id}.toml").read_bytes()
        rows.append(
            {"indicator_id": indicator.id, "domain": indicator.domain, "role": indicator.role}
            | kinds
            | {"direction": measure.direction, "definition_sha256": hashlib.sha256(body).hexdigest()}
        )
    return pd.DataFrame(rows).astype({"per": "Int32"}).sort_values("indicator_id", ignore_index=True)


def period_table(period_ids: Iterable[str]) -> pd.DataFrame:
    """Rows of the table `period`: '2020' is a year, '2018/19' a school year of 1 August to 31 July."""
    rows = []
    for period_id in sorted(set(period_ids)):
        year = int(period_id[:4])
        if "/" in period_id:
            rows.append((period_id, "school_year", date(year, 8, 1), date(year + 1, 7, 31)))
        else:
            rows.append((period_id, "year", date(year, 1, 1), date(year, 12, 31)))
    return pd.DataFrame(rows, columns=["period_id", "kind", "start_date", "end_date"])


def breaks_table(observations: pd.DataFrame, registry: Registry) -> pd.DataFrame:
    """Rows of the table `map_breaks`, for every slice that is shown: the newest vintage of each.

    Every method a reader can choose has its limits, and so has the one the definition asks for.
    """
    figures = observations[observations["level"] != "land"]
    newest = figures.groupby(["indicator_id", "level", "period_id"])["vintage"].transform("max")
    rows = []
    for key, group in figures[figures["vintage"] == newest].groupby(SLICE):
        style = registry[str(key[0])].map
        methods = sorted({style.breaks, *METHODS})
        rows += [(*key, method, breaks_by(method, group["value"], style.classes)) for method in methods]
    return pd.DataFrame(rows, columns=[*SLICE, "method", "limits"])


def coverage_table(
    coverages: Iterable[JoinCoverage], land_coverage: pd.DataFrame, source_ids: Iterable[str]
) -> pd.DataFrame:
    """Rows of the table `coverage`, of the sources that are used."""
    rows = [(row.source_id, row.subject, row.matched, row.total, sorted(row.unmatched)) for row in coverages]
    table = pd.concat([pd.DataFrame(rows, columns=COVERAGE_COLUMNS), land_coverage], ignore_index=True)
    table = table[table["source_id"].isin(set(source_ids))]
    return table.sort_values(["source_id", "subject"], ignore_index=True)
