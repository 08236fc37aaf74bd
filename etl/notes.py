"""Notes on a copy: about.json files that say which parts are there, and which were made afterwards.

Such a file is about one table ({"id": "84799NED", ...}) or about several layers
({"gebiedsindelingen/gemeente_gegeneraliseerd": {...}, ...}). What is read of it: `absent_columns`,
`reconstructed` (lists of Dutch phrases), and as background `origin`, `raw` and `remarks`.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.errors import SettingError
from etl.source import Source

COPY = "Gelezen uit een kopie, niet rechtstreeks bij de uitgever; wanneer die is opgehaald, is niet bekend."
BACKGROUND = ("origin", "raw", "reconstructed", "absent_columns", "remarks")
_COLUMN_KEY = re.compile(r"\w+_\d+")
_YEAR = re.compile(r"(\d{4}): ")
# Phrases about forms of the table that are not fetched, or about the form of the answers only,
# by the setting it was fetched through.
NOT_FETCHED = {
    "CBS_V3_URL": ("v4", "v3 UntypedDataSet", "v3 CategoryGroups", "CategoryGroups"),
    "CBS_V4_URL": ("v3", "JSON-vorm", "CodesUrl"),
}

NoteFields = Mapping[str, Any]


def read_notes(folder: Path | None) -> dict[str, NoteFields]:
    """The notes of the about.json files under `folder`, by table code or layer; nothing without a folder."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise SettingError(f"{folder} is no folder; --notes (or SOURCE_NOTES) wants one that holds about.json files")
    notes: dict[str, NoteFields] = {}
    for path in sorted(folder.rglob("about.json")):
        text = json.loads(path.read_text(encoding="utf-8"))
        notes |= {text["id"]: text} if "id" in text else text
    return notes


def note_on(source: Source, notes: Mapping[str, NoteFields], is_publisher: bool) -> tuple[str | None, dict[str, Any]]:
    """The note for the reader, in Dutch, and the remarks behind it by table or layer.

    None when the publisher itself was asked and nothing else is known.
    """
    about = {place: notes[place] for place in notes if place == source.place or place.startswith(f"{source.place}/")}
    sentences = [] if is_publisher else [COPY]
    sentences += [
        _of_layer(place, source, sentence) for place in about for sentence in _sentences(source, about[place])
    ]
    details = {place: {key: entry[key] for key in BACKGROUND if key in entry} for place, entry in about.items()}
    return " ".join(sentences) or None, details


def _of_layer(place: str, source: Source, sentence: str) -> str:
    """A sentence on one layer of several names it: 'Laag wijken: In de kopie ontbreken ...'."""
    return sentence if place == source.place else f"Laag {place.rpartition('/')[2]}: {sentence}"


def _sentences(source: Source, about: NoteFields) -> list[str]:
    missing = about.get("absent_columns", [])
    columns = [name for name in missing if _COLUMN_KEY.fullmatch(name)]
    rest = [name for name in missing if name not in columns]
    reconstructions = [part for part in about.get("reconstructed", []) if _concerns(source, part)]
    phrase = "1 kolom ontbreekt" if len(columns) == 1 else f"{len(columns)} kolommen ontbreken"
    sentences = [f"Gedeeltelijke kopie: {phrase}."] if columns else []
    sentences += [f"In de kopie ontbreken: {'; '.join(rest)}."] if rest else []
    return sentences + (
        [f"Niet van de uitgever maar nagemaakt: {'; '.join(reconstructions)}."] if reconstructions else []
    )


def _concerns(source: Source, phrase: str) -> bool:
    """True where a phrase is about what this source fetches: not about another form of it, nor another year."""
    year = _YEAR.match(phrase)
    other_year = year is not None and year.group(1) != source.vintage
    return not other_year and not phrase.startswith(NOT_FETCHED.get(source.setting, ()))
