"""The client parts on a page of their own: one hub, one set of marks, whoever asks for them."""

from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.client_page import client_app
from tests.browser.opening import served, until, watched
from tests.browser.site import PATIENCE
from tests.browser.synthetic import NAN, codes_of, drawing_of, rows_of, scatter_of, square, write_geometry

TWELVE = [float(number) for number in range(12)]
MARKS = "Array.from(kansen.links.marked()).sort()"
ANSWERS = count(1)
# Until the maps stand still and are painted.
STILL = """() => {
  const views = ['map-a-canvas', 'map-b-canvas'].map((id) => kansen.map.view(id)).filter((view) => view && view.map);
  return Promise.all(views.map(({ map }) => new Promise((done) => { map.once('idle', done); map.triggerRepaint(); })));
}"""


@pytest.fixture(scope="module")
def geometry(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("geo")
    write_geometry(folder, "twelve", 12, 4, beyond=1)
    write_geometry(folder, "wijken", 600, 30, level="WK")
    return folder


@pytest.fixture(scope="module")
def address(geometry):
    with served(client_app(geometry, marks=["GM9003"]).server) as url:
        yield url


@pytest.fixture(scope="module")
def opened(context, address):
    """The page, opened once: what it must not do is judged at the end."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 1400})
    trouble = watched(page)
    page.goto(address)
    page.locator("#marked-bar ul").wait_for(state="attached", timeout=PATIENCE)
    yield page
    page.close()
    assert trouble == []


@pytest.fixture
def page(opened):
    """The page with one region marked, the pointer away, both maps on the whole country and the table by name."""
    opened.mouse.move(2, 2)
    opened.evaluate(
        "() => { const only = document.querySelector('.kb-table-bar input'); if (only && only.checked) only.click();"
        " const name = document.querySelector('#table-view th');"
        " while (name && name.ariaSort !== 'ascending') name.querySelector('button').click();"
        " kansen.links.clear(); kansen.links.mark(['GM9003']); kansen.links.hover(null, 'test'); }"
    )
    return opened


def give(page: Page, panel: str, drawing: object) -> None:
    """An answer of the server: what one panel shows; till it was put in place, by the number that came with it."""
    number = str(next(ANSWERS))
    data = {panel: {"drawing": drawing}, "given": {"text": number}}
    page.evaluate("data => dash_clientside.set_props('drawn', { data })", data)
    assert until(page, page.locator("#given-text").text_content, number) == number


def drawn_scatter(page: Page, figure: dict) -> None:
    """Draws the scatter and waits until it is this one, and linked."""
    revision = next(ANSWERS)
    give(page, "scatter", figure | {"layout": figure["layout"] | {"datarevision": revision}})
    ready = "kansen.charts.chart('scatter-figure')?.plot._fullLayout.datarevision"
    assert until(page, lambda: page.evaluate(ready), revision) == revision


def drawn_map(page: Page, drawing: dict, panel: str = "map-a") -> None:
    """Draws a map and waits until it is painted."""
    give(page, panel, drawing)
    ready = (
        "([id, values]) => { const view = kansen.map.view(id); return Boolean(view && view.drawing && view.marks.shapes"
        " && JSON.stringify(view.drawing.values) === JSON.stringify(values) && view.map.loaded()); }"
    )
    asked = [f"{panel}-canvas", drawing["values"]]
    assert until(page, lambda: page.evaluate(ready, asked), True)
    if drawing["focus"] is None:
        page.evaluate(f"kansen.mapCamera.look(kansen.map.view('{panel}-canvas').map, null, 0)")
    page.evaluate(f"({STILL})().then(() => null)")


def both_maps(page: Page) -> None:
    """A and B, B the other way round."""
    drawn_map(page, drawing_of(TWELVE))
    drawn_map(page, drawing_of(TWELVE[::-1]), "map-b")


def spot(page: Page, place: int, panel: str = "map-a") -> tuple[float, float]:
    """Where on the page the middle of a region lies."""
    west, south, east, north = square(place, 4)
    middle = [(west + east) / 2, (south + north) / 2]
    found = page.evaluate(
        "([id, at]) => { const map = kansen.map.view(id).map; const box = map.getCanvas().getBoundingClientRect();"
        " const point = map.project(at); return [box.left + point.x, box.top + point.y]; }",
        [f"{panel}-canvas", middle],
    )
    return found[0], found[1]


def outlined(page: Page, kind: str, panel: str = "map-a") -> list[int]:
    """The places of the regions that a map outlines."""
    return sorted(page.evaluate(f"kansen.map.view('{panel}-canvas').marks.ids.{kind}"))


def state_of(page: Page, place: int) -> dict:
    """What the map knows of one region."""
    return page.evaluate("id => kansen.map.view('map-a-canvas').map.getFeatureState({source: 'regions', id})", place)


def test_marks_of_the_address_reach_every_view(page):
    drawn_map(page, drawing_of(TWELVE))
    give(page, "table", rows_of(TWELVE))
    selected = page.locator("#table-view tr[aria-selected=true]")
    assert until(page, lambda: outlined(page, "marked"), [3]) == [3]
    assert until(page, selected.count, 1) == 1
    assert until(page, lambda: page.url.rpartition("?")[2], "a=laag_inkomen&marked=GM9003").endswith("marked=GM9003")


def test_click_on_a_map_marks_it_in_all_views_and_in_the_address(page):
    both_maps(page)
    give(page, "table", rows_of(TWELVE))
    page.mouse.click(*spot(page, 5))
    row = page.locator("#table-view tr[data-code=GM9005]")
    assert until(page, lambda: row.get_attribute("aria-selected"), "true") == "true"
    for panel in ("map-a", "map-b"):
        assert until(page, lambda one=panel: outlined(page, "marked", one), [5]) == [5]
    assert page.locator("#marked-bar .kb-chip").inner_text().startswith("Plaats 06")
    assert until(page, lambda: page.url.rpartition("marked=")[2], "GM9005") == "GM9005"


def test_ctrl_click_adds_and_a_click_beside_the_regions_clears(page):
    drawn_map(page, drawing_of(TWELVE))
    page.mouse.click(*spot(page, 0))
    page.keyboard.down("Control")
    page.mouse.click(*spot(page, 1))
    page.keyboard.up("Control")
    assert until(page, lambda: page.evaluate(MARKS), ["GM9000", "GM9001"]) == ["GM9000", "GM9001"]
    west = spot(page, 0)[0] - (spot(page, 1)[0] - spot(page, 0)[0])
    page.mouse.click(west, spot(page, 0)[1])
    assert until(page, lambda: page.evaluate(MARKS), []) == []


def test_shift_drag_marks_what_the_box_holds(page):
    drawn_map(page, drawing_of(TWELVE))
    page.keyboard.down("Shift")
    page.mouse.move(*spot(page, 0))
    page.mouse.down()
    page.mouse.move(*spot(page, 5), steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")
    wanted = ["GM9000", "GM9001", "GM9004", "GM9005"]
    assert until(page, lambda: page.evaluate(MARKS), wanted) == wanted


def test_escape_clears(page):
    drawn_map(page, drawing_of(TWELVE))
    page.keyboard.press("Escape")
    assert until(page, lambda: page.evaluate(MARKS), []) == []


def test_marks_outlive_a_choice_that_is_under_way(page):
    """The choice brings what the Store of marks still held, while the new marks are on their way to it."""
    page.evaluate(
        "() => { dash_clientside.set_props('selection', { data: { query: 'a=laag_inkomen' } });"
        " kansen.links.mark(['GM9001', 'GM9002']); }"
    )
    assert until(page, lambda: "marked=GM9001,GM9002" in page.url, True)
    assert page.evaluate(MARKS) == ["GM9001", "GM9002"]


def test_hover_shows_the_same_region_on_both_maps_with_its_own_value(page):
    both_maps(page)
    page.mouse.move(*spot(page, 5))
    said = page.locator("#map-b-canvas .kb-tooltip-value")
    assert until(page, said.inner_text, "6,0\u00a0%") == "6,0\u00a0%"
    assert page.locator("#map-a-canvas .kb-tooltip-value").inner_text() == "5,0\u00a0%"
    assert (outlined(page, "hover"), outlined(page, "hover", "map-b")) == ([5], [5])


def test_no_value_is_told_in_words_and_has_no_class_colour(page):
    drawn_map(page, drawing_of([1.0, NAN, *TWELVE[2:]], ["final", "suppressed", *["final"] * 10]))
    page.mouse.move(*spot(page, 1))
    said = page.locator("#map-a-canvas .kb-tooltip-value")
    assert until(page, said.inner_text, "niet getoond") == "niet getoond"
    assert state_of(page, 1) == {"fill": None, "status": 3, "uncertain": 0}


def test_an_estimate_is_told_beside_its_value(page):
    drawn_map(page, drawing_of(TWELVE, ["estimated", *["final"] * 11]))
    page.mouse.move(*spot(page, 0))
    assert until(page, page.locator("#map-a-canvas .kb-tooltip-status").inner_text, "geschat") == "geschat"


def test_a_shape_that_is_no_region_has_a_name_but_cannot_be_marked(page):
    drawn_map(page, drawing_of(TWELVE))
    page.mouse.move(*spot(page, 12))
    assert until(page, page.locator("#map-a-canvas .kb-tooltip-value").inner_text, "geen cijfer") == "geen cijfer"
    page.mouse.click(*spot(page, 12))
    assert until(page, lambda: page.evaluate(MARKS), []) == []


def test_a_change_sets_the_state_of_regions_that_differ_only(page):
    drawn_map(page, drawing_of(TWELVE))
    page.evaluate(
        "() => { const map = kansen.map.view('map-a-canvas').map; const set = map.setFeatureState.bind(map);"
        " window.states = []; map.setFeatureState = (where, state) => { states.push(where.id); set(where, state); }; }"
    )
    changed = drawing_of(TWELVE) | {"classes": [4, *drawing_of(TWELVE)["classes"][1:]], "period": "2022"}
    give(page, "map-a", changed)
    shown = page.locator("#map-a-canvas")
    assert until(page, lambda: shown.get_attribute("data-drawn"), "Laag inkomen 2022") == "Laag inkomen 2022"
    assert page.evaluate("states") == [0]


def test_geometry_is_asked_for_by_address_and_never_again_for_other_values(page):
    asked: list[str] = []
    drawn_map(page, drawing_of(TWELVE))
    page.on("request", lambda request: asked.append(request.url))
    drawn_map(page, drawing_of(TWELVE[::-1]) | {"period": "2022"})
    assert [url for url in asked if "/geo/" in url] == []


def test_mine_is_outlined_and_stands_first_in_the_table(page):
    drawn_map(page, drawing_of(TWELVE, mine=("GM9007",)))
    give(page, "table", rows_of(TWELVE, mine=("GM9007",)))
    first = page.locator("#table-view tr[data-code]").first
    assert until(page, lambda: first.get_attribute("data-code"), "GM9007") == "GM9007"
    assert outlined(page, "mine") == [7]
    assert "mijn regio: 7,0\u00a0%" in page.locator("#map-a-canvas .kb-legend").inner_text()


def test_regions_of_mine_with_one_figure_are_told_by_that_figure(page):
    drawn_map(page, drawing_of([7.01, 7.04, *TWELVE[2:]], mine=("GM9000", "GM9001")))
    assert "mijn regio: 7,0\u00a0%" in page.locator("#map-a-canvas .kb-legend").inner_text()


def test_the_map_looks_at_its_focus(page):
    drawn_map(page, drawing_of(TWELVE, focus=square(0, 4)))
    west, south, east, north = page.evaluate("kansen.map.view('map-a-canvas').map.getBounds().toArray().flat()")
    box = square(0, 4)
    assert west < box[0] < box[2] < east
    assert south < box[1] < box[3] < north
    assert north - south < 2 * (box[3] - box[1])


def test_a_map_fills_the_frame_that_its_legend_leaves(page):
    both_maps(page)
    heights = (
        "['map-a-canvas', 'map-b-canvas'].map((id) => kansen.map.view(id).map)"
        ".map((map) => map.getContainer().clientHeight - map.getCanvas().offsetHeight)"
    )
    assert until(page, lambda: page.evaluate(heights), [0, 0]) == [0, 0]


def test_two_maps_look_at_the_same_place(page):
    both_maps(page)
    page.evaluate("kansen.map.view('map-a-canvas').map.jumpTo({center: [5, 52], zoom: 9})")
    other = page.evaluate("(() => { const map = kansen.map.view('map-b-canvas').map; return map.getZoom(); })()")
    assert other == pytest.approx(9)


def test_another_level_drops_the_marks_of_the_old_one(page):
    drawn_map(page, drawing_of(TWELVE))
    drawn_map(page, drawing_of([float(place % 50) for place in range(600)], name="wijken"))
    assert until(page, lambda: page.evaluate(MARKS), []) == []


def test_the_legend_names_every_status_that_occurs_and_no_other(page):
    statuses = ["suppressed", "missing", "not_applicable", *["final"] * 9]
    drawn_map(page, drawing_of([NAN, NAN, NAN, *TWELVE[3:]], statuses))
    said = page.locator("#map-a-canvas .kb-legend-statuses").inner_text()
    named = [word for word in ("voorlopig", "geschat", "niet getoond", "geen gegevens", "niet van") if word in said]
    assert named == ["niet getoond", "geen gegevens", "niet van"]


def test_missing_regions_that_stay_missing_are_not_drawn_as_a_class(page):
    """The pixels of a missing region hold ink and paper of the pattern, and no colour of the palette."""
    drawn_map(page, drawing_of([NAN, *TWELVE[1:]], focus=square(0, 4)))
    x, y = spot(page, 0)
    image = page.screenshot(clip={"x": x - 8, "y": y - 8, "width": 16, "height": 16})
    colours = page.evaluate(
        "async bytes => { const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));"
        " const canvas = new OffscreenCanvas(16, 16); const pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);"
        " const data = pen.getImageData(0, 0, 16, 16).data; const reds = [];"
        " for (let at = 0; at < data.length; at += 4) reds.push(Math.abs(data[at] - data[at + 2])); return reds; }",
        list(image),
    )
    assert max(colours) < 25  # greys: ochre differs by 45 or more between red and blue


def test_table_sorts_by_its_headers_and_says_so(page):
    give(page, "table", rows_of([3.0, None, 1.0, 2.0]))
    header = page.locator("#table-view th").nth(1)
    header.locator("button").click()
    order = page.locator("#table-view tr[data-code]").evaluate_all("rows => rows.map(row => row.dataset.code)")
    assert (order, header.get_attribute("aria-sort")) == (["GM9000", "GM9003", "GM9002", "GM9001"], "descending")
    header.locator("button").click()
    order = page.locator("#table-view tr[data-code]").evaluate_all("rows => rows.map(row => row.dataset.code)")
    assert (order, header.get_attribute("aria-sort")) == (["GM9002", "GM9003", "GM9000", "GM9001"], "ascending")


def test_table_writes_numbers_in_dutch_and_absence_in_words(page):
    give(page, "table", rows_of([1234.5, None, 2.0], [0, 3, 2]))
    rows = [page.locator(f"#table-view tr[data-code={code}]") for code in codes_of(3)]
    assert until(page, rows[2].count, 1) == 1
    said = [" ".join(row.locator("td.kb-number").inner_text().split()) for row in rows]
    assert said == ["1.234,5", "niet getoond", "geschat 2,0"]


def test_table_is_worked_with_the_keyboard(page):
    give(page, "table", rows_of(TWELVE))
    page.locator("#table-view tr[data-code]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    assert until(page, lambda: page.evaluate(MARKS), ["GM9001", "GM9002"]) == ["GM9001", "GM9002"]
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.code") == "GM9011"


def test_table_can_show_marked_regions_only(page):
    give(page, "table", rows_of(TWELVE))
    page.get_by_label("Alleen gemarkeerd").check()
    rows = page.locator("#table-view tr[data-code]")
    assert rows.evaluate_all("rows => rows.map(row => row.dataset.code)") == ["GM9003"]


def test_a_long_table_makes_the_rows_in_sight_only_and_reaches_the_last_by_key(page):
    give(page, "table", rows_of([float(number) for number in range(3400)]))
    rows = page.locator("#table-view tr[data-code]")
    assert until(page, lambda: 0 < rows.count() < 100, True)
    assert page.locator("#table-view table").get_attribute("aria-rowcount") == "3401"
    rows.first.focus()
    page.keyboard.press("End")
    last = "GM9998"  # Plaats 999, behind Plaats 3400 by name
    assert until(page, lambda: page.evaluate("document.activeElement.dataset.code"), last) == last


def test_click_on_a_point_marks_its_region(page):
    drawn_map(page, drawing_of(TWELVE))
    drawn_scatter(page, scatter_of(TWELVE, TWELVE))
    page.mouse.move(*point(page, "GM9008"))
    assert until(page, lambda: page.evaluate("kansen.charts.chart('scatter-figure').over"), True)
    page.mouse.click(*point(page, "GM9008"))
    assert until(page, lambda: outlined(page, "marked"), [8]) == [8]


def test_every_region_is_painted_where_its_numbers_say(page):
    drawn_scatter(page, scatter_of(TWELVE, TWELVE))
    painted = (
        "codes => { const chart = kansen.charts.chart('scatter-figure'); if (!chart) return null;"
        " const pen = chart.ground.getContext('2d'), scale = kansen.canvas.density();"
        " const alpha = ([x, y]) => pen.getImageData(x * scale, y * scale, 1, 1).data[3];"
        " return codes.map((code) => alpha(chart.points(code)[0]) > 100); }"
    )
    assert until(page, lambda: page.evaluate(painted, codes_of(12)), [True] * 12) == [True] * 12


def test_lasso_marks_what_it_holds_and_marks_outlive_a_new_figure(page):
    drawn_map(page, drawing_of(TWELVE))
    drawn_scatter(page, scatter_of(TWELVE, TWELVE))
    (left, low), (right, high) = point(page, "GM9002"), point(page, "GM9004")
    page.mouse.move(left - 12, low + 12)
    page.mouse.down()
    for x, y in ((left - 12, high - 12), (right + 12, high - 12), (right + 12, low + 12), (left - 10, low + 12)):
        page.mouse.move(x, y, steps=4)
    page.mouse.up()
    assert until(page, lambda: outlined(page, "marked"), [2, 3, 4]) == [2, 3, 4]
    drawn_scatter(page, scatter_of(TWELVE[::-1], TWELVE))
    assert page.evaluate("Array.from(kansen.charts.chart('scatter-figure').codes).sort()") == codes_of(12)[2:5]
    assert until(page, page.locator("#scatter-figure .selectionlayer path").count, 0) == 0


def point(page: Page, code: str) -> tuple[float, float]:
    """Where on the page a region stands in the scatter."""
    x, y = page.evaluate(
        "code => { const chart = kansen.charts.chart('scatter-figure'); const [x, y] = chart.points(code)[0];"
        " const box = chart.canvas.getBoundingClientRect(); return [box.left + x, box.top + y]; }",
        code,
    )
    return x, y


def test_marked_bar_takes_off_clears_and_hands_over(page):
    drawn_map(page, drawing_of(TWELVE))
    page.evaluate("kansen.links.mark(['GM9001', 'GM9002'])")
    page.get_by_label("Plaats 02 niet meer markeren").click()
    assert page.evaluate(MARKS) == ["GM9002"]
    page.get_by_role("button", name="maak mijn regio").click()
    page.get_by_role("button", name="wissen").click()
    assert page.evaluate(MARKS) == []
    heard = page.locator("#marked-bar [role=status]")
    assert until(page, heard.inner_text, "Geen regio's gemarkeerd") == "Geen regio's gemarkeerd"


def test_more_marks_than_an_address_can_hold_are_left_out_of_it(page):
    assert page.evaluate("kansen.address.query('a=x', new Array(201).fill('GM0193'))") == "a=x"
    assert page.evaluate("kansen.address.query('', ['GM0193', 'GM0307'])") == "marked=GM0193,GM0307"


def test_a_map_whose_regions_cannot_be_fetched_says_so(context, address):
    opened = context.new_page()
    opened.goto(address)
    opened.locator("#marked-bar ul").wait_for(state="attached")
    give(opened, "map-a", drawing_of(TWELVE, name="gone"))
    failed = opened.locator("#map-a-canvas .kb-map-failed")
    failed.wait_for()
    assert "kan hier niet worden getekend" in failed.inner_text()
    opened.close()
