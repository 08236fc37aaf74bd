"""Vergelijkbare regio's in a real browser: the list, its links with map and charts, and what is chosen on the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, charted, faults, query_of
from tests.browser.test_axe import CLIPPED
from tests.browser.test_region import find

ROWS = ".similar-table tr[data-code]"
PAGE = f"vergelijk?region={UTRECHT}&b=slaagpercentage"


@pytest.fixture
def page(visit) -> Page:
    opened = visit(PAGE, ready="#similar-text .similar-table")
    opened.locator("#similar-map-canvas[data-drawn][aria-busy=false]").wait_for(state="attached")
    return charted(opened, "similar-figure", "similar-profile", "expected")


def test_the_list_marks_everywhere_and_is_changed_on_the_page(page):
    assert page.locator(ROWS).count() == 10
    assert (faults(page), page.evaluate(CLIPPED)) == ([], [])

    first = page.locator(ROWS).first
    first.locator("button").press("Enter")
    code = first.get_attribute("data-code")
    assert until(page, lambda: query_of(page).get("marked"), code) == code
    assert page.evaluate(
        "kansen.charts.chart('expected-figure').codes.has(arguments[0])".replace("arguments[0]", f"'{code}'")
    )
    page.locator(".similar-mark").click()
    assert until(page, lambda: page.locator(".similar-marked").count(), 10) == 10

    page.locator("#similar-number label").first.click()
    assert until(page, lambda: page.locator(ROWS).count(), 5) == 5
    assert until(page, lambda: query_of(page).get("number"), "5") == "5"
    page.locator(".similar-weights summary").click()
    page.get_by_label("Koopwoningen").select_option("telt niet")
    assert until(page, lambda: query_of(page).get("weights"), "koopwoningen.off") == "koopwoningen.off"
    expect(page.locator("#similar-sub")).to_contain_text("Op uw verzoek niet meegeteld")
    expect(page.locator("#announcer")).to_contain_text("Het meest lijken op Utrecht")
    page.locator(".similar-reset").click()
    assert until(page, lambda: query_of(page).get("weights"), None) is None
    expect(page.get_by_label("Koopwoningen")).to_have_value("plain")

    page.locator("#similar-box").fill("jeugdzorg")
    page.locator("#similar-box").press("Enter")
    expect(page.locator("#expected .notice-refusal")).to_contain_text("is geen uitkomst")


def test_who_is_like_us_and_what_do_they_do_differently_from_the_first_page_on_a_phone(visit):
    page = visit("?lang=en", size="phone")
    page.locator("#nav-vergelijk").click()
    expect(page.locator(".similar-invite")).to_be_visible()
    expect(page.locator("#panels, #similar-level")).to_have_count(2)
    for hidden in page.locator("#panels, #similar-level").all():
        expect(hidden).to_be_hidden()
    assert faults(page) == []

    find(page, "Zutphen")
    expect(page.locator(".similar-mine").first).to_contain_text("Zutphen")
    expect(page.locator(ROWS)).to_have_count(10)
    expect(page.locator("#similar-domains-text tr a")).to_have_count(15)
    page.locator("#similar-map-canvas[data-drawn][aria-busy=false]").wait_for(state="attached")
    assert (faults(page), page.evaluate(CLIPPED)) == ([], [])

    page.locator("#similar-domains-text a[data-figure=bijstand]").press("Enter")
    expect(page.locator("#similar-domains-text a[aria-current]")).to_contain_text("Social assistance")
    expect(page.locator("#similar-figure-title")).to_be_focused()
    expect(page.locator("#similar-figure-title")).to_contain_text("Zutphen")
    assert until(page, lambda: query_of(page).get("b"), "bijstand") == "bijstand"
