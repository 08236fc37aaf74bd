"""The application as a person starts it: `python app.py`."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.small_release import publish, small_store, write_release
from web.settings import ROOT

HEAVY = ("etl", "geopandas", "shapely", "pyogrio", "libpysal", "sklearn", "maplibre", "scipy.stats", "plotly.express")


@dataclass
class Serving:
    process: subprocess.Popen[str]
    port: int
    store: Path

    def health(self) -> dict[str, object]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
            return json.load(answer)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    store = small_store(tmp_path_factory.mktemp("serving"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {"PORT": str(port), "WORKERS": "2", "DATA_STORE": str(store)}
    process = start(settings)
    server = Serving(process, port, store)
    try:
        wait_for(server)
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(30)
        process.stdout.close()


def start(settings: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def wait_for(server: Serving) -> None:
    for _ in range(600):
        assert server.process.poll() is None, server.process.stdout.read()
        try:
            server.health()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the application did not answer within a minute")


def test_it_answers(serving):
    assert serving.health()["release_id"] == "small-1"


def test_all_processes_follow_a_new_release_without_a_restart(serving):
    publish(serving.store, write_release(serving.store, "small-2"))
    assert {serving.health()["release_id"] for _ in range(20)} == {"small-2"}


def test_it_goes_on_with_the_release_it_has_when_the_next_is_damaged(serving):
    serving.health()
    folder = write_release(serving.store, "small-3")
    (folder / "kansen.duckdb").write_bytes(b"damaged")
    publish(serving.store, folder)
    assert serving.health()["release_id"] in ("small-1", "small-2")


def test_it_ends_when_it_is_asked_to(serving):
    serving.health()
    serving.process.send_signal(signal.SIGTERM)
    assert serving.process.wait(30) == 0


def test_without_a_release_it_says_how_to_get_one(tmp_path):
    process = start({"DATA_STORE": str(tmp_path), "PORT": "8051"})
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "python -m etl publish data/starter" in output
    assert "Traceback" not in output


def test_with_a_bad_setting_it_names_the_setting(tmp_path):
    process = start({"DATA_STORE": str(tmp_path), "PORT": "many"})
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "PORT is 'many'" in output


def test_it_starts_without_the_heavy_libraries():
    code = f"import sys, app; print([name for name in {HEAVY!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
