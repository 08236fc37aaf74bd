"""The maps: classes, legend and key as brush, the years beside each other and after each other."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, charted, faults, painted, query_of

YEARS = "?a=inwoners_0_24&b=jongeren_met_jeugdzorg"
# Keeps the periods that map A draws, in their order: a year that plays is over before a slow machine looks.
NOTED = """() => {
  window.noted = [];
  const note = () => {
    const { period } = kansen.map.view('map-a-canvas').drawing;
    if (noted.at(-1) !== period) noted.push(period);
  };
  new MutationObserver(note).observe(document.getElementById('map-a-canvas'), { attributeFilter: ['data-drawn'] });
}"""


def seen(page: Page, panel: str) -> dict:
    """What a map draws at this moment: period and limits."""
    return page.evaluate(
        "(id) => { const { period, limits } = kansen.map.view(id).drawing; return { period, limits } }",
        f"{panel}-canvas",
    )


def seen_marks(page: Page, panel: str) -> list[str]:
    return page.evaluate(
        "(id) => { const { marks, regions } = kansen.map.view(id);"
        " return marks.ids.marked.map(at => regions.codes[at]).sort() }",
        f"{panel}-canvas",
    )


def in_scatter(page: Page) -> list[str]:
    return page.evaluate("Array.from(kansen.charts.chart('scatter-figure').codes).sort()")


def test_the_key_of_two_figures_marks_its_regions_in_every_view(visit):
    page = charted(painted(visit("?view=AB"), "map-ab"), "scatter")
    cell = page.get_by_role("button", name="A hoog, B laag: ")
    count = int(cell.inner_text())
    cell.focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("button", name="A hoog, B midden: ")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-pressed", "true")
    assert until(page, lambda: len(seen_marks(page, "map-ab")), count) == count
    marked = seen_marks(page, "map-ab")
    assert until(page, lambda: in_scatter(page), marked) == marked
    assert until(page, lambda: sorted(query_of(page).get("marked", "").split(",")), marked) == marked
    assert faults(page) == []
    page.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-pressed", "false")
    assert until(page, lambda: in_scatter(page), []) == []


def test_a_class_of_the_legend_marks_its_regions_and_the_hovered_region_stands_in_both_legends(visit):
    page = painted(painted(visit(f"?region={UTRECHT}"), "map-a"), "map-b")
    box = page.locator("#map-a .kb-legend-class").last
    box.click()
    expect(box).to_have_attribute("aria-pressed", "true")
    count = int(box.locator(".kb-legend-swatch").inner_text())
    assert until(page, lambda: len(seen_marks(page, "map-b")), count) == count
    page.evaluate(f"kansen.links.hover('{UTRECHT}', 'table-view')")
    for panel in ("map-a", "map-b"):
        expect(page.locator(f"#{panel} .kb-legend-hover")).to_have_count(1)
        expect(page.locator(f"#{panel} .kb-legend-class.kb-hover")).to_have_count(1)
    page.evaluate("kansen.links.hover(null, 'table-view')")
    expect(page.locator(".kb-legend-hover")).to_have_count(0)


def test_chosen_classes_stand_in_the_address_and_survive_a_reload(visit):
    page = painted(visit("?view=A"), "map-a")
    own = seen(page, "map-a")["limits"]
    page.locator("#classes").click()
    page.get_by_role("option", name="Rond de vergelijking").click()
    assert until(page, lambda: query_of(page).get("classes"), "comparator") == "comparator"
    expect(page.locator("#map-a .kb-legend-head")).to_contain_text("grijs is ongeveer gelijk")
    chosen = seen(page, "map-a")["limits"]
    page.reload()
    painted(page, "map-a")
    assert (seen(page, "map-a")["limits"], chosen != own) == (chosen, True)


def test_years_stand_beside_each_other_with_one_hover_and_one_set_of_marks(visit):
    page = visit(f"{YEARS}&view=years&region={UTRECHT}")
    page.locator("#years-canvas[data-drawn]").wait_for()
    expect(page.locator("#years figcaption strong")).to_have_text(["2020", "2024", "2025"])
    frame = page.locator("#years .kb-small-frame").first
    inside = page.evaluate(
        "(code) => { const map = kansen.years.view('years-canvas').maps[0];"
        " const { project, MIDDLE } = kansen.mapShapes;"
        " const b = map.regions.bounds[map.regions.place.get(code)];"
        " const [x, y] = project((b[0] + b[2]) / 2, (b[1] + b[3]) / 2);"
        " return [(x - MIDDLE[0]) * map.scale + map.shiftX, (y - MIDDLE[1]) * map.scale + map.shiftY] }",
        "GM0363",
    )
    frame.hover(position={"x": inside[0], "y": inside[1]})
    expect(page.locator("#years .kb-small-label:visible")).to_have_count(3)
    frame.click(position={"x": inside[0], "y": inside[1]})
    assert until(page, lambda: query_of(page).get("marked"), "GM0363") == "GM0363"
    ids = "kansen.years.view('years-canvas').maps.map(({ ids, regions }) => ids.marked.map(at => regions.codes[at]))"
    assert page.evaluate(ids) == [["GM0363"]] * 3


def test_a_figure_of_one_year_has_a_sentence_and_no_maps_of_years(visit):
    page = visit("?view=years&a=laag_inkomen")
    expect(page.locator("#years-notice")).to_contain_text("alleen over 2021")
    expect(page.locator("#years-canvas")).to_be_hidden()


def test_the_slider_changes_the_year_on_one_scale(visit):
    page = painted(visit(f"{YEARS}&view=A"), "map-a")
    page.locator("#map-a .kb-time-range").focus()
    page.keyboard.press("ArrowLeft")
    assert until(page, lambda: query_of(page).get("pa"), "2024") == "2024"
    assert until(page, lambda: seen(page, "map-a")["period"], "2024") == "2024"
    limits = seen(page, "map-a")["limits"]
    expect(page.locator("#map-a .kb-time-said")).to_have_text("2024")
    expect(page.get_by_label("Eén schaal")).to_be_checked()
    page.keyboard.press("Home")
    assert until(page, lambda: seen(page, "map-a")["period"], "2020") == "2020"
    assert seen(page, "map-a")["limits"] == limits


@pytest.mark.parametrize("calm", [False, True], ids=["moving", "reduced motion"])
def test_the_years_play_by_themselves_or_by_a_press_each(visit, calm):
    page = painted(visit(f"{YEARS}&view=A&pa=2020"), "map-a")
    page.emulate_media(reduced_motion="reduce" if calm else "no-preference")
    button = page.locator("#map-a .kb-time-play")
    expect(button).to_have_attribute("aria-label", "Volgend jaar" if calm else "Speel de jaren af")
    page.evaluate(NOTED)
    button.click()
    if calm:
        assert until(page, lambda: seen(page, "map-a")["period"], "2024") == "2024"
        button.click()
    years = ["2020", "2024", "2025"]
    assert until(page, lambda: page.evaluate("noted"), years) == years
    expect(button).to_have_attribute("data-shows", "next" if calm else "play")
