"""The years and the wijken on Verkennen: what is drawn, what follows a hover or a mark, and what stands instead."""

import json
import re

from playwright.sync_api import Page, expect

from tests.browser.opening import until
from tests.browser.site import PATIENCE, UTRECHT, charted, faults, query_of

LINES = "kansen.regionLines.lines('trend-figure')"
EXAMS = f"?a=slaagpercentage&b=aandeel_0_14&region={UTRECHT}"


def ready(page: Page) -> Page:
    """The page with the years linked to the other views, and nothing on its way."""
    page.locator("#headline-title:not(:empty)").wait_for()
    page.locator("#trend-figure .main-svg").first.wait_for()
    assert until(page, lambda: page.evaluate(f"Boolean(kansen.regionLines && {LINES})"), True)
    page.wait_for_load_state("networkidle", timeout=PATIENCE)
    return page


def ink(page: Page) -> int:
    """How many points of the canvas over the years are painted."""
    return page.evaluate(
        "() => { const canvas = " + LINES + ".canvas; const pen = canvas.getContext('2d');"
        " const data = pen.getImageData(0, 0, canvas.width, canvas.height).data; let painted = 0;"
        " for (let at = 3; at < data.length; at += 4) if (data[at]) painted += 1; return painted }"
    )


def figure(page: Page, name: str) -> dict:
    """Data and layout of a chart as Plotly has them."""
    plot = f"document.querySelector('#{name}-figure .js-plotly-plot')"
    return json.loads(page.evaluate(f"JSON.stringify({{ data: {plot}.data, layout: {plot}.layout }})"))


def numbers(texts: list[str]) -> list[float]:
    """Dutch numbers as they stand at the beginning of each text that has one."""
    found = [re.match(r"[\d.]+(,\d+)?", text) for text in texts]
    return [float(one[0].replace(".", "").replace(",", ".")) for one in found if one]


def test_the_years_show_what_is_hovered_and_marked_anywhere_without_asking_the_server(visit):
    page = ready(visit(EXAMS, ready="html"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert ink(page) == 0
    page.evaluate("kansen.links.hover('GM0363', 'test')")
    assert until(page, lambda: ink(page) > 0, True)
    page.evaluate("kansen.links.hover(null, 'test')")
    assert until(page, lambda: ink(page), 0) == 0
    page.evaluate("kansen.links.mark(['GM0363', 'GM0599'])")
    assert until(page, lambda: ink(page) > 0, True)
    assert until(page, lambda: query_of(page).get("marked"), "GM0363,GM0599") == "GM0363,GM0599"
    # A point of a marked line is named under the pointer, everywhere.
    page.locator("#trend").scroll_into_view_if_needed()
    x, y = page.evaluate(
        "() => { const lines = "
        + LINES
        + "; const point = lines.points('GM0599', lines.rows[0], 0).filter(Boolean)[0];"
        " const frame = lines.plot.getBoundingClientRect(); return [frame.left + point.x, frame.top + point.y] }"
    )
    page.mouse.move(x, y)
    assert until(page, lambda: page.evaluate(LINES + ".under"), "GM0599") == "GM0599"
    assert [url for url in asked if "_dash-update-component" in url] == []


def test_chart_table_and_words_say_the_same(visit):
    page = ready(visit(EXAMS, ready="html"))
    expect(page.locator("#trend-title")).to_contain_text("In Utrecht")
    page.locator("#trend-twin summary").click()
    for name, place in (("trend", 0), ("trend", 1)):
        rows = page.locator(f"#{name}-twin table").nth(place).locator("tbody tr")
        written = rows.locator("td:nth-child(2)").all_inner_texts()
        axis = "y" if place == 0 else "y2"
        mine = [
            trace
            for trace in figure(page, name)["data"]
            if trace.get("meta", {}).get("role") == "mine" and trace["yaxis"] == axis
        ]
        drawn = [value for value in mine[0]["y"] if value is not None]
        assert numbers(written) == [round(value, 1) for value in drawn]
    # 2021 is not there: no line crosses it, and the key says so.
    assert None in mine[0]["x"]
    expect(page.locator("#trend-twin .kb-key")).to_contain_text("2021")
    page.locator("#within-twin summary").click()
    written = page.locator("#within-twin tbody tr td:nth-child(2)").all_inner_texts()
    dots = [trace for trace in figure(page, "within")["data"] if trace.get("meta", {}).get("role") == "wijken"]
    assert numbers(written)[5:] == [round(value, 1) for value in sorted(dots[0]["x"])]
    expect(page.locator("#within-notice")).to_contain_text("verhult")
    for panel in ("#trend", "#within"):
        assert faults(page, panel) == []


def test_a_break_is_marked_and_where_little_is_known_there_is_one_line_of_text(visit):
    page = ready(visit(f"?a=laag_inkomen&b=bijstand&region={UTRECHT}", ready="html"))
    expect(page.locator("#trend-title")).to_contain_text("trendbreuk van 2022")
    expect(page.locator("#trend-twin .kb-key")).to_contain_text("energietoeslag")
    expect(page.locator("#trend-notice")).to_contain_text("voor Utrecht is dit cijfer er alleen voor 2021")
    assert [trace.get("name") for trace in figure(page, "trend")["data"]][1:] == ["Nederland"]
    expect(page.locator("#within-title")).to_contain_text("geen cijfers per wijk")
    height = page.locator("#within").bounding_box()["height"]
    assert height < 80
    page = visit("?a=bijstand&b=woz_waarde", "phone", ready="html")
    page.locator("#trend .plain:not(:empty)").wait_for()
    expect(page.locator("#trend-title")).to_contain_text("A is er alleen voor 2020; B is er voor 2021 en 2022")
    expect(page.locator("#within-title")).to_contain_text("Kies uw gemeente")
    for panel in ("#trend", "#within"):
        assert page.locator(f"{panel} .panel-body").is_visible() is False
        assert page.locator(panel).bounding_box()["height"] < 160


def test_per_wijk_the_dots_are_the_regions_of_all_views_and_nothing_jumps(visit):
    page = ready(visit("?a=aandeel_0_14&b=laagste_40_inkomens&level=wijk&region=WK034401&lang=en", ready="html"))
    charted(page, "within")
    expect(page.locator("#trend-notice")).to_contain_text("Wijk 01 West")
    page.evaluate("kansen.links.mark(['WK034402'])")
    points = "kansen.charts.chart('within-figure').points('WK034402').length"
    assert until(page, lambda: page.evaluate(points), 2) == 2
    room = "document.querySelector('#{}').className + document.querySelector('#{}-title span').className"
    assert "rows-1" in page.evaluate(room.format("trend", "trend"))
    assert "rows-2" in page.evaluate(room.format("within", "within"))
