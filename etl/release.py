"""Writing a release to disk and reading it back: the only place where tables go into the database."""

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import brotli
import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.release import DATABASE, MANIFEST, Manifest, file_sha256
from etl.drawings import Geometry

SCHEMA = Path(__file__).parent.parent / "data" / "schema.sql"
SHAPES, TABLES = "geo", "tables"

# In the order in which keys refer to each other, with the columns each is sorted by.
KEYS = {
    "release": ["release_id"],
    "source": ["source_id"],
    "indicator": ["indicator_id"],
    "period": ["period_id"],
    "region": ["region_code", "vintage"],
    "region_parent": ["region_code", "vintage", "parent_level"],
    "former_region": ["region_code", "successor_code"],
    "crosswalk": ["from_code", "from_vintage", "to_code", "to_vintage"],
    "boundary": ["level", "vintage", "region_code"],
    "boundary_without_region": ["level", "vintage", "boundary_code"],
    "observation": ["indicator_id", "level", "vintage", "period_id", "region_code"],
    "map_breaks": ["indicator_id", "level", "vintage", "period_id", "method"],
    "neighbour": ["level", "vintage", "region_code", "neighbour_code"],
    "coverage": ["source_id", "subject"],
}


@dataclass(frozen=True)
class ReleaseDraft:
    """A release in memory. tables: those of schema.sql save `release` itself; geometry: by "<level>-<vintage>"."""

    tables: Mapping[str, pd.DataFrame]
    geometry: Mapping[str, Geometry]
    code_version: str
    definitions_sha256: str
    raw_sha256: str

    @property
    def release_id(self) -> str:
        """The id, made of the content alone: the same tables and geometry have the same id, whenever built."""
        digest = hashlib.sha256()
        for name, checksum in sorted(content_hashes(self.tables).items()):
            digest.update(f"{name} {checksum}\n".encode())
        for name, files in sorted(self.geometry.items()):
            digest.update(name.encode() + files.shapes + files.regions)
        return digest.hexdigest()[:12]


@cache
def schemas() -> dict[str, pa.Schema]:
    """The Arrow schema of every table, as data/schema.sql has it."""
    with duckdb.connect() as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        return {name: connection.table(name).to_arrow_table().schema for name in KEYS}


def arrow_table(name: str, table: pd.DataFrame) -> pa.Table:
    """One table with the columns and types of the schema, sorted by its key; NaN becomes null."""
    rows = table.sort_values(KEYS[name], ignore_index=True)
    return pa.Table.from_pandas(rows, schema=schemas()[name], preserve_index=False).replace_schema_metadata(None)


def content_hashes(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """One checksum a table over its values, whatever file they are kept in; `release` is left out."""
    return {name: _content_hash(arrow_table(name, tables[name])) for name in KEYS if name != "release"}


def _content_hash(table: pa.Table) -> str:
    digest = hashlib.sha256()
    for field, column in zip(table.schema, table.columns, strict=True):
        digest.update(f"\n{field.name} {field.type} {len(column)}\n".encode())
        if pa.types.is_floating(field.type):
            digest.update(column.is_null().to_numpy().tobytes())
            digest.update(np.nan_to_num(column.to_numpy().astype("<f8")).tobytes())
        else:
            digest.update(json.dumps(column.to_pylist(), default=str, ensure_ascii=False).encode())
    return digest.hexdigest()


def write_release(
    release: ReleaseDraft, folder: Path, built_at: datetime, also: Callable[[ReleaseDraft, Path], object] | None = None
) -> None:
    """A release as it is served: the database, geometry with compressed twins, manifest. `folder` must not exist.

    also: writes what else belongs in the folder, before the manifest is made of all files.
    """
    (folder / SHAPES).mkdir(parents=True)
    row = {"release_id": release.release_id, "built_at": built_at, **_versions(release)}
    _write_database(folder / DATABASE, {**release.tables, "release": pd.DataFrame([row])})
    geometry = _write_geometry(release, folder / SHAPES)
    for path in sorted((folder / SHAPES).glob("*.json")):
        content = path.read_bytes()
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, compresslevel=9, mtime=0))
        path.with_name(path.name + ".br").write_bytes(brotli.compress(content, quality=11))
    if also:
        also(release, folder)
    _write_manifest(release, folder, geometry, built_at)


def write_starter(release: ReleaseDraft, folder: Path) -> None:
    """A release as it is kept with the project: Parquet and plain geometry, the same bytes for the same content."""
    (folder / SHAPES).mkdir(parents=True)
    (folder / TABLES).mkdir()
    for name in KEYS:
        if name != "release":
            path = folder / TABLES / f"{name}.parquet"
            pq.write_table(
                arrow_table(name, release.tables[name]), path, compression="zstd", compression_level=19, version="2.6"
            )
    _write_manifest(release, folder, _write_geometry(release, folder / SHAPES), None)


def read_starter(folder: Path, manifest: Manifest) -> ReleaseDraft:
    """The release in a starter whose files were verified."""
    names = (name for name in KEYS if name != "release")
    tables = {name: pq.read_table(folder / TABLES / f"{name}.parquet").to_pandas() for name in names}
    return _draft(folder, manifest, tables)


def read_release(folder: Path, manifest: Manifest) -> ReleaseDraft:
    """A built release whose files were verified."""
    with duckdb.connect(str(folder / DATABASE), read_only=True) as connection:
        tables = {name: connection.table(name).to_arrow_table().to_pandas() for name in KEYS if name != "release"}
    return _draft(folder, manifest, tables)


def _draft(folder: Path, manifest: Manifest, tables: dict[str, pd.DataFrame]) -> ReleaseDraft:
    geometry = {
        name: Geometry(*((folder / SHAPES / files[kind]).read_bytes() for kind in ("shapes", "regions")))
        for name, files in manifest.geometry.items()
    }
    return ReleaseDraft(tables, geometry, manifest.code_version, manifest.definitions_sha256, manifest.raw_sha256)


def _versions(release: ReleaseDraft) -> dict[str, str]:
    keys = ("code_version", "definitions_sha256", "raw_sha256")
    return {key: getattr(release, key) for key in keys}


def _write_database(path: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        for name in KEYS:
            duckdb.from_arrow(arrow_table(name, tables[name]), connection=connection).insert_into(name)
        connection.execute("CHECKPOINT")


def _write_geometry(release: ReleaseDraft, folder: Path) -> dict[str, dict[str, str]]:
    """Files named after their content, so that a browser may keep them for good."""
    names = {}
    for name, files in sorted(release.geometry.items()):
        shapes = f"{name}-{hashlib.sha256(files.shapes).hexdigest()[:8]}.json"
        regions = f"regions-{name}-{hashlib.sha256(files.regions).hexdigest()[:8]}.json"
        (folder / shapes).write_bytes(files.shapes)
        (folder / regions).write_bytes(files.regions)
        names[name] = {"shapes": shapes, "regions": regions}
    return names


def _write_manifest(
    release: ReleaseDraft, folder: Path, geometry: dict[str, dict[str, str]], built_at: datetime | None
) -> None:
    """The manifest is written last: a folder without it is no release."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {
        path.relative_to(folder).as_posix(): {"sha256": file_sha256(path), "bytes": path.stat().st_size}
        for path in paths
    }
    text: dict[str, Any] = {"release_id": release.release_id}
    if built_at is not None:
        text["built_at"] = built_at.isoformat()
    text |= {**_versions(release), "files": files, "geometry": geometry}
    (folder / MANIFEST).write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")
