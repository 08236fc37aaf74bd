"""From choosing an indicator to the painted map, beside the floor: MapLibre painting the same layer with other states.

Both are measured by turns on one page, so that what the machine does besides weighs on both alike.
"""

from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.painting import MAP, PAINT, SHOWN, opened

# Sets another colour for every region, without a server, a drawing or a view, till its pixels can be read; then back.
_FLOOR = """async () => {
  const view = kansen.map.view('map-a-canvas'), { map, drawing } = view, many = drawing.colours.length;
  const paint = (shift) => drawing.classes.forEach((found, id) => {
    const fill = found < 0 ? null : drawing.colours[(found + shift) % many];
    map.setFeatureState({ source: 'regions', id }, { fill, status: drawing.statuses[id] });
  });
  const painted = async () => {
    await new Promise((done) => map.once('idle', done));
    map.painter.context.gl.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
    await new Promise(requestAnimationFrame);
  };
  const start = performance.now();
  paint(1);
  await painted();
  const took = performance.now() - start;
  paint(0);
  await painted();
  return took;
}"""


def painted_and_floor(browser: Browser, port: int, wanted: list[dict[str, Any]], times: int) -> dict[str, list[float]]:
    """Milliseconds of `times` changes between two figures, and of as many bare repaints; the first two are left out."""
    page = opened(browser, port, "ours", wanted[0])
    script = PAINT % (SHOWN["ours"], MAP["ours"])
    found: dict[str, list[float]] = {"ours": [], "floor": []}
    for turn in range(times + 2):
        found["ours"].append(page.evaluate(script, wanted[(turn + 1) % 2]))
        found["floor"].append(page.evaluate(_FLOOR))
    page.close()
    return {name: taken[2:] for name, taken in found.items()}
