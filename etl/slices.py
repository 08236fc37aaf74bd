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
    kept = {source_id: _of_kept_slices(table, regions) for source_id, table in cells.items()}
    published = {key: published_observations(indicator, kept, regions) for key, indicator in registry.items()}
    weights = Weights(published, divisions)
    tables, coverage = [], []
    for indicator in registry.values():
        own = published[indicator.id]
        if own.empty:
            continue
        lands, covered = lands_of(own, indicator, weights)
        tables += [first_of_each_slice([own, *recasts_of(own, indicator, weights, divisions)]), lands]
        coverage.append(covered)
    observations = pd.concat([table for table in tables if not table.empty], ignore_index=True)
    return observations[OBSERVATION_COLUMNS].sort_values(KEY, ignore_index=True), pd.concat(coverage, ignore_index=True)


def recasts_of(
    published: pd.DataFrame, indicator: Indicator, weights: Weights, divisions: Divisions
) -> list[pd.DataFrame]:
    """The slices of gemeenten on the division shown, those of the newest division first."""
    gemeenten = published[(published["level"] == "gemeente") & (published["vintage"] < divisions.shown)]
    made = []
    for vintage in sorted(gemeenten["vintage"].unique(), reverse=True):
        rows = gemeenten[gemeenten["vintage"] == vintage]
        rule = indicator.aggregation
        sizes = weights.of(rule.weight, rows["period_id"], vintage, rule.weight_period)
        made.append(recast(rows, indicator, divisions.cross(vintage, divisions.shown), sizes))
    return made


def lands_of(published: pd.DataFrame, indicator: Indicator, weights: Weights) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Figures of Nederland for the periods in which no source gives one, and their coverage."""
    own = published.loc[(published["level"] == "land") & published["value"].notna(), "period_id"]
    rows = published[(published["level"] == "gemeente") & ~published["period_id"].isin(set(own))]
    # Of each period the newest division it was published on.
    rows = rows[rows["vintage"] == rows.groupby("period_id")["vintage"].transform("max")]
    made, covered = [], []
    for vintage, group in rows.groupby("vintage"):
        rule = indicator.aggregation
        sizes = weights.of(rule.weight, group["period_id"], str(vintage), rule.weight_period)
        measured = weights.nearest(rule.weight or PEOPLE, group["period_id"], str(vintage))
        land = computed_land(group, indicator, sizes, measured.rename(columns={"weight": "size"}))
        made.append(land)
        covered.append(land_coverage(group, land))
    if not made:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS), land_coverage(rows, rows)
    return pd.concat(made, ignore_index=True), pd.concat(covered, ignore_index=True)


def _of_kept_slices(cells: pd.DataFrame, regions: pd.DataFrame) -> pd.DataFrame:
    """The cells of the levels and vintages that are kept, for regions that exist."""
    slices = regions[["level", "vintage", "region_code"]]
    return cells.merge(slices, on=["level", "vintage", "region_code"], how="inner")
