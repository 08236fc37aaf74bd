"""What a reader waits for on the page Verkennen, in headless Chromium: panels settled, hover, brush, bytes, heap."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.opening import until

SWITCHES = 200
# Notes the last moment at which something happened: an answer came, the document changed, a map painted.
_WATCH = """() => {
  const bench = (window.bench = { open: 0, last: 0 });
  const touch = () => { bench.last = performance.now(); };
  const own = window.fetch;
  window.fetch = async (...asked) => {
    bench.open += 1;
    try { return await own(...asked); } finally { bench.open -= 1; touch(); }
  };
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(touch).observe(document.documentElement, all);
  for (const id of ['map-a-canvas', 'map-b-canvas']) kansen.map.view(id).map.on('render', touch);
}"""
_CHOOSE = """async ([id, value, quiet]) => {
  const start = performance.now();
  bench.last = start;
  dash_clientside.set_props(id, { value });
  while (bench.open || performance.now() - bench.last < quiet) await new Promise((done) => setTimeout(done, 5));
  return bench.last - start;
}"""
_LINK = """async ([call, given]) => {
  const start = performance.now();
  kansen.links[call](given, call === 'mark' ? {} : 'bench');
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_CODES = "kansen.map.view('map-a-canvas').regions.codes"
QUIET = 250  # milliseconds without anything happening: settled


@dataclass(frozen=True)
class Wire:
    """Counts the bytes that come over the line, compressed, headers included, and the requests sent."""

    session: CDPSession
    seen: dict[str, int]

    def since(self) -> dict[str, int]:
        """What was counted until now; counting begins anew."""
        counted = dict(self.seen)
        self.seen.update(bytes=0, requests=0)
        return counted


def first_visit(browser: Browser, port: int, query: str) -> tuple[Page, Wire, int]:
    """The page as a reader opens it who was never here, drawn; with the bytes that took."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    wire = _wire(page)
    page.goto(f"http://127.0.0.1:{port}/{query}")
    for name in ("map-a", "map-b"):
        page.locator(f"#{name}-canvas[data-drawn]").wait_for(timeout=60_000)
    ready = "['scatter', 'strip'].every((name) => kansen.charts.chart(`${name}-figure`))"
    until(page, lambda: page.evaluate(ready), True, seconds=60)
    page.wait_for_timeout(1500)
    weight = wire.since()["bytes"]
    page.evaluate(_WATCH)
    return page, wire, weight


def settled(page: Page, indicators: list[str], times: int) -> list[float]:
    """Milliseconds from choosing indicator A to the last thing that changed on the page."""
    taken = [page.evaluate(_CHOOSE, ["indicator-a", indicators[turn % 2], QUIET]) for turn in range(times + 2)]
    return taken[2:]


def change_weight(page: Page, wire: Wire, indicator: str) -> int:
    """Bytes of a change of indicator A to one that was not shown before."""
    wire.since()
    page.evaluate(_CHOOSE, ["indicator-a", indicator, QUIET])
    page.wait_for_timeout(300)
    return wire.since()["bytes"]


def hovered(page: Page, times: int) -> list[float]:
    """Milliseconds from a hover to the next frame, with the region picked out in every view."""
    codes = page.evaluate(_CODES)
    return [page.evaluate(_LINK, ["hover", codes[(turn * 7) % len(codes)]]) for turn in range(times + 2)][2:]


def brushed(page: Page, wire: Wire, times: int) -> tuple[list[float], int]:
    """Milliseconds to mark every region, by turns with its half, and how many requests that sent."""
    codes = page.evaluate(_CODES)
    page.evaluate(_LINK, ["hover", None])
    page.wait_for_timeout(500)
    wire.since()
    taken = []
    for turn in range(times + 2):
        taken.append(page.evaluate(_LINK, ["mark", codes[turn % 2 :]]))
        page.wait_for_timeout(100)
    page.wait_for_timeout(600)
    page.evaluate("kansen.links.clear()")
    return taken[2:], wire.since()["requests"]


def heap_growth(page: Page, wire: Wire, indicators: list[str], switches: int = SWITCHES) -> float:
    """Megabytes that the heap grew by over so many changes of indicator, after the first twenty."""
    for turn in range(20):
        page.evaluate(_CHOOSE, ["indicator-a", indicators[turn % len(indicators)], 40])
    before = _heap(wire.session)
    for turn in range(switches):
        page.evaluate(_CHOOSE, ["indicator-a", indicators[turn % len(indicators)], 40])
    page.wait_for_timeout(1000)
    return (_heap(wire.session) - before) / 1e6


def _heap(session: CDPSession) -> float:
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize"))


def _wire(page: Page) -> Wire:
    session = page.context.new_cdp_session(page)
    seen = {"bytes": 0, "requests": 0}

    def finished(event: dict[str, Any]) -> None:
        seen["bytes"] += int(event["encodedDataLength"])

    def sent(event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            seen["requests"] += 1

    session.on("Network.loadingFinished", finished)
    session.on("Network.requestWillBeSent", sent)
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("HeapProfiler.enable")
    return Wire(session, seen)
