"""Presenting at a meeting, on a beamer of 1280 x 720."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, drawn, query_of

# [size in pixels, text] of every piece of text in sight that is smaller than 18 px, those drawn by charts included.
SMALL = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const text = walk.currentNode.textContent.trim(), element = walk.currentNode.parentElement;
    if (!text || element.closest('script, style, noscript, .kb-heard, .unseen')) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width < 1 || box.bottom < 0 || box.top > innerHeight) continue;
    const drawn = element.ownerSVGElement ? element.getScreenCTM() : null;
    const size = parseFloat(getComputedStyle(element).fontSize) * (drawn ? Math.hypot(drawn.b, drawn.d) : 1);
    if (size < 17.95) found.push([size, text]);
  }
  return found;
}"""
# Pairs of texts of the presented chart of years (its labels, names and the years of A) that lie over each other.
OVER = """() => {
  const notes = Array.from(document.querySelectorAll('#trend[data-presented] :is(.annotation, .xtick text)'));
  const boxes = notes.map((note) => [note.textContent, note.getBoundingClientRect()]);
  return boxes.flatMap(([text, box], place) => boxes.slice(place + 1).filter(([, other]) => (
    Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1
    && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1
  )).map(([other]) => [text, other]));
}"""
NOTES = """JSON.stringify(document.querySelector('#trend-figure .js-plotly-plot').layout.annotations
  .map((note) => [note.text, note.yshift || 0, note.font.size]))"""
SIDE = "document.querySelector('#trend-figure .js-plotly-plot').layout.margin.r"
FONTS = "JSON.stringify(document.querySelector('#scatter-figure .js-plotly-plot').layout.xaxis.tickfont)"


def count(page: Page) -> str:
    return page.locator(".kb-present-count").inner_text()


def figures_of(page: Page) -> int:
    """How many figures the page says it presents."""
    return int(count(page).split()[-1])


def test_the_page_is_presented_figure_by_figure_and_nothing_is_smaller_than_18_px(visit):
    page = drawn(visit(f"?region={UTRECHT}", "beamer"))
    fonts = page.evaluate(FONTS)
    opener = page.get_by_role("button", name="Presenteren", exact=True)
    opener.click()
    expect(page.locator(".kb-present-count")).to_contain_text("Figuur 1 van")
    expect(page.locator("#headline-title")).to_be_in_viewport()
    expect(page.locator(".kb-present-place")).to_contain_text("Utrecht")
    assert until(page, lambda: query_of(page).get("present"), "page") == "page"
    for place in range(1, figures_of(page) + 1):
        expect(page.locator(".kb-present-count")).to_contain_text(f"Figuur {place} van")
        figure = page.locator('[data-presented="figure"]')
        expect(figure).to_be_focused()
        expect(figure.locator(".panel-title")).to_be_in_viewport()
        assert until(page, lambda: page.evaluate(SMALL), []) == []
        assert until(page, lambda one=figure: one.evaluate("one => one.scrollWidth - one.clientWidth"), 0) == 0
        page.keyboard.press("ArrowRight" if place % 2 else "PageDown")
    page.keyboard.press("PageUp")
    assert until(page, lambda: count(page).split()[1], str(figures_of(page) - 1)) == str(figures_of(page) - 1)
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert until(page, lambda: "present" in query_of(page), False) is False
    assert until(page, lambda: page.evaluate(FONTS), fonts) == fonts


def test_a_meeting_link_opens_one_figure_and_presenting_keeps_what_is_marked(visit):
    page = visit(f"?region={UTRECHT}&marked=GM0363&present=strip", "beamer", ready=".kb-present-count:not(:empty)")
    expect(page.locator(".kb-present-count")).to_have_text("Figuur 4 van 5")
    expect(page.locator("#strip")).to_be_focused()
    assert page.locator("#map-a").evaluate("one => Boolean(one.closest('[inert]'))")
    page.keyboard.press("Escape")
    expect(page.locator(".kb-present")).to_have_count(0)
    assert page.evaluate("Array.from(kansen.links.marked())") == ["GM0363"]
    assert query_of(page)["marked"] == "GM0363"


def test_a_presented_map_fills_the_screen_and_returns_to_its_place(visit):
    page = drawn(visit(f"?region={UTRECHT}&lang=en", "beamer"))
    page.locator("#map-b-canvas[aria-busy=false]").wait_for()
    zoom = "kansen.map.view('map-b-canvas').map.getZoom()"
    before = page.evaluate(zoom)
    page.evaluate("kansen.present.open('map-b')")
    assert until(page, lambda: page.evaluate(zoom) > before + 0.3, True)
    expect(page.locator("#map-b .maplibregl-ctrl-group").first).to_be_hidden()
    page.mouse.move(400, 300)
    page.mouse.move(500, 400)
    page.get_by_role("button", name="Stop").click()
    assert until(page, lambda: abs(page.evaluate(zoom) - before) < 0.05, True)


def test_the_labels_of_presented_years_stand_apart_and_the_source_line_is_in_sight(visit):
    page = visit(f"?region={UTRECHT}&a=slaagpercentage&b=aandeel_0_14&compare=provincie", "beamer")
    page.locator("#trend-figure .annotation").first.wait_for(state="attached")
    notes, side = page.evaluate(NOTES), page.evaluate(SIDE)
    page.evaluate("kansen.present.open('trend')")
    expect(page.locator("#trend")).to_be_focused()
    assert until(page, lambda: page.evaluate(NOTES) != notes and page.evaluate(OVER), []) == []
    assert page.locator("#trend .annotation").count() >= 6
    expect(page.locator("#trend-source")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    assert until(page, lambda: [page.evaluate(NOTES), page.evaluate(SIDE)], [notes, side]) == [notes, side]


@pytest.mark.parametrize("asked", ["nothing", "map-a%22%3E"])
def test_an_address_that_asks_to_present_what_is_not_there_gives_the_page(visit, asked):
    page = drawn(visit(f"?present={asked}"))
    expect(page.locator("#region")).to_be_visible()
