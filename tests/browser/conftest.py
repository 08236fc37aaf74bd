"""The whole application over the starter release, served once, and one browser for all tests."""

from functools import cache

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright

from app import create_app
from indicators.registry import load_registry
from tests.browser.chromium import find_chromium
from tests.browser.opening import ARGUMENTS, served, until, watched
from tests.browser.site import PATIENCE, SIDEWAYS, SIZES


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


class Visits:
    """Pages of the site, judged when they close.

    No error, policy violation or request to another host may have come from one, nor may it stick out sideways.
    """

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.pages: list[tuple[Page, list[str], str]] = []

    def opened(self, query: str = "", size: str = "desk", ready: str = "#headline-title:not(:empty)") -> Page:
        """The page at an address, as soon as `ready` is there."""
        page = self.context.new_page()
        self.resize(page, *SIZES[size])
        self.pages.append((page, watched(page), size))
        page.goto(self.address + query)
        page.locator(ready).wait_for(timeout=PATIENCE)
        return page

    def resize(self, page: Page, width: int, height: int) -> None:
        page.set_viewport_size({"width": width, "height": height})

    def close(self) -> None:
        """Closes the pages and judges them: each as it was left, and that of a phone at 320 px as well."""
        trouble = []
        for page, seen, size in self.pages:
            page.emulate_media(media="screen")
            widths = {SIZES[size][0], 320} if size == "phone" else {SIZES[size][0]}
            for width in sorted(widths, reverse=True):
                self.resize(page, width, SIZES[size][1])
                over = until(page, lambda page=page: page.evaluate(SIDEWAYS), 0)
                seen += [f"{page.url} sticks out {over} px at {width} px"] if over else []
            page.close()
            trouble += seen
        assert trouble == []


@pytest.fixture
def visit(context: BrowserContext, address: str):
    """Opens an address of the site on a page of this test's own."""
    visits = Visits(context, address)
    yield visits.opened
    visits.close()


@pytest.fixture(scope="module")
def look(context: BrowserContext, address: str):
    """Opens an address on a page that the tests of a file share: they only read, or put back what they change."""
    visits = Visits(context, address)
    yield cache(visits.opened)
    visits.close()
