"""The figures of some regions together, asked of a release at once: of one indicator, or of all there are."""

from collections.abc import Mapping, Sequence

import numpy as np

from data.database import Release
from data.queries import figures_of_parts
from indicators.availability import Availability
from indicators.comparator import SliceOf, Whole, whole_of
from indicators.registry import Registry
from indicators.relations.rounding import Steps
from indicators.relations.steps import steps_of
from indicators.relations.working_area import Parts, combined

# By which the regions of a figure are weighed where its definition names nothing, as in the ETL.
SIZE = "inwoners"
# Of how many regions of a division, evenly through it, the rounding is told.
SAMPLE = 240

Figures = dict[str, np.ndarray]
# Where the weight and the size of a figure stand.
Counts = tuple[SliceOf | None, SliceOf | None]


def figures_together(
    release: Release,
    registry: Registry,
    availability: Availability,
    slices: Sequence[SliceOf],
    codes: tuple[str, ...],
    made_on: str = "",
) -> dict[SliceOf, Whole]:
    """The figure of the regions together in each slice, all of one level; remembered for the release.

    made_on: the division the codes were chosen on. On another one a region counts as the same when code and name are;
    one that is not there is a region without a figure, never left out.
    """
    key = (figures_together, tuple(slices), codes, made_on)
    return release.remember(key, lambda: _together(release, registry, availability, tuple(slices), codes, made_on))


def rounding_of(
    release: Release, registry: Registry, availability: Availability, slices: tuple[SliceOf, ...]
) -> dict[SliceOf, Steps]:
    """What each slice, all of one level, was rounded to: told from some regions of its division, once a release."""
    key = (rounding_of, slices)
    return release.remember(key, lambda: _steps(release, registry, availability, slices))


def count_slice(
    availability: Availability, indicator_id: str | None, of: SliceOf, otherwise: str | None = None
) -> SliceOf | None:
    """Where a count stands on the division of a slice: of its own period, else of `otherwise`, else of the nearest."""
    _, level, vintage, period = of
    held = [
        one
        for one in availability.periods(indicator_id or "", level)
        if availability.vintage(indicator_id or "", level, one) == vintage
    ]
    if indicator_id is None or not held:
        return None
    nearest = min(held, key=lambda other: (abs(int(other[:4]) - int(period[:4])), other))
    used = next((one for one in (period, otherwise) if one in held), nearest)
    return indicator_id, level, vintage, str(used)


def _together(
    release: Release,
    registry: Registry,
    availability: Availability,
    slices: tuple[SliceOf, ...],
    codes: tuple[str, ...],
    made_on: str,
) -> dict[SliceOf, Whole]:
    if not slices:
        return {}
    weighed = {one: _weighed(availability, registry, one) for one in slices}
    asked, level = _with_counts(weighed), slices[0][1]
    found = figures_of_parts(release.cursor(), level, _short(asked), codes)
    for row, one in enumerate(asked):
        _leave_out(found, row, _elsewhere(availability, level, one[2], codes, made_on))
    steps = rounding_of(release, registry, availability, slices)
    made = {}
    for one in slices:
        weight, size = weighed[one]
        parts = _parts(found, asked, one, weighed[one], steps[one])
        elsewhere = int(_elsewhere(availability, level, one[2], codes, made_on).sum())
        told = weight or size
        made[one] = whole_of(combined(parts, registry[one[0]]), told[0] if told else "", elsewhere)
    return made


def _weighed(availability: Availability, registry: Registry, of: SliceOf) -> Counts:
    """The slices of the weight that the definition names and of the size, as near as they are held."""
    aggregation = registry[of[0]].aggregation
    weight = count_slice(availability, aggregation.weight, of, aggregation.weight_period)
    return weight, count_slice(availability, SIZE, of)


def _parts(found: Figures, asked: tuple[SliceOf, ...], of: SliceOf, counts: Counts, steps: Steps) -> Parts:
    row = asked.index(of)
    unknown = np.full(found["value"].shape[1], np.nan)
    weights, sizes = (found["value"][asked.index(one)] if one else unknown for one in counts)
    return Parts(
        values=found["value"][row],
        numerator=found["numerator"][row],
        denominator=found["denominator"][row],
        weights=weights,
        people=weights if counts[0] else sizes,
        status=found["status"][row],
        steps=steps,
        derivations=found["derivation"][row],
    )


def _elsewhere(
    availability: Availability, level: str, vintage: str, codes: tuple[str, ...], made_on: str
) -> np.ndarray:
    """Which codes the division of a figure does not have, or has for a region of another name: (p,) of bool."""
    there = availability.divisions.get((level, vintage), {})
    here = availability.divisions.get((level, made_on), {}) if made_on not in ("", vintage) else {}
    return np.array([code not in there or (code in here and here[code] != there[code]) for code in codes], dtype=bool)


def _leave_out(found: Figures, row: int, elsewhere: np.ndarray) -> None:
    for name in ("value", "numerator", "denominator"):
        found[name][row, elsewhere] = np.nan
    found["status"][row, elsewhere] = "missing"


def _steps(
    release: Release, registry: Registry, availability: Availability, slices: tuple[SliceOf, ...]
) -> dict[SliceOf, Steps]:
    weighed = {one: _weighed(availability, registry, one) for one in slices}
    asked, level = _with_counts(weighed), slices[0][1]
    sample: set[str] = set()
    for vintage in {one[2] for one in slices}:
        codes = sorted(availability.divisions.get((level, vintage), {}))
        sample.update(codes[:: max(1, len(codes) // SAMPLE)])
    found = figures_of_parts(release.cursor(), level, _short(asked), tuple(sorted(sample)))
    steps = {}
    for one in slices:
        row, (weight, _) = asked.index(one), weighed[one]
        weights = found["value"][asked.index(weight)] if weight else np.full(len(sample), np.nan)
        figures = (found["value"][row], found["numerator"][row], found["denominator"][row])
        steps[one] = steps_of(registry[one[0]], level, figures, weights)
    return steps


def _with_counts(weighed: Mapping[SliceOf, Counts]) -> tuple[SliceOf, ...]:
    """Slices, and behind them the counts they are weighed by, each once."""
    return tuple(dict.fromkeys([*weighed, *(count for pair in weighed.values() for count in pair if count)]))


def _short(slices: tuple[SliceOf, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple((indicator_id, vintage, period) for indicator_id, _, vintage, period in slices)
