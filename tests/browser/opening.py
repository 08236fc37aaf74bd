"""Opens pages in headless Chromium and serves apps to it; notes errors and requests to outside hosts."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from tests.browser.chromium import find_chromium

# Only WebGL goes through the software of a graphics card: a page put together by it costs four times the work.
ARGUMENTS = [
    "--no-sandbox",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that draws without a graphics card."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of an app that is served for as long as it is needed."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def watched(page: Page) -> list[str]:
    """A list that grows with each console error, uncaught exception and request to another host."""
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    own = ("http://127.0.0.1:", "blob:", "data:")
    page.on("request", lambda request: None if request.url.startswith(own) else trouble.append(request.url))
    return trouble


def until(page: Page, found: Callable[[], Any], wanted: Any, seconds: float = 120) -> Any:
    """What `found` gives, as soon as it is `wanted`; after `seconds` whatever it gave last.

    Polled from here: the policy of the page forbids what Playwright's own wait_for_function does.
    """
    latest = time.monotonic() + seconds
    while (last := found()) != wanted and time.monotonic() < latest:
        page.wait_for_timeout(50)
    return last
