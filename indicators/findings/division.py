"""The regions of one division, in the order that every array about them has."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.relations.neighbours import Neighbours
from indicators.relations.places import Places

# Amsterdam, Rotterdam, 's-Gravenhage and Utrecht: so much larger than the others that a relation can hang on them.
LARGE_CITIES = ("GM0363", "GM0599", "GM0518", "GM0344")


@dataclass(frozen=True)
class Division:
    """The n regions of one level on one vintage, by rising code.

    codes, names, gemeenten: n of each; gemeenten are the codes of what a region lies in, for a gemeente its own. A
    name is unique: that of a wijk holds its gemeente.
    """

    level: str
    vintage: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    gemeenten: tuple[str, ...]
    places: Places
    neighbours: Neighbours

    @cached_property
    def place(self) -> dict[str, int]:
        """Code -> place."""
        return {code: place for place, code in enumerate(self.codes)}

    @cached_property
    def large_cities(self) -> np.ndarray:
        """The places of the four large cities, or of the regions in them."""
        return np.flatnonzero(self.within(LARGE_CITIES))

    def within(self, codes: Collection[str]) -> np.ndarray:
        """(n,) of bool: the regions named, and those inside a gemeente that is named."""
        code_set = set(codes)
        return np.array(
            [own in code_set or above in code_set for own, above in zip(self.codes, self.gemeenten, strict=True)]
        )

    def names_of(self, places: Collection[int]) -> list[str]:
        """The names of some regions."""
        return [self.names[place] for place in places]

    def named(self, places: Collection[int]) -> dict[str, str]:
        """Code -> name of some regions, in the order given."""
        return {self.codes[place]: self.names[place] for place in places}
