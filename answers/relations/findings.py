"""The finding of each view, asked of what a release holds: what a page has to call, and nothing else."""

from collections.abc import Sequence

import numpy as np

from answers.bands import bands_of
from answers.holdings import Holdings
from answers.relations.columns import Beside, people_of, side_by_side
from data.memory import remembered
from indicators.comparability import Figure
from indicators.comparator import SliceKey
from indicators.findings.controlled import ControlledFinding, controlled_finding
from indicators.findings.expectation import ExpectedFinding, expected_finding
from indicators.findings.overview import Overview, overview
from indicators.findings.pair import LookedAt, PairFinding, pair_finding
from indicators.findings.similar import SimilarFinding, similar_finding
from indicators.findings.surroundings import Surroundings, surroundings
from indicators.relations.similar import NEAREST

Keys = tuple[SliceKey, ...]


def pair_of(
    holdings: Holdings, a: Figure, b: Figure, matrix_verdict: LookedAt | None = None, *, weigh: bool = False
) -> PairFinding:
    """Two figures on one division. matrix_verdict: the verdict of the matrix the pair was opened from.

    weigh: also by the people concerned, where their number is known.
    """
    return _pair(holdings, _keys([a, b]), matrix_verdict, weigh)


@remembered
def _pair(holdings: Holdings, keys: Keys, matrix_verdict: LookedAt | None, weigh: bool) -> PairFinding:
    a, b = _figures(holdings, keys)
    beside = beside_of(holdings, [a, b])
    people = people_of(holdings, a, b) if weigh else None
    return pair_finding(
        *(_column(beside, 0), _column(beside, 1), beside.division),
        *(people[1] if people else None, matrix_verdict, (bands_of(holdings, a), bands_of(holdings, b))),
    )


def overview_of(holdings: Holdings, level: str, vintage: str, ids: Sequence[str]) -> Overview:
    """The relations between all figures named that the division has, each of its newest period."""
    names = sorted(set(ids), key=list(holdings.registry).index)
    return _overview(holdings, _keys(side_by_side(holdings, level, vintage, names).figures), level, vintage)


@remembered
def _overview(holdings: Holdings, keys: Keys, level: str, vintage: str) -> Overview:
    beside = side_by_side(holdings, level, vintage, [name for name, *_ in keys])
    return overview(beside.figures, beside.values, beside.division)


def controlled_of(holdings: Holdings, a: Figure, b: Figure, controls: Sequence[Figure]) -> ControlledFinding:
    """A and B with at most three circumstances held constant."""
    return _controlled(holdings, _keys([a, b, *controls]))


@remembered
def _controlled(holdings: Holdings, keys: Keys) -> ControlledFinding:
    beside = beside_of(holdings, _figures(holdings, keys))
    columns = [_column(beside, place) for place in range(len(keys))]
    return controlled_finding(columns[0], columns[1], columns[2:], beside.division)


def surroundings_of(holdings: Holdings, figure: Figure) -> Surroundings:
    """One figure among the neighbours of each region."""
    return _surroundings(holdings, figure.key)


@remembered
def _surroundings(holdings: Holdings, key: SliceKey) -> Surroundings:
    beside = beside_of(holdings, _figures(holdings, (key,)))
    return surroundings(*_column(beside, 0), beside.division)


def similar_of(
    beside: Beside,
    own: Sequence[str],
    figures: Sequence[Figure] = (),
    mine: np.ndarray | None = None,
    weights: Sequence[float] | None = None,
    count: int = NEAREST,
) -> SimilarFinding:
    """The regions most like mine among some circumstances. own: my code, or those of my working area, with `mine`.

    weights: one for each of `beside`, all equal without.
    """
    outcomes = [one.indicator for one in figures]
    own_places = beside.division.within(own)
    return similar_finding(beside.figures, beside.values, own_places, outcomes, mine, weights, count)


def expectation_of(holdings: Holdings, outcome: Figure, ids: Sequence[str]) -> ExpectedFinding:
    """An outcome beside what some circumstances lead one to expect, each of the period nearest to the outcome's."""
    return _expectation(holdings, outcome.key, tuple(name for name in ids if name != outcome.indicator.id))


@remembered
def _expectation(holdings: Holdings, key: SliceKey, names: tuple[str, ...]) -> ExpectedFinding:
    _, level, vintage, period = key
    (outcome,) = _figures(holdings, (key,))
    nearest = {name: holdings.availability.nearest_on(name, level, vintage, period) for name in names}
    beside = side_by_side(holdings, level, vintage, names, {name: period for name, period in nearest.items() if period})
    values = beside_of(holdings, [outcome]).values[:, 0]
    return expected_finding((outcome, values), beside.figures, beside.values, bands_of(holdings, outcome))


def beside_of(holdings: Holdings, figures: Sequence[Figure]) -> Beside:
    """Figures of one division, side by side. ValueError when they stand on different divisions.

    Two wijk divisions cannot be joined: the page refuses that before it asks (`indicators.comparability`).
    """
    divisions = {(one.level, one.vintage) for one in figures}
    if len(divisions) != 1:
        raise ValueError(f"figures stand on {len(divisions)} divisions; choose periods that share one")
    level, vintage = divisions.pop()
    columns = [
        side_by_side(holdings, level, vintage, [one.indicator.id], {one.indicator.id: one.period}) for one in figures
    ]
    return Beside(columns[0].division, tuple(figures), np.column_stack([one.values for one in columns]))


def _column(beside: Beside, place: int) -> tuple[Figure, np.ndarray]:
    return beside.figures[place], beside.values[:, place]


def _keys(figures: Sequence[Figure]) -> Keys:
    return tuple(one.key for one in figures)


def _figures(holdings: Holdings, keys: Keys) -> list[Figure]:
    """The figures of those slices, with the direction that their definitions give."""
    return [Figure(holdings.registry[name], level, period, vintage) for name, level, vintage, period in keys]
