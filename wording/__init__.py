"""Every word and number format the reader sees, in Dutch (nl/) and in English (en/), a file for each part of the site.

Names between braces are filled in; a phrase with a number has the forms `one` and `other`.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

from indicators.model import LANGUAGES
from wording.numbers import BARE_UNITS, SPACE, format_difference, format_low, format_number, format_value, unit_word

__all__ = [
    "BARE_UNITS",
    "SPACE",
    "capital",
    "format_difference",
    "format_low",
    "format_number",
    "format_value",
    "join_list",
    "phrases",
    "placeholders",
    "say",
    "unit_word",
]


def phrases(lang: str) -> Mapping[str, str]:
    """All phrases of one language by key: "headline.place", and "count.region.one" where number matters."""
    return _PHRASES[lang]


def placeholders(phrase: str) -> set[str]:
    """The names between braces in one phrase."""
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def say(key: str, lang: str, /, **args: Any) -> str:
    """The phrase of `key` in `lang`, filled in; whole numbers are written the way the language does.

    A key with the forms `one` and `other` follows the argument `n`. Raises KeyError naming the key when
    the phrase, or an argument it asks for, is missing.
    """
    texts = phrases(lang)
    if key not in texts and "n" in args:
        key = f"{key}.one" if args["n"] == 1 else f"{key}.other"
    if key not in texts:
        raise KeyError(f"{key}: no such phrase in wording/{lang}/; add it there, in every language")
    words = {
        name: format_number(value, 0, lang) if isinstance(value, int) and not isinstance(value, bool) else value
        for name, value in args.items()
    }
    try:
        return texts[key].format_map(words)
    except KeyError as error:
        raise KeyError(f"{key}: the phrase asks for {error}; give say() that argument") from error


def capital(name: str) -> str:
    """A name at the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def join_list(words: Sequence[str], lang: str) -> str:
    """'a', 'a en b', 'a, b en c'."""
    if len(words) < 2:
        return "".join(words)
    return say("list.and", lang, first=", ".join(words[:-1]), last=words[-1])


def _flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, str):
            flat[prefix + key] = value
        else:
            flat |= _flat(value, f"{prefix}{key}.")
    return flat


def _load(lang: str) -> dict[str, str]:
    """All files of one language; a key stands in one of them only."""
    texts: dict[str, str] = {}
    for path in sorted((Path(__file__).parent / lang).glob("*.toml")):
        phrases_here = _flat(tomllib.loads(path.read_text(encoding="utf-8")))
        if twice := texts.keys() & phrases_here.keys():
            raise ValueError(f"{path}: {', '.join(sorted(twice))} stands in another file too; keep one of the two")
        texts |= phrases_here
    return texts


_PHRASES: dict[str, dict[str, str]] = {lang: _load(lang) for lang in LANGUAGES}
