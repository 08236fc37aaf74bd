"""The box of the working area, uncertain colours and the funnel, as a reader uses them: with keys, and on a phone."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.opened import until
from tests.browser.site import UTRECHT, drawn, query_of

SAID = ".area-said"
HATCHED = "kansen.map.view('map-a-canvas').drawing.hatched.size"


def opened_box(page: Page) -> Page:
    page.locator(".area-summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#area-codes")).to_be_visible()
    return page


def made(page: Page, text: str, name: str = "") -> None:
    page.locator("#area-name").fill(name)
    page.locator("#area-codes").fill(text)
    page.locator(".area-make").focus()
    page.keyboard.press("Enter")


def test_a_pasted_working_area_is_made_named_saved_and_opened_again(visit, tmp_path: Path):
    page = opened_box(visit())
    made(page, "Utrecht; GM0355\nNergenshuizen", "Rond de Heuvelrug")
    expect(page.locator(SAID)).to_contain_text("Het werkgebied Rond de Heuvelrug heeft 2 regio's.")
    expect(page.locator(SAID)).to_contain_text("Nergenshuizen")
    expect(page.locator("#headline-title")).to_contain_text("het werkgebied Rond de Heuvelrug")
    address = query_of(page)["group"]
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert (saved.name, json.loads(saved.read_text())["codes"]) == (
        "werkgebied-rond-de-heuvelrug.json",
        ["GM0344", "GM0355"],
    )
    page.get_by_label("De groep Rond de Heuvelrug loslaten").click()
    expect(page.locator(".area-summary")).to_have_text("Werkgebied maken of openen")
    page.locator(".area-actions input[type=file]").set_input_files(saved)
    expect(page.locator(".area-summary")).to_have_text("Werkgebied: Rond de Heuvelrug")
    assert until(page, lambda: query_of(page).get("group"), address) == address


def test_what_cannot_be_read_stays_in_the_box_and_is_told(visit):
    page = opened_box(visit(f"?region={UTRECHT}"))
    made(page, "Nergenshuizen")
    expect(page.locator(SAID)).to_contain_text("Nergenshuizen")
    expect(page.locator("#area-codes")).to_have_value("Nergenshuizen")
    expect(page.locator("#headline-title")).to_contain_text("In Utrecht")


def test_with_a_region_the_working_area_can_take_its_place(visit):
    page = opened_box(visit(f"?region={UTRECHT}"))
    made(page, "GM0344, GM0355", "Samen")
    page.get_by_role("button", name="Bekijk dit werkgebied als mijn regio").click()
    expect(page.locator("#headline-title")).to_contain_text("het werkgebied Samen")


def test_the_profile_of_a_working_area_stands_on_its_page(visit):
    page = opened_box(visit("profiel", ready=".profile-controls .area-summary"))
    made(page, "GM0344, GM0355", "Samen")
    expect(page.locator("#profile-heading h1")).to_have_text("Profiel van Samen")
    expect(page.locator(".profile-area .col-rests").nth(1)).to_contain_text("Gebaseerd op alle 2 gemeenten.")
    found = [(one["id"], one["nodes"][0]["html"][:90]) for one in Axe().run(page).response["violations"]]
    assert found == []


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_open_box_holds_to_the_rules_of_access_and_fits(visit, size):
    page = visit(size=size)
    if size == "phone":
        page.locator("#controls-toggle").click()
    opened_box(page)
    found = Axe().run(page, context="#working-area").response["violations"]
    assert [one["id"] for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_uncertain_colours_are_hatched_and_a_press_takes_them_off_and_keeps_the_focus(visit):
    page = drawn(visit("?a=hoogste_20_inkomens"))
    expect(page.locator("#map-a .kb-legend-hatch")).to_contain_text("kleurklasse onzeker")
    button = page.locator("#map-a .kb-legend-by[aria-pressed=true]")
    by = button.get_attribute("data-by")
    shown = page.evaluate(HATCHED)
    assert shown > 0
    assert f"({shown})" in button.inner_text()
    svg = "kansen.exportMap.picture(kansen.map.view('map-a-canvas'), 600).then((one) => one.markup)"
    assert 'fill="url(#kb-uncertain)"' in page.evaluate(svg)
    button.focus()
    page.keyboard.press("Enter")
    button = page.locator(f"#map-a .kb-legend-by[data-by={by}]")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_be_focused()
    assert (page.evaluate(HATCHED), 'fill="url(#kb-uncertain)"' in page.evaluate(svg)) == (0, False)


def test_the_funnel_opens_with_a_key_and_has_its_table(visit):
    page = drawn(visit("?a=laag_inkomen"))
    fold = page.locator("#funnel .panel-fold")
    expect(page.locator("#funnel-title")).to_contain_text("gemeenten")
    expect(page.locator("#funnel-body")).to_be_hidden()
    fold.focus()
    page.keyboard.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "true")
    page.locator("#funnel-figure .main-svg").first.wait_for()
    expect(page.locator("#funnel-twin .kb-key")).to_contain_text("95 %")
    page.locator("#funnel-twin summary").click()
    expect(page.locator("#funnel-twin tbody tr").first).to_be_visible()
