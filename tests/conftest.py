"""What tests of every part share: a small real release, put in place once, and the definitions that go with it."""

from pathlib import Path

import pytest

from data.database import Database, open_release
from indicators.registry import Registry
from tests.small_release import small_store
from tests.small_tables import small_registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The definitions of the small release."""
    return small_registry()


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the small release in place; for reading only."""
    return small_store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def database(store: Path) -> Database:
    """The small release, opened."""
    return open_release(store)
