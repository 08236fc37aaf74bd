"""Brotli and gzip for what is not precompressed: Dash's answers, its scripts, ours, and the API."""

from http import HTTPStatus

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, request
from flask_compress import Compress

_ASSETS = "_dash_assets.static"
_SCRIPTS = "/_dash-component-suites/"
_TYPES = ["application/json", "application/ld+json", "image/svg+xml", "text/css", "text/csv", "text/html"]
_TYPES += ["text/javascript", "text/plain"]


class _ScriptCache(dict[str, bytes]):
    """Compressed scripts of installed packages, some 3 MB in all; nothing else is kept, since it may change."""

    def set(self, key: str, value: bytes) -> None:
        if _SCRIPTS in key:
            self[key] = value


def compress_answers(server: Flask) -> None:
    """Compresses answers of at least 500 bytes; scripts of installed packages once for all readers."""
    server.config.update(
        COMPRESS_MIMETYPES=_TYPES,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=5,
        COMPRESS_STREAMS=False,
        COMPRESS_CACHE_KEY=_script,
        COMPRESS_CACHE_BACKEND=_ScriptCache,
    )
    Compress(server)
    server.after_request(_whole)  # what is registered last comes first


def _whole(response: Response) -> Response:
    """Our own scripts and styles in one piece: Flask sends them as a stream, and streams are left alone."""
    if request.endpoint == _ASSETS and response.status_code == HTTPStatus.OK:
        response.direct_passthrough = False
        response.make_sequence()
    return response


def _script(script_request: Request) -> str:
    """The path of a script without its version, so that made-up versions do not fill the memory."""
    return check_fingerprint(script_request.path)[0]
