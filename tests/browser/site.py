"""What browser tests of every page share: sizes of screens, waiting for what is drawn, reading the address."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.opening import until

STARTER = Path(__file__).parents[2] / "data" / "starter"
UTRECHT = "GM0344"
# How many pixels a page sticks out of its window.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Milliseconds that a slow machine may take; nothing waits longer than it has to.
PATIENCE = 120_000
SIZES = {"desk": (1440, 900), "beamer": (1280, 720), "phone": (390, 844)}


def drawn(page: Page) -> Page:
    """The page with both maps painted and both charts drawn."""
    for canvas in ("map-a", "map-b"):
        page.locator(f"#{canvas}-canvas[data-drawn][aria-busy=false]").wait_for(state="attached", timeout=PATIENCE)
    return charted(page, "scatter", "strip")


def painted(page: Page, panel: str) -> Page:
    """The page with one map painted."""
    page.locator(f"#{panel}-canvas[data-drawn][aria-busy=false]").wait_for(timeout=PATIENCE)
    return page


def charted(page: Page, *charts: str) -> Page:
    """The page with these charts drawn and linked: Dash makes an empty plot before it has the figure."""
    for chart in charts:
        ready = f"Boolean((kansen.charts.chart('{chart}-figure')?.plot.data || []).length)"
        assert until(page, lambda asked=ready: page.evaluate(asked), True)
    return page


def faults(page: Page, within: str | None = None) -> list[tuple[str, str]]:
    """What axe finds against the rules of access, on the page or within a part: the rule, and where."""
    found = Axe().run(page, context=within).response["violations"]
    return [(fault["id"], fault["nodes"][0]["html"]) for fault in found]


def query_of(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}
