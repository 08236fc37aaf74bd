"""Two figures beside each other: how they go together over regions, and what may be said of it."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.relations.association import Association, linear_association, rank_association
from indicators.relations.bands import Bands
from indicators.relations.coupling import Coupling, coupling, why_untested
from indicators.relations.influence import Departure, Leverage, departures, leverage, put_there_by_chance, without
from indicators.relations.refusal import Refused

# How far the word for a relation goes. refused: there is no coefficient; none: chance would do as well; among_many:
# chance would do as well among so many relations looked at; faint: more than chance, but under 0.1.
PairVerdict = Literal["refused", "none", "among_many", "faint", "weak", "clear", "strong"]
Holding = Literal["holds", "falls", "turns", "refused"]


@dataclass(frozen=True)
class LookedAt:
    """The fact that a relation was one of many: its verdict among them, and how many there were.

    verdict: 'stands' or 'chance'. q: the corrected p. tested, expected, standing: how many
    pairs were looked at, how many would pass by chance alone, and how many stand.
    """

    verdict: str
    q: float
    tested: int
    expected: float
    standing: int


@dataclass(frozen=True)
class PairFinding:
    """The finding on how two figures go together over the regions of one division.

    regions: how many have both. rank: Spearman, linear: Pearson; both with the interval that neighbours widen.
    weighted: the rank association by people; None when that was not asked. cities: without the four large cities, None
    where none of them has both figures. leaning: without the four regions the relation leans on most. departures: the
    regions that do not follow the pattern, the furthest first; none where there is no pattern. small: those that would
    be among them, but of so few people that chance may have put them there. looked_at: when the pair was opened from a
    matrix.
    """

    a: Figure
    b: Figure
    regions: int
    tie: Coupling | None
    rank: Association | Refused
    linear: Association | Refused
    weighted: Association | Refused | None = None
    cities: Leverage | None = None
    leaning: Leverage | None = None
    departures: tuple[Departure, ...] = ()
    small: tuple[Departure, ...] = ()
    looked_at: LookedAt | None = None

    @property
    def verdict(self) -> PairVerdict:
        """The verdict, how far words may go: the corrected verdict goes before that of the pair alone."""
        return pair_verdict(self.rank, self.looked_at)

    @property
    def has_pattern(self) -> bool:
        """True where a line may be drawn, and regions may be said not to follow it."""
        return self.verdict in ("weak", "clear", "strong")

    @property
    def other_years(self) -> bool:
        """True where the two are of different periods."""
        return self.a.period != self.b.period


def pair_verdict(rank: Association | Refused, looked_at: LookedAt | None = None) -> PairVerdict:
    """The verdict, how far words may go about a rank association, looked at alone or as one of many."""
    if isinstance(rank, Refused):
        return "refused"
    if not rank.has_line:
        return "none"
    if looked_at is not None and looked_at.verdict != "stands":
        return "among_many"
    return "faint" if rank.strength == "none" else rank.strength


def pair_rank(a: tuple[Figure, np.ndarray], b: tuple[Figure, np.ndarray], division: Division) -> Association | Refused:
    """The rank association of two figures on `division`, its interval widened by neighbours; none where it would say
    nothing by the way the two are made.

    a, b: the figure and its values, (n,), NaN for none.
    """
    (first, x), (second, y) = a, b
    reason = why_untested(first.indicator, second.indicator)
    if reason:
        return Refused(reason, int((~np.isnan(x) & ~np.isnan(y)).sum()))
    return rank_association(x, y, places=division.places)


def pair_finding(
    a: tuple[Figure, np.ndarray],
    b: tuple[Figure, np.ndarray],
    division: Division,
    people: np.ndarray | None = None,
    looked_at: LookedAt | None = None,
    bands: tuple[Bands, Bands] | None = None,
) -> PairFinding:
    """The finding on two figures. a, b: the figure and its values, (n,), NaN for none, on `division`.

    people: (n,), to weigh regions by; without, every region counts once and no rank is weighted. bands: of a and b,
    how sure each figure is; without, every figure is taken as it is.
    """
    (first, x), (second, y) = a, b
    both = ~np.isnan(x) & ~np.isnan(y)
    regions, tie = int(both.sum()), coupling(first.indicator, second.indicator)
    reason = why_untested(first.indicator, second.indicator)
    if reason:
        refusal = Refused(reason, regions)
        return PairFinding(first, second, regions, tie, refusal, refusal)
    places = division.places
    rank, linear = pair_rank(a, b, division), linear_association(x, y, places=places)
    weighted_rank = None if people is None else rank_association(x, y, people, places)
    finding = PairFinding(first, second, regions, tie, rank, linear, weighted_rank, looked_at=looked_at)
    if isinstance(rank, Refused) or isinstance(linear, Refused):
        return finding
    apart, small = _departures(x, y, bands) if finding.has_pattern else ((), ())
    cities, leaning = _without_cities(x, y, both, division), leverage(x, y, places=places)
    return replace(finding, cities=cities, leaning=leaning, departures=apart, small=small)


def holding(rank: Association | Refused, rest: Association | Refused) -> Holding:
    """The state of a relation without some regions: as with all, no longer more than chance, or the other way.

    A relation that was no more than chance cannot fall: it is called 'holds' when it stays so.
    """
    if isinstance(rank, Refused) or isinstance(rest, Refused):
        return "refused"
    if rest.has_line and rank.has_line and rest.rho * rank.rho < 0:
        return "turns"
    return "falls" if rank.has_line and not rest.has_line else "holds"


def _without_cities(x: np.ndarray, y: np.ndarray, both: np.ndarray, division: Division) -> Leverage | None:
    cities = division.large_cities
    return without(x, y, cities, places=division.places) if both[cities].any() else None


def _departures(
    x: np.ndarray, y: np.ndarray, bands: tuple[Bands, Bands] | None
) -> tuple[tuple[Departure, ...], tuple[Departure, ...]]:
    """The departures that stand, and those that small numbers may have put there."""
    candidates = departures(x, y)
    if isinstance(candidates, Refused):
        return (), ()
    small = () if bands is None else put_there_by_chance(x, y, candidates, bands)
    return tuple(one for one in candidates if one not in small), small
