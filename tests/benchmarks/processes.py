"""Starts servers, asks them questions, and reads what they take."""

import http.client
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
JSON = {"Content-Type": "application/json", "Accept-Encoding": "br, gzip"}


@dataclass(frozen=True)
class Served:
    """A running server: its port, its process and how long it took to its first answer, in seconds."""

    port: int
    process_id: int
    started_in: float


@contextmanager
def running(command: list[str], port: int, **settings: str) -> Iterator[Served]:
    """Runs a server until it is no longer needed; `settings` are environment variables."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        environment = {**os.environ, **settings}
        process = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment, stdout=said, stderr=said)
        try:
            while not _answers(port):
                if process.poll() is not None:
                    said.seek(0)
                    raise RuntimeError(f"{' '.join(command)} ended: {said.read().decode()}")
                time.sleep(0.01)
            yield Served(port, process.pid, time.perf_counter() - started)
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def our_app(workers: int) -> Iterator[Served]:
    """`python app.py`, as `make run` starts it."""
    port = free_port()
    with running(["app.py"], port, PORT=str(port), WORKERS=str(workers)) as served:
        yield served


@contextmanager
def bench_page(page: str, folder: Path, workers: int = 1) -> Iterator[Served]:
    """One of tests/benchmarks/pages.py under the same server as ours."""
    port = free_port()
    granian = ["-m", "granian", "--interface", "wsgi", "--factory", "--port", str(port), "--workers", str(workers)]
    command = [
        *granian,
        "--blocking-threads",
        "8",
        "--log-level",
        "warning",
        "--no-ws",
        "tests.benchmarks.pages:server",
    ]
    with running(command, port, BENCH_PAGE=page, BENCH_FOLDER=str(folder)) as served:
        yield served


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def post(port: int, body: bytes) -> bytes:
    """The answer to a callback post, as compressed as it was sent."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    sent = _post(connection, body)
    connection.close()
    return sent


def requests_per_second(port: int, bodies: Sequence[bytes], seconds: float = 5, clients: int = 8) -> float:
    """How many times a second a callback is answered to some clients that each wait for their answer.

    bodies: what is posted, one after the other by whoever is free, and from the start again when all were sent.
    """
    counts = [0] * clients
    turn = itertools.count()
    end = time.perf_counter() + seconds

    def ask(client: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while time.perf_counter() < end:
            _post(connection, bodies[next(turn) % len(bodies)])
            counts[client] += 1
        connection.close()

    threads = [threading.Thread(target=ask, args=(client,)) for client in range(clients)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - started)


def megabytes(process_id: int, kind: str = "Rss") -> float:
    """Memory of the largest process among a server and what it started: the one that serves.

    kind: 'Rss', all that is resident, or 'Pss', in which what processes share is divided among them.
    """
    return max(_kilobytes(one, kind) for one in [process_id, *_children(process_id)]) / 1024


def _children(process_id: int) -> list[int]:
    listed = Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="ascii").split()
    return [one for child in map(int, listed) for one in [child, *_children(child)]]


def _kilobytes(process_id: int, kind: str) -> int:
    lines = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{kind}:"))


def _post(connection: http.client.HTTPConnection, body: bytes) -> bytes:
    connection.request("POST", "/_dash-update-component", body, JSON)
    answer = connection.getresponse()
    sent = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"a callback was answered with {answer.status}")
    return sent


def _answers(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
