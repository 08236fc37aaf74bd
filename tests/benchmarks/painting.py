"""How long a map takes from a changed value to the painted picture, in headless Chromium.

Every way is measured alike: the change is put in a Store, the server answers, and the clock stops one frame after
the MapLibre map (Plotly's or ours) is idle with the new values and its pixels have been read back.
"""

from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.opening import until

MAP = {
    "plotly": "document.querySelector('.js-plotly-plot')._fullLayout.map._subplot.map",
    "ours": "kansen.map.view('map-a-canvas').map",
}
# Which figure a page shows now: the id of the indicator, or for ours its name and period.
SHOWN = {
    "plotly": "(document.querySelector('.js-plotly-plot')._fullLayout || {}).meta",
    "ours": "document.getElementById('map-a-canvas').dataset.drawn",
}
# The map itself asks for the frame that is waited for: one that the clock asked for would be painted besides.
PAINT = """async (wanted) => {
  const shown = () => %s, map = %s, before = shown(), start = performance.now();
  let painted = false;
  const idle = () => { painted = shown() !== before; };
  map.on('idle', idle);
  dash_clientside.set_props('wanted', {data: wanted});
  while (!painted) await new Promise((done) => setTimeout(done));
  map.off('idle', idle);
  map.painter.context.gl.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""
_LINK = """async ([call, codes]) => {
  const start = performance.now();
  kansen.links[call](codes, call === 'mark' ? {} : 'bench');
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""


def painted(browser: Browser, port: int, kind: str, wanted: list[dict[str, Any]], times: int = 20) -> list[float]:
    """Milliseconds of `times` changes between two figures; the first ones, which load everything, are left out."""
    page = opened(browser, port, kind, wanted[0])
    script = PAINT % (SHOWN[kind], MAP[kind])
    found = [page.evaluate(script, wanted[(turn + 1) % 2]) for turn in range(times + 2)]
    page.close()
    return found[2:]


def linked(browser: Browser, port: int, wanted: dict[str, Any]) -> dict[str, list[float]]:
    """Milliseconds from a hover and from marking 40 regions to the next frame, on our map."""
    page = opened(browser, port, "ours", wanted)
    codes = page.evaluate("kansen.map.view('map-a-canvas').regions.codes")
    hovers = [page.evaluate(_LINK, ["hover", code]) for code in codes[1:21]]
    marks = [page.evaluate(_LINK, ["mark", codes[turn * 3 : turn * 3 + 40]]) for turn in range(20)]
    page.close()
    return {"hover": hovers, "mark": marks}


def opened(browser: Browser, port: int, kind: str, wanted: dict[str, Any]) -> Page:
    """A page that shows the first figure."""
    page = browser.new_page(viewport={"width": 900, "height": 700})
    page.goto(f"http://127.0.0.1:{port}/")
    page.locator("#map-a-canvas" if kind == "ours" else ".js-plotly-plot").wait_for(state="attached", timeout=60_000)
    there = (
        f"(() => {{ try {{ return Boolean({SHOWN[kind]} && {MAP[kind]}.loaded()); }} catch {{ return false; }} }})()"
    )
    for _ in range(6):  # what is put in a Store before Dash listens to it is lost
        page.evaluate("data => dash_clientside.set_props('wanted', {data})", wanted)
        if until(page, lambda: page.evaluate(there), True, seconds=15):
            break
    else:
        raise RuntimeError(f"the {kind} map was not drawn")
    page.wait_for_timeout(1500)
    return page
