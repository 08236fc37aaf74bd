"""The sources a build reads, and what to do about each that is not fetched yet."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from etl.catalogue import SOURCES, unknown_source
from etl.crosswalk import load_moves
from etl.drawings import MAP_DIVISIONS
from etl.errors import SourceError
from etl.snapshot import Snapshot
from indicators.registry import Registry


def wanted_columns(registry: Registry) -> dict[str, list[str]]:
    """The columns that definitions read, by source, each once and in rising order."""
    columns_by_source: dict[str, set[str]] = {}
    for indicator in registry.values():
        for entry in indicator.sources:
            columns_by_source.setdefault(entry.source_id, set()).update(entry.columns)
    return {source_id: sorted(columns) for source_id, columns in sorted(columns_by_source.items())}


def needed_sources(registry: Registry, also: Iterable[str] = ()) -> set[str]:
    """Ids of the sources of definitions, maps and divided gemeenten, of `also`, and of all that these need.

    also: the snapshots that are there, since each is asked which regions it knows.
    """
    source_ids = {*wanted_columns(registry), *also, *(division.source_id for division in MAP_DIVISIONS)}
    source_ids |= {move.source_id for move in load_moves() if move.is_split}
    queue = list(source_ids)
    while queue:
        source = SOURCES.get(queue.pop())
        more = set(source.needs) - source_ids if source else set()
        source_ids |= more
        queue += more
    return source_ids


def refuse_absent(raw: Path, snapshots: Mapping[str, Snapshot], source_ids: Iterable[str]) -> None:
    """Raises SourceError with a sentence for each of `source_ids` that has no snapshot under `raw`."""
    missing = sorted(set(source_ids) - set(snapshots))
    if missing:
        head = "1 source that is needed has" if len(missing) == 1 else f"{len(missing)} sources that are needed have"
        raise SourceError("\n".join([f"{head} no snapshot in {raw}:", *map(_sentence, missing)]))


def _sentence(source_id: str) -> str:
    if source_id not in SOURCES:
        return f"{unknown_source(source_id)}; correct the definition that names it"
    return f"{source_id} is not fetched yet: {SOURCES[source_id].fetch_advice}"
