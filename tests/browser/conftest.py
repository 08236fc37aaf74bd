"""The whole application over the starter release, served once, and one browser for all tests."""

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright

from app import create_app
from indicators.registry import load_registry
from tests.browser.chromium import find_chromium
from tests.browser.opening import ARGUMENTS, served, watched
from tests.browser.site import PATIENCE, SIZES


@pytest.fixture(scope="session")
def playwright():
    """What drives every browser: it can be started only once in a thread."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def context(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory):
    """One profile for all pages, on disk: libraries are fetched once, and compiled once, which is half of a visit."""
    folder = tmp_path_factory.mktemp("profile")
    profile = playwright.chromium.launch_persistent_context(folder, executable_path=find_chromium(), args=ARGUMENTS)
    profile.set_default_timeout(PATIENCE)
    yield profile
    profile.close()


@pytest.fixture(scope="session")
def address(starter):
    """The whole application over the starter release."""
    with served(create_app(starter, load_registry()).server) as url:
        yield url


@pytest.fixture
def visit(context: BrowserContext, address: str):
    """Opens an address of the site, till `ready` is there; no error, policy violation or outside request may occur."""
    pages: list[tuple[Page, list[str]]] = []

    def opened(query: str = "", size: str = "desk", ready: str = "#headline-title:not(:empty)") -> Page:
        width, height = SIZES[size]
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        pages.append((page, watched(page)))
        page.goto(address + query)
        page.locator(ready).wait_for(timeout=PATIENCE)
        return page

    yield opened
    trouble = [line for page, seen in pages for line in seen]
    for page, _ in pages:
        page.close()
    assert trouble == []
