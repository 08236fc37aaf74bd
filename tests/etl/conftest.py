"""The fixtures of the ETL: a service on loopback, no waiting between attempts, and the excerpts."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import stamina

from etl.publish import publish
from etl.release import write_starter
from etl.service import ATTEMPTS
from etl.settings import Settings, settings_from
from etl.snapshot import Snapshot, read_snapshots
from tests.etl.excerpts import FOLDER
from tests.etl.loopback import Loopback, loopback
from tests.etl.small_table import settings_for
from tests.etl.tiny import tiny_release

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    """As many attempts as always, without the seconds between them."""
    with stamina.set_testing(True, attempts=ATTEMPTS):
        yield


@pytest.fixture
def service() -> Iterator[Loopback]:
    """A service that gives what the test lays down."""
    with loopback() as running:
        yield running


@pytest.fixture
def settings(service: Loopback, tmp_path: Path) -> Settings:
    """Settings that send every question to the service on loopback."""
    return settings_for(service.base, tmp_path)


@pytest.fixture(scope="session")
def tiny_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that serves the tiny release; to be copied."""
    folder = tmp_path_factory.mktemp("tiny")
    write_starter(tiny_release(), folder / "starter")
    publish(settings_from({"DATA_STORE": str(folder / "store")}), folder / "starter")
    return folder / "store"


@pytest.fixture
def store(tiny_store: Path, tmp_path: Path) -> Path:
    """A store of the test's own that serves the tiny release."""
    return Path(shutil.copytree(tiny_store, tmp_path / "store", symlinks=True))


@pytest.fixture(scope="session")
def excerpts() -> Mapping[str, Snapshot]:
    """The excerpts of the real snapshots, by source id."""
    return read_snapshots(ROOT / FOLDER)
