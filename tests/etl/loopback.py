"""A service on 127.0.0.1 that gives the answers a test lays down, over real HTTP."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Loopback:
    """answers: path -> what is given in turn, the last one again and again: (status, body) or a body alone.

    A body may be bytes, or a value that is sent as JSON, in which {base} stands for the address.
    requests: path and query of every request that came.
    """

    base: str = ""
    answers: dict[str, list[object]] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def give(self, path: str, *answers: object) -> None:
        self.answers[path] = list(answers)

    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]

    def next_answer(self, path: str, query: dict[str, str]) -> tuple[int, bytes]:
        self.requests.append((path, query))
        turn = f"{path}#{query.get('$skip') or query.get('cursor') or query.get('startIndex') or 0}"
        queue = self.answers.get(turn) or self.answers.get(path)
        if not queue:
            return 404, b"not here"
        answer = queue.pop(0) if len(queue) > 1 else queue[0]
        status, body = answer if isinstance(answer, tuple) else (200, answer)
        if not isinstance(body, bytes):
            body = json.dumps(body).replace("{base}", self.base).encode()
        return status, body


@contextmanager
def loopback() -> Iterator[Loopback]:
    """A running service; it stops at the end of the block."""
    service = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            status, body = service.next_answer(parts.path, dict(parse_qsl(parts.query)))
            self.send_response(status)
            # A status of 299 stands for an answer that breaks off: more bytes are announced than come.
            self.send_header("Content-Length", str(len(body) + (100 if status == 299 else 0)))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = status == 299

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
