"""Kansen in beeld: puts all parts together and serves them. `python app.py`, or granian with factory `app:server`."""

import logging
import sys
from functools import partial

from dash import Dash
from flask import Flask
from granian import Granian
from granian.constants import Interfaces

import callbacks
from answers.region_index import index_address, index_body
from data.database import Database, open_release
from data.release import ReleaseError, read_manifest
from indicators.registry import DefinitionError, Registry, load_registry
from panels.downloads import download, downloadable
from web.api import register_api
from web.catalog import register_catalog
from web.checks import CHECKS
from web.compression import compress_answers
from web.download import register_downloads
from web.errors import register_errors
from web.files import register_release_files
from web.guard import guard_callbacks
from web.headers import set_security_headers
from web.library import register_library
from web.memory import give_freed_memory_back
from web.page import new_app, refuse_unknown_pages
from web.regions import register_regions
from web.settings import ServerSettingError, read_settings

# Beyond these a process gains nothing: Python computes in one thread at a time.
THREADS = 4


def create_app(database: Database, registry: Registry) -> Dash:
    """The whole application over one database and its definitions, ready to serve."""
    app = new_app()
    callbacks.register(app, database, registry)
    compress_answers(app.server)
    register_errors(app.server)
    register_api(app.server, database, registry)
    register_catalog(app.server, database, registry)
    register_release_files(app.server, database)
    register_downloads(app.server, database, downloadable(), partial(download, registry=registry))
    register_library(app.server)
    register_regions(
        app.server,
        database,
        partial(index_body, registry=registry),
        partial(index_address, registry=registry),
    )
    refuse_unknown_pages(app)
    set_security_headers(app)
    guard_callbacks(app, CHECKS)
    # Dash puts its callbacks and scripts together at the first request: let that one be ours.
    app.server.test_client().get("/")
    return app


def server() -> Flask:
    """What a WSGI server runs; ends the process with a message when there is nothing whole to serve."""
    give_freed_memory_back()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        return create_app(open_release(read_settings().data_store), load_registry()).server
    except (DefinitionError, ReleaseError, ServerSettingError) as error:
        sys.exit(f"Kansen in beeld cannot start: {error}")


def main() -> None:
    """Serves until it is stopped."""
    try:
        settings = read_settings()
        # Without a release every worker would end with the same message: say it once.
        read_manifest(settings.data_store / "current")
    except (ReleaseError, ServerSettingError) as error:
        sys.exit(f"Kansen in beeld cannot start: {error}")
    Granian(
        "app:server",
        factory=True,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        blocking_threads=THREADS,
        websockets=False,
        respawn_failed_workers=True,
    ).serve()


if __name__ == "__main__":
    main()
