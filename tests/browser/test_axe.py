"""No page in any state has a fault that axe can find; a tour of few pages with many states each."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import find_chromium
from tests.browser.opening import ARGUMENTS, until
from tests.browser.site import PATIENCE, SIDEWAYS, drawn, faults, painted
from tests.sweep import swept

WAYS_OF_VIEWING = "?region=GM0344&marked=GM0363,GM0307"
REFUSED = "?level=wijk&a=aandeel_0_14&pa=2022&b=inwoners&pb=2024&region=GM0344"
TWO_WAY = "?region=GM0344&view=AB&lang=en"
CLIPPED = """() => Array.from(document.querySelectorAll('body *')).filter((one) => {
  const style = getComputedStyle(one);
  const own = Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.textContent.trim());
  if (!own || style.visibility === 'hidden' || !one.getClientRects().length) return false;
  if (style.textOverflow === 'ellipsis') return false;
  if (one.closest('.unseen, .kb-heard, .skip, .kb-table, .js-plotly-plot, .kb-map, option')) return false;
  const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  return hides && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 3);
}).map((one) => one.outerHTML.slice(0, 120))"""


def as_it_opens(page: Page) -> None:
    """With its first answer: before that the titles of panels are empty."""
    assert until(page, page.locator(":is(h1, h2):empty:visible").count, 0) == 0


def everything_unfolded(page: Page) -> None:
    """Notices and explanations, of which a long page has many alike, the controls of a phone, and a menu."""
    details = page.locator("details")
    for place in swept(range(details.count()), 12):
        details.nth(place).evaluate("one => { one.open = true; }")
    toggle = page.locator("#controls-toggle[aria-expanded=false]:visible")
    if toggle.count():
        toggle.click()
    menu = page.locator(".panel-tools .tool[aria-controls]:visible")
    if menu.count():
        menu.first.click()


def presented(page: Page) -> None:
    page.keyboard.press("Escape")
    page.evaluate("kansen.present.open('page')")
    page.locator('[data-presented="figure"]').wait_for()


TOUR = [
    ("", WAYS_OF_VIEWING, "desk", (as_it_opens, everything_unfolded, presented)),
    ("", REFUSED + "&lang=en", "phone", (as_it_opens, everything_unfolded)),
    ("", TWO_WAY, "beamer", (as_it_opens, everything_unfolded)),
    ("", "?a=niets&view=7&region=XX", "phone", (as_it_opens,)),
    ("samenhang", "?region=GM0344&held=koopwoningen", "desk", (as_it_opens, everything_unfolded)),
    ("profiel", "?region=GM0344", "desk", (as_it_opens, everything_unfolded)),
    ("profiel", "?lang=en", "phone", (as_it_opens,)),
    ("profiel", "?level=wijk&region=WK034401&lang=en", "phone", (as_it_opens,)),
    ("cijfers", "", "desk", (as_it_opens, everything_unfolded)),
    ("cijfers", "?lang=en", "phone", (as_it_opens,)),
    ("over", "", "phone", (as_it_opens, everything_unfolded)),
    ("over", "?lang=en", "desk", (as_it_opens,)),
]


@pytest.mark.parametrize(("path", "query", "size", "states"), TOUR)
def test_axe_finds_nothing(visit, path, query, size, states: tuple[Callable[[Page], None], ...]):
    page = visit(path + query, size, ready="h1:not(:empty)")
    if query == WAYS_OF_VIEWING:
        drawn(page)
    elif REFUSED in query:
        painted(page, "map-a")
    found = {}
    for state in states:
        state(page)
        found[state.__name__] = faults(page)
    assert found == {state.__name__: [] for state in states}


WIJKEN = "?level=wijk&a=aandeel_0_14&b=koopwoningen&region=GM0344&group=PV26"
ON_TOP = """one => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return [top + 8, bottom - 8].every((y) => one.contains(document.elementFromPoint((left + right) / 2, y)));
}"""


@pytest.mark.parametrize(("lang", "size"), [("nl", "desk"), ("en", "beamer"), ("en", "phone")])
def test_lists_and_the_box_of_the_working_area_are_whole_and_without_fault_when_open(visit, lang, size):
    page = visit(f"{WIJKEN}&lang={lang}", size)
    if size == "phone":
        page.locator("#controls-toggle").click()
    page.locator("#region").click()
    page.locator("#region-options [role=option]").first.wait_for()
    page.locator("#region").fill("ams")
    found = {"region": faults(page, ".region-field")}
    page.locator("#figure-b").click()
    popup = page.locator(".combo-box:has(#figure-b) .combo-popup")
    expect(popup).to_be_in_viewport(ratio=0.99)
    assert until(page, lambda: popup.evaluate(ON_TOP), True)
    assert until(page, lambda: popup.bounding_box()["height"] > 200, True)
    found["figure"] = faults(page, ".controls")
    page.keyboard.press("Escape")
    page.locator(".area-summary").click()
    expect(page.locator("#area-codes")).to_be_visible()
    found["working area"] = faults(page, "#working-area")
    assert found == {part: [] for part in found}


def test_letters_twice_as_large_are_neither_clipped_nor_pushed_out(playwright, address):
    """The letter size that a reader sets in the browser; a profile of its own, since it is a setting at its start."""
    large = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=large)
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.set_default_timeout(PATIENCE)
    for path in ("?region=GM0344&marked=GM0363", "profiel?region=GM0344", "cijfers", "over"):
        page.goto(address + path)
        page.locator("h1:not(:empty)").wait_for()
        found = until(page, lambda: (page.evaluate(SIDEWAYS), page.evaluate(CLIPPED)), (0, []))
        assert (path, found) == (path, (0, []))
    browser.close()
