"""Verkennen on paper: a few sheets with pictures of the maps, without what can be pressed; and the page as it was."""

import re

from tests.browser.opening import until
from tests.browser.site import UTRECHT, charted, drawn

INKED = """canvas => {
  const { width, height } = canvas, pen = canvas.getContext('2d');
  const pixels = pen.getImageData(0, 0, width, height).data;
  let inked = 0;
  for (let at = 0; at < pixels.length; at += 400) {
    if (pixels[at + 3] && pixels[at] + pixels[at + 1] + pixels[at + 2] < 740) inked += 1;
  }
  return inked;
}"""


def sheets_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_page_prints_on_three_sheets_and_is_itself_again(look):
    page = charted(drawn(look(f"?region={UTRECHT}")), "trend")
    width = page.locator("#scatter-figure .main-svg").first.evaluate("one => one.getBoundingClientRect().width")
    assert sheets_of(page.pdf(prefer_css_page_size=True)) <= 3
    assert until(page, page.locator(".kb-paper, .explain[open]").count, 0) == 0
    after = page.locator("#scatter-figure .main-svg").first
    assert until(page, lambda: abs(after.evaluate("one => one.getBoundingClientRect().width") - width) < 2, True)


def test_paper_has_the_maps_the_explanations_and_the_address(look):
    page = drawn(look(f"?region={UTRECHT}"))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for place in range(2):
        assert page.locator(".kb-paper").nth(place).evaluate(INKED) > 100
    for part in (".header", ".controls", "#table", ".panel-tools", ".kb-map"):
        assert not page.locator(part).first.is_visible()
    assert page.locator(".explain dd").first.is_visible()
    assert f"region={UTRECHT}" in page.locator(".print-address").inner_text()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".kb-paper").count() == 0
