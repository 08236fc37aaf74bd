"""The geometry of a release and the download of everything in it, by addresses that hold a checksum."""

import re
from pathlib import Path

from flask import Flask, Response, abort, request, send_file

from data.database import Database
from data.release import Manifest, ReleaseError, read_manifest
from web.answers import FOR_GOOD, best_encoding

_NAME = re.compile(r"[a-z0-9-]{1,80}\.json")
_ZIP = re.compile(r"kansen-in-beeld-[A-Za-z0-9-]{1,40}\.zip")
_SUFFIXES = {"br": ".br", "gzip": ".gz"}


def register_release_files(server: Flask, database: Database) -> None:
    """Answers /geo/<name> for every geometry file of the current release, and of those before it that are kept."""

    @server.get("/geo/<name>")
    def geometry(name: str) -> Response:
        release = _release_with(database, f"geo/{name}") if _NAME.fullmatch(name) else None
        if release is None:
            abort(404)
        folder, manifest = release
        encodings = tuple(encoding for encoding, suffix in _SUFFIXES.items() if f"geo/{name}{suffix}" in manifest.files)
        encoding = best_encoding(request, encodings)
        path = folder / "geo" / f"{name}{_SUFFIXES.get(encoding or '', '')}"
        answer = Response(path.read_bytes(), mimetype="application/json")
        answer.headers["Cache-Control"] = FOR_GOOD
        answer.headers["Vary"] = "Accept-Encoding"
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        return answer

    @server.get("/files/<checksum>/<name>")
    def everything(checksum: str, name: str) -> Response:
        release = _release_with(database, name) if _ZIP.fullmatch(name) else None
        if release is None or release[1].files[name].sha256[:8] != checksum:
            abort(404)
        answer = send_file(release[0] / name, mimetype="application/zip", as_attachment=True, etag=checksum)
        answer.headers["Cache-Control"] = FOR_GOOD
        return answer


def _release_with(database: Database, path: str) -> tuple[Path, Manifest] | None:
    """The release whose manifest lists a file: the current one, or else one a page still open was made from."""
    current = database.current()
    if path in current.manifest.files:
        return current.folder, current.manifest
    for file in sorted(current.folder.parent.glob(f"*/{path}")):
        folder = file.parents[path.count("/")]
        try:
            manifest = read_manifest(folder)
        except ReleaseError:
            continue
        if path in manifest.files:
            return folder, manifest
    return None
