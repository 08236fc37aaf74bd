"""Measures ours beside a naive twin, a floor and what is wanted, in one run; each time is median (least to most)."""

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.database import Release
from data.queries.observations import observations_on_map
from data.queries.regions import region_vintages, regions
from tests.benchmarks.context_map import HEADINGS, floor_rows, page_rows
from tests.benchmarks.formats import Row, print_table, ratio_of, spread
from tests.benchmarks.naive import naive_slice
from tests.benchmarks.painting import linked, painted
from tests.benchmarks.processes import bench_page, megabytes, our_app, post, requests_per_second
from tests.benchmarks.relations import relation_rows
from tests.benchmarks.slices import current_release, region_count, selection_of, shapes_of, two_figures
from tests.browser.opening import chromium

TIMES = 20
PARTS = ("twin", "floor", "page", "relations")


def main(parts: Sequence[str] = (), times: int = TIMES) -> None:
    """Prints a table for each part: 'twin', 'floor', 'page' and 'relations'; all of them unless some are named."""
    wanted = parts or PARTS
    if "twin" in wanted:
        print_table([("", "ours", "naive twin", "ratio", "wanted"), *_twin_rows()])
    if "floor" in wanted:
        print_table([HEADINGS, *floor_rows(times)])
    if "page" in wanted:
        print_table([HEADINGS, *page_rows(times)])
    if "relations" in wanted:
        print_table([HEADINGS, *relation_rows(times)])
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"Times in ms: median (least to most) of {times}. The spread is the noise of this machine.")
    print(f"Its load over the last 1, 5 and 15 minutes: {load}, on {os.cpu_count()} processors.")


def _twin_rows() -> list[Row]:
    release = current_release()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _write_twin(release, folder)
        return [*_slice_rows(release, folder), *_server_rows(release, folder), *_browser_rows(release, folder)]


def _write_twin(release: Release, folder: Path) -> None:
    """The same figures and shapes as the release, in the files that the twin reads."""
    release.cursor().execute("SELECT * FROM observation").df().to_parquet(folder / "observation.parquet")
    for level in ("gemeente", "wijk"):
        shapes = shapes_of(release, two_figures(release, level)[0])
        (folder / f"{level}.json").write_bytes(shapes.read_bytes())


def _browser_rows(release: Release, folder: Path) -> list[Row]:
    rows: list[Row] = []
    with chromium() as browser:
        for level in ("gemeente", "wijk"):
            figures = two_figures(release, level)
            address = f"/geo/{shapes_of(release, figures[0]).name}"
            plain = [asdict(figure) | {"address": address} for figure in figures]
            chosen = [selection_of(release, figure) for figure in figures]
            with bench_page("naive", folder) as served:
                naive = painted(browser, served.port, "plotly", plain, TIMES)
            with bench_page("address", folder) as served:
                by_address = painted(browser, served.port, "plotly", plain, TIMES)
            with bench_page("ours", folder) as served:
                ours = painted(browser, served.port, "ours", chosen, TIMES)
                links = linked(browser, served.port, chosen[0])
            count = region_count(release, figures[0])
            wanted = "5x sooner" if level == "wijk" else ""
            rows.append(_times(f"painted after a change, {count} shapes", ours, naive, wanted))
            rows.append(_times("  Plotly with shapes by address", by_address, naive, ""))
            rows.append((f"  hover, {count} shapes", spread(links["hover"]), "", "", "50 ms"))
            rows.append((f"  40 marked, {count} shapes", spread(links["mark"]), "", "", "50 ms"))
    return rows


def _server_rows(release: Release, folder: Path) -> list[Row]:
    figures = two_figures(release, "wijk")
    asked = [_our_body(selection_of(release, figure)) for figure in figures]
    plain = [_body("map.figure", asdict(figure)) for figure in figures]
    starts, memory = [], []
    for _ in range(3):
        with our_app(workers=1) as served:
            starts.append(served.started_in)
            for body in asked:
                post(served.port, _drawn(body))
            requests_per_second(served.port, [_drawn(asked[0])], seconds=2)
            memory.append(megabytes(served.process_id))
    with our_app(workers=2) as served:
        body = _drawn(asked[0])
        sent = len(post(served.port, _drawn(asked[1])))
        rates = [requests_per_second(served.port, [body]) for _ in range(3)]
    with our_app(workers=2) as served:
        body = _drawn(asked[0])
        first_rate = requests_per_second(served.port, _each_another_view(release, body, asked))
    with bench_page("naive", folder, workers=2) as served:
        naive_sent = len(post(served.port, plain[1]))
        naive_rates = [requests_per_second(served.port, plain[:1]) for _ in range(3)]
        naive_memory = megabytes(served.process_id)
    ratio = statistics.median(rates) / statistics.median(naive_rates)
    return [
        ("bytes per change, wijken", f"{sent:,}", f"{naive_sent:,}", f"{naive_sent / sent:.0f}x", "30x fewer"),
        ("map callbacks a second, 2 workers", spread(rates), spread(naive_rates), f"{ratio:.0f}x", "20x more"),
        (
            "  a view that nobody saw before each time",
            f"{first_rate:.0f}",
            spread(naive_rates),
            f"{first_rate / statistics.median(naive_rates):.0f}x",
            "",
        ),
        ("memory of the serving process, MB", spread(memory), f"{naive_memory:.0f}", "", "250"),
        ("start to first answered page, s", spread(starts, 2), "", "", "4"),
    ]


def _slice_rows(release: Release, folder: Path) -> list[Row]:
    figures = two_figures(release, "wijk")
    cursor = release.cursor()
    questions = [tuple(asdict(figure).values()) for figure in figures]
    ours = _timed(lambda turn: observations_on_map(cursor, *questions[turn % 2]))
    naive = _timed(lambda turn: naive_slice(folder, asdict(figures[turn % 2])))
    return [_times("map slice from the database, wijken", ours, naive, "5 ms")]


def _our_body(selection: dict[str, Any]) -> dict[str, Any]:
    return {"id": "selection", "property": "data", "value": selection}


def _drawn(value: dict[str, Any]) -> bytes:
    """The post that draws map A."""
    return json.dumps(
        {
            "output": "drawn.data",
            "outputs": {"id": "drawn", "property": "data"},
            "inputs": [value],
            "state": [{"id": "shown-panels", "property": "value", "value": "map-a"}],
            "changedPropIds": ["selection.data"],
            "parsedChangedPropsIds": ["selection.data"],
        }
    ).encode()


def _each_another_view(release: Release, body: bytes, asked: list[dict[str, Any]]) -> list[bytes]:
    """Posts that each ask for a view of its own: every gemeente as mine, for each of the selections asked."""
    post = json.loads(body)
    gemeenten = regions(release.cursor(), "gemeente", release.ask(region_vintages)["vintage"].max())["region_code"]
    values = [one["value"] | {"region": code} for code in gemeenten for one in asked]
    return [json.dumps(post | {"inputs": [post["inputs"][0] | {"value": value}]}).encode() for value in values]


def _body(output: str, wanted: dict[str, str]) -> bytes:
    component, prop = output.split(".")
    inputs = [{"id": "wanted", "property": "data", "value": wanted}]
    outputs = {"id": component, "property": prop}
    return json.dumps(
        {"output": output, "outputs": outputs, "inputs": inputs, "changedPropIds": ["wanted.data"]}
    ).encode()


def _timed(act: Callable[[int], Any]) -> list[float]:
    found = []
    for turn in range(TIMES + 2):
        start = time.perf_counter()
        act(turn)
        found.append(1000 * (time.perf_counter() - start))
    return found[2:]


def _times(what: str, ours: list[float], naive: list[float], wanted: str) -> Row:
    return what, spread(ours), spread(naive), ratio_of(naive, ours), wanted
