"""The panel that the README adds, in a copy of the project: it is on the page and wherever panels are."""

import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.request import urlopen

import pandas as pd
import pytest

from tests.browser.opening import until, watched
from tests.browser.site import PATIENCE, SIZES
from tests.panels.guide import README, example

ROOT = Path(__file__).parents[2]
PARTS = ("answers", "assets", "callbacks", "data", "figures", "indicators", "layouts", "panels", "web", "wording")
# What the tests of the copy need beside that.
FOR_TESTS = ("etl", "tests")
NAME, TITLE = "statuses", "Van hoeveel regio's er een cijfer is"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def answers(address: str) -> bool:
    try:
        with urlopen(f"{address}healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The project with the README's panel in it, in a folder of its own."""
    folder = tmp_path_factory.mktemp("added") / "project"
    for part in (*PARTS, *FOR_TESTS):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "starter", "store"))
    for name in ("app.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    (folder / "data" / "starter").symlink_to(ROOT / "data" / "starter")
    module, phrases, test = example(README.read_text(encoding="utf-8"))
    (folder / "panels" / f"{NAME}.py").write_text(module, encoding="utf-8")
    for lang in ("nl", "en"):
        (folder / "wording" / lang / f"{NAME}.toml").write_text(phrases, encoding="utf-8")
    (folder / "tests" / "panels" / f"test_{NAME}.py").write_text(test, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(project, starter):
    """The address at which that project is served."""
    port = free_port()
    store = starter.current().folder.parents[1]
    settings = {**os.environ, "PORT": str(port), "DATA_STORE": str(store)}
    server = subprocess.Popen([sys.executable, "app.py"], cwd=project, env=settings)
    own = f"http://127.0.0.1:{port}/"
    begun = time.monotonic()
    while not answers(own):
        assert server.poll() is None, "the copy of the project ended before it answered"
        assert time.monotonic() - begun < 2 * PATIENCE / 1000
        time.sleep(0.2)
    yield own
    server.terminate()
    server.wait()


@pytest.fixture
def page(context, address):
    """The page of the panel, with the panel drawn; no error, policy violation or outside request may occur."""
    opened = context.new_page()
    opened.set_viewport_size(dict(zip(("width", "height"), SIZES["desk"], strict=True)))
    trouble = watched(opened)
    opened.goto(address)
    is_drawn(opened)
    yield opened
    opened.close()
    assert trouble == []


def is_drawn(page) -> None:
    data = f"(document.querySelector('#{NAME}-figure .js-plotly-plot')?.data || []).length"
    assert until(page, lambda: page.evaluate(data), 1) == 1


def test_it_stands_on_its_page_between_its_neighbours(page):
    order = page.locator("#panels > .panel").evaluate_all("all => all.map(({ id }) => id)")
    at = order.index(NAME)
    assert (order[at - 1], order[at + 1]) == ("within", "explain")
    assert page.locator(f"#{NAME}-title").inner_text() == TITLE
    assert "tabel 85039NED" in page.locator(f"#{NAME}-source").inner_text()
    widths = [page.locator(one).evaluate("one => one.clientWidth") for one in (f"#{NAME}", "#explain")]
    assert widths[0] == widths[1]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_its_numbers_are_a_file(address, ending):
    with urlopen(f"{address}download/{NAME}.{ending}", timeout=PATIENCE / 1000) as answer:
        body = io.BytesIO(answer.read())
    readers = {"csv": pd.read_csv, "xlsx": pd.read_excel, "parquet": pd.read_parquet}
    rows = readers[ending](body, **({"engine": "calamine"} if ending == "xlsx" else {}))
    assert len(rows) == 342


def test_a_column_of_its_own_is_in_its_table(address):
    with urlopen(f"{address}download/{NAME}.json", timeout=PATIENCE / 1000) as answer:
        columns = json.load(answer)["columns"]
    assert {"label": "Regio's met die status", "decimals": 0, "kind": "number"} in columns


def test_its_own_test_passes_and_so_do_those_of_all_panels(project):
    files = [f"tests/panels/test_{name}.py" for name in (NAME, "panels", "columns")]
    run = [sys.executable, "-m", "pytest", "-q", "-n0", "-k", NAME, *files]
    done = subprocess.run(run, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "skipped" not in done.stdout


def test_it_is_an_image(page):
    page.locator(f"#{NAME} .tool-image").click()
    with page.expect_download() as download:
        page.locator(f"#{NAME}-image-menu").get_by_text("SVG").click()
    picture = ET.fromstring(Path(download.value.path()).read_bytes())
    assert TITLE in " ".join(picture.itertext())


def test_it_stands_alone_on_another_page(context, address):
    page = context.new_page()
    page.goto(f"{address}embed/{NAME}")
    is_drawn(page)
    assert page.locator(".panel").evaluate_all("all => all.map(({ id }) => id)") == [NAME]
    page.close()


def test_it_is_presented(page):
    page.locator(f"#{NAME} .present-panel").click()
    assert until(page, lambda: page.locator(f"#{NAME}[data-presented]").count(), 1) == 1
    assert f"present={NAME}" in page.url


def test_it_is_printed_as_high_as_its_field_says(page):
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    height = page.locator(f"#{NAME}-figure .main-svg").first.evaluate("one => one.getBoundingClientRect().height")
    assert (round(height), page.locator(f"#{NAME}").is_visible()) == (300, True)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")


def test_the_guide_names_the_panel_that_it_adds():
    module, _, _ = example(README.read_text(encoding="utf-8"))
    assert re.search(rf'Panel\(\s*"{NAME}"', module)
