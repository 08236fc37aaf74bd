"""The lines of one indicator through the years: what is drawn of them, and where they are broken."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

import pandas as pd

from indicators.model import Indicator, SeriesBreak

# Periods further apart than this many years have a year between them without a figure.
NEXT = 1.5

LineRole = Literal["mine", "country", "compared"]


@dataclass(frozen=True)
class SeriesLine:
    """One line. points: period, at, value, status, derivation, the oldest first; rows without a value are gaps.

    Where it has low and high as well, these are between what a point may lie; NaN where nothing is uncertain.
    """

    role: LineRole
    name: str
    points: pd.DataFrame

    @cached_property
    def present(self) -> pd.DataFrame:
        """The points that have a value."""
        return self.points.dropna(subset="value").reset_index(drop=True)

    @cached_property
    def between(self) -> pd.DataFrame:
        """low and high of the points that have a value; NaN where these are not known, or no more than the value."""
        ends = self.present.reindex(columns=["low", "high"]).astype(float)
        return ends.where(ends["high"] > ends["low"])

    @cached_property
    def marks(self) -> list[str]:
        """The mark of each point: final, provisional, estimated, or recast (my region of now, of the regions of then).

        What Nederland and other comparators are made of holds for the whole line, and stands in the key.
        """
        origins = zip(self.present["status"], self.present["derivation"], strict=True)
        recast = {("final", derivation) for derivation in ("added", "recomputed", "weighted")}
        return ["recast" if self.role == "mine" and one in recast else str(one[0]) for one in origins]


@dataclass(frozen=True)
class LineRow:
    """The lines of one indicator, the one it is about first, and those of all regions of a level (code -> period)."""

    letter: str
    indicator: Indicator
    lines: tuple[SeriesLine, ...]
    regions: Mapping[str, Mapping[str, float]]

    @cached_property
    def periods(self) -> pd.DataFrame:
        """Every period that is drawn, with its place in time: period, at."""
        points = pd.concat([line.present[["period", "at"]] for line in self.lines])
        return points.drop_duplicates("period").sort_values("at", ignore_index=True)

    @cached_property
    def middle_half(self) -> pd.DataFrame:
        """The ends of the middle half of the regions: period, at, q1, q3; empty without regions."""
        table = pd.DataFrame([dict(figures) for figures in self.regions.values()])
        rows = [
            (period, at, *table[period].quantile([0.25, 0.75]))
            for period, at in self.periods.itertuples(index=False)
            if period in table
        ]
        return pd.DataFrame(rows, columns=["period", "at", "q1", "q3"])

    @cached_property
    def breaks(self) -> list[tuple[float, SeriesBreak]]:
        """The series breaks between periods that are drawn, each with its place halfway between these."""
        places = []
        for one in self.indicator.series_breaks:
            since = self.periods["period"] >= one.period
            before, after = self.periods["at"][~since], self.periods["at"][since]
            if len(before) and len(after):
                places.append((float(before.iloc[-1] + after.iloc[0]) / 2, one))
        return places


def cuts(points: pd.DataFrame, indicator: Indicator) -> list[int]:
    """The points before which the line is broken: a series break, or a missing year. points: period, at."""
    periods, at = points["period"].tolist(), points["at"].tolist()
    breaks = [one.period for one in indicator.series_breaks]
    return [
        place
        for place in range(1, len(periods))
        if at[place] - at[place - 1] > NEXT or any(periods[place - 1] < one <= periods[place] for one in breaks)
    ]


def missing_years(points: pd.DataFrame) -> list[str]:
    """The years between two points that have none. points: period, at, of periods that all have a value."""
    at = points["at"].tolist()
    return [str(int(before + years)) for before, after in pairwise(at) for years in range(1, round(after - before))]
