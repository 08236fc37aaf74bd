"""All observations of a release: as published, on the division shown, and of Nederland."""

from collections.abc import Mapping

import pandas as pd

from etl.benchmark import computed_land, land_coverage
from etl.divisions import Divisions
from etl.observations import KEY, OBSERVATION_COLUMNS, first_of_each_slice, published_observations, recast
from etl.weights import Weights
from indicators.aggregation import PEOPLE
from indicators.model import Indicator
from indicators.registry import Registry


def all_observations(
    registry: Registry, cells: Mapping[str, pd.DataFrame], regions: pd.DataFrame, divisions: Divisions
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables `observation`, sorted by key, and `coverage` of the figures of Nederland.

    regions: level, vintage, region_code of every region that is kept; cells of others are left out.
    """
    release_cells = {source_id: _of_release_slices(table, regions) for source_id, table in cells.items()}
    figures = {key: published_observations(indicator, release_cells, regions) for key, indicator in registry.items()}
    weights = Weights(figures, divisions)
    tables, coverage = [], []
    for indicator in registry.values():
        own = figures[indicator.id]
        if own.empty:
            continue
        land, land_cover = lands_of(own, indicator, weights)
        tables += [first_of_each_slice([own, *recasts_of(own, indicator, weights, divisions)]), land]
        coverage.append(land_cover)
    observations = pd.concat([table for table in tables if not table.empty], ignore_index=True)
    return observations[OBSERVATION_COLUMNS].sort_values(KEY, ignore_index=True), pd.concat(coverage, ignore_index=True)


def recasts_of(
    figures: pd.DataFrame, indicator: Indicator, weights: Weights, divisions: Divisions
) -> list[pd.DataFrame]:
    """The slices of gemeenten on the division shown, those of the newest division first."""
    gemeenten = figures[(figures["level"] == "gemeente") & (figures["vintage"] < divisions.newest)]
    tables = []
    for vintage in sorted(gemeenten["vintage"].unique(), reverse=True):
        rows = gemeenten[gemeenten["vintage"] == vintage]
        rule = indicator.aggregation
        sizes = weights.of(rule.weight, rows["period_id"], vintage, rule.weight_period)
        tables.append(recast(rows, indicator, divisions.cross(vintage, divisions.newest), sizes))
    return tables


def lands_of(figures: pd.DataFrame, indicator: Indicator, weights: Weights) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Figures of Nederland for the periods in which no source gives one, and their coverage."""
    own = figures.loc[(figures["level"] == "land") & figures["value"].notna(), "period_id"]
    rows = figures[(figures["level"] == "gemeente") & ~figures["period_id"].isin(set(own))]
    # Of each period the newest division it was published on.
    rows = rows[rows["vintage"] == rows.groupby("period_id")["vintage"].transform("max")]
    tables, coverages = [], []
    for vintage, group in rows.groupby("vintage"):
        rule = indicator.aggregation
        sizes = weights.of(rule.weight, group["period_id"], str(vintage), rule.weight_period)
        people = weights.nearest(rule.weight or PEOPLE, group["period_id"], str(vintage))
        land = computed_land(group, indicator, sizes, people.rename(columns={"weight": "size"}))
        tables.append(land)
        coverages.append(land_coverage(group, land))
    if not tables:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS), land_coverage(rows, rows)
    return pd.concat(tables, ignore_index=True), pd.concat(coverages, ignore_index=True)


def _of_release_slices(cells: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """The cells of the levels and vintages that are kept, for regions that exist."""
    slices = regions[["level", "vintage", "region_code"]]
    return cells.merge(slices, on=["level", "vintage", "region_code"], how="inner")
