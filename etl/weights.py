"""Sizes of regions by which figures are weighted, on the division and of the period they are needed for."""

from collections.abc import Iterable, Mapping
from functools import cache

import pandas as pd

from etl.divisions import Divisions
from indicators.periods import nearest_period

WEIGHT_COLUMNS = ["period_id", "region_code", "weight"]


class Weights:
    """The counts of gemeenten that figures are weighted by. figures: observations by indicator id."""

    def __init__(self, figures: Mapping[str, pd.DataFrame], divisions: Divisions) -> None:
        self._figures = figures
        self._divisions = divisions
        # Many indicators share a weight; the counts on one division are worked out once.
        self._of_period = cache(self._counts)

    def of(
        self, weight_id: str | None, periods: Iterable[str], vintage: str, otherwise: str | None = None
    ) -> pd.DataFrame:
        """period_id, region_code, weight for gemeenten of `vintage`; empty when there is no such weight.

        Of each period its own, and of a period that has none that of the period `otherwise`.
        """
        if weight_id is None:
            return pd.DataFrame(columns=WEIGHT_COLUMNS)
        tables = []
        for period in sorted(set(periods)):
            counts = self._of_period(weight_id, period, vintage)
            if counts is None and otherwise is not None:
                counts = self._of_period(weight_id, otherwise, vintage)
            if counts is not None:
                tables.append(counts.assign(period_id=period))
        return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=WEIGHT_COLUMNS)

    def nearest(self, weight_id: str, periods: Iterable[str], vintage: str) -> pd.DataFrame:
        """period_id, region_code, weight for gemeenten of `vintage`; of a period without its own, those of the nearest.

        For measuring coverage only.
        """
        of_weight = self._periods(weight_id, vintage)
        tables = [
            self.of(weight_id, [period], vintage, nearest_period(period, of_weight))
            for period in sorted(set(periods))
            if of_weight
        ]
        return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=WEIGHT_COLUMNS)

    def _periods(self, weight_id: str, vintage: str) -> list[str]:
        rows = self._figures.get(weight_id)
        if rows is None or rows.empty:
            return []
        return sorted(self._usable(rows, vintage)["period_id"].unique())

    def _usable(self, rows: pd.DataFrame, vintage: str) -> pd.DataFrame:
        """The counts of gemeenten that can be put on a division."""
        vintages = [one for one in rows["vintage"].unique() if self._divisions.leads(one, vintage)]
        return rows[(rows["level"] == "gemeente") & rows["vintage"].isin(vintages)]

    def _counts(self, weight_id: str, period: str, vintage: str) -> pd.DataFrame | None:
        rows = self._figures.get(weight_id)
        if rows is None or rows.empty:
            return None
        rows = self._usable(rows[rows["period_id"] == period], vintage)
        if rows.empty:
            return None
        newest = rows[rows["vintage"] == rows["vintage"].max()]
        return self._on(newest, vintage)

    def _on(self, rows: pd.DataFrame, vintage: str) -> pd.DataFrame:
        """A count on another division. A part without count leaves the whole without."""
        crosswalk = self._divisions.cross(rows["vintage"].iloc[0], vintage)
        parts = crosswalk.merge(rows[["region_code", "value"]], left_on="from_code", right_on="region_code", how="left")
        parts["weight"] = parts["share"] * parts["value"]
        groups = parts.groupby("to_code")["weight"]
        total = groups.sum().where(groups.count() == groups.size())
        return total.rename("weight").rename_axis("region_code").reset_index()
