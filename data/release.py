"""A release on disk: its manifest, and the check that every file is as the manifest says."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

DATABASE = "kansen.duckdb"
MANIFEST = "manifest.json"
# What changed since the release before: written when a release is put in place, and no part of its manifest.
CHANGES = "changes.json"


class ReleaseError(Exception):
    """A release that cannot be read: names the file and the remedy."""


@dataclass(frozen=True)
class FileEntry:
    """The facts a file must match: checksum over its bytes, and their number."""

    sha256: str
    bytes: int


@dataclass(frozen=True)
class Manifest:
    """The list of what is in a release. files: by path inside the release.

    geometry: by "<level>-<vintage>" the file names of "shapes" and "regions" inside geo/.
    built_at is None in the starter, which has no time of building.
    """

    release_id: str
    built_at: str | None
    code_version: str
    definitions_sha256: str
    raw_sha256: str
    files: dict[str, FileEntry]
    geometry: dict[str, dict[str, str]]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the release in `folder`; raises ReleaseError when it is absent or not one."""
    path = folder / MANIFEST
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return _manifest(raw)
    except FileNotFoundError:
        raise ReleaseError(f"{path} does not exist; publish a release: python -m etl publish data/starter") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ReleaseError(f"{path} is not a manifest ({error}); publish the release again") from error


def verify(folder: Path) -> Manifest:
    """The manifest, once every file it lists was found and has the size and checksum it says."""
    manifest = read_manifest(folder)
    for name, entry in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise ReleaseError(f"{path} is missing; publish the release again")
        if path.stat().st_size != entry.bytes:
            raise ReleaseError(
                f"{path} has {path.stat().st_size} bytes where the manifest says {entry.bytes}; "
                "it was cut or altered: publish the release again"
            )
        if file_sha256(path) != entry.sha256:
            raise ReleaseError(f"{path} does not have the checksum of the manifest; publish the release again")
    return manifest


def everything_name(release_id: str) -> str:
    """The name of the zip with everything in a release; a release written by earlier code has none."""
    return f"kansen-in-beeld-{release_id}.zip"


def everything_address(manifest: Manifest) -> dict[str, str | int] | None:
    """The address of the zip with everything and its size in bytes; None when there is none."""
    name = everything_name(manifest.release_id)
    entry = manifest.files.get(name)
    # The checksum makes the address change with the content; the name is what a reader saves it by.
    return {"address": f"/files/{entry.sha256[:8]}/{name}", "bytes": entry.bytes} if entry else None


def file_sha256(path: Path) -> str:
    """Checksum over the bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(raw: dict[str, Any]) -> Manifest:
    files = {_inside(name): FileEntry(entry["sha256"], entry["bytes"]) for name, entry in raw["files"].items()}
    return Manifest(
        release_id=raw["release_id"],
        built_at=raw.get("built_at"),
        code_version=raw["code_version"],
        definitions_sha256=raw["definitions_sha256"],
        raw_sha256=raw["raw_sha256"],
        files=files,
        geometry=raw["geometry"],
    )


def _inside(name: str) -> str:
    parts = PurePosixPath(name).parts
    if not parts or parts[0] == "/" or ".." in parts:
        raise ValueError(f"'{name}' does not lie inside the release")
    return name
