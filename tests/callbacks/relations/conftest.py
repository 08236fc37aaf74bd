"""The starter release with all definitions."""

import pytest

from callbacks.held import availability_of
from callbacks.relations.figures import Asked
from indicators.registry import load_registry


@pytest.fixture(scope="package")
def asked(starter) -> Asked:
    """What relations are asked of."""
    release, registry = starter.current(), load_registry()
    return Asked(release, registry, availability_of(release, registry))
