"""The verb `fetch`: each source from its service, or from a file, into its snapshot; a bad one leaves the others be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.catalogue import SOURCES, count_rows, source_module
from etl.delivery import Delivery, PageListener, Services
from etl.errors import EtlError, SettingError
from etl.notes import note_on, read_notes
from etl.service import open_services
from etl.settings import Settings
from etl.snapshot import Body, Origin, record_of, write_snapshot
from etl.source import Source

# Called when a source begins: gives the listener of its progress.
Watch = Callable[[Source], PageListener]


@dataclass(frozen=True)
class Outcome:
    """The outcome for one source. trouble: the message, None when fetched; is_skipped: there was no address to ask."""

    source_id: str
    rows: int = 0
    trouble: str | None = None
    is_skipped: bool = False


def fetch_sources(
    settings: Settings, source_ids: Sequence[str], files: Mapping[str, Path], watch: Watch
) -> list[Outcome]:
    """Fetch `source_ids` (all with a service when empty and no files are given), then read `files` (id -> path)."""
    all_ids = [*source_ids, *files]
    for source_id in all_ids:
        source_module(source_id)
    service_ids = list(source_ids) or ([] if files else [source.id for source in SOURCES.values() if source.setting])
    notes = read_notes(settings.notes)
    outcomes = []
    with open_services(settings) as services:
        for source_id in service_ids:
            source = SOURCES[source_id]
            outcome = fetch_one(settings, source, services, notes, watch(source))
            outcomes.append(replace(outcome, is_skipped=outcome.is_skipped and source_id not in all_ids))
    return outcomes + [_read_file(settings, SOURCES[source_id], path, notes) for source_id, path in files.items()]


def fetch_one(
    settings: Settings, source: Source, services: Services, notes: Mapping[str, Any], progress: PageListener
) -> Outcome:
    """Fetch one source into its snapshot; when that fails the snapshot from before stays, and the outcome says why."""
    if not source.setting:
        trouble = f"{source.id} comes from a file: {source.fetch_advice}"
        return Outcome(source.id, trouble=trouble)
    if source.setting not in services:
        trouble = f"{source.id}: {source.setting} is not set and has no default; set it to where {source.place} is"
        return Outcome(source.id, trouble=trouble, is_skipped=True)
    service = services[source.setting]
    try:
        delivery: Delivery = source_module(source.id).fetch(source, services, progress)
    except EtlError as error:
        return Outcome(source.id, trouble=str(error))
    except (LookupError, TypeError, AttributeError) as error:
        trouble = f"{source.id}: an answer has another form than is known ({error!r}); compare it with the snapshot"
        return Outcome(source.id, trouble=trouble)
    note, details = note_on(source, notes, service.is_publisher)
    times: dict[str, str | None] = {}
    if service.is_publisher:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        times = {"retrieved_at": now, "modified_at": delivery.modified_at}
    record = record_of(source, delivery.rows, note, details, **times)
    write_snapshot(settings.raw / source.id, record, delivery.bodies, service.origin)
    return Outcome(source.id, delivery.rows)


def _read_file(settings: Settings, source: Source, path: Path, notes: Mapping[str, Any]) -> Outcome:
    if not path.is_file():
        raise SettingError(f"{path} is no file; give --file {source.id}=PATH of the export")
    content = path.read_bytes()
    try:
        rows = count_rows(source, content)
    except EtlError as error:
        return Outcome(source.id, trouble=str(error))
    delivery = Delivery((Body(source.place, source.url, content),), rows)
    _, details = note_on(source, notes, is_publisher=True)
    note = f"Gelezen uit een exportbestand ({path.name}); wanneer het is gemaakt, is niet vastgelegd."
    record = record_of(source, delivery.rows, note, details)
    write_snapshot(settings.raw / source.id, record, delivery.bodies, Origin())
    return Outcome(source.id, rows)
