"""The box of the working area, uncertain colours and the funnel, as a reader uses them: with keys, and on a phone."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, drawn, faults, query_of

SAID = ".area-said"
OUTLINED = "kansen.map.view('map-a-canvas').marks.ids.mine.length"
# How many points the pair on Samenhang has for several regions as one.
AS_ONE = """document.querySelector('#pair-figure .js-plotly-plot')
    ?.data.filter((one) => one.meta?.role === 'aggregate').length"""
HATCHED = "kansen.map.view('map-a-canvas').drawing.hatched.size"


def opened_box(page: Page) -> Page:
    summary = page.locator(".area-summary")
    expect(summary).to_be_visible()  # what is still folded away takes no focus
    summary.focus()
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
    page.get_by_label("Het werkgebied Rond de Heuvelrug loslaten").click()
    expect(page.locator(".area-summary")).to_have_text("Werkgebied maken of openen")
    page.locator(".area-actions input[type=file]").set_input_files(saved)
    expect(page.locator(".region-group-name")).to_have_text("Rond de Heuvelrug")
    assert until(page, lambda: query_of(page).get("group"), address) == address


def test_what_cannot_be_read_stays_in_the_box_and_is_told(visit):
    page = opened_box(visit(f"?region={UTRECHT}"))
    made(page, "Nergenshuizen")
    expect(page.locator(SAID)).to_contain_text("Nergenshuizen")
    expect(page.locator("#area-codes")).to_have_value("Nergenshuizen")
    expect(page.locator("#headline-title")).to_contain_text("In Utrecht")


def test_what_is_being_pasted_outlives_the_answer_to_an_earlier_choice(visit):
    page = opened_box(visit())
    held: list[Route] = []
    page.route("**/_dash-update-component*", lambda route: held.insert(0, route))
    page.locator("#region").fill("corop utrecht")
    page.locator("#region").press("Enter")
    assert until(page, lambda: len(held) > 0, True)
    page.locator("#area-codes").press_sequentially("Zutphen")
    for route in held:
        route.continue_()
    page.unroute("**/_dash-update-component*")
    expect(page.locator(".region-group")).to_contain_text("COROP Utrecht")
    expect(page.locator("#area-codes")).to_have_value("Zutphen")


def test_with_a_region_the_working_area_can_take_its_place(visit):
    page = opened_box(visit(f"?region={UTRECHT}"))
    made(page, "GM0344, GM0355", "Samen")
    page.get_by_role("button", name="Bekijk dit werkgebied als mijn regio").click()
    expect(page.locator("#headline-title")).to_contain_text("het werkgebied Samen")


def test_a_partnership_makes_its_area_changes_it_on_the_map_and_sees_it_as_one_region_on_every_page(visit):
    page = opened_box(drawn(visit()))
    made(page, "Zutphen, Lochem, Brummen, Voorst", "Graafschap")
    expect(page.locator("#headline-title")).to_contain_text("In het werkgebied Graafschap")
    page.evaluate("kansen.links.mark(['GM1876'])")
    page.get_by_role("button", name="Voeg toe aan Graafschap").click()
    expect(page.locator(SAID)).to_contain_text("Het werkgebied Graafschap heeft 5 regio's.")
    assert until(page, lambda: page.evaluate(OUTLINED), 5) == 5
    expect(page.locator("#map-a .kb-legend-statuses")).to_contain_text("Graafschap: 4,7\u00a0% (4,6 tot 4,7\u00a0%)")
    expect(page.locator("#table .kb-aggregate")).to_contain_text("11,1\u00a0% (11,0 tot 11,1\u00a0%)")
    group = until(page, lambda: query_of(page).get("group", "")[-10:], "Graafschap")
    assert group == "Graafschap"
    expect(page.locator(".marked-bar")).to_have_attribute("data-marked", "0")
    page.get_by_role("link", name="Vergelijkbare regio's").click()
    expect(page.locator("#similar-title")).to_contain_text("op het werkgebied Graafschap")
    page.get_by_role("link", name="Samenhang").click()
    assert until(page, lambda: page.evaluate(AS_ONE), 1) == 1
    page.get_by_role("link", name="Regioprofiel").click()
    expect(page.locator("#profile-heading h1")).to_have_text("Profiel van Graafschap")
    page.locator("#profile-compare").click()
    page.get_by_role("option", name="Provincie Gelderland").click()
    expect(page.locator(".profile-area thead .col-compared")).to_have_text("Provincie Gelderland")
    opened_box(page)
    assert faults(page) == []


def test_wijken_bring_their_level_and_a_known_group_can_be_changed(visit):
    page = opened_box(visit("?group=CR02"))
    expect(page.locator("#area-codes")).to_have_value(re.compile(r"\(GM"))
    made(page, "WK030100\nWK030101", "Binnenstad")
    expect(page.locator("#headline-title")).to_contain_text("Binnenstad")
    assert until(page, lambda: query_of(page).get("level"), "wijk") == "wijk"
    page.get_by_role("button", name="Laat los").click()
    expect(page.locator(".area-summary")).to_be_focused()
    assert until(page, lambda: "group" in query_of(page), False) is False


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
    assert until(page, lambda: page.evaluate(HATCHED), 0) == 0
    assert 'fill="url(#kb-uncertain)"' not in page.evaluate(svg)


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
