"""Columns by meaning: group titles, name and unit, never by a number that changes every year."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from etl.errors import AmbiguousColumn, ChangedUnit, UnknownColumn


@dataclass(frozen=True)
class Column:
    """One column of a source. key: what the source itself calls it; path: group titles and name."""

    key: str
    path: tuple[str, ...]
    unit: str

    @property
    def name(self) -> str:
        """The name of the column as a definition writes it: Group/Subgroup/Name (unit)."""
        return f"{'/'.join(self.path)} ({self.unit})"


def v3_columns(properties: Iterable[Mapping[str, Any]]) -> list[Column]:
    """Every topic of a CBS v3 table: its key without the number behind it, in its groups, with its unit."""
    entries = list(properties)
    groups = {entry["ID"]: entry for entry in entries if entry["Type"] == "TopicGroup"}
    columns = []
    for entry in entries:
        if entry["Type"] == "Topic":
            stem = re.sub(r"_\d+$", "", entry["Key"])
            columns.append(Column(entry["Key"], (*_titles(entry, groups), stem), _tidy(entry.get("Unit") or "")))
    return columns


def resolve(source_id: str, name: str, columns: Iterable[Column]) -> Column:
    """The one column that is called `name`; leading groups may be left out where the rest says enough.

    Raises UnknownColumn, ChangedUnit or AmbiguousColumn, each with the columns that come near.
    """
    columns = list(columns)
    target = _tidy(name)
    hits = [column for column in columns if _is_called(column, target)]
    whole = [column for column in hits if _tidy(column.name) == target]
    if len(whole or hits) == 1:
        return (whole or hits)[0]
    if hits:
        names = "; ".join(f"{column.name} = {column.key}" for column in hits)
        raise AmbiguousColumn(f"{source_id}: '{name}' is {len(hits)} columns ({names}); write the groups before it")
    bare = re.sub(r" \([^()]*\)$", "", target)
    other_unit = [column for column in columns if _is_called(column, f"{bare} ({_tidy(column.unit)})")]
    if other_unit:
        raise ChangedUnit(
            f"{source_id}: '{name}' now has the unit '{other_unit[0].unit}'; "
            "look what changed, then correct the definition"
        )
    raise UnknownColumn(f"{source_id}: no column '{name}'; near are: {_near(target, columns)}")


def _is_called(column: Column, target: str) -> bool:
    name = _tidy(column.name)
    return name == target or name.endswith("/" + target)


def _near(target: str, columns: list[Column]) -> str:
    by_name = {column.name.lower(): column.name for column in columns}
    last = target.rsplit("/", 1)[-1].lower()
    by_last = {name.rsplit("/", 1)[-1]: name for name in by_name}
    near = difflib.get_close_matches(target.lower(), by_name, n=3, cutoff=0.5)
    near += [by_last[hit] for hit in difflib.get_close_matches(last, by_last, n=3, cutoff=0.5)]
    names = list(dict.fromkeys(by_name[name] for name in near))
    return "; ".join(names) if names else "none"


def _titles(entry: Mapping[str, Any], groups: Mapping[Any, Mapping[str, Any]]) -> tuple[str, ...]:
    titles: list[str] = []
    parent = entry.get("ParentID")
    while parent is not None:
        titles.insert(0, _tidy(groups[parent]["Title"]))
        parent = groups[parent].get("ParentID")
    return tuple(titles)


def _tidy(text: str) -> str:
    """Without the spaces that come and go between years: at the ends, doubled, before a slash."""
    return re.sub(r"\s*/\s*", "/", " ".join(text.split()))
