"""Loads all definitions, checks them and refuses to start on a bad one."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from indicators.model import (
    LANGUAGES,
    Aggregation,
    Indicator,
    MapStyle,
    Measure,
    SeriesBreak,
    SourceColumns,
    Texts,
)

DEFINITIONS = Path(__file__).parent / "definitions"


class DefinitionError(ValueError):
    """A definition that cannot be used: names the file, the key and the remedy."""


Registry = Mapping[str, Indicator]


def load_registry(folder: Path = DEFINITIONS) -> Registry:
    """All indicators of `folder` by id, in the order of domain and file name; every reference checked.

    Raises DefinitionError on the first definition that cannot be used.
    """
    loaded = {path.stem: load_definition(path) for path in sorted(folder.glob("*.toml"))}
    if not loaded:
        raise DefinitionError(f"{folder}: holds no definition; put one .toml file per indicator there")
    for indicator in loaded.values():
        _check_references(indicator, loaded)
    return MappingProxyType(loaded)


def load_definition(path: Path) -> Indicator:
    """One indicator from one file; its id is the file's name."""
    try:
        return _indicator(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    except (ValueError, tomllib.TOMLDecodeError) as error:
        raise DefinitionError(f"{path}: {error}") from error


def definitions_sha256(folder: Path = DEFINITIONS) -> str:
    """One checksum over all definition files, names included."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _indicator(indicator_id: str, raw: dict[str, Any]) -> Indicator:
    known = {"domain", "role", "variant_of", "measure", "aggregation", "source", "series_break", "map", *LANGUAGES}
    for key in raw:
        if key not in known:
            raise ValueError(f"{key} is not a key of a definition; known are {', '.join(sorted(known))}")
    aggregation = _tuples(_table(raw, "aggregation"), "components")
    sources = [_source(entry) for entry in raw.get("source", [])]
    return Indicator(
        id=indicator_id,
        domain=_value(raw, "domain"),
        role=_value(raw, "role"),
        measure=_make(Measure, "measure", _table(raw, "measure")),
        aggregation=_make(Aggregation, "aggregation", aggregation),
        sources=tuple(sources),
        map=_make(MapStyle, "map", _table(raw, "map")),
        texts={language: _texts(language, _table(raw, language)) for language in LANGUAGES},
        series_breaks=tuple(_series_break(entry) for entry in raw.get("series_break", [])),
        variant_of=raw.get("variant_of"),
    )


def _source(entry: dict[str, Any]) -> SourceColumns:
    renamed = {("source_id" if key == "id" else key): value for key, value in entry.items()}
    return _make(SourceColumns, "source", _tuples(renamed, "levels", "numerator", "denominator"))


def _series_break(entry: dict[str, Any]) -> SeriesBreak:
    reason = {language: str(_value(entry, language, "series_break.")) for language in LANGUAGES}
    return SeriesBreak(period=str(_value(entry, "period", "series_break.")), reason=reason)


def _texts(language: str, table: dict[str, Any]) -> Texts:
    try:
        return _make(Texts, language, table)
    except ValueError as error:
        raise ValueError(str(error) if str(error).startswith(f"{language}.") else f"{language}.{error}") from error


def _make(kind: type, prefix: str, table: dict[str, Any]) -> Any:
    known = {field.name for field in fields(kind)}
    for key in table:
        if key not in known:
            raise ValueError(f"{prefix}.{key} is not known; {prefix} has {', '.join(sorted(known))}")
    required = [field.name for field in fields(kind) if field.default is MISSING]
    for key in required:
        _value(table, key, f"{prefix}.")
    return kind(**table)


def _table(raw: dict[str, Any], key: str) -> dict[str, Any]:
    table = _value(raw, key)
    if not isinstance(table, dict):
        raise ValueError(f"{key} is not a table; write it as [{key}]")
    return table


def _value(table: dict[str, Any], key: str, prefix: str = "") -> Any:
    if key not in table:
        raise ValueError(f"{prefix}{key} is missing; add it")
    return table[key]


def _tuples(table: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: tuple(value) if key in keys else value for key, value in table.items()}


def _check_references(indicator: Indicator, loaded: Mapping[str, Indicator]) -> None:
    aggregation = indicator.aggregation
    named = {"aggregation.weight": (aggregation.weight,), "aggregation.components": aggregation.components}
    named["variant_of"] = (indicator.variant_of,)
    for key, references in named.items():
        for reference in references:
            if reference is not None and reference not in loaded:
                raise DefinitionError(f"{indicator.id}.toml: {key} names '{reference}', which has no definition")
    if aggregation.weight and loaded[aggregation.weight].measure.kind != "count":
        raise DefinitionError(f"{indicator.id}.toml: aggregation.weight '{aggregation.weight}' is not a count")
