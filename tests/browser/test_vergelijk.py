"""Vergelijkbare regio's in a real browser: the list, its links with map and charts, and what is chosen on the page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.opened import until
from tests.browser.site import UTRECHT, query_of

ROWS = ".alike-table tr[data-code]"
PAGE = f"vergelijk?region={UTRECHT}&b=slaagpercentage"


@pytest.fixture
def page(visit) -> Page:
    opened = visit(PAGE, ready=".alike-table")
    opened.locator("#alike-map-canvas[data-drawn][aria-busy=false]").wait_for(state="attached")
    for chart in ("alike-figure", "alike-profile", "expected"):
        ready = f"Boolean(kansen.charts.chart('{chart}-figure'))"
        assert until(opened, lambda asked=ready: opened.evaluate(asked), True, seconds=60)
    return opened


def test_the_list_marks_everywhere_and_is_changed_on_the_page(page):
    assert page.locator(ROWS).count() == 10
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    first = page.locator(ROWS).first
    first.locator("button").press("Enter")
    code = first.get_attribute("data-code")
    assert until(page, lambda: query_of(page).get("marked"), code) == code
    assert page.evaluate(
        "kansen.charts.chart('expected-figure').codes.has(arguments[0])".replace("arguments[0]", f"'{code}'")
    )
    page.locator(".alike-mark").click()
    assert until(page, lambda: page.locator(".alike-marked").count(), 10) == 10

    page.locator("#alike-number label").first.click()
    assert until(page, lambda: page.locator(ROWS).count(), 5) == 5
    assert query_of(page)["number"] == "5"
    page.locator(".alike-weights summary").click()
    page.locator("#weight-koopwoningen").click()
    page.get_by_role("option", name="telt niet").click()
    assert until(page, lambda: query_of(page).get("weights"), "koopwoningen.off") == "koopwoningen.off"
    expect(page.locator("#alike-sub")).to_contain_text("Op uw verzoek niet meegeteld")

    page.locator("#alike-box").fill("jeugdzorg")
    page.locator("#alike-box").press("Enter")
    expect(page.locator("#expected .notice-refusal")).to_contain_text("is geen uitkomst")
