"""The starter release, put in place once, with all definitions."""

import pytest

from callbacks.held import availability_of
from callbacks.relations.figures import Asked
from data.database import open_release
from etl.publish import load, place, swing
from indicators.registry import load_registry
from tests.browser.site import STARTER


@pytest.fixture(scope="package")
def asked(tmp_path_factory) -> Asked:
    """What relations are asked of."""
    store = tmp_path_factory.mktemp("starter")
    swing(store, place(load(STARTER)[1], store))
    release, registry = open_release(store).current(), load_registry()
    return Asked(release, registry, availability_of(release, registry))
