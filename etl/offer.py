"""The verb `columns`: what the snapshot of a source offers, in the notation of definitions, and which of it is read."""

from collections.abc import Mapping

from etl import catalogue
from etl.columns import Column, resolve
from etl.errors import EtlError, SourceError
from etl.requirements import refuse_absent
from etl.settings import Settings
from etl.snapshot import read_snapshots
from indicators.registry import Registry, load_registry


def offered_columns(settings: Settings, source_id: str) -> list[str]:
    """A line for each column of a source: its name, and behind it the ids of the definitions that read it.

    What definitions read and the source does not have stands below. Without a source, a line for each source there is.
    Raises EtlError for a source that does not exist, is not fetched, or does not say which columns it has.
    """
    if not source_id:
        return [f"{source.id}  {source.title}" for _, source in sorted(catalogue.SOURCES.items())]
    module = catalogue.source_module(source_id)
    snapshots = read_snapshots(settings.raw)
    refuse_absent(settings.raw, snapshots, [source_id, *catalogue.SOURCES[source_id].needs])
    columns = catalogue.columns(source_id, snapshots)
    if columns is None:
        raise EtlError(f"{module.__name__} does not say which columns it has; write def columns(source, snapshots)")
    return offer(source_id, columns, readers(source_id, load_registry())) or [f"{source_id} holds no figures"]


def readers(source_id: str, registry: Registry) -> dict[str, list[str]]:
    """Ids of definitions by the column of a source that they read, as they write it."""
    by_column: dict[str, list[str]] = {}
    for indicator in registry.values():
        names = {name for entry in indicator.sources if entry.source_id == source_id for name in entry.columns}
        for name in sorted(names):
            by_column.setdefault(name, []).append(indicator.id)
    return by_column


def offer(source_id: str, columns: list[Column], by_column: Mapping[str, list[str]]) -> list[str]:
    """The lines for some columns; by_column: who reads what, groups left out where a definition leaves them out."""
    by_key: dict[str, list[str]] = {}
    problems = []
    for name, ids in by_column.items():
        try:
            by_key.setdefault(resolve(source_id, name, columns).key, []).extend(ids)
        except SourceError as error:
            problems.append(f"{', '.join(ids)}: {error}")
    return [_line(column, by_key.get(column.key, [])) for column in columns] + problems


def _line(column: Column, ids: list[str]) -> str:
    return f"{column.name}  <- {', '.join(sorted(ids))}" if ids else column.name
