"""The definitions that ship with the project."""

import pytest

from indicators.registry import Registry, load_registry


@pytest.fixture(scope="package")
def real() -> Registry:
    """All of them, as they are; for reading only."""
    return load_registry()
