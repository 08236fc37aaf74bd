"""The circumstances that regions can be compared on: never the outcome itself, nor what it is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from indicators.model import Indicator
from indicators.relations.coupling import measured_together
from indicators.relations.refusal import as_figures


@dataclass(frozen=True)
class Circumstances:
    """Some circumstances of n regions. indicators: m of them; figures: (n, m), NaN for missing; weights: (m,).

    Raises ValueError on an indicator that is no circumstance: then similar regions would be sought by what they are
    to be compared on.
    """

    indicators: tuple[Indicator, ...]
    figures: np.ndarray
    weights: np.ndarray

    def __post_init__(self) -> None:
        for indicator in self.indicators:
            if indicator.role != "omstandigheid":
                raise ValueError(f"{indicator.id} has role {indicator.role}; choose indicators of role omstandigheid")
        if self.figures.shape[1] != len(self.indicators) or self.weights.shape != (len(self.indicators),):
            raise ValueError(
                "circumstances, figures and weights differ in number; give one column and one weight for each"
            )


def circumstances_of(
    indicators: Sequence[Indicator], figures: object, outcomes: Iterable[Indicator] = (), weights: object | None = None
) -> Circumstances:
    """The indicators that regions may be compared by when `outcomes` are what they will be compared on.

    figures: (n, m), one column for each indicator. weights: (m,), what the reader finds important; all equal without.
    Left out: what is no circumstance, what is partly the same measurement as a figure compared, what has weight 0.
    """
    values = as_figures(figures)
    importance = np.ones(len(indicators)) if weights is None else np.nan_to_num(as_figures(weights))
    outcomes = tuple(outcomes)
    places = [
        place
        for place, indicator in enumerate(indicators)
        if importance[place] > 0 and may_compare_by(indicator, outcomes)
    ]
    return Circumstances(tuple(indicators[place] for place in places), values[:, places], importance[places])


def may_compare_by(indicator: Indicator, outcomes: Iterable[Indicator]) -> bool:
    """True where regions may be compared by an indicator, or outcomes expected from it, when compared on `outcomes`."""
    return indicator.role == "omstandigheid" and not any(measured_together(indicator, each) for each in outcomes)
