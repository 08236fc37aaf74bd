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

from answers.group_series import group_years
from answers.holdings import Holdings, holdings_of
from answers.relations.columns import Beside, people_of, side_by_side
from answers.relations.division import division_of
from answers.relations.findings import overview_of, pair_of, surroundings_of
from figures.pair_scatter import pair_scatter
from figures.sentence.pair import cities_claim, departures_claim, leaning_claim, pair_text, pair_title, weighted_claim
from indicators.comparability import Figure
from indicators.findings.overview import overview
from indicators.registry import load_registry
from indicators.relations.places import _kernels, _spectra
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from tests.benchmarks.formats import Row, spread
from tests.benchmarks.processes import megabytes, our_app
from tests.benchmarks.slices import current_release
from tests.benchmarks.tour import tour

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
        holdings = _holdings()
        vintage = holdings.availability.fullest_division(level) or ""
        ids = list(islice(sorted(holdings.availability.periods_on(level, vintage)), FIGURES))
        made = _sixty(holdings, level, vintage) if len(ids) < FIGURES else None
        _kernels.cache_clear()
        _spectra.cache_clear()
        found.append(_timed(partial(_matrix, holdings, level, vintage, ids, made)))
    return found


def _matrix(
    holdings: Holdings, level: str, vintage: str, ids: list[str], made: tuple[list[Figure], np.ndarray] | None
) -> None:
    if made is None:
        overview_of(holdings, level, vintage, ids)
        return
    holdings.release.remember(("holdings",), lambda: side_by_side(holdings, level, vintage, ids).figures)
    overview(*made, division_of(holdings.release, level, vintage))


def _sixty(holdings: Holdings, level: str, vintage: str) -> tuple[list[Figure], np.ndarray]:
    """Sixty columns out of those there are, from a release of its own, so that nothing of `holdings` is known yet."""
    beside, noise = _all(_holdings(), level), np.random.default_rng(1)
    columns = []
    for place in range(FIGURES):
        column = beside.values[:, place % len(beside.figures)]
        columns.append(column + noise.normal(0, np.nanstd(column), len(column)))
    shown = [Figure(one, level, "2024", vintage) for one in islice(holdings.registry.values(), FIGURES)]
    return shown, np.column_stack(columns)


def _pairs(level: str, times: int) -> list[float]:
    """Another pair each time, by people too, with its chart and its sentences; where regions lie is known."""
    holdings = _holdings()
    beside = _all(holdings, level)
    some = islice(combinations(beside.figures, 2), 0, None, 7)
    return [_timed(partial(_panel, holdings, beside, a, b)) for a, b in islice(some, times)]


def _panel(holdings: Holdings, beside: Beside, a: Figure, b: Figure) -> None:
    found = pair_of(holdings, a, b, weigh=True)
    people, counts = people_of(holdings, a, b) or (a, np.zeros(len(beside.figures)))
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
    holdings = _holdings()
    shown = _all(holdings, level).figures
    return [_timed(partial(surroundings_of, holdings, one)) for one in shown[:times]]


def _working_areas(times: int) -> list[float]:
    """Other wijken each time, every figure in all its periods; how figures were rounded is asked for at first."""
    holdings = _holdings()
    figures = holdings.registry.values()
    vintage = holdings.availability.fullest_division("wijk") or ""
    codes = sorted(holdings.availability.divisions["wijk", vintage])
    areas = [WorkingArea("wijk", vintage, tuple(codes[first :: len(codes) // PARTS][:PARTS])) for first in range(times)]
    return [_timed(partial(group_years, holdings, figures, to_address(area))) for area in areas]


def _all(holdings: Holdings, level: str) -> Beside:
    vintage = holdings.availability.fullest_division(level) or ""
    return side_by_side(holdings, level, vintage, sorted(holdings.availability.periods_on(level, vintage)))


def _holdings() -> Holdings:
    release, registry = current_release(), load_registry()
    return holdings_of(release, registry)


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def _row(what: str, took: list[float], wanted: str) -> Row:
    return what, spread(took), "", "", wanted
