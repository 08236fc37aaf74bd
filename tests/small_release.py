"""A small, real release for tests: data/schema.sql, twelve made-up gemeenten, and geometry, in the layout of a release.

What tests lean on, in gemeenten of 2025: jeugdzorg 2021 is suppressed in GM9004, has no row in GM9005, is 0 in
GM9006 and provisional in GM9007; geslaagden does not apply to GM9008 (no school). GM9013 Oudbroek went into GM9003.
Of the wijken of 2024 WK901201 has no shape, and the shape WK909999 is no wijk.
"""

import gzip
import hashlib
import json
from pathlib import Path

import brotli
import duckdb

from data.release import DATABASE, MANIFEST, file_sha256
from tests.small_tables import DIVISIONS, bounds_of, names_of, provincie_of, tables

SCHEMA = Path(__file__).parent.parent / "data" / "schema.sql"


def small_store(store: Path, release_id: str = "small-1") -> Path:
    """`store` with one release in place; gives `store` back."""
    publish(store, write_release(store, release_id))
    return store


def write_release(store: Path, release_id: str = "small-1", raised_by: float = 0.0) -> Path:
    """Writes a release in store/releases and gives its folder; `raised_by` is added to every value above zero."""
    folder = store / "releases" / release_id
    (folder / "geo").mkdir(parents=True)
    with duckdb.connect(str(folder / DATABASE)) as connection:
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        for name, table in tables(release_id, raised_by).items():
            connection.append(name, table, by_name=True)
    geometry = {f"{level}-{vintage}": _write_geometry(folder, level, vintage) for level, vintage in DIVISIONS}
    write_manifest(folder, release_id, geometry)
    return folder


def publish(store: Path, folder: Path) -> None:
    """Swings `current` to a release, in one step."""
    fresh = store / "current.new"
    fresh.symlink_to(folder.relative_to(store))
    fresh.replace(store / "current")


def write_manifest(folder: Path, release_id: str, geometry: dict[str, dict[str, str]]) -> None:
    """Writes the manifest over the files as they are."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != MANIFEST]
    manifest = {
        "release_id": release_id,
        "built_at": "2025-06-01T12:00:00",
        "code_version": "0",
        "definitions_sha256": "d",
        "raw_sha256": "r",
        "files": {
            path.relative_to(folder).as_posix(): {"sha256": file_sha256(path), "bytes": path.stat().st_size}
            for path in paths
        },
        "geometry": geometry,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def _write_geometry(folder: Path, level: str, vintage: str) -> dict[str, str]:
    bounds = bounds_of(level, vintage)
    names = names_of(level, vintage)
    features = [_feature(place, code, names[code], bounds[code]) for place, code in enumerate(names) if bounds[code]]
    if (level, vintage) == ("wijk", "2024"):
        features.append(_feature(len(names), "WK909999", "Vorige wijk", [5.8, 52.1, 5.9, 52.2]))
    parents = {"provincie": [provincie_of(code) for code in names]}
    if level == "wijk":
        parents["gemeente"] = [f"GM{code[2:6]}" for code in names]
    order = {"level": level, "vintage": vintage, "codes": list(names), "names": list(names.values())}
    return {
        "shapes": _write_json(folder, f"{level}-{vintage}", {"type": "FeatureCollection", "features": features}),
        "regions": _write_json(
            folder, f"regions-{level}-{vintage}", order | {"parents": parents, "bounds": list(bounds.values())}
        ),
    }


def _feature(place: int, code: str, name: str, bounds: list[float] | None) -> dict[str, object]:
    west, south, east, north = bounds or [0.0] * 4
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    properties = {"code": code, "name": name}
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": place, "properties": properties, "geometry": shape}


def _write_json(folder: Path, stem: str, content: object) -> str:
    body = json.dumps(content, separators=(",", ":")).encode()
    name = f"{stem}-{hashlib.sha256(body).hexdigest()[:8]}.json"
    (folder / "geo" / name).write_bytes(body)
    (folder / "geo" / f"{name}.gz").write_bytes(gzip.compress(body, mtime=0))
    (folder / "geo" / f"{name}.br").write_bytes(brotli.compress(body))
    return name
