"""The regions of every division, and what each lies in."""

from collections.abc import Callable, Mapping

import pandas as pd

from etl.codes import ABROAD, gemeente_of
from indicators.model import LAND

REGION_COLUMNS = ["region_code", "vintage", "level", "name"]
PARENT_COLUMNS = ["region_code", "vintage", "parent_level", "parent_code"]
AREAS = ("provincie", "corop", "rmc", "rpa")
LAND_NAME = "Nederland"


def regions_by_year(answers: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row a region and vintage: REGION_COLUMNS, and `gemeente_code` of a wijk or buurt.

    answers: what each source says, by source id. Of two names the one of the source that comes
    first in the alphabet is kept, which puts CBS before DUO and the maps.
    """
    tables = [table.reindex(columns=REGION_COLUMNS) for _, table in sorted(answers.items()) if not table.empty]
    regions = pd.concat(tables, ignore_index=True)
    regions["region_code"] = regions["region_code"].astype(str)
    regions = regions[regions["region_code"].map(_gemeente_or_self) != ABROAD]
    regions = regions.drop_duplicates(["region_code", "vintage"])
    inside = regions["level"].isin(["wijk", "buurt"])
    regions["gemeente_code"] = regions["region_code"].map(gemeente_of).where(inside)
    return regions.sort_values(["region_code", "vintage"], ignore_index=True)


def _gemeente_or_self(code: str) -> str:
    return code if code.startswith(LAND[:2]) else gemeente_of(code)


def area_parents(answers: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """region_code, vintage, parent_level, parent_code, parent_name of gemeenten, as sources give them.

    One parent a level: the source that comes first in the alphabet decides.
    """
    parts = []
    for _, table in sorted(answers.items()):
        for level in AREAS:
            if f"{level}_code" in table:
                part = table[["region_code", "vintage"]].assign(
                    parent_level=level, parent_code=table[f"{level}_code"], parent_name=table[f"{level}_name"]
                )
                parts.append(part[part["parent_code"].notna()])
    parents = pd.concat(parts, ignore_index=True)
    return parents.drop_duplicates(["region_code", "vintage", "parent_level"], ignore_index=True)


def inherited_parents(parents: pd.DataFrame, crosswalk: pd.DataFrame, sizes: pd.Series) -> pd.DataFrame:
    """The parents on a newer division: a merged gemeente follows the one that absorbed it.

    parents: of one vintage. crosswalk: from there. A gemeente with a new code takes
    the parent that holds most of its inhabitants. sizes: inhabitants of the old gemeenten, by code.
    """
    pairs = crosswalk.merge(parents, left_on="from_code", right_on="region_code")
    pairs["own"] = pairs["from_code"] == pairs["to_code"]
    pairs["size"] = pairs["share"] * pairs["from_code"].map(sizes).fillna(0.0)
    keys = ["to_code", "parent_level"]
    pairs["size"] = pairs.groupby([*keys, "parent_code"])["size"].transform("sum")
    first = pairs.sort_values([*keys, "own", "size", "parent_code"], ascending=[True, True, False, False, True])
    first = first.drop_duplicates(keys)
    table = first[[*keys, "parent_code", "parent_name"]].rename(columns={"to_code": "region_code"})
    return table.assign(vintage=crosswalk["to_vintage"].iloc[0]).reset_index(drop=True)


def parents_by_vintage(
    parents: pd.DataFrame, vintages: list[str], cross: Callable[[str, str], pd.DataFrame], sizes: pd.Series
) -> pd.DataFrame:
    """Area parents of the gemeenten of every vintage: of that year where a source has them, else inherited.

    cross: the crosswalk between two vintages. Kinds of area are treated one by one.
    """
    tables = []
    for _, table in parents.groupby("parent_level"):
        years = sorted(table["vintage"].unique())
        for vintage in vintages:
            earlier = [year for year in years if year <= vintage]
            if not earlier:
                continue
            base = table[table["vintage"] == earlier[-1]]
            own = earlier[-1] == vintage
            tables.append(base if own else inherited_parents(base, cross(earlier[-1], vintage), sizes))
    return pd.concat(tables, ignore_index=True)


def area_regions(parents: pd.DataFrame) -> pd.DataFrame:
    """The areas themselves as regions of their level, one row a vintage: REGION_COLUMNS."""
    areas = parents.drop_duplicates(["parent_code", "vintage"])
    columns = {"parent_code": "region_code", "parent_level": "level", "parent_name": "name"}
    return areas.rename(columns=columns | {"region_code": "child"})[REGION_COLUMNS]


def land_regions(vintages: list[str]) -> pd.DataFrame:
    """Nederland as a region of every vintage."""
    table = pd.DataFrame({"vintage": vintages}, dtype=object)
    return table.assign(region_code=LAND, level="land", name=LAND_NAME)[REGION_COLUMNS]
