"""The lists of figures for A and B: found by what is typed, leafed through by domain, whole in the window."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.opening import until
from tests.browser.site import query_of

WIJKEN = "?level=wijk&a=aandeel_0_14&b=koopwoningen&region=GM0344"


def options(page: Page, side: str = "a") -> Locator:
    return page.locator(f"#figure-{side}-options [role=option]")


def active(page: Page, side: str = "a") -> Locator:
    """The option that the box says is the active one."""
    return page.locator(f"#{page.locator(f'#figure-{side}').get_attribute('aria-activedescendant')}")


def test_enter_right_after_typing_takes_the_best_match(visit):
    page = visit()
    for typed, taken in (
        ("bijstand", "bijstand"),
        ("EINDEXAMEN geslaagd", "slaagpercentage"),
        ("koopw", "koopwoningen"),
    ):
        page.locator("#figure-a").press("Control+a")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        expect(page.locator("#figure-a")).to_have_attribute("aria-expanded", "false")
        assert until(page, lambda: query_of(page).get("a"), taken) == taken


def test_the_list_opens_by_domain_at_what_is_chosen(visit):
    page = visit("?a=bijstand&b=inwoners")
    box = page.get_by_label(re.compile("Cijfer A")).first
    box.click()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(active(page)).to_have_text("Bijstand")
    expect(active(page)).to_be_in_viewport(ratio=1)
    headings = page.locator("#figure-a-options [role=group]")
    expect(headings.first).to_have_accessible_name("Onderwijs")
    assert headings.count() > 3
    box.fill("demografie")
    expect(options(page)).not_to_have_count(0)
    expect(headings).to_have_count(1)
    expect(page.locator(".combo-box:has(#figure-a) [role=status]")).to_have_text(re.compile(r"^\d+ cijfers gevonden"))
    box.press("Escape")
    expect(box).to_have_value("Bijstand")
    box.press_sequentially("zzz")
    expect(page.locator(".combo-box:has(#figure-a) .combo-note")).to_have_text("Geen cijfer met die naam")
    box.press("Enter")
    expect(box).to_have_value("zzz")
    page.keyboard.press("Tab")
    expect(box).to_have_value("Bijstand")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_what_the_level_lacks_is_named_and_passed_over(visit):
    page = visit(WIJKEN)
    box = page.locator("#figure-a")
    box.click()
    lacking = options(page).and_(page.locator("[aria-disabled=true]")).filter(has_text="niet per wijk")
    expect(lacking.first).to_be_attached()
    for _ in range(options(page).count()):
        page.keyboard.press("ArrowDown")
        expect(active(page)).not_to_have_attribute("aria-disabled", "true")
    lacking.first.click(force=True)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.fill("inkomen")
    expect(active(page)).not_to_have_attribute("aria-disabled", "true")
    assert query_of(page)["a"] == "aandeel_0_14"


def test_the_name_stands_there_before_the_list_does_and_nothing_moves(visit):
    page = visit()
    page.locator("#figure-a").wait_for(state="attached")
    heights = "() => ['combo-waiting', 'combo-box'].map((name) => {"
    heights += " const one = document.querySelector(`#figure-a-place${name === 'combo-box' ? ' .' : ' + .'}${name}`);"
    heights += " one.style.display = 'block'; return one.offsetHeight; })"
    assert page.evaluate(heights) == [36, 36]
    expect(page.locator("#figure-a-place + .combo-waiting")).to_have_text("Huishoudens met een laag inkomen")
