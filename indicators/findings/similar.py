"""The regions most like mine, in circumstances only: why, in what they still differ, and how sure the list is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from indicators.comparability import Figure
from indicators.model import Indicator
from indicators.relations.circumstances import circumstances_of
from indicators.relations.refusal import Refused
from indicators.relations.similar import NEAREST, SimilarList, nearest

# steady: no weight moved by a tenth changes the list; fair: at most two of ten are others then; loose: more are.
Steadiness = Literal["steady", "fair", "loose"]
FAIR = 0.2


@dataclass(frozen=True)
class SimilarFinding:
    """The regions most like mine.

    circumstances: what regions are compared by; the places in `nearest` are places here. figures: (n, m) and mine:
    (m,), in their units. left_out: what was asked for and may not liken regions: no circumstance, partly the same
    measurement as what is compared, or of no weight.
    """

    circumstances: tuple[Figure, ...]
    left_out: tuple[Figure, ...]
    figures: np.ndarray
    mine: np.ndarray
    nearest: SimilarList | Refused

    @property
    def steadiness(self) -> Steadiness | None:
        """Steadiness of the list; None when there is none, or of one circumstance alone: its weight moves nothing."""
        if isinstance(self.nearest, Refused) or not self.nearest.regions or len(self.nearest.used) < 2:
            return None
        if self.nearest.changed == 0:
            return "steady"
        return "fair" if self.nearest.changed <= FAIR * len(self.nearest.regions) else "loose"


def similar_finding(
    figures: Sequence[Figure],
    columns: np.ndarray,
    own: np.ndarray,
    outcomes: Sequence[Indicator] = (),
    mine: np.ndarray | None = None,
    weights: Sequence[float] | None = None,
    count: int = NEAREST,
) -> SimilarFinding:
    """The `count` regions most like mine. columns: (n, m), one for each of `figures`; own: (n,) of bool, mine.

    outcomes: what similar regions will be put beside mine on, never what they are chosen by. mine: (m,) the figures of
    a working area; without, those of the one region that is own. weights: (m,), all equal without.
    """
    circumstances = circumstances_of([one.indicator for one in figures], columns, outcomes, weights)
    ids = {indicator.id for indicator in circumstances.indicators}
    places = [place for place, one in enumerate(figures) if one.indicator.id in ids]
    target = _own(columns, own) if mine is None else mine
    similar = nearest(circumstances, target[places], own, count)
    left_out = tuple(one for one in figures if one.indicator.id not in ids)
    return SimilarFinding(
        tuple(figures[place] for place in places), left_out, circumstances.figures, target[places], similar
    )


def _own(figures: np.ndarray, own: np.ndarray) -> np.ndarray:
    """The figures of the one region that is mine; a working area is no mean of its parts, so it brings its own."""
    if own.sum() != 1:
        raise ValueError(f"mine is {own.sum()} regions without figures of their own; give `mine` for a working area")
    return figures[own][0]
