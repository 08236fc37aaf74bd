"""Finding a region or a group with the keyboard, old names, what was chosen before, and what is compared with."""

from playwright.sync_api import Page, Route, expect

from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from tests.browser.opening import until
from tests.browser.site import UTRECHT, drawn, query_of

TITLE, TEXT = "#headline-title", "#headline-text"


def find(page: Page, typed: str) -> None:
    """Types and presses Enter at once, as who knows what comes."""
    expect(page.locator("#region")).to_be_visible()  # what is still folded away takes no focus
    page.locator("#region").focus()
    page.locator("#region").press("Control+a")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def options(page: Page) -> list[str]:
    return page.locator("#region-options [role=option]").all_inner_texts()


def test_enter_right_after_typing_takes_the_best_match_even_before_the_list_is_there(visit):
    page = visit()
    held: list[Route] = []
    page.route("**/regions/*.json", lambda route: held.insert(0, route))
    find(page, "hertogenbosch")
    assert until(page, lambda: len(held), 1) == 1
    expect(page.locator("#region")).to_have_value("hertogenbosch")
    held[0].continue_()
    expect(page.locator(TITLE)).to_contain_text("In 's-Hertogenbosch")
    for typed, found in (("bilt", "In De Bilt"), ("den bosch", "In 's-Hertogenbosch"), ("GM0363", "In Amsterdam")):
        find(page, typed)
        expect(page.locator(TITLE)).to_contain_text(found)
    assert until(page, lambda: query_of(page)["region"], "GM0363") == "GM0363"


def waiting(page: Page, typed: str) -> Route:
    """The list of regions, asked for and held back after a name was typed with Enter."""
    held: list[Route] = []
    page.route("**/regions/*.json", lambda route: held.insert(0, route))
    find(page, typed)
    assert until(page, lambda: len(held), 1) == 1
    return held[0]


def test_a_name_with_enter_is_chosen_when_the_list_comes_also_for_who_went_on_before(visit):
    page = visit("vergelijk", size="phone", ready="#region")
    held = waiting(page, "hertogenbosch")
    page.keyboard.press("Tab")
    expect(page.locator("#region")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#region")).to_have_value("hertogenbosch")
    held.continue_()
    expect(page.locator("#region")).to_have_value("'s-Hertogenbosch")
    assert until(page, lambda: query_of(page).get("region"), "GM0796") == "GM0796"


def test_escape_takes_back_the_enter_that_waits_for_the_list(visit):
    page = visit("vergelijk", ready="#region")
    held = waiting(page, "hertogenbosch")
    page.keyboard.press("Escape")
    expect(page.locator("#region")).to_have_value("")
    held.continue_()
    page.keyboard.type("gron")
    expect(page.locator("#region-options [role=option]").first).to_contain_text("Groningen")
    assert "region" not in query_of(page)


def test_enter_asks_again_for_a_list_that_could_not_be_had(visit):
    page = visit("vergelijk", ready="#region")
    held = waiting(page, "hertogenbosch")
    held.fulfill(body="{")
    expect(page.locator("#region-search .combo-note")).to_contain_text("niet worden geladen")
    expect(page.locator("#region")).to_have_value("hertogenbosch")
    page.unroute("**/regions/*.json")
    page.keyboard.press("Enter")
    assert until(page, lambda: query_of(page).get("region"), "GM0796") == "GM0796"


def test_arrows_and_escape_work_the_list(visit):
    page = visit(f"?region={UTRECHT}")
    page.locator("#region").focus()
    page.keyboard.type("utrecht")
    expect(page.locator("#region-options [role=option]").nth(1)).to_contain_text("provincie")
    page.keyboard.press("ArrowDown")
    active = page.locator("#region").get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    expect(page.locator("#region")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#region")).to_have_value("Utrecht")
    page.keyboard.type("zzz")
    expect(page.locator("#region-search .combo-note")).to_have_text("Geen regio met die naam of code")
    page.keyboard.press("Tab")
    expect(page.locator("#region")).to_have_value("Utrecht")


def test_an_old_name_leads_on_with_a_notice_and_a_split_gemeente_to_its_parts(visit):
    page = visit()
    find(page, "weesp")
    expect(page.locator("#page-notices")).to_have_text("Weesp is in 2022 opgegaan in Amsterdam; u ziet Amsterdam.")
    expect(page.locator(TITLE)).to_contain_text("In Amsterdam")
    page.goto(page.url.split("?")[0] + "?region=GM0788")
    expect(page.locator("#page-notices")).to_contain_text("verdeeld over Boxtel, Oisterwijk, Tilburg en Vught")
    page.get_by_role("link", name="Vught").click()
    expect(page.locator(TITLE)).to_contain_text("In Vught")


def test_a_group_is_chosen_told_compared_with_and_let_go_of(visit):
    page = drawn(visit(f"?region={UTRECHT}"))
    find(page, "corop utrecht")
    expect(page.locator(".region-group")).to_contain_text("COROP Utrecht")
    expect(page.locator("#headline-sub")).to_contain_text("Groep: COROP Utrecht")
    in_group = "kansen.map.view('map-a-canvas').marks.ids.group.length"
    assert until(page, lambda: page.evaluate(in_group), 26) == 26
    page.locator("#compare").click()
    page.get_by_role("option", name="Groep: COROP Utrecht").click()
    expect(page.locator(TITLE)).to_contain_text("hoger dan in de COROP-regio Utrecht")
    expect(page.locator(TEXT)).to_contain_text("De COROP-regio Utrecht: 5,5")
    expect(page.locator(TEXT)).to_contain_text("(berekend uit 26 gemeenten, geschat, 2021)")
    expect(page.locator("#strip-figure")).to_contain_text("COROP Utrecht 2021")
    page.reload()
    expect(page.locator(".region-group")).to_contain_text("COROP Utrecht")
    page.get_by_role("button", name="De groep COROP Utrecht loslaten").click()
    expect(page.locator(".region-group")).to_be_hidden()
    expect(page.locator(TITLE)).to_contain_text("hoger dan in Nederland")
    assert until(page, lambda: "group" in query_of(page), False) is False


def test_marked_regions_become_a_working_area(visit):
    page = visit(f"?marked={UTRECHT},GM0363,GM0599")
    page.get_by_role("button", name="Maak hier een werkgebied van").click()
    expect(page.locator(".region-group")).to_contain_text("3 gemeenten")
    expect(page.locator(TITLE)).to_contain_text("In uw werkgebied (3 gemeenten)")
    area = to_address(WorkingArea("gemeente", "2025", (UTRECHT, "GM0363", "GM0599")))
    assert until(page, lambda: query_of(page).get("group"), area) == area


def test_what_was_chosen_is_offered_first_and_can_be_forgotten(visit):
    page = visit()
    page.evaluate("localStorage.clear()")
    find(page, "groningen")
    expect(page.locator(TITLE)).to_contain_text("In Groningen")
    page.reload()
    page.locator(f"{TITLE}:not(:empty)").wait_for()
    page.locator("#region").click()
    expect(page.locator("#region-search .combo-heading").first).to_have_text("Eerder gekozen")
    assert options(page)[0].startswith("Groningen")
    page.get_by_role("button", name="Lijst wissen").click()
    expect(page.locator("#region-search .combo-heading").first).to_have_text("Alle gemeenten")
    assert page.evaluate("localStorage.getItem('kansen.recent')") is None


def test_a_wijk_chosen_at_gemeente_level_leads_to_its_level(visit):
    page = visit("?a=aandeel_0_14&b=koopwoningen")
    find(page, "WK034401")
    assert until(page, lambda: query_of(page).get("level"), "wijk") == "wijk"
    expect(page.locator(TITLE)).to_contain_text("In Wijk 01")
    page.locator("#compare").click()
    expect(page.get_by_role("option", name="Gemeente Utrecht")).to_be_visible()


def test_on_a_phone_a_choice_folds_the_choices_and_brings_the_headline_in_sight(visit):
    page = drawn(visit(size="phone"))
    expect(page.locator("#region")).to_be_hidden()
    page.locator("#controls-toggle").click()
    expect(page.locator("#controls-toggle")).to_have_attribute("aria-expanded", "true")
    find(page, "hertogenbosch")
    expect(page.locator(TITLE)).to_contain_text("In 's-Hertogenbosch")
    expect(page.locator("#controls-toggle")).to_have_attribute("aria-expanded", "false")
    expect(page.locator(TITLE)).to_be_in_viewport()
    expect(page.locator("#main")).to_be_focused()


def test_choose_your_region_unfolds_the_choices_with_the_cursor_in_the_search_and_a_misspelt_name_is_understood(visit):
    page = visit(size="phone")
    page.get_by_role("link", name="Kies uw regio").click()
    expect(page.locator("#region")).to_be_focused()
    page.keyboard.type("Amsterdm")
    expect(page.locator("#region-search .combo-heading")).to_have_text("Bedoelt u …?")
    expect(page.locator("#region-search [role=status]").first).to_contain_text("Bedoelt u Amsterdam?")
    assert len(options(page)) == 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(TITLE)).to_contain_text("In Amsterdam")
    expect(page.locator("#main")).to_be_focused()


def test_on_a_phone_the_search_that_stands_alone_leads_to_what_it_found(visit):
    page = visit("vergelijk", size="phone", ready="#region")
    find(page, "hertogenbosch")
    expect(page.locator("#main")).to_be_focused()
    expect(page.locator("h1")).to_be_in_viewport()
