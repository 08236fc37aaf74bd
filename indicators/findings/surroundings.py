"""The surroundings of regions: are neighbours alike on one figure, and where."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.relations.clusters import LABELS, Clusters, clusters
from indicators.relations.coefficient import LEVEL
from indicators.relations.moran import Moran, moran
from indicators.relations.refusal import Refused

NeighbourVerdict = Literal["refused", "chance", "similar", "unlike"]


@dataclass(frozen=True)
class Surroundings:
    """One figure among the neighbours of each region: over all of them (moran) and region by region (clusters)."""

    figure: Figure
    moran: Moran | Refused
    clusters: Clusters | Refused

    @property
    def verdict(self) -> NeighbourVerdict:
        """The verdict on neighbours: more alike than chance would have it, less, or neither."""
        if isinstance(self.moran, Refused):
            return "refused"
        if self.moran.p > LEVEL:
            return "chance"
        return "similar" if self.moran.z > 0 else "unlike"

    @cached_property
    def with_label(self) -> dict[str, tuple[int, ...]]:
        """The places of the regions of each kind of surroundings, of LABELS and 'island'; none when refused."""
        if isinstance(self.clusters, Refused):
            return {}
        label = self.clusters.label
        return {kind: tuple(np.flatnonzero(label == kind).tolist()) for kind in (*LABELS, "island")}


def surroundings(figure: Figure, values: np.ndarray, division: Division) -> Surroundings:
    """The surroundings that a figure has over the map. values: (n,), NaN for none."""
    return Surroundings(figure, moran(values, division.neighbours), clusters(values, division.neighbours))
