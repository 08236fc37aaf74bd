from pathlib import Path

import pytest

from web.settings import ROOT, ServerSettingError, read_settings


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in ("HOST", "PORT", "WORKERS", "DATA_STORE"):
        monkeypatch.delenv(name, raising=False)


def test_without_settings_it_serves_here_alone():
    settings = read_settings()
    assert (settings.host, settings.port, settings.workers) == ("127.0.0.1", 8050, 1)
    assert settings.data_store == ROOT / "data" / "store"


def test_settings_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("HOST", "0.0.0.0")
    monkeypatch.setenv("PORT", "9000")
    monkeypatch.setenv("WORKERS", "2")
    monkeypatch.setenv("DATA_STORE", "/srv/kansen")
    settings = read_settings()
    assert (settings.host, settings.port, settings.workers) == ("0.0.0.0", 9000, 2)
    assert settings.data_store == Path("/srv/kansen")


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "1.5", "²"])
def test_a_port_that_is_none_is_named(monkeypatch, port):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(ServerSettingError, match=f"PORT is '{port}'; give a whole number from 1 to 65535"):
        read_settings()
