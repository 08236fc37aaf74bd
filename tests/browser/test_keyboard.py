"""The five tasks of the page without a pointer, and what a reader without one hears."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, drawn, query_of

MARKED = "Array.from(kansen.links.marked())"


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Presses Tab (or Shift+Tab) until what is wanted has the focus, as a reader would."""
    for _ in range(150):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never reaches {wanted}")


def choose(page: Page, field: Locator, typed: str) -> None:
    """Goes to a list, types and presses Enter at once: what fits best is taken."""
    tab_to(page, field)
    page.keyboard.press("Control+a")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def heard(page: Page) -> str:
    return page.locator("#announcer").inner_text()


def test_five_tasks_are_done_with_the_keyboard_alone(visit):
    page = drawn(visit())
    page.keyboard.press("Tab")
    expect(page.get_by_text("Naar de inhoud")).to_be_focused()
    # Find my region.
    choose(page, page.get_by_label("Mijn regio").first, "Utrecht")
    expect(page.locator("#headline-title")).to_contain_text("In Utrecht")
    # Choose two indicators.
    choose(page, page.get_by_label(re.compile("Cijfer A")).first, "bijstand")
    expect(page.locator("#map-a-sub")).to_contain_text("ijstand")
    choose(page, page.get_by_label(re.compile("Cijfer B")).first, "koopwoningen")
    expect(page.locator("#map-b-sub")).to_contain_text("oopwoningen")
    expect(page.locator("#scatter-figure .ytitle")).to_contain_text("oopwoningen")
    # Read the relation: what is said of it, and the points from one to the next.
    chart = page.locator("#scatter").get_by_role("application")
    expect(chart).to_have_accessible_name(re.compile("verband"))
    expect(chart).to_have_accessible_description(re.compile("Vergeleken zijn gemeenten"))
    tab_to(page, chart)
    page.keyboard.press("ArrowRight")
    said = r"Utrecht\. Bijstand, \d+: \d+,\d\sper\s1\.000\sinwoners.*\. Koopwoningen, \d+: \d+\s%"
    assert until(page, lambda: bool(re.match(said, heard(page))), True), heard(page)
    page.keyboard.press("Enter")
    assert until(page, lambda: query_of(page).get("marked"), UTRECHT) == UTRECHT
    # Download the figures.
    tab_to(page, page.locator("#scatter").get_by_role("button", name="Gegevens"), "Shift+Tab")
    page.keyboard.press("Enter")
    tab_to(page, page.locator("#scatter").get_by_role("link", name=re.compile("CSV voor R")))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")
    # Open the profile.
    tab_to(page, page.get_by_role("link", name="Regioprofiel", exact=True), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Utrecht")
    assert "/profiel" in page.url


def test_a_region_of_a_map_is_chosen_from_a_list_and_escape_clears_from_anywhere(visit):
    page = drawn(visit("?lang=en"))
    chosen = page.get_by_label("Choose an area on the map of").first
    tab_to(page, chosen)
    page.keyboard.press("ArrowDown")
    assert until(page, lambda: page.evaluate(MARKED), ["GM1680"]) == ["GM1680"]
    assert until(page, lambda: heard(page).startswith("Aa en Hunze. "), True)
    shown = page.locator("#map-b-canvas-choice option:checked")
    assert until(page, shown.text_content, "Aa en Hunze") == "Aa en Hunze"
    page.keyboard.press("Escape")
    assert until(page, lambda: page.evaluate(MARKED), []) == []
    chart = page.locator("#strip").get_by_role("application")
    chart.focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert until(page, lambda: len(page.evaluate(MARKED)), 1) == 1
    page.keyboard.press("Escape")
    assert until(page, lambda: page.evaluate(MARKED), []) == []


def test_a_click_beside_the_points_clears_and_a_way_on_keeps_what_is_marked(visit):
    page = visit("?level=wijk&a=aandeel_0_14&pa=2022&b=inwoners&pb=2024&region=GM0344&marked=WK034401")
    way_on = page.locator("#scatter").get_by_role("link", name="Zet beide op 2024")
    way_on.click()
    drawn(page)
    assert until(page, lambda: page.evaluate(MARKED), ["WK034401"]) == ["WK034401"]
    box = page.locator("#scatter-figure .nsewdrag").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] - 6, box["y"] + 6)
    page.mouse.click(box["x"] + box["width"] - 6, box["y"] + 6)
    assert until(page, lambda: page.evaluate(MARKED), []) == []


@pytest.mark.parametrize("chart", ["scatter", "strip"])
def test_a_chart_and_the_table_say_the_same_number(look, chart):
    page = drawn(look(f"?region={UTRECHT}"))
    page.locator(f"#{chart}").get_by_role("application").focus()
    page.keyboard.press("ArrowRight")
    assert until(page, lambda: heard(page).startswith("Utrecht. "), True)
    row = page.locator(f"#table-view tr[data-code={UTRECHT}] .kb-figure")
    numbers = re.findall(r": ([\d.,]+)", heard(page))
    assert numbers == row.all_inner_texts()
