"""The whole application over the starter release, served once, and one browser for all tests."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from app import create_app
from indicators.registry import load_registry
from tests.browser.opening import chromium, served, watched
from tests.browser.site import PATIENCE, SIZES


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests: Playwright has no second one in the same thread."""
    expect.set_options(timeout=PATIENCE)
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def context(browser: Browser):
    """One profile for all pages of the site, so that the libraries are fetched once."""
    profile = browser.new_context()
    profile.set_default_timeout(PATIENCE)
    return profile


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
