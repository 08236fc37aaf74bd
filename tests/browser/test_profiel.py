"""The profile of a region in a real browser: on one screen, by keyboard, another region, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, faults, query_of

TABLE = ".profile-table"
PROFILE = f"profiel?region={UTRECHT}"


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_all_domains_stand_on_one_screen(look):
    page = look(PROFILE, ready=TABLE)
    bottom = page.evaluate("document.querySelector('.profile-table').getBoundingClientRect().bottom")
    assert bottom <= 900 and page.locator("th[scope=rowgroup]").count() == 5
    assert page.locator(".profile-spine img[alt*='Van 342 gemeenten']").count() >= 10


def test_a_row_opens_by_keyboard_and_leads_to_verkennen(visit):
    page = visit(PROFILE, ready=TABLE)
    row = page.locator("#more-laag_inkomen")
    row.focus()
    page.keyboard.press("Enter")
    expect(row).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#detail-laag_inkomen")).to_contain_text("In Utrecht is het aandeel huishoudens")
    expect(page.locator("#detail-laag_inkomen")).to_contain_text("Bron: CBS")
    assert faults(page) == []
    link = page.locator("tr:has(#more-bijstand) .col-map a")
    assert "a=bijstand" in link.get_attribute("href") and f"region={UTRECHT}" in link.get_attribute("href")


def test_another_region_comparator_and_extent_are_chosen_on_the_page(visit):
    page = visit(PROFILE, ready=TABLE)
    search = page.locator("#region-search input")
    search.fill("Wijk 01 West")
    page.locator("#region-search [role=option]", has_text="Utrecht").first.click()
    expect(page.locator("h1")).to_have_text("Regioprofiel Wijk 01 West")
    assert until(page, lambda: query_of(page).get("region"), "WK034401") == "WK034401"
    expect(page.locator(".profile-lacking").first).to_contain_text("geen cijfer per wijk")
    few = page.locator(".profile-row").count()
    page.locator("#profile-extent label").last.click()
    assert until(page, lambda: page.locator(".profile-row").count() > few, True)


@pytest.mark.parametrize(
    "query",
    [
        PROFILE,
        f"{PROFILE}&lang=en&compare=provincie",
        "profiel?level=wijk&region=WK034401",
        "profiel?group=PV26&lang=en",
    ],
)
def test_it_prints_on_two_sheets_without_controls(look, query):
    page = look(query, ready=TABLE)
    page.emulate_media(media="print")
    for part in (".header", ".profile-controls", ".profile-detail", ".col-map"):
        assert not page.locator(part).first.is_visible()
    assert page.locator(".profile-words li").first.is_visible()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert "/profiel?" in page.locator(".profile-address").inner_text()
    assert 1 <= pages_of(page.pdf(prefer_css_page_size=True)) <= 2
    page.emulate_media(media="screen")


def test_on_a_phone_each_number_stands_under_the_name_of_its_region(visit):
    page = visit(f"{PROFILE}&lang=en", size="phone", ready=TABLE)
    heads = page.locator(".profile-row").first.locator("[data-head]")
    assert heads.first.evaluate("one => getComputedStyle(one, '::before').content") == '"Utrecht"'


def test_an_unknown_region_gets_its_sentence_and_a_way_on(visit):
    page = visit("profiel?region=GM9999", ready=".profile-examples")
    expect(page.locator("#page-notices")).to_contain_text("GM9999")
    expect(page.locator(".profile-examples a").first).to_be_visible()
