"""The figure of Nederland: as CBS publishes it, or else made of all gemeenten."""

import numpy as np
import pandas as pd

from etl.observations import OBSERVATION_COLUMNS, SLICE
from indicators.aggregation import aggregate
from indicators.model import LAND, Indicator

# Up to which share of the inhabitants a rate of Nederland may do without: see docs/decisions.md.
TOLERANCE = 0.05


def computed_land(
    gemeenten: pd.DataFrame, indicator: Indicator, weights: pd.DataFrame, sizes: pd.DataFrame
) -> pd.DataFrame:
    """One row of Nederland for each slice of gemeenten, by the rule of the definition; none when the rule is none.

    weights: period_id, region_code, weight, of the weight the definition names. sizes: period_id,
    region_code, size, by which the gemeenten without figure are measured. With more than
    TOLERANCE of the size without figure, and for counts with any gemeente without figure, there is no row.
    """
    if indicator.aggregation.rule == "none" or gemeenten.empty:
        return pd.DataFrame(columns=OBSERVATION_COLUMNS)
    parts = gemeenten.merge(weights, on=["period_id", "region_code"], how="left")
    parts = parts.merge(sizes, on=["period_id", "region_code"], how="left").assign(share=1.0, to_code=LAND)
    tables = []
    for key, rows in parts.groupby([*SLICE, "source_id"]):
        whole = aggregate(rows, indicator.aggregation.rule, indicator.measure.per, TOLERANCE)
        names = dict(zip([*SLICE, "source_id"], map(str, key), strict=True)) | {
            "level": "land",
            "region_code": LAND,
        }
        tables.append(whole.assign(**names))
    land = pd.concat(tables, ignore_index=True)[OBSERVATION_COLUMNS]
    return land[land["value"].notna()].astype({"value": np.float64})


def land_coverage(gemeenten: pd.DataFrame, land: pd.DataFrame) -> pd.DataFrame:
    """Rows of `coverage` for computed figures of Nederland made of some but not all gemeenten."""
    parts = gemeenten.merge(land[["indicator_id", "vintage", "period_id"]], on=["indicator_id", "vintage", "period_id"])
    parts = parts[parts["status"] != "not_applicable"]
    rows = []
    for (source_id, indicator_id, period_id), group in parts.groupby(["source_id", "indicator_id", "period_id"]):
        unmatched = sorted(group.loc[group["value"].isna(), "region_code"])
        if unmatched:
            subject = f"gemeenten in het cijfer van Nederland: {indicator_id} {period_id}"
            rows.append((source_id, subject, len(group) - len(unmatched), len(group), unmatched))
    return pd.DataFrame(rows, columns=["source_id", "subject", "matched", "total", "unmatched"])
