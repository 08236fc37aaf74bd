"""The page Samenhang in a real browser: the task of a team, the matrix by pointer and by keys, and the address."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import charted, faults, query_of

READY = "#pair-title:not(:empty)"
# Notes when the matrix is drawn again.
REDRAWN = """() => {
  window.redrawn = false;
  document.querySelector('#matrix-figure .js-plotly-plot').once('plotly_afterplot', () => { window.redrawn = true; });
}"""


def shown(page: Page) -> Page:
    """The page with the pair and the matrix drawn."""
    return charted(page, "pair", "matrix")


def click_cell(page: Page, row: int, column: int) -> None:
    """A cell of the matrix."""
    page.locator("#matrix").evaluate("one => one.scrollIntoView()")
    box = page.locator("#matrix-figure .nsewdrag").bounding_box()
    count = page.evaluate("document.querySelector('#matrix-figure .js-plotly-plot').data[0].x.length")
    at = (
        box["x"] + box["width"] * (column + 0.5) / count,
        box["y"] + box["height"] * (row + 0.5) / count,
    )
    page.mouse.move(*at)
    page.locator("#matrix-figure .hoverlayer .hovertext").wait_for()
    page.mouse.click(*at)


def test_a_pair_is_opened_from_list_cell_and_keys_and_keeps_its_verdict(visit):
    page = shown(visit("samenhang?region=GM0344", ready=READY))
    page.evaluate(REDRAWN)
    page.locator("#matrix-text button[data-pair]").first.click()
    # The answer draws the matrix anew, and Plotly then forgets what is under the pointer.
    assert until(page, lambda: page.evaluate("redrawn"), True) is True
    expect(page.locator("#pair-sub")).to_contain_text("verbanden die samen zijn bekeken")
    assert until(page, lambda: query_of(page).get("opened"), "matrix") == "matrix"
    click_cell(page, row=0, column=1)
    first = "aandeel_havo_vwo_examenkandidaten"
    assert until(page, lambda: query_of(page).get("b"), first) == first
    assert query_of(page)["opened"] == "matrix"
    page.locator("#matrix-figure .js-plotly-plot").focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator("#announcer")).to_have_text("Geslaagd voor het eindexamen")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert until(page, lambda: query_of(page)["a"], "jongeren_met_jeugdzorg") == "jongeren_met_jeugdzorg"
    assert query_of(page)["b"] == "slaagpercentage" and query_of(page)["opened"] == "matrix"
    expect(page.locator("#pair-title")).to_be_focused()


def test_a_region_that_does_not_follow_is_marked_by_its_name(visit):
    page = shown(visit("samenhang", ready=READY))
    page.locator("#pair-text button[data-mark=GM0599]").click()
    marked = "Array.from(kansen.charts.chart('pair-figure').codes)"
    assert until(page, lambda: page.evaluate(marked), ["GM0599"]) == ["GM0599"]
    assert until(page, lambda: query_of(page).get("marked"), "GM0599") == "GM0599"


def test_a_team_sees_in_two_presses_whether_it_stays_so_with_urbanity_allowed_for(visit):
    page = visit(size="beamer")
    page.locator("#nav-samenhang").click()
    page.locator(READY).wait_for()
    expect(page.locator("#pair-title")).to_contain_text("laag inkomen hoog is")
    page.locator("#controlled-text").get_by_role("button", name="Stedelijkheid").click()
    expect(page.locator("#controlled-title")).to_contain_text("rekening houdend met stedelijkheid")
    expect(page.locator("#controlled-text [aria-pressed=true]")).to_have_text("Stedelijkheid")
    held = "omgevingsadressendichtheid"
    assert until(page, lambda: query_of(page).get("held"), held) == held
    expect(page.locator("#controlled-title")).to_be_focused()
    page.locator("#relations-around").get_by_text("B", exact=True).click()
    page.locator("#neighbours-canvas[data-drawn][aria-busy=false]").wait_for(state="attached")
    expect(page.locator("#neighbours-text")).to_contain_text("Ameland")
    assert faults(shown(page)) == []


def test_with_a_circumstance_and_neighbours_a_phone_shows_no_fault(visit):
    page = shown(visit("samenhang?lang=en&held=koopwoningen&around=a", size="phone", ready=READY))
    page.locator("#neighbours-canvas[data-drawn][aria-busy=false]").wait_for(state="attached")
    assert faults(page) == []


def test_the_matrix_has_names_or_numbers_as_the_window_has_room(visit):
    page = shown(visit("samenhang", size="phone", ready=READY))
    first = "document.querySelector('#matrix-figure .ytick text').textContent"
    assert page.evaluate(first) == "1"
    for width, wanted in ((1280, "Examenkandidaten in havo en vwo  1"), (390, "1")):
        page.set_viewport_size({"width": width, "height": 800})
        assert until(page, lambda: page.evaluate(first), wanted) == wanted
    expect(page.locator("#matrix-text .relations-key")).to_be_visible()


@pytest.mark.parametrize(("path", "ready"), [("samenhang", READY), ("?region=GM0344", "#headline-title:not(:empty)")])
def test_a_map_that_is_off_keeps_nobody_waiting(visit, path, ready):
    page = visit(path, ready=ready)
    busy = "Array.from(document.querySelectorAll('[aria-busy=true]'), (one) => one.id)"
    assert until(page, lambda: page.evaluate(busy), []) == []
