"""The slice of each figure that is put beside the others, and the figures themselves, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answers.holdings import Holdings
from answers.relations.division import division_of
from data.queries.observations import figures_side_by_side
from indicators.aggregation import PEOPLE
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.model import Indicator
from indicators.registry import Registry


@dataclass(frozen=True)
class Beside:
    """Some figures of all regions of one division.

    figures: m of them; values: (n, m), NaN for none. absent: the requested ids without figures there.
    """

    division: Division
    figures: tuple[Figure, ...]
    values: np.ndarray
    absent: tuple[str, ...] = ()

    def figure(self, indicator_id: str) -> tuple[Figure, np.ndarray]:
        """One of the figures, with its values, (n,)."""
        place = next(place for place, one in enumerate(self.figures) if one.indicator.id == indicator_id)
        return self.figures[place], self.values[:, place]


def side_by_side(
    holdings: Holdings, level: str, vintage: str, ids: Sequence[str], periods: dict[str, str] | None = None
) -> Beside:
    """Some figures on one division, each of its newest period there, or of the one in `periods` (by id)."""
    available = holdings.availability.periods_on(level, vintage)
    preferred = {name: (periods or {}).get(name, available[name][-1]) for name in ids if name in available}
    period_of = {name: period for name, period in preferred.items() if period in available[name]}
    division = division_of(holdings.release, level, vintage)
    key = (level, vintage, tuple(period_of.items()), len(division.codes))
    values = holdings.release.ask(figures_side_by_side, *key)
    figures = tuple(Figure(holdings.registry[name], level, period, vintage) for name, period in period_of.items())
    return Beside(division, figures, values, tuple(name for name in ids if name not in period_of))


def comparable_on(holdings: Holdings, level: str, vintage: str) -> list[str]:
    """The figures that a matrix begins with: what has figures there, without counts and variants.

    A count grows with the region, so that all counts go together; a variant tells the same figure once more.
    """
    available = holdings.availability.periods_on(level, vintage)
    return [
        name
        for name, one in holdings.registry.items()
        if name in available and one.measure.kind in ("rate", "mean") and one.variant_of is None
    ]


def circumstances_on(holdings: Holdings, level: str, vintage: str) -> list[str]:
    """The circumstances that may be held constant on a division: the comparable ones, and what stands for one that is
    not.

    A division without the address density has the class of urbanisation: for the order of regions that will do.
    """
    registry, available = holdings.registry, holdings.availability.periods_on(level, vintage)
    first = [name for name in comparable_on(holdings, level, vintage) if registry[name].role == "omstandigheid"]
    instead = [
        name
        for name in available
        if (one := registry[name]).role == "omstandigheid"
        and one.measure.kind != "count"
        and one.variant_of is not None
        and one.variant_of not in available
    ]
    return [*first, *sorted(instead)]


def people_of(holdings: Holdings, a: Figure, b: Figure) -> tuple[Figure, np.ndarray] | None:
    """The people that two figures are about, of the period nearest to B's: (n,); None when there is no count.

    Those that B is weighed by when they are people, else those of A, else all inhabitants.
    """
    counts = [_counted_people(one.indicator, holdings.registry) for one in (b, a)]
    for name in filter(None, (*counts, PEOPLE)):
        nearest = holdings.availability.nearest_on(name, a.level, a.vintage, b.period)
        if nearest:
            return side_by_side(holdings, a.level, a.vintage, [name], {name: nearest}).figure(name)
    return None


def _counted_people(indicator: Indicator, registry: Registry) -> str | None:
    """The count of people a figure is weighed by; None when it is weighed by something else, such as households."""
    weight = indicator.aggregation.weight
    if weight is None:
        return None
    return weight if (registry[weight].variant_of or weight) == PEOPLE else None
