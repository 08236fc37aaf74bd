"""Many figures at once: which relations stand after correction for having looked at all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.pair import LookedAt
from indicators.model import DOMAINS
from indicators.relations.coupling import untested_pairs
from indicators.relations.matrix import Associations, associations
from indicators.relations.seriation import similarity_order

Order = Literal["domain", "similarity"]


@dataclass(frozen=True)
class Overview:
    """The relations between m figures. figures: the figures in the order of the rows and columns of `associations`.

    Sorting and taking a part of it change no verdict and no number: those belong to what was looked at together.
    """

    figures: tuple[Figure, ...]
    associations: Associations

    @property
    def coupled(self) -> int:
        """The number of pairs in here that were not looked at because they are partly the same measurement."""
        return int(np.triu(self.associations.verdict == "shared", 1).sum())

    def ordered(self, by: Order) -> "Overview":
        """The overview in another order: by domain as in every list, or with figures that go together side by side."""
        if by == "similarity":
            return self._of(similarity_order(self.associations.rho).tolist())
        domains = [DOMAINS.index(one.indicator.domain) for one in self.figures]
        return self._of(
            sorted(range(len(domains)), key=lambda place: (domains[place], self.figures[place].indicator.id))
        )

    def only(self, ids: Sequence[str]) -> "Overview":
        """The overview of some of the figures, in the order they stand in here."""
        id_set = set(ids)
        return self._of([place for place, one in enumerate(self.figures) if one.indicator.id in id_set])

    def looked_at(self, first_id: str, second_id: str) -> LookedAt | None:
        """The verdict that a pair keeps when it is opened by itself; None for a pair that was not tested."""
        places = {one.indicator.id: place for place, one in enumerate(self.figures)}
        pair = self.associations.pair(places[first_id], places[second_id])
        if pair.q is None:
            return None
        associations = self.associations
        return LookedAt(pair.verdict, pair.q, associations.tested, associations.expected, associations.standing)

    def _of(self, places: list[int]) -> "Overview":
        figures = tuple(self.figures[place] for place in places)
        return replace(self, figures=figures, associations=self.associations.of(places))


def overview(figures: Sequence[Figure], columns: np.ndarray, division: Division) -> Overview:
    """The relations between some figures, in their order. columns: (n, m), one for each of `figures`."""
    relations = associations(columns, untested_pairs([one.indicator for one in figures]), division.places)
    return Overview(tuple(figures), relations)
