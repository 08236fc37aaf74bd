"""The figures of some regions together, asked of a release at once: of one indicator, or of all there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from answers.holdings import Holdings
from data.memory import remembered
from data.queries.parts import figures_of_parts
from indicators.aggregation import PEOPLE, weighs_by_own
from indicators.availability import Availability
from indicators.comparator import SliceKey, Whole, whole_of
from indicators.model import Indicator
from indicators.relations.rounding import Steps
from indicators.relations.steps import steps_of
from indicators.relations.working_area import Parts, combined

# From so many regions of a division, evenly through it, the rounding is inferred.
SAMPLE = 240

Figures = dict[str, np.ndarray]
NUMBERS = ("value", "numerator", "denominator")


def aggregates(
    holdings: Holdings,
    slices: Sequence[SliceKey],
    codes: tuple[str, ...],
    division: str = "",
) -> dict[SliceKey, Whole]:
    """The figure of the regions together in each slice, all of one level; remembered for the release.

    division: the division the codes were chosen on. On another one a region counts as the same when code and name are;
    one that is not there is a region without a figure, never left out.
    """
    return _aggregates(holdings, tuple(slices), codes, division)


def count_slice(
    availability: Availability, indicator_id: str | None, of: SliceKey, otherwise: str | None = None
) -> SliceKey | None:
    """The slice of a count on the division of another slice: of its own period, else of `otherwise`, else of the
    nearest.
    """
    _, level, vintage, period = of
    if indicator_id is None:
        return None
    periods = availability.periods_on(level, vintage).get(indicator_id, ())
    nearest = availability.nearest_on(indicator_id, level, vintage, period)
    best = next((one for one in (period, otherwise) if one in periods), nearest)
    return (indicator_id, level, vintage, best) if best else None


def elsewhere(
    availability: Availability, level: str, vintage: str, codes: Sequence[str], division: str = ""
) -> np.ndarray:
    """The codes that a division lacks, or has for a region of another name than on `division`, as (p,) of bool."""
    there = availability.divisions.get((level, vintage), {})
    here = availability.divisions.get((level, division), {}) if division not in ("", vintage) else {}
    return np.array([code not in there or (code in here and here[code] != there[code]) for code in codes], dtype=bool)


@dataclass(frozen=True)
class _Beside:
    """The slices read beside a figure: the weight its definition names, the size of its regions, and the count of the
    same people on the division that the codes were chosen on; each None where the release has none."""

    weight: SliceKey | None
    size: SliceKey | None
    at_home: SliceKey | None

    @property
    def people(self) -> SliceKey | None:
        """The slice of the people in which coverage is expressed."""
        return self.weight or self.size


@remembered
def _aggregates(
    holdings: Holdings,
    slices: tuple[SliceKey, ...],
    codes: tuple[str, ...],
    division: str,
) -> dict[SliceKey, Whole]:
    if not slices:
        return {}
    beside = {one: _beside(holdings, one, division) for one in slices}
    keys, level = _with_counts(beside), slices[0][1]
    figures = figures_of_parts(holdings.release.cursor(), keys, codes)
    rows = {one: row for row, one in enumerate(keys)}
    steps = rounding_of(holdings, slices)
    wholes = {}
    for one in slices:
        absent, people = elsewhere(holdings.availability, level, one[2], codes, division), beside[one].people
        parts = _parts(figures, rows, one, beside[one], steps[one], absent)
        args = people[0] if people else "", int(absent.sum()), _weighed_by(holdings.registry[one[0]], one, beside[one])
        wholes[one] = whole_of(combined(parts, holdings.registry[one[0]]), *args)
    return wholes


def _beside(holdings: Holdings, of: SliceKey, division: str) -> _Beside:
    availability, aggregation = holdings.availability, holdings.registry[of[0]].aggregation
    weight = count_slice(availability, aggregation.weight, of, aggregation.weight_period)
    size = count_slice(availability, PEOPLE, of)
    people = weight or size
    indicator_id, level, vintage, period = of
    # Of a count they would be what an absent region counts at most, and those of another year are not that.
    if people is None or division in ("", vintage) or aggregation.rule == "sum":
        return _Beside(weight, size, None)
    return _Beside(weight, size, count_slice(availability, people[0], (indicator_id, level, division, period)))


def _weighed_by(indicator: Indicator, of: SliceKey, beside: _Beside) -> str:
    """The count a figure is weighed by where that is not its own denominator, or of another period; '' otherwise."""
    if beside.weight is None or (weighs_by_own(indicator) and beside.weight[3] == of[3]):
        return ""
    return beside.weight[0]


def _parts(
    figures: Figures, rows: Mapping[SliceKey, int], of: SliceKey, beside: _Beside, steps: Steps, absent: np.ndarray
) -> Parts:
    """The parts of a figure; absent: (p,) of bool, the regions that its division does not have."""

    def count_of(one: SliceKey | None) -> np.ndarray:
        return figures["value"][rows[one]] if one else np.full(len(absent), np.nan)

    row = rows[of]
    return Parts(
        values=np.where(absent, np.nan, figures["value"][row]),
        numerator=figures["numerator"][row],
        denominator=figures["denominator"][row],
        weights=count_of(beside.weight),
        people=np.where(absent, count_of(beside.at_home), count_of(beside.people)),
        status=np.where(absent, "missing", figures["status"][row]),
        steps=steps,
        derivations=figures["derivation"][row],
    )


@remembered
def rounding_of(holdings: Holdings, slices: tuple[SliceKey, ...]) -> dict[SliceKey, Steps]:
    """The rounding of each slice, all of one level: inferred from some regions of its division, once a release."""
    beside = {one: _beside(holdings, one, "") for one in slices}
    keys, level = _with_counts(beside), slices[0][1]
    sample: set[str] = set()
    for vintage in {one[2] for one in slices}:
        codes = sorted(holdings.availability.divisions.get((level, vintage), {}))
        sample.update(codes[:: max(1, len(codes) // SAMPLE)])
    figures = figures_of_parts(holdings.release.cursor(), keys, tuple(sorted(sample)))
    # What was made of other regions is not rounded, though all it was made of was.
    published = {name: np.where(figures["derivation"] == "published", figures[name], np.nan) for name in NUMBERS}
    steps = {}
    for one in slices:
        row, weight = keys.index(one), beside[one].weight
        weights = published["value"][keys.index(weight)] if weight else np.full(len(sample), np.nan)
        steps[one] = steps_of(
            holdings.registry[one[0]], level, tuple(published[name][row] for name in NUMBERS), weights
        )
    return steps


def _with_counts(beside: Mapping[SliceKey, _Beside]) -> tuple[SliceKey, ...]:
    """Slices, and behind them what is read beside them, each once."""
    counts = (count for one in beside.values() for count in (one.weight, one.size, one.at_home) if count)
    return tuple(dict.fromkeys([*beside, *counts]))
