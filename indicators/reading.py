"""One figure with all regions of its level: what sentences are written from."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from indicators.comparability import Figure
from indicators.comparator import Comparator


@dataclass(frozen=True)
class Reading:
    """One figure, and all that is needed to write about it.

    observations: region_code, name, value, status. compared: what the figure is set against. band: between what the
    figure of my region or group may lie by rounding and chance, None where that is not known.
    """

    figure: Figure
    observations: pd.DataFrame
    compared: Comparator
    band: tuple[float, float] | None = None

    @property
    def comparator(self) -> float | None:
        """The figure to set that of a region against; a count has none, since it grows with the region."""
        return self.compared.value if self.figure.indicator.measure.kind in ("rate", "mean") else None

    def present(self) -> pd.Series:
        """The figures there are."""
        return self.observations["value"].dropna()

    def of(self, codes: Sequence[str]) -> pd.DataFrame:
        """The rows of some regions."""
        return self.observations[self.observations["region_code"].isin(codes)]

    def own(self, codes: Sequence[str]) -> float | None:
        """The figure of the first of these regions that has one."""
        values = self.of(codes)["value"].dropna()
        return None if values.empty else float(values.iloc[0])
