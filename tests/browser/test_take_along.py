"""What readers take along, from the buttons of a panel: a researcher's path, copies, and a panel in another page."""

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pandas as pd
import pyarrow.parquet
import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, Route, expect
from python_calamine import CalamineWorkbook

from indicators.relations.association import Association, rank_association
from tests.browser.opening import served, until
from tests.browser.site import SIDEWAYS, UTRECHT, charted, drawn, faults

MARKED = f"?region={UTRECHT}&marked=GM0363"
SVG = "{http://www.w3.org/2000/svg}"


def menu(page: Page, panel: str, kind: str):
    """The menu of one button, opened."""
    button = page.locator(f"#{panel} .tool-{kind}")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    return page.locator(f"#{panel}-{kind}-menu")


def saved(page: Page, panel: str, kind: str, item: str) -> tuple[str, bytes]:
    """The name and the content of what an item of a menu saves."""
    opened = menu(page, panel, kind)
    with page.expect_download() as found:
        opened.get_by_text(item, exact=True).click()
    page.keyboard.press("Escape")
    return found.value.suggested_filename, Path(found.value.path()).read_bytes()


def places(opened: Locator) -> list[float]:
    """The height on the page at which each button of an opened menu stands."""
    return opened.locator(".tool-item").evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def texts_of(root: ET.Element) -> str:
    return " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))


def shown_in_table(page: Page) -> dict[str, list[str]]:
    """Code -> the cells of its row, as the table of the page has them."""
    rows = page.locator("#table-view tr[data-code]")
    read = "rows => rows.map(row => [row.dataset.code, Array.from(row.cells, cell => cell.textContent.trim())])"
    return dict(rows.evaluate_all(read))


def as_number(cell: str) -> float | None:
    """'geschat 1.234,5' -> 1234.5; None without a number."""
    found = re.search(r"[−]?[\d.]+(,\d+)?$", cell)
    return float(found[0].replace(".", "").replace(",", ".").replace("−", "-")) if found else None


def test_a_researcher_redraws_the_relation_from_the_files_alone(look):
    page = drawn(look(MARKED))
    said = page.locator("#scatter-sub").inner_text()
    name, body = saved(page, "scatter", "data", "CSV voor R, Python en SPSS")
    assert name == "kansen-laag_inkomen-2021-jongeren_met_jeugdzorg-2021-gemeente-scatter.csv"
    rows = pd.read_csv(io.BytesIO(body))
    found = rank_association(rows["value_a"], rows["value_b"])
    assert isinstance(found, Association)
    assert f"{found.rho:.2f}".replace(".", ",") in said
    assert f"over {len(rows)} gemeenten" in said
    points = page.evaluate(
        "() => { const trace = document.querySelector('#scatter-figure .js-plotly-plot').data[0];"
        " return trace.customdata.map((code, at) => [code, trace.x[at], trace.y[at]]) }"
    )
    drawn_points = pd.DataFrame(points, columns=["region_code", "x", "y"])
    both = rows.merge(drawn_points, on="region_code", validate="one_to_one")
    assert len(both) == len(points) == len(rows)
    assert both["x"].tolist() == pytest.approx(both["value_a"].tolist(), abs=0.05)
    assert both["y"].tolist() == pytest.approx(both["value_b"].tolist(), abs=0.05)
    _, picture = saved(page, "scatter", "image", "SVG, om bij te werken of te drukken")
    written = texts_of(ET.fromstring(picture))
    for part in ("Duidelijk verband", "tabel 85039NED", "Gemarkeerd: Amsterdam", "marked=GM0363", "uitgave"):
        assert part in written
    shapes = [one for one in ET.fromstring(picture).iter(f"{SVG}path") if "point" in (one.get("class") or "").split()]
    assert len(shapes) == len(rows) + len(["mine", "marked"])
    _, entry = saved(page, "scatter", "share", "Download BibTeX (.bib)")
    assert "tabel 85039NED" in entry.decode()
    assert "marked=GM0363" in entry.decode()


def test_every_file_of_the_table_has_the_numbers_of_the_page(look):
    page = drawn(look(MARKED))
    shown = shown_in_table(page)
    files = {
        "csv": pd.read_csv(io.BytesIO(saved(page, "table", "data", "CSV voor R, Python en SPSS")[1])),
        "semicolon": pd.read_csv(
            io.BytesIO(saved(page, "table", "data", "CSV voor Nederlands Excel")[1]),
            sep=";",
            decimal=",",
            encoding="utf-8-sig",
        ),
        "parquet": pyarrow.parquet.read_table(io.BytesIO(saved(page, "table", "data", "Parquet")[1])).to_pandas(),
    }
    book = CalamineWorkbook.from_filelike(io.BytesIO(saved(page, "table", "data", "Excel-werkmap (XLSX)")[1]))
    head, *body = book.get_sheet_by_index(0).to_python()
    sheet = pd.DataFrame(body, columns=head)
    files["xlsx"] = pd.DataFrame(
        {
            "region_code": sheet["Code"],
            "value_shown_a": pd.to_numeric(sheet["Waarde zoals getoond (A)"].replace("", None)),
            "value_shown_b": pd.to_numeric(sheet["Waarde zoals getoond (B)"].replace("", None)),
        }
    )
    wanted = {code: [as_number(cell) for cell in cells[-2:]] for code, cells in shown.items()}
    assert len(wanted) == 342
    for rows in files.values():
        numbers = rows[["value_shown_a", "value_shown_b"]].astype(object).where(lambda cell: cell.notna(), None)
        assert dict(zip(rows["region_code"], numbers.to_numpy().tolist(), strict=True)) == wanted


def test_the_image_of_a_map_holds_every_region_and_says_where_it_comes_from(visit):
    page = drawn(visit(f"?region={UTRECHT}&lang=en"))
    name, body = saved(page, "map-a", "image", "SVG, to edit or to print")
    assert name == "kansen-laag_inkomen-2021-gemeente-map-a.svg"
    root = ET.fromstring(body)
    areas = [path for path in root.iter(f"{SVG}path") if path.get("data-code")]
    assert len(areas) == 342
    colours = set(page.evaluate("kansen.map.view('map-a-canvas').drawing.colours"))
    assert {path.get("fill") for path in areas} == colours
    written = texts_of(root)
    title = page.locator("#map-a-title").inner_text()
    assert title in written
    assert root.find(f"{SVG}title").text == title
    for part in (
        "Households with a low income",
        "Source: CBS",
        "boundaries: CBS/Kadaster",
        "a=laag_inkomen",
        "release",
    ):
        assert part in written
    for limit in page.locator("#map-a .kb-legend-limit").all_inner_texts():
        assert limit.split()[-1] in written
    name, picture = saved(page, "map-a", "image", "PNG, for slides or a report")
    assert name.endswith("map-a.png")
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20]) == 2 * int(root.get("width"))
    assert int.from_bytes(picture[20:24]) == 2 * int(root.get("height"))


def test_every_panel_of_the_page_gives_an_image(visit):
    page = charted(drawn(visit(f"?region={UTRECHT}&b=koopwoningen")), "trend", "within")
    for panel in ("map-b", "strip", "trend", "within", "table"):
        root = ET.fromstring(page.evaluate("name => kansen.exportImage(name)", panel))
        assert page.locator(f"#{panel}-title").inner_text() in texts_of(root)


def test_no_button_of_a_menu_moves_when_the_citation_comes_and_a_copy_waits_for_it(visit, context, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = drawn(visit(MARKED))
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/download/scatter.txt*", hold)
    opened = menu(page, "scatter", "share")
    before = until(page, lambda: len(held), 1) and places(opened)
    opened.get_by_text("Kopieer BibTeX", exact=True).click()
    expect(opened.locator(".tool-said")).to_be_empty()
    held[0].continue_()
    expect(opened.locator(".tool-citation")).to_contain_text("Centraal Bureau voor de Statistiek")
    expect(opened.locator(".tool-said")).to_have_text("De BibTeX is gekopieerd.")
    assert clipboard(page).startswith("@misc{")
    assert places(opened) == before


def test_copies_are_confirmed_and_hold_what_they_say(look, context, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = drawn(look(MARKED))
    opened = menu(page, "scatter", "share")
    expect(opened.locator(".tool-citation")).to_contain_text("Centraal Bureau voor de Statistiek (CBS). (2021).")
    said = opened.locator(".tool-said")
    for item, told in (
        ("Kopieer de link", "De link is gekopieerd."),
        ("Kopieer de insluitcode", "De insluitcode is gekopieerd."),
        ("Kopieer de verwijzing", "De verwijzing is gekopieerd."),
        ("Kopieer BibTeX", "De BibTeX is gekopieerd."),
    ):
        opened.get_by_text(item, exact=True).click()
        expect(said).to_have_text(told)
    assert clipboard(page).startswith("@misc{")
    opened.get_by_text("Kopieer de link", exact=True).click()
    assert until(page, lambda: clipboard(page), page.url) == page.url
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#scatter .tool-share")).to_be_focused()
    assert page.evaluate("kansen.links.marked().size") == 1
    opened = menu(page, "scatter", "image")
    opened.get_by_text("Kopieer de afbeelding").click()
    expect(opened.locator(".tool-said")).to_have_text("De afbeelding is gekopieerd.")
    kinds = page.evaluate("navigator.clipboard.read().then(items => items.flatMap(item => item.types))")
    assert "image/png" in kinds


def test_menus_are_worked_with_the_keyboard_alone(look):
    page = drawn(look(MARKED))
    page.locator("#scatter .tool-data").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="CSV voor Nederlands Excel").first).to_be_focused()
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    assert found.value.suggested_filename.endswith("-scatter.csv")
    page.keyboard.press("Escape")
    expect(page.locator("#scatter-data-menu")).to_be_hidden()
    page.locator("#scatter .tool-table").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#table-title")).to_be_focused()


def test_a_panel_stands_in_the_page_of_another_site(look, context, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = drawn(look(MARKED))
    menu(page, "map-a", "share").get_by_text("Kopieer de insluitcode", exact=True).click()
    expect(page.locator("#map-a-share-menu .tool-said")).to_have_text("De insluitcode is gekopieerd.")
    code = clipboard(page)
    assert 'title="' in code
    other = Flask("other site")
    other.add_url_rule("/", view_func=lambda: f"<!doctype html><title>Other</title><body style='width:320px'>{code}")
    with served(other) as elsewhere:
        host = context.new_page()
        host.goto(elsewhere)
        frame = host.frame_locator("iframe")
        expect(frame.locator("#map-a-title")).to_have_text(page.locator("#map-a-title").inner_text())
        frame.locator("#map-a-canvas[data-drawn]").wait_for()
        expect(frame.locator("#map-a-source")).to_contain_text("Bron: CBS")
        expect(frame.locator(".tool").first).to_be_hidden()
        link = frame.get_by_role("link", name="Bekijk dit op Kansen in beeld")
        assert "marked=GM0363" in link.get_attribute("href")
        inside = host.frames[1]
        assert until(host, lambda: inside.evaluate(SIDEWAYS), 0) == 0
        host.close()
