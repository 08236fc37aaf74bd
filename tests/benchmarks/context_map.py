"""The rows of the context map: each measured time beside its floor where it has one, and beside what is wanted."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from answers.holdings import availability_of
from data.database import Release
from indicators.registry import load_registry
from tests.benchmarks.floor import painted_and_floor
from tests.benchmarks.formats import Row, ratio_of, spread
from tests.benchmarks.processes import bench_page, our_app
from tests.benchmarks.slices import Figure, current_release, region_count, selection_of, some_figures, two_figures
from tests.benchmarks.tessellation import write_tessellation
from tests.benchmarks.whole_page import (
    Wire,
    brushed,
    change_weight,
    first_visit,
    heap_growth,
    hovered,
    settled,
)
from tests.browser.opening import chromium

HEADINGS: Row = ("", "ours", "floor", "ratio", "wanted")
BUURTEN = 14_800
# What is wanted of each level: panels settled, hover, in ms.
WANTED = {"gemeente": ("400 ms", "50 ms"), "wijk": ("700 ms", "100 ms")}


def floor_rows(times: int) -> list[Row]:
    """Painted after a change against a bare repaint of the same layer, at three numbers of regions."""
    release = current_release()
    rows = []
    with tempfile.TemporaryDirectory() as made, chromium() as browser:
        folder = Path(made)
        write_tessellation(folder, BUURTEN)
        for level in ("gemeente", "wijk"):
            figures = two_figures(release, level)
            chosen = [selection_of(release, figure) for figure in figures]
            rows.append(_floor_row(browser, "ours", folder, chosen, region_count(release, figures[0]), times))
        turns = [{"count": BUURTEN, "turn": turn} for turn in range(2)]
        rows.append(_floor_row(browser, "tessellation", folder, turns, BUURTEN, times))
    return rows


def _floor_row(browser: Browser, page: str, folder: Path, wanted: list[dict[str, Any]], count: int, times: int) -> Row:
    with bench_page(page, folder) as served:
        found = painted_and_floor(browser, served.port, wanted, times)
    ours, floor = found["ours"], found["floor"]
    return f"indicator chosen to painted, {count:,} shapes", spread(ours), spread(floor), ratio_of(ours, floor), "1.5x"


def page_rows(times: int) -> list[Row]:
    """The whole page: what a change, a hover and a brush take, and what goes over the line."""
    release = current_release()
    rows: list[Row] = []
    with our_app(workers=1) as served, chromium() as browser:
        for level in ("gemeente", "wijk"):
            rows += _level_rows(browser, served.port, release, level, times)
    return rows


def _level_rows(browser: Browser, port: int, release: Release, level: str, times: int) -> list[Row]:
    figures = some_figures(release, level, 3)
    chosen = [figure.indicator_id for figure in figures]
    page, wire, weight = first_visit(browser, port, _query(figures))
    count = region_count(release, figures[0])
    rows = [
        _plain(f"all panels settled, {level}", spread(settled(page, [chosen[0], chosen[2]], times)), WANTED[level][0])
    ]
    rows.append(_plain(f"hover in every view, {count:,} regions", spread(hovered(page, times)), WANTED[level][1]))
    taken, requests = brushed(page, wire, times)
    rows.append(_plain(f"every region brushed, {count:,}", spread(taken), "100 ms"))
    rows.append(_plain("  requests that sent", str(requests), "none"))
    if level == "gemeente":
        rows += _weight_rows(page, wire, weight, _others(release, level, chosen))
    page.context.close()
    return rows


def _weight_rows(page: Any, wire: Wire, weight: int, others: list[str]) -> list[Row]:
    sent = [change_weight(page, wire, indicator) for indicator in others[:5]]
    return [
        _plain("first visit, MB compressed", f"{weight / 1e6:.2f}", "2.5"),
        _plain("change of indicator, kB (largest of 5)", f"{max(sent) / 1e3:.1f}", "60"),
        _plain("heap after 200 switches, MB more", f"{heap_growth(page, wire, others[:10]):.1f}", "50"),
    ]


def _others(release: Release, level: str, shown: list[str]) -> list[str]:
    """Indicators that the page has not shown yet."""
    held = availability_of(release, load_registry()).indicators(level)
    return [indicator for indicator in sorted(held) if indicator not in shown]


def _query(figures: list[Figure]) -> str:
    """The address of a page with both figures."""
    first, other = figures[:2]
    asked = {"a": first.indicator_id, "pa": first.period_id, "b": other.indicator_id, "pb": other.period_id}
    return "?" + "&".join(f"{key}={value}" for key, value in (asked | {"level": first.level}).items())


def _plain(what: str, ours: str, wanted: str) -> Row:
    return what, ours, "", "", wanted
