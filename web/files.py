"""The geometry of a release, by names that hold a checksum."""

import re
from pathlib import Path

from flask import Flask, Response, abort, request

from data.database import Database
from data.release import Manifest, ReleaseError, read_manifest
from web.answers import FOR_GOOD, best_encoding

_NAME = re.compile(r"[a-z0-9-]{1,80}\.json")
_SUFFIXES = {"br": ".br", "gzip": ".gz"}


def register_release_files(server: Flask, database: Database) -> None:
    """Answers /geo/<name> for every geometry file of the current release, and of those before it that are kept."""

    @server.get("/geo/<name>")
    def geometry(name: str) -> Response:
        found = _release_with(database, name) if _NAME.fullmatch(name) else None
        if found is None:
            abort(404)
        folder, manifest = found
        held = tuple(encoding for encoding, suffix in _SUFFIXES.items() if f"geo/{name}{suffix}" in manifest.files)
        encoding = best_encoding(request, held)
        path = folder / "geo" / f"{name}{_SUFFIXES.get(encoding or '', '')}"
        answer = Response(path.read_bytes(), mimetype="application/json")
        answer.headers["Cache-Control"] = FOR_GOOD
        answer.headers["Vary"] = "Accept-Encoding"
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        return answer


def _release_with(database: Database, name: str) -> tuple[Path, Manifest] | None:
    """The release whose manifest lists geo/<name>: the current one, or else one a page still open was made from."""
    current = database.current()
    if f"geo/{name}" in current.manifest.files:
        return current.folder, current.manifest
    for path in sorted(current.folder.parent.glob(f"*/geo/{name}")):
        folder = path.parents[1]
        try:
            manifest = read_manifest(folder)
        except ReleaseError:
            continue
        if f"geo/{name}" in manifest.files:
            return folder, manifest
    return None
