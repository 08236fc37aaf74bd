"""Borders between regions as weights: each neighbour of a region counts as much, together 1."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Neighbours:
    """Borders between n regions, row by row.

    region, neighbour: (p,) places of the two, every border both ways, by region. degrees: (n,) how many neighbours.
    Every neighbour weighs 1 / degrees[region]; an island has none and no weights.
    """

    region: np.ndarray
    neighbour: np.ndarray
    degrees: np.ndarray

    @property
    def islands(self) -> np.ndarray:
        """The places of the regions without neighbours, rising."""
        return np.flatnonzero(self.degrees == 0)

    def of(self, mask: np.ndarray) -> "Neighbours":
        """The borders between the regions in mask, (n,) of bool; one without its neighbours becomes an island."""
        inside = mask[self.region] & mask[self.neighbour]
        number = np.cumsum(mask) - 1
        pairs = np.column_stack([number[self.region[inside]], number[self.neighbour[inside]]])
        return neighbours_of(pairs, int(mask.sum()))

    def mean(self, values: np.ndarray) -> np.ndarray:
        """The mean of the neighbours of each region, (n,); NaN for an island. values: (n,), nothing missing."""
        total = np.bincount(self.region, values[self.neighbour], len(self.degrees))
        with np.errstate(invalid="ignore"):
            return total / np.where(self.degrees, self.degrees, np.nan)


def neighbours_of(pairs: np.ndarray, regions: int) -> Neighbours:
    """Borders from pairs of places, (p, 2), one way or both ways. A border with itself does not count."""
    ways = pairs.reshape(-1, 2).astype(int)
    # A border as one number sorts many times faster than as two.
    numbers = np.unique(np.concatenate([ways @ [regions, 1], ways @ [1, regions]]))
    both = np.column_stack([numbers // max(regions, 1), numbers % max(regions, 1)])
    both = both[both[:, 0] != both[:, 1]]
    return Neighbours(both[:, 0], both[:, 1], np.bincount(both[:, 0], minlength=regions))
