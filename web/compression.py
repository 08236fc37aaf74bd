"""Brotli and gzip for what is not precompressed: Dash's answers, its scripts, ours, and the API."""

from dash.fingerprint import check_fingerprint
from flask import Flask, Request
from flask_compress import Compress

_SCRIPTS = "/_dash-component-suites/"
_TYPES = ["application/json", "application/ld+json", "image/svg+xml", "text/css", "text/csv", "text/html"]
_TYPES += ["text/javascript", "text/plain"]


class _Kept(dict[str, bytes]):
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
        # What Flask sends from a file, as our own scripts and styles, counts as a stream.
        COMPRESS_STREAMS=True,
        COMPRESS_ALGORITHM_STREAMING=["br", "deflate"],
        COMPRESS_STREAMING_ENDPOINT_CONDITIONAL=["_dash_assets.static"],
        COMPRESS_CACHE_KEY=_script,
        COMPRESS_CACHE_BACKEND=_Kept,
    )
    Compress(server)


def _script(request: Request) -> str:
    """The path of a script without its version, so that made-up versions do not fill the memory."""
    return check_fingerprint(request.path)[0]
