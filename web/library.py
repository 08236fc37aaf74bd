"""MapLibre for the browser, served from the installed package `maplibre` without importing it."""

import functools
import gzip
import re
from importlib.metadata import files
from pathlib import Path

import brotli
from flask import Flask, Response, request

from web.answers import FOR_GOOD, best_encoding

_MEDIA_TYPES = {"js": "text/javascript", "css": "text/css"}


def library_address(kind: str) -> str:
    """The address of MapLibre's "js" or "css"; its version is part of it, so it may be kept for good."""
    return f"/lib/maplibre-gl.{library_version()}.{kind}"


@functools.cache
def library_version() -> str:
    """The version MapLibre states in its own header; the Python package has another."""
    with _package_file("js").open(encoding="utf-8") as script:
        match = re.search(r"maplibre-gl-js/blob/v([0-9.]+)/", script.read(2000))
    if match is None:
        raise RuntimeError("maplibre-gl.js states no version; compile requirements.txt again: make lock")
    return match.group(1)


def register_library(server: Flask) -> None:
    """Answers the two addresses of MapLibre, and no other version of it."""

    @server.get(f"/lib/maplibre-gl.{library_version()}.<any(js, css):kind>")
    def library(kind: str) -> Response:
        encoding = best_encoding(request, ("br", "gzip"))
        answer = Response(_compress(kind, encoding), mimetype=_MEDIA_TYPES[kind])
        answer.headers["Cache-Control"] = FOR_GOOD
        answer.headers["Vary"] = "Accept-Encoding"
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        return answer


@functools.cache
def _compress(kind: str, encoding: str | None) -> bytes:
    body = _package_file(kind).read_bytes()
    if encoding == "br":
        # 9 of 11: the last two levels take seconds and save 3 %.
        return brotli.compress(body, quality=9)
    return gzip.compress(body, mtime=0) if encoding == "gzip" else body


def _package_file(kind: str) -> Path:
    for path in files("maplibre") or []:
        if path.name == f"maplibre-gl.{kind}":
            return Path(str(path.locate()))
    raise RuntimeError(f"the package maplibre holds no maplibre-gl.{kind}; install requirements.txt again")
