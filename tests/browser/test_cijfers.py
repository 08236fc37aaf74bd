"""The pages of text in a real browser: finding a figure, opening it, taking it along, and reading about it."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.opening import until
from tests.browser.site import faults, query_of

READY = "#catalogue[data-shown]"


def shown(page):
    return page.locator("#catalogue li.figure:visible h4").all_inner_texts()


def test_a_figure_is_found_opened_and_kept_in_the_address(visit):
    """By keyboard: typing, without an accent, then a choice; the address opens the same again in the other language."""
    page = visit("cijfers", ready=READY)
    expect(page.locator("h1")).to_have_text("Cijfers en bronnen")
    page.locator("#catalogue-find").focus()
    page.keyboard.type("jéugdzorg natura")
    expect(page.locator("#catalogue-count")).to_have_text("1 van de 84 cijfers")
    assert shown(page) == ["Jongeren met jeugdzorg"]
    page.locator("#jongeren_met_jeugdzorg summary").first.focus()
    page.keyboard.press("Enter")
    figure = page.locator("#jongeren_met_jeugdzorg")
    expect(figure.locator(".matrix")).to_contain_text("342 van 342 · 100\u00a0%")
    expect(figure.get_by_text("Er zijn geen cijfers per wijk.")).to_be_visible()
    expect(figure.get_by_role("link", name="CSV, Gemeenten")).to_have_attribute(
        "href", "/api/v1/observations?indicator=jongeren_met_jeugdzorg&level=gemeente&format=csv"
    )
    assert faults(page) == []
    page.locator("#catalogue-role").select_option("gebruik")
    assert until(page, lambda: query_of(page).get("role"), "gebruik") == "gebruik"
    assert query_of(page)["find"] == "jéugdzorg natura"
    page.locator("#language").click()
    page.locator(READY).wait_for()
    expect(page.locator("h1")).to_have_text("Figures and sources")
    assert page.locator("#catalogue-find").input_value() == "jéugdzorg natura"
    expect(page.locator("#catalogue-count")).to_have_text("0 of the 84 figures")
    page.locator("#catalogue-show-all").click()
    expect(page.locator("#catalogue-count")).to_have_text("84 of the 84 figures")
    assert until(page, lambda: "find" in query_of(page), False) is False


def test_a_figure_leads_to_its_source_and_to_verkennen(visit):
    """From a link it is open at once; its source opens in place, and Verkennen shows it as A with my region."""
    page = visit("cijfers?region=GM0344&lang=en#aandeel_0_14", ready=READY)
    figure = page.locator("#aandeel_0_14")
    expect(figure.locator(".facts").first).to_be_visible()
    figure.locator("li a[href^='#bron-']").first.click()
    source = page.locator("details.fold[open]")
    expect(source).to_have_count(1)
    expect(source.locator("summary")).to_be_focused()
    source.get_by_role("link", name="Show the figures from this source").click()
    assert 0 < len(shown(page)) < 84
    expect(page.locator("h1")).to_have_text("Figures and sources")
    page.locator("#catalogue-all").click()
    figure.get_by_role("link", name="Open on Explore as A").click()
    page.locator("#headline-title:not(:empty)").wait_for()
    asked = query_of(page)
    assert (asked["a"], asked["region"], asked["lang"]) == ("aandeel_0_14", "GM0344", "en")


def test_everything_is_downloaded(visit):
    page = visit("cijfers#everything", size="phone", ready=READY)
    assert faults(page) == []
    with page.expect_download() as waiting:
        page.locator("#download-everything").click()
    assert waiting.value.suggested_filename.startswith("kansen-in-beeld-")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_over_reads_well_and_its_contents_lead_there(visit, lang):
    page = visit(f"over?lang={lang}" if lang == "en" else "over", size="phone", ready="#what")
    assert faults(page) == []
    levels = [int(one[1]) for one in page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(h => h.tagName)")]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    page.locator(".contents a[href='#cite']").click()
    expect(page.locator("#cite")).to_be_in_viewport()
    assert until(page, lambda: page.url.endswith("#cite"), True)
    expect(page.locator("blockquote")).to_contain_text("Kansen in beeld")


def test_what_there_is_not_is_said_with_a_way_on(visit):
    page = visit("cijfers?at=wijk&role=uitkomst&domain=xx#weg", ready=READY)
    expect(
        page.get_by_text("In het adres staat de keuze 'xx', en die is er niet; zij is overgeslagen.")
    ).to_be_visible()
    expect(page.get_by_text("Er is hier geen cijfer 'weg'. Zoek het in de lijst.")).to_be_visible()
    assert shown(page) == []
    page.get_by_role("button", name="Op een ander niveau: 8").click()
    expect(page.locator("#catalogue-count")).to_have_text("8 van de 84 cijfers")
    assert until(page, lambda: "at" in query_of(page), False) is False
    assert query_of(page)["role"] == "uitkomst"
