"""What tests of every part share, each put in place once: a small real release, its definitions, and the starter."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from answers.holdings import Holdings, holdings_of
from answers.view import View
from data.database import Database, open_release
from etl.publish import load, place, swing
from indicators.registry import Registry, load_registry
from tests.browser.site import STARTER
from tests.small_release import small_store
from tests.small_tables import small_registry
from tests.sweep import SEED, WHOLE
from tests.views import views_of

# How fast the product is, tests/benchmarks measures: no test fails on a machine that is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

BROWSER = "tests/browser/"


def pytest_report_header() -> str:
    """What a sweep takes in this run."""
    return "sweeps: whole" if WHOLE else f"sweeps: a part, seed {SEED} (all with SWEEP=all)"


class ByFile(LoadScopeScheduling):
    """Gives a file to one worker, for what its tests share, and all that drive the browser to one, as one file."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", maxsplit=1)[0]
        return BROWSER if file.startswith(BROWSER) else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """Which tests one worker runs together: the groups of pytest-xdist 3.8 are lost on pytest 9.2, without a word."""
    return ByFile(config, log)


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


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The starter release, put in place and opened; for reading only. Takes ten seconds, so once for all workers."""
    own = tmp_path_factory.getbasetemp()
    store = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "starter"
    store.mkdir(exist_ok=True)
    with (store / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (store / "current").exists():
            swing(store, place(load(STARTER)[1], store))
    return open_release(store)


@pytest.fixture(scope="session")
def holdings(starter: Database) -> Holdings:
    """The starter with what can be chosen from it; for reading only."""
    return holdings_of(starter.current(), load_registry())


@pytest.fixture(scope="session")
def real(holdings: Holdings) -> Callable[..., View]:
    """Gives a view of the starter, by the fields of an address."""
    return views_of(holdings.release, holdings.registry)
