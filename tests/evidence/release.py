"""The release that ships with the project, put in place once, as the pages ask of it."""

import tempfile
from functools import cache
from pathlib import Path

from answers.holdings import Holdings, holdings_of
from data.database import open_release
from etl.publish import load, place, swing
from etl.starter import STARTER
from indicators.registry import load_registry

_FOLDER = tempfile.TemporaryDirectory(prefix="evidence-")


@cache
def holdings() -> Holdings:
    """The release, its definitions, and what can be chosen from it."""
    store = Path(_FOLDER.name)
    swing(store, place(load(STARTER)[1], store))
    release, registry = open_release(store).current(), load_registry()
    return holdings_of(release, registry)
