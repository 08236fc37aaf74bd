"""The starter release with all its definitions, and views of it: real figures, for reading only."""

from collections.abc import Callable

import pytest

from callbacks.held import Holdings, holdings_of
from callbacks.view import View
from data.database import Database
from indicators.registry import load_registry
from tests.callbacks.views import views_of


@pytest.fixture(scope="session")
def holdings(starter: Database) -> Holdings:
    """The starter with what can be chosen from it."""
    return holdings_of(starter.current(), load_registry())


@pytest.fixture(scope="session")
def real(holdings: Holdings) -> Callable[..., View]:
    """Gives a view of the starter, by the fields of an address."""
    return views_of(holdings.release, holdings.registry)
