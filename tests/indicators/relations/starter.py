"""Real figures for the tests: the release that ships with the project, read as it lies there."""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.compute as pc
import pyarrow.parquet as pq

from indicators.relations.places import Places, places_of

TABLES = Path(__file__).parents[3] / "data" / "starter" / "tables"
# The newest figures of gemeenten that one would put beside each other, some of them with missing ones.
GEMEENTE_FIGURES = (
    ("jongeren_met_jeugdzorg", "2021"),
    ("laag_inkomen", "2021"),
    ("woz_waarde", "2022"),
    ("omgevingsadressendichtheid", "2023"),
    ("eenpersoonshuishoudens", "2025"),
    ("bijstand", "2020"),
    ("wmo_alle_leeftijden", "2021"),
    ("voortijdig_schoolverlaten", "2015"),
    ("slaagpercentage", "2018/19"),
    ("stedelijkheid", "2023"),
    ("afstand_huisarts", "2021"),
    ("mediaan_vermogen", "2021"),
)


@cache
def table(name: str) -> pd.DataFrame:
    """A whole table of the starter."""
    return pd.read_parquet(TABLES / f"{name}.parquet")


@cache
def codes(level: str, vintage: str) -> tuple[str, ...]:
    """The codes of all regions of a division, rising."""
    region = table("region")
    return tuple(sorted(region.loc[(region["level"] == level) & (region["vintage"] == vintage), "region_code"]))


@cache
def observations(level: str, vintage: str) -> pd.DataFrame:
    """All observations on one division."""
    on_division = (pc.field("level") == level) & (pc.field("vintage") == vintage)
    return pq.read_table(TABLES / "observation.parquet", filters=on_division).to_pandas()


def key(indicator_id: str, period: str, level: str = "gemeente", vintage: str = "2025") -> pd.DataFrame:
    """The observations of one slice, one row for each region in the order of codes."""
    long_table = observations(level, vintage)
    rows = long_table[(long_table["indicator_id"] == indicator_id) & (long_table["period_id"] == period)]
    return rows.set_index("region_code").reindex(codes(level, vintage))


def figure(indicator_id: str, period: str, level: str = "gemeente", vintage: str = "2025") -> np.ndarray:
    """The values of one slice, (n,)."""
    return key(indicator_id, period, level, vintage)["value"].to_numpy(dtype=float)


@cache
def gemeente_figures() -> np.ndarray:
    """GEMEENTE_FIGURES side by side: (342, 12)."""
    return np.column_stack([figure(*each) for each in GEMEENTE_FIGURES])


@cache
def wijk_figures() -> np.ndarray:
    """Every figure of wijken of 2022 that is no count: (3340, m)."""
    long_table = observations("wijk", "2022")
    wide = long_table.pivot_table(index="region_code", columns="indicator_id", values="value", dropna=False)
    return wide.reindex(codes("wijk", "2022")).to_numpy(dtype=float)


@cache
def border_pairs(level: str, vintage: str) -> np.ndarray:
    """(p, 2) places of regions that border on each other, both ways."""
    neighbour = table("neighbour")
    rows = neighbour[(neighbour["level"] == level) & (neighbour["vintage"] == vintage)]
    number = {code: place for place, code in enumerate(codes(level, vintage))}
    return np.column_stack([rows[column].map(number) for column in ("region_code", "neighbour_code")])


@cache
def places(level: str, vintage: str) -> Places:
    """Where the regions of a division lie."""
    boundary = table("boundary")
    rows = boundary[(boundary["level"] == level) & (boundary["vintage"] == vintage)].set_index("region_code")
    bounds = rows.reindex(codes(level, vintage))[["west", "south", "east", "north"]].to_numpy(dtype=float)
    return places_of(bounds, border_pairs(level, vintage))
