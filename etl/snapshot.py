"""Raw answers at rest: what was fetched, untouched, with where it came from."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.errors import DamagedSnapshot
from etl.source import Source

RECORD = "snapshot.json"


@dataclass(frozen=True)
class Body:
    """One answer as it came in. address: the publisher's, whatever host was asked."""

    name: str
    address: str
    content: bytes


@dataclass(frozen=True)
class RawFile:
    """One stored answer. sha256: over the body with the asked host replaced by the publisher's."""

    name: str
    address: str
    sha256: str


@dataclass(frozen=True)
class Origin:
    """The host that was asked and the publisher's own; equal when the publisher was asked itself."""

    asked: str = ""
    publisher: str = ""

    def as_published(self, content: bytes) -> bytes:
        """The body as the publisher's own host would have written its links."""
        if not self.asked or self.asked == self.publisher:
            return content
        return content.replace(self.asked.encode(), self.publisher.encode())


@dataclass(frozen=True)
class Record:
    """The record in snapshot.json, beside the files. Times are ISO 8601, None where unknown.

    note: one or two sentences for the reader, in Dutch. details: the remarks behind the note.
    """

    source_id: str
    table_code: str | None
    title: str
    publisher: str
    url: str
    licence: str
    credit: str
    note: str | None
    retrieved_at: str | None
    modified_at: str | None
    rows: int
    details: dict[str, Any] = field(default_factory=dict)


def record_of(
    source: Source,
    rows: int,
    note: str | None = None,
    details: Mapping[str, Any] | None = None,
    *,
    retrieved_at: str | None = None,
    modified_at: str | None = None,
) -> Record:
    """The record of one fetch: what the definition of the source says, and what is known of this fetch."""
    return Record(
        source_id=source.id,
        table_code=source.table_code,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        licence=source.licence,
        credit=source.credit,
        note=note,
        retrieved_at=retrieved_at,
        modified_at=modified_at,
        rows=rows,
        details=dict(details or {}),
    )


@dataclass(frozen=True)
class Snapshot:
    """One source as it was fetched; its bodies are read, and checked, when asked for."""

    folder: Path
    record: Record
    files: tuple[RawFile, ...]
    origin: Origin

    @property
    def sha256(self) -> str:
        """One checksum over the checksums of all files."""
        return hashlib.sha256("".join(file.sha256 for file in self.files).encode()).hexdigest()

    def names(self, prefix: str = "") -> list[str]:
        """Names of the stored files that start with `prefix`, in the order they were fetched."""
        return [file.name for file in self.files if file.name.startswith(prefix)]

    def body(self, name: str) -> bytes:
        """The bytes of one stored answer, untouched. Raises DamagedSnapshot when they were altered."""
        file = next((file for file in self.files if file.name == name), None)
        path = self.folder / name
        if file is None or not path.is_file():
            raise DamagedSnapshot(f"{path} is missing; fetch {self.record.source_id} again")
        content = path.read_bytes()
        if _sha256(self.origin.as_published(content)) != file.sha256:
            raise DamagedSnapshot(f"{path} is not what was fetched; fetch {self.record.source_id} again")
        return content


Snapshots = Mapping[str, Snapshot]


def write_snapshot(folder: Path, record: Record, bodies: Iterable[Body], origin: Origin) -> Snapshot:
    """Store `bodies` and `record` in `folder`: written beside it, then swapped; a failure leaves the old one."""
    beside, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    for remnant in (beside, old):
        shutil.rmtree(remnant, ignore_errors=True)
    beside.mkdir(parents=True)
    files = tuple(_store(beside, body, origin) for body in bodies)
    text = {**vars(record), "served_by": vars(origin), "files": [vars(file) for file in files]}
    (beside / RECORD).write_text(json.dumps(text, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if folder.exists():
        folder.rename(old)
    beside.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return Snapshot(folder, record, files, origin)


def read_snapshot(folder: Path) -> Snapshot:
    """The snapshot in `folder`; bodies are read later."""
    path = folder / RECORD
    if not path.is_file():
        raise DamagedSnapshot(f"{path} is missing; fetch {folder.name} first (python -m etl fetch {folder.name})")
    text = json.loads(path.read_text(encoding="utf-8"))
    origin = Origin(**text.pop("served_by"))
    files = tuple(RawFile(**file) for file in text.pop("files"))
    return Snapshot(folder, Record(**text), files, origin)


def read_snapshots(raw: Path) -> dict[str, Snapshot]:
    """Every snapshot under `raw`, by source id."""
    return {path.parent.name: read_snapshot(path.parent) for path in sorted(raw.glob(f"[!.]*/{RECORD}"))}


def _store(folder: Path, body: Body, origin: Origin) -> RawFile:
    (folder / body.name).write_bytes(body.content)
    return RawFile(body.name, body.address, _sha256(origin.as_published(body.content)))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
