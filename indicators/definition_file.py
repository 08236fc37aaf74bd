"""A definition file: its tables have the fields of the model, each of its own type, and no others.

Anything else is refused with its key and the remedy; the registry adds the file.
"""

import re
from dataclasses import MISSING, fields
from types import GenericAlias
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from indicators.model import (
    LANGUAGES,
    Aggregation,
    Domain,
    Indicator,
    MapStyle,
    Measure,
    Role,
    SeriesBreak,
    SourceColumns,
    Texts,
)


def _strict(name: str, *keys: Any, **file_keys: str) -> Any:
    """A table with these keys, (name, type) or (name, type, default), and no others; some under other keys."""
    return msgspec.defstruct(name, keys, rename=file_keys, forbid_unknown_fields=True)


def _table(kind: type, **file_keys: str) -> Any:
    """A table with the fields of a frozen dataclass."""
    hints = get_type_hints(kind)
    defaults = {field.name: () if field.default is MISSING else (field.default,) for field in fields(kind)}
    return _strict(kind.__name__, *((name, hints[name], *default) for name, default in defaults.items()), **file_keys)


_TABLES: dict[str, Any] = {
    "measure": _table(Measure),
    "aggregation": _table(Aggregation),
    "source": _table(SourceColumns, source_id="id"),
    "map": _table(MapStyle),
    "series_break": _strict("SeriesBreak", ("period", str), *((language, str) for language in LANGUAGES)),
    **dict.fromkeys(LANGUAGES, _table(Texts)),
}
_LISTS = ("source", "series_break")
_FILE = _strict(
    "Definition",
    ("domain", Domain),
    ("role", Role),
    *((name, _TABLES[name]) for name in _TABLES if name not in _LISTS),
    *((name, GenericAlias(tuple, (_TABLES[name], ...)), ()) for name in _LISTS),
    ("variant_of", str | None, None),
)


def read_definition(indicator_id: str, raw: dict[str, Any]) -> Indicator:
    """The indicator that the parsed TOML of one file describes.

    Raises ValueError naming the first key that is missing, not known or of the wrong kind, or that has
    a value it cannot have.
    """
    try:
        definition: Any = msgspec.convert(raw, _FILE)
    except msgspec.ValidationError as error:
        raise ValueError(_remedy(str(error), raw)) from error
    return Indicator(
        id=indicator_id,
        domain=definition.domain,
        role=definition.role,
        measure=_of(Measure, definition.measure),
        aggregation=_of(Aggregation, definition.aggregation),
        sources=tuple(_of(SourceColumns, entry) for entry in definition.source),
        map=_of(MapStyle, definition.map),
        texts={language: _texts(language, getattr(definition, language)) for language in LANGUAGES},
        series_breaks=tuple(
            SeriesBreak(entry.period, {language: getattr(entry, language) for language in LANGUAGES})
            for entry in definition.series_break
        ),
        variant_of=definition.variant_of,
    )


def _of(kind: type, table: Any) -> Any:
    return kind(**msgspec.structs.asdict(table))


def _texts(language: str, table: Any) -> Texts:
    try:
        texts: Texts = _of(Texts, table)
    except ValueError as error:
        raise ValueError(f"{language}.{error}") from error
    return texts


def _remedy(message: str, raw: dict[str, Any]) -> str:
    """The sentence for what msgspec says, such as "Expected `int`, got `str` - at `$.measure.decimals`"."""
    fault, _, place = message.partition(" - at `$")
    steps = re.findall(r"\w+", place)
    key = ".".join(step for step in steps if not step.isdigit())
    field = re.fullmatch(r"Object (missing required|contains unknown) field `(.+)`", fault)
    if field and field[1] == "missing required":
        return f"{'.'.join(filter(None, (key, field[2])))} is missing; add it"
    if field:
        keys = ", ".join((_TABLES[key] if key else _FILE).__struct_encode_fields__)
        if key:
            return f"{key}.{field[2]} is not known; {key} has {keys}"
        return f"{field[2]} is not a key of a definition; known are {keys}"
    value: Any = raw
    for step in steps:
        value = value[int(step) if isinstance(value, list) else step]
    if fault.startswith("Invalid enum value"):
        return f"{key} is {value!r}; choose one of {', '.join(_choices(key))}"
    if key in _TABLES:
        return f"{key} is not a table; write it as {f'[[{key}]]' if key in _LISTS else f'[{key}]'}"
    return f"{key} is {value!r}, which is the wrong kind of value; see the other definitions for its form"


def _choices(key: str) -> tuple[str, ...]:
    """The values that may stand under a key, one or a list of them."""
    table, _, name = key.rpartition(".")
    kind = (_TABLES[table] if table else _FILE).__annotations__[name]
    return get_args(kind if get_origin(kind) is Literal else get_args(kind)[0])
