"""The services' stand-in over real HTTP, small pages; everything fetched from it, built and served, once."""

import importlib.util
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.database import open_release
from etl.build import release_of
from etl.fetching import fetch_sources
from etl.publish import place, publish
from etl.release import ReleaseDraft
from etl.settings import Settings
from etl.snapshot import Snapshot, read_snapshots
from indicators.registry import load_registry
from tests.etl.small_table import settings_for

SHARED = Path(__file__).parents[3] / "shared"
DATA = SHARED / "data"
EXPORTS = {
    "statline_kwb_2024": "kwb_2024_statline_csv/*geslachten.csv",
    "statline_kwb_2024_herkomst": "kwb_2024_statline_csv/*141648.csv",
    "statline_regionaal_2025": "regional_2025_statline_csv/Regionale_kerncijfers*.csv",
    "statline_inkomen_2024": "regional_2025_statline_csv/Inkomen*.csv",
}


@pytest.fixture(scope="session")
def standin() -> Iterator[str]:
    """The address of the stand-in; pages of 5,000 rows (v3) and 40,000 observations (v4)."""
    spec = importlib.util.spec_from_file_location("standin", SHARED / "tools/standin.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    server = module.make_server(0, page=5_000, page4=40_000)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def standin_settings(standin: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that send every question to the stand-in."""
    return settings_for(standin, tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def fetched(standin_settings: Settings) -> Mapping[str, Snapshot]:
    """Every source, fetched from the stand-in and from the files; a failure is a failure of the tests."""
    files = {source_id: next((DATA / "cbs").glob(pattern)) for source_id, pattern in EXPORTS.items()}
    outcomes = fetch_sources(standin_settings, [], {}, lambda source: lambda done, total: None)
    outcomes += fetch_sources(standin_settings, [], files, lambda source: lambda done, total: None)
    assert [outcome.trouble for outcome in outcomes if outcome.trouble] == []
    return read_snapshots(standin_settings.raw)


@pytest.fixture(scope="session")
def release(fetched: Mapping[str, Snapshot], standin_settings: Settings) -> ReleaseDraft:
    """The release the services and files give, checked."""
    return release_of(standin_settings)


@pytest.fixture(scope="session")
def api(release: ReleaseDraft, standin_settings: Settings) -> FlaskClient:
    """The whole application over that release, published and opened, asked without a network."""
    store = standin_settings.data_store
    publish(standin_settings, place(release, store))
    return create_app(open_release(store), load_registry()).server.test_client()
