"""The checks that a release must pass before it is served. Every failure is collected; one error names them all."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from etl.errors import EtlError
from etl.release import KEYS, ReleaseDraft
from indicators.model import LAND

# CBS rounds figures of regions to five, so each may be off by half of that.
ROUNDING = 2.5
# A slice may lose so large a part of its figures from one release to the next before somebody has to look.
LOSS_LIMIT = 0.05
SHARES = ("%",)


class CheckFailed(EtlError):
    """A release that must not be served; the message names every check that failed."""


def check_release(release: ReleaseDraft) -> None:
    """Raises CheckFailed unless keys are unique, references lead somewhere and figures lie where they can."""
    checks = (_keys, _references, _absences, _values, _ranges, _ratios, _crosswalk, _parents, _land, _geometry)
    _raise_all([failure for check in checks for failure in check(release)])


def compare_releases(old: ReleaseDraft | None, new: ReleaseDraft) -> None:
    """Raises CheckFailed when a slice lost figures though its definition is the same."""
    if old is None:
        return
    key = ["indicator_id", "level", "vintage", "period_id"]
    definitions_before, definitions_now = _definitions(old), _definitions(new)
    same = [
        name
        for name in definitions_now.index.intersection(definitions_before.index)
        if definitions_before[name] == definitions_now[name]
    ]
    before, after = (release.tables["observation"].groupby(key)["value"].count() for release in (old, new))
    before = before[before.index.get_level_values(0).isin(same)]
    losses = before[after.reindex(before.index, fill_value=0) < (1 - LOSS_LIMIT) * before]
    _raise_all(
        [
            f"{_words(name)}: {count} figures before, {after.get(name, 0)} now, with the same definition; "
            "look at the source, or remove data/store/current to begin anew"
            for name, count in losses.items()
        ]
    )


def _definitions(release: ReleaseDraft) -> pd.Series:
    return release.tables["indicator"].set_index("indicator_id")["definition_sha256"]


def _raise_all(failures: list[str]) -> None:
    if failures:
        more = f"\nand {len(failures) - 20} more" if len(failures) > 20 else ""
        raise CheckFailed("\n".join([f"{len(failures)} checks failed:", *failures[:20]]) + more)


def _keys(release: ReleaseDraft) -> Iterator[str]:
    for name, table in release.tables.items():
        twice = table[table.duplicated(KEYS[name])]
        if not twice.empty:
            yield f"{name}: {' '.join(map(str, twice.iloc[0][KEYS[name]]))} comes more than once ({len(twice)} in all)"


def _references(release: ReleaseDraft) -> Iterator[str]:
    tables = release.tables
    figures = tables["observation"]
    for column, name in (("source_id", "source"), ("period_id", "period"), ("indicator_id", "indicator")):
        missing = sorted(set(figures[column]) - set(tables[name][column]))
        if missing:
            yield f"observation: {column} {', '.join(missing[:5])} is not in {name}"
    rows = figures.merge(tables["region"], on=["region_code", "vintage", "level"], how="left")
    strays = rows[rows["name"].isna()]
    if not strays.empty:
        row = strays.iloc[0]
        yield f"observation: {row['region_code']} is no {row['level']} of {row['vintage']} ({len(strays)} in all)"


def _absences(release: ReleaseDraft) -> Iterator[str]:
    figures = release.tables["observation"].dropna(subset="value")
    for name in sorted(set(release.tables["indicator"]["indicator_id"]) - set(figures["indicator_id"])):
        yield f"{name}: no region has a figure of it; the column that its definition names is empty in its source"


def _values(release: ReleaseDraft) -> Iterator[str]:
    figures = release.tables["observation"]
    is_absent = figures["status"].isin(["suppressed", "missing", "not_applicable"])
    wrong = figures[figures["value"].isna() != is_absent]
    if not wrong.empty:
        yield f"observation: {_place(wrong.iloc[0])} has a value that its status denies ({len(wrong)} in all)"
    empty = figures.groupby(["indicator_id", "level", "vintage", "period_id"])["value"].count()
    for name in empty[empty == 0].index:
        yield f"{_words(name)}: not one region has a figure"


def _ranges(release: ReleaseDraft) -> Iterator[str]:
    """A share lies between 0 and 100, a count is not negative, and an average neither save where one may owe."""
    figures = release.tables["observation"].merge(release.tables["indicator"], on="indicator_id")
    share = figures["unit"].isin(SHARES) & (figures["kind"] == "rate")
    wrong = figures[
        (share & (figures["value"] > 100)) | (figures["kind"].isin(["count", "rate"]) & (figures["value"] < 0))
    ]
    for _, row in wrong.drop_duplicates("indicator_id").iterrows():
        yield f"observation: {_place(row)} is {row['value']:g} {row['unit']}"


def _ratios(release: ReleaseDraft) -> Iterator[str]:
    figures = release.tables["observation"].merge(release.tables["indicator"], on="indicator_id")
    both = figures[figures["numerator"].notna() & figures["denominator"].notna() & figures["value"].notna()]
    ratio = both["numerator"] / both["denominator"] * both["per"].fillna(1).astype(float)
    wrong = both[(ratio - both["value"]).abs() > 1e-9 * ratio.abs().clip(lower=1)]
    if not wrong.empty:
        yield f"observation: {_place(wrong.iloc[0])} is not its numerator over its denominator ({len(wrong)} in all)"


def _crosswalk(release: ReleaseDraft) -> Iterator[str]:
    shares = release.tables["crosswalk"].groupby(["from_code", "from_vintage", "to_vintage"])["share"].sum()
    for name, share in shares[(shares - 1).abs() > 1e-9].items():
        yield f"crosswalk: the shares of {_words(name)} sum to {share:g}"


def _parents(release: ReleaseDraft) -> Iterator[str]:
    parents = release.tables["region_parent"]
    regions = release.tables["region"][["region_code", "vintage"]].rename(columns={"region_code": "parent_code"})
    rows = parents.merge(regions, on=["parent_code", "vintage"], how="left", indicator=True)
    strays = rows[rows["_merge"] == "left_only"]
    if not strays.empty:
        row = strays.iloc[0]
        yield f"region_parent: {row['parent_code']} of {row['vintage']} is no region ({len(strays)} in all)"


def _land(release: ReleaseDraft) -> Iterator[str]:
    """A count of Nederland equals the sum of its gemeenten, but for rounding; only where every gemeente has one."""
    figures = release.tables["observation"].merge(release.tables["indicator"], on="indicator_id")
    counts = figures[figures["kind"] == "count"]
    key = ["indicator_id", "vintage", "period_id"]
    parts = counts[counts["level"] == "gemeente"]
    whole = parts.groupby(key)["value"].agg(lambda values: values.sum(skipna=False)).dropna()
    land = counts[counts["region_code"] == LAND].set_index(key)["value"].dropna()
    for name in whole.index.intersection(land.index):
        tolerance = ROUNDING * (len(parts[(parts[key] == list(name)).all(axis=1)]) + 1)
        if abs(whole[name] - land[name]) > tolerance:
            yield f"{' '.join(name)}: Nederland {land[name]:.0f}, sum of gemeenten {whole[name]:.0f}"


def _geometry(release: ReleaseDraft) -> Iterator[str]:
    """Every division that is drawn has shapes for nearly all of its regions."""
    regions, boundary = release.tables["region"], release.tables["boundary"]
    for (level, vintage), boundaries in boundary.groupby(["level", "vintage"]):
        members = regions[(regions["level"] == level) & (regions["vintage"] == vintage)]
        if len(boundaries) < (1 - LOSS_LIMIT) * len(members):
            yield f"boundary: {len(boundaries)} of {len(members)} regions of {level} {vintage} have a shape"
        if f"{level}-{vintage}" not in release.geometry:
            yield f"boundary: {level} {vintage} has no geometry"


def _words(name: Any) -> str:
    return " ".join(str(part) for part in name)


def _place(row: pd.Series) -> str:
    return " ".join(str(row[column]) for column in KEYS["observation"])
