"""The release notes as numbers and ids: what a release brings that the one it takes the place of did not have."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from data.release import CHANGES, Manifest
from etl.release import KEYS, ReleaseDraft

KEY = KEYS["observation"]
# An observation that differs in one of these was changed; numerator and denominator come with the value.
COMPARISON_COLUMNS = ("value", "status")


def write_changes(old: tuple[Manifest, ReleaseDraft] | None, new: ReleaseDraft, folder: Path) -> None:
    """Writes changes.json into the folder of the new release, whole or not at all.

    It says with which release this one was compared, so it is no part of the release's own content and not in its
    manifest. A release put in place a second time keeps the notes it had.
    """
    if old is not None and old[0].release_id == new.release_id:
        return
    previous = None if old is None else {"release_id": old[0].release_id, "built_at": old[0].built_at}
    changes = {} if old is None else changes_between(old[1].tables, new.tables)
    text = {"release_id": new.release_id, "previous": previous, **changes}
    beside = folder / f".{CHANGES}.{os.getpid()}"
    beside.write_text(json.dumps(text, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    beside.replace(folder / CHANGES)


def changes_between(old: Mapping[str, pd.DataFrame], new: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """Indicators, periods, observations and sources that came, went or changed between the tables of two releases.

    indicators: added, removed, changed (another definition), each a list of ids. periods: one entry for an indicator
    and level of both releases with figures of other periods. observations: one entry for an indicator with how many
    rows are new, changed and gone. sources: added, removed, renewed (other raw answers), each with id and title.
    """
    return {
        "indicators": _indicators(old["indicator"], new["indicator"]),
        "periods": _periods(old["observation"], new["observation"]),
        "observations": _observations(old["observation"], new["observation"]),
        "sources": _sources(old["source"], new["source"]),
    }


def _indicators(old: pd.DataFrame, new: pd.DataFrame) -> dict[str, list[str]]:
    return _key_changes(*(table.set_index("indicator_id")["definition_sha256"] for table in (old, new)))


def _sources(old: pd.DataFrame, new: pd.DataFrame) -> dict[str, list[dict[str, str]]]:
    titles: dict[str, str] = dict(old[["source_id", "title"]].itertuples(index=False)) | dict(
        new[["source_id", "title"]].itertuples(index=False)
    )
    changes = _key_changes(*(table.set_index("source_id")["sha256"] for table in (old, new)))
    changes["renewed"] = changes.pop("changed")
    return {kind: [{"source_id": key, "title": titles[key]} for key in keys] for kind, keys in changes.items()}


def _key_changes(old: pd.Series, new: pd.Series) -> dict[str, list[str]]:
    """Keys of two checksum columns: in the new one only, in the old one only, in both with another checksum."""
    common = old.index.intersection(new.index)
    return {
        "added": sorted(new.index.difference(old.index)),
        "removed": sorted(old.index.difference(new.index)),
        "changed": sorted(common[(old[common] != new[common]).to_numpy()]),
    }


def _periods(old: pd.DataFrame, new: pd.DataFrame) -> list[dict[str, Any]]:
    periods_old, periods_new = _periods_of(old), _periods_of(new)
    both = set(old["indicator_id"]) & set(new["indicator_id"])
    entries = []
    for indicator_id, level in sorted({key for key in periods_old.keys() | periods_new.keys() if key[0] in both}):
        before, after = (periods.get((indicator_id, level), set()) for periods in (periods_old, periods_new))
        if before != after:
            change = {"added": sorted(after - before), "removed": sorted(before - after)}
            entries.append({"indicator_id": indicator_id, "level": level, **change})
    return entries


def _periods_of(observations: pd.DataFrame) -> dict[Any, set[str]]:
    """Indicator and level -> the periods in which some region has a figure."""
    figures = observations[observations["value"].notna()]
    return {key: set(periods) for key, periods in figures.groupby(["indicator_id", "level"])["period_id"]}


def _observations(old: pd.DataFrame, new: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [*KEY, *COMPARISON_COLUMNS]
    pairs = old[columns].merge(new[columns], on=KEY, how="outer", suffixes=("_old", "_new"), indicator="where")
    before, after = (pairs[f"value_{side}"].to_numpy(dtype=float) for side in ("old", "new"))
    same = np.isclose(before, after, rtol=1e-9, atol=0, equal_nan=True) & (pairs["status_old"] == pairs["status_new"])
    pairs["what"] = np.select(
        [pairs["where"] == "right_only", pairs["where"] == "left_only", ~same], ["new", "gone", "changed"], "same"
    )
    counts = pairs.groupby(["indicator_id", "what"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=["new", "changed", "gone"], fill_value=0)
    counts = counts[counts.any(axis=1)]
    return [
        {"indicator_id": str(indicator_id), **{str(name): int(count) for name, count in row.items()}}
        for indicator_id, row in counts.to_dict("index").items()
    ]
