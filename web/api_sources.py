"""The sources of figures as the API describes them: whose they are, under which licence, and the note on the copy."""

from collections.abc import Collection, Iterable
from typing import Any

from data.database import Release
from data.queries.release import coverage_of, source_rows
from figures.licences import licence_address

SourceRecord = dict[str, Any]


def described_sources(release: Release, source_ids: Collection[str] | None = None) -> list[SourceRecord]:
    """The sources named, or all of them, by source_id; times are UTC and null where not known.

    coverage: what was joined to what, how much of it matched, and what did not.
    """
    rows = release.ask(source_rows)
    rows = rows if source_ids is None else rows[rows["source_id"].isin(source_ids)]
    return [_record(release, row) for row in rows.astype(object).where(rows.notna(), None).to_dict("records")]


def licences_of(sources: Iterable[SourceRecord]) -> list[dict[str, str]]:
    """The licences of these sources, each once: id and the address of its terms."""
    addresses = {str(source["licence"]): str(source["url"]) for source in sources}
    return [{"id": name, "url": licence_address(name, url)} for name, url in sorted(addresses.items())]


def _record(release: Release, row: dict[Any, Any]) -> SourceRecord:
    times = {name: row[name] and row[name].isoformat() for name in ("retrieved_at", "modified_at")}
    joins = release.ask(coverage_of, row["source_id"]).drop(columns="source_id")
    coverage = [one | {"unmatched": list(one["unmatched"])} for one in joins.to_dict("records")]
    return {**row, **times, "coverage": coverage}
