"""The main job on the page Verkennen, as each of the three groups of readers would do it, over the starter release."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import UTRECHT, drawn, painted, query_of

WIJKEN = "?level=wijk&a=aandeel_0_14&pa=2024&region=GM0344"


def choose(page: Page, control: str, typed: str, found: str = "") -> None:
    """Types in a list and takes the first thing found that says `found`, or else what was typed."""
    page.locator(f"#{control}").click()
    page.locator(f"#{control}").fill(typed)
    page.locator("[role=option]:visible").filter(has_text=re.compile(found or typed, re.IGNORECASE)).first.click()


def marked_everywhere(page: Page) -> dict[str, list[str]]:
    """The marked regions as each view shows them; the table by its rows, when only the marked ones are listed."""
    on_map = (
        "(id) => { const { marks, regions } = kansen.map.view(id);"
        " return marks.ids.marked.map(at => regions.codes[at]).sort() }"
    )
    in_chart = "(id) => Array.from(kansen.charts.chart(id).codes).sort()"
    rows = page.locator("#table-view tr[data-code][aria-selected=true]")
    return {
        "map-a": page.evaluate(on_map, "map-a-canvas"),
        "map-b": page.evaluate(on_map, "map-b-canvas"),
        "scatter": page.evaluate(in_chart, "scatter-figure"),
        "strip": page.evaluate(in_chart, "strip-figure"),
        "table": sorted(rows.evaluate_all("rows => rows.map(row => row.dataset.code)")),
        "address": sorted(query_of(page).get("marked", "").split(",")),
    }


def on_map(page: Page, code: str, panel: str = "map-a") -> tuple[float, float]:
    """A point on the screen inside a region's bounds, at their middle."""
    x, y = page.evaluate(
        "([id, code]) => { const { map, regions } = kansen.map.view(id);"
        " const b = regions.bounds[regions.place.get(code)];"
        " const at = map.project([(b[0] + b[2]) / 2, (b[1] + b[3]) / 2]);"
        " const frame = map.getCanvas().getBoundingClientRect(); return [frame.left + at.x, frame.top + at.y] }",
        [f"{panel}-canvas", code],
    )
    return x, y


def click_on_map(page: Page, code: str, name: str) -> None:
    """Points at a region till the map names it, for a legend that grows moves the land under it; then clicks."""
    said = page.locator("#map-a-canvas .kb-tooltip")

    def named() -> bool:
        page.mouse.move(*on_map(page, code))
        return name in said.inner_text()

    assert until(page, named, True)
    page.mouse.click(*on_map(page, code))


def test_a_school_board_finds_its_region_and_marks_a_neighbour_on_the_map(visit):
    page = drawn(visit())
    choose(page, "region", "utrecht")
    expect(page.locator("#headline-title")).to_contain_text(
        "In Utrecht is het aandeel huishoudens met een laag inkomen"
    )
    expect(page.locator("#headline-text")).to_contain_text("procentpunt")
    assert until(page, lambda: query_of(page).get("region"), UTRECHT) == UTRECHT
    assert until(page, lambda: page.evaluate("kansen.map.view('map-a-canvas').drawing.mine"), [UTRECHT]) == [UTRECHT]
    click_on_map(page, "GM0363", "Amsterdam")
    page.get_by_label("Alleen gemarkeerde regio's").check()
    wanted = {view: ["GM0363"] for view in ("map-a", "map-b", "scatter", "strip", "table", "address")}
    assert until(page, lambda: marked_everywhere(page), wanted) == wanted


def test_a_youth_care_team_brushes_the_scatter_on_a_beamer_and_reopens_the_address(visit):
    page = drawn(visit(f"?region={UTRECHT}", "beamer"))
    box = page.locator("#scatter-figure .nsewdrag").bounding_box()
    corners = [(0.75, 0.05), (0.98, 0.05), (0.98, 0.95), (0.75, 0.95), (0.75, 0.06)]
    spots = [(box["x"] + across * box["width"], box["y"] + down * box["height"]) for across, down in corners]
    page.mouse.move(*spots[0])
    page.mouse.down()
    for spot in spots[1:]:
        page.mouse.move(*spot, steps=6)
    page.mouse.up()
    page.get_by_label("Alleen gemarkeerde regio's").check()
    assert until(page, lambda: bool(query_of(page).get("marked")), True)
    marked = sorted(query_of(page)["marked"].split(","))
    views = dict.fromkeys(("map-a", "map-b", "scatter", "strip", "table", "address"), marked)
    assert len(marked) > 3
    assert until(page, lambda: marked_everywhere(page), views) == views
    page.reload()
    drawn(page)
    page.get_by_label("Alleen gemarkeerde regio's").check()
    assert until(page, lambda: marked_everywhere(page), views) == views


def test_a_researcher_is_refused_a_relation_across_divisions_and_takes_the_way_on(visit):
    page = visit("?level=wijk&a=aandeel_0_14&pa=2022&b=inwoners&pb=2024&region=GM0344&lang=en")
    expect(page.locator("#scatter-title")).to_have_text("A and B cannot be compared like this")
    page.locator("#scatter").get_by_role("link", name="Set both to 2024").click()
    expect(page.locator("#scatter-title")).not_to_have_text("A and B cannot be compared like this")
    expect(page.locator("#scatter-sub")).to_contain_text("not children")
    drawn(page)
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_researcher_marks_a_row_of_the_table_and_reopens_the_address(visit):
    page = drawn(visit("?a=slaagpercentage&b=achterstandsscore&region=GM0344&lang=en"))
    row = page.locator("#table-view tr[data-code=GM0014]")
    row.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Marked regions only").check()
    wanted = {view: ["GM0014"] for view in ("map-a", "map-b", "scatter", "strip", "table", "address")}
    assert until(page, lambda: marked_everywhere(page), wanted) == wanted
    page.reload()
    drawn(page)
    page.get_by_label("Marked regions only").check()
    assert until(page, lambda: marked_everywhere(page), wanted) == wanted


def test_wijken_that_cannot_be_drawn_are_listed_on_the_page(look):
    page = look(WIJKEN)
    listed = page.locator("#map-a-notice details").first
    expect(listed.locator("summary")).to_contain_text("47 wijken staan niet op de kaart")
    listed.locator("summary").click()
    assert listed.locator("li").count() == 47


def test_a_map_of_wijken_looks_at_my_gemeente(look):
    page = painted(look(WIJKEN), "map-a")
    west, south, east, north = page.evaluate("kansen.map.view('map-a-canvas').map.getBounds().toArray().flat()")
    assert west < 5.0 < 5.2 < east
    assert south < 52.05 < 52.13 < north
    assert east - west < 1.5


def test_another_indicator_and_period_change_title_axis_and_source(visit):
    page = drawn(visit(f"?region={UTRECHT}"))
    choose(page, "figure-a", "Geslaagd voor het eindexamen")
    expect(page.locator("#headline-title")).to_contain_text("het slaagpercentage")
    expect(page.locator("#headline-notice")).to_contain_text("twee verschillende jaren")
    expect(page.locator("#map-a-source")).to_contain_text("2018/19")
    expect(page.locator("#scatter-figure .xtitle")).to_contain_text("2018/19")


def test_the_language_switch_keeps_the_view(visit):
    page = drawn(visit(f"?region={UTRECHT}&marked=GM0363"))
    before = query_of(page)
    page.locator("#language").click()
    expect(page.locator("#headline-title")).to_contain_text("In Utrecht, the share of")
    drawn(page)
    assert until(page, lambda: query_of(page), before | {"lang": "en"}) == before | {"lang": "en"}


@pytest.mark.parametrize(
    "query",
    ["?a=niets&pa=1850&region=XX", "?level=%00&view=7", "?a=laag_inkomen&a=woz_waarde", "?marked=" + "GM0000," * 300],
)
def test_a_bad_address_gives_the_page_with_a_notice(visit, query):
    page = visit(query)
    expect(page.locator("#page-notices .notice").first).to_be_visible()


def test_figures_do_not_move_when_the_first_drawing_comes_and_nothing_blinks_till_then(look):
    page = look(f"?region={UTRECHT}")
    assert page.evaluate("document.getAnimations().length") == 0
    before = [page.locator(f"#{name}").bounding_box()["y"] for name in ("map-a", "strip", "explain")]
    drawn(page)
    after = [page.locator(f"#{name}").bounding_box()["y"] for name in ("map-a", "strip", "explain")]
    assert after == pytest.approx(before, abs=60)


def test_the_first_screen_at_the_desk_shows_maps_scatter_and_the_start_of_the_strip(look):
    page = drawn(look(f"?region={UTRECHT}"))
    tops = {name: page.locator(f"#{name}").bounding_box() for name in ("map-a", "map-b", "scatter", "strip")}
    assert all(tops[name]["y"] + tops[name]["height"] <= 900 for name in ("map-a", "map-b", "scatter"))
    assert tops["strip"]["y"] < 880


def test_two_figures_chosen_in_quick_succession_are_both_shown(visit):
    page = drawn(visit())
    page.evaluate(
        "() => { const choose = (id, value) => dash_clientside.set_props(id, { value });"
        " choose('indicator-a', 'bijstand'); setTimeout(() => choose('indicator-b', 'werkloosheid'), 40); }"
    )
    wanted = ("bijstand", "werkloosheid")
    assert until(page, lambda: (query_of(page).get("a"), query_of(page).get("b")), wanted) == wanted
    expect(page.locator("#map-b-canvas")).to_have_attribute("data-drawn", re.compile("Werkloosheid", re.IGNORECASE))
    expect(page.locator("#figure-b")).to_have_value(re.compile("Werkloosheid", re.IGNORECASE))
