"""The rows of relations: a matrix at first sight, a pair with all that is said of it, clusters, a working area, memory.

The release has no sixty figures of wijken on one division: the ones there are, with noise and the gaps they have, stand
for sixty. Gaps that differ for every figure would take up to twice as long.
"""

import time
from collections.abc import Callable
from functools import partial
from itertools import combinations, islice

import numpy as np
import pandas as pd

from callbacks.comparators import figures_of_group
from callbacks.held import availability_of
from callbacks.relations.division import division_of
from callbacks.relations.figures import Asked, Beside
from callbacks.relations.found import overview_of, pair_of, surroundings_of
from figures.pair_scatter import pair_scatter
from figures.sentence.pair import cities_claim, departures_claim, leaning_claim, pair_text, pair_title, weighted_claim
from indicators.comparability import Shown
from indicators.findings.overview import overview
from indicators.registry import load_registry
from indicators.relations.places import _kernels, _spectra
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from tests.benchmarks.processes import megabytes, our_app
from tests.benchmarks.slices import current_release
from tests.benchmarks.tour import tour
from tests.benchmarks.written import Row, spread

FIGURES = 60
# Regions of a working area.
PARTS = 60
# With how many pairs of figures of each level the pages are opened.
PAIRS = 10
WANTED_MATRIX = {"gemeente": "100 ms", "wijk": "300 ms"}


def relation_rows(times: int) -> list[Row]:
    """Matrix, pair and clusters, at gemeenten and at wijken."""
    rows = []
    for level, wanted in WANTED_MATRIX.items():
        rows.append(_row(f"matrix of {FIGURES}, {level}, first sight", _first_matrices(level, times), wanted))
        rows.append(_row(f"pair panel, {level}", _pairs(level, times), "150 ms"))
        rows.append(_row(f"clusters, {level}", _clusters(level, times), "1,000 ms"))
    rows.append(_row(f"working area of {PARTS} wijken, all figures", _working_areas(times), "100 ms"))
    return rows + _memory(max(1, times // 10))


def _memory(times: int) -> list[Row]:
    """Of the serving process, each time a new one, after readers have opened every page at both levels."""
    found: dict[str, list[float]] = {"Rss": [], "Pss": []}
    for _ in range(times):
        with our_app(workers=1) as served:
            tour(served.port, PAIRS)
            for kind, taken in found.items():
                taken.append(megabytes(served.process_id, kind))
    return [
        ("serving process after a tour of all pages, MB", spread(found["Rss"]), "", "", "300"),
        ("  what it shares divided among those who share", spread(found["Pss"]), "", "", ""),
    ]


def _first_matrices(level: str, times: int) -> list[float]:
    """A release just opened each time: asking for the figures and working out where regions lie are in it."""
    found = []
    for _ in range(times):
        asked = _asked()
        vintage = asked.availability.fullest_division(level) or ""
        ids = list(islice(sorted(asked.availability.periods_on(level, vintage)), FIGURES))
        made = _sixty(asked, level, vintage) if len(ids) < FIGURES else None
        _kernels.cache_clear()
        _spectra.cache_clear()
        found.append(_timed(partial(_matrix, asked, level, vintage, ids, made)))
    return found


def _matrix(
    asked: Asked, level: str, vintage: str, ids: list[str], made: tuple[list[Shown], np.ndarray] | None
) -> None:
    if made is None:
        overview_of(asked, level, vintage, ids)
        return
    asked.release.remember(("asked",), lambda: asked.beside(level, vintage, ids).figures)
    overview(*made, division_of(asked.release, level, vintage))


def _sixty(asked: Asked, level: str, vintage: str) -> tuple[list[Shown], np.ndarray]:
    """Sixty columns out of those there are, from a release of its own, so that nothing of `asked` is known yet."""
    beside, noise = _all(_asked(), level), np.random.default_rng(1)
    columns = []
    for place in range(FIGURES):
        column = beside.figures[:, place % len(beside.shown)]
        columns.append(column + noise.normal(0, np.nanstd(column), len(column)))
    shown = [Shown(one, level, "2024", vintage) for one in islice(asked.registry.values(), FIGURES)]
    return shown, np.column_stack(columns)


def _pairs(level: str, times: int) -> list[float]:
    """Another pair each time, by people too, with its chart and its sentences; where regions lie is known."""
    asked = _asked()
    beside = _all(asked, level)
    some = islice(combinations(beside.shown, 2), 0, None, 7)
    return [_timed(partial(_panel, asked, beside, a, b)) for a, b in islice(some, times)]


def _panel(asked: Asked, beside: Beside, a: Shown, b: Shown) -> None:
    found = pair_of(asked, a, b, weigh=True)
    people, counts = asked.people(a, b) or (a, np.zeros(len(beside.figures)))
    for claim in (pair_title, pair_text, cities_claim):
        claim(found, "nl")
    for claim in (leaning_claim, departures_claim):
        claim(found, beside.division, "nl")
    weighted_claim(found, people, "nl")
    columns = {"a": beside.figure(a.indicator.id)[1], "b": beside.figure(b.indicator.id)[1], "people": counts}
    names = {"region_code": beside.division.codes, "name": beside.division.names}
    pair_scatter(found, pd.DataFrame(names | columns), "nl")


def _clusters(level: str, times: int) -> list[float]:
    """Another figure each time."""
    asked = _asked()
    shown = _all(asked, level).shown
    return [_timed(partial(surroundings_of, asked, one)) for one in shown[:times]]


def _working_areas(times: int) -> list[float]:
    """Other wijken each time, in every figure of its newest period; how figures were rounded is asked for at first."""
    asked = _asked()
    vintage = asked.availability.fullest_division("wijk") or ""
    codes = sorted(asked.availability.divisions["wijk", vintage])
    areas = [WorkingArea("wijk", vintage, tuple(codes[first :: len(codes) // PARTS][:PARTS])) for first in range(times)]
    told = (asked.release, asked.registry, asked.availability)
    return [_timed(partial(figures_of_group, *told, to_address(area))) for area in areas]


def _all(asked: Asked, level: str) -> Beside:
    vintage = asked.availability.fullest_division(level) or ""
    return asked.beside(level, vintage, sorted(asked.availability.periods_on(level, vintage)))


def _asked() -> Asked:
    release, registry = current_release(), load_registry()
    return Asked(release, registry, availability_of(release, registry))


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def _row(what: str, took: list[float], wanted: str) -> Row:
    return what, spread(took), "", "", wanted
