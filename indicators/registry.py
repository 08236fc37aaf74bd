"""Loads all definitions, checks them and refuses to start on a bad one."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from indicators.coherence import check_indicator, check_references
from indicators.model import (
    DOMAINS,
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
    loaded = [load_definition(path) for path in sorted(folder.glob("*.toml"))]
    if not loaded:
        raise DefinitionError(f"{folder}: holds no definition; put one .toml file per indicator there")
    loaded.sort(key=lambda indicator: DOMAINS.index(indicator.domain))
    registry = {indicator.id: indicator for indicator in loaded}
    for indicator in loaded:
        try:
            check_references(indicator, registry)
        except ValueError as error:
            raise DefinitionError(f"{folder / indicator.id}.toml: {error}") from error
    return MappingProxyType(registry)


def load_definition(path: Path) -> Indicator:
    """One indicator from one file; its id is the file's name."""
    try:
        indicator = _indicator(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        check_indicator(indicator)
        return indicator
    except ValueError as error:
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
    for key in entry:
        if key not in {"period", *LANGUAGES}:
            raise ValueError(f"series_break.{key} is not known; series_break has period, {', '.join(LANGUAGES)}")
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
    for key, value in table.items():
        _check_type(f"{prefix}.{key}", value, get_type_hints(kind)[key])
    return kind(**table)


def _check_type(key: str, value: object, hint: Any) -> None:
    """Raises ValueError when a number, a text or a list stands where another of these belongs."""
    kinds = {type(choice) if isinstance(choice, str) else choice for choice in get_args(hint) or (hint,)}
    if isinstance(value, tuple):
        fits = getattr(hint, "__origin__", None) is tuple and all(isinstance(item, str) for item in value)
    elif isinstance(value, int) and not isinstance(value, bool):
        fits = bool(kinds & {int, float})
    else:
        fits = type(value) in kinds and getattr(hint, "__origin__", None) is not tuple
    if not fits:
        raise ValueError(
            f"{key} is {value!r}, which is the wrong kind of value; see the other definitions for its form"
        )


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
    return {key: tuple(value) if key in keys and isinstance(value, list) else value for key, value in table.items()}
