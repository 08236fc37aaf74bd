"""A working area as a small file that can be saved, sent, and opened again."""

from typing import Any

import orjson

from indicators.notice import Notice
from indicators.working_areas.model import AREA_LIMIT, LETTERS, WorkingArea, level_of, tidy_name

KIND = "kansen-in-beeld/werkgebied"
VERSION = 1
# Five hundred codes take 7 kB; somebody may have written notes beside them.
FILE_LIMIT = 50_000


def to_file(area: WorkingArea) -> bytes:
    """The file, JSON in UTF-8: kind, version, name, level, vintage (of the division) and codes."""
    content = {"kind": KIND, "version": VERSION, "name": area.name, "level": area.level, "vintage": area.vintage}
    return orjson.dumps(content | {"codes": list(area.codes)}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def from_file(body: bytes) -> WorkingArea | Notice:
    """The working area of a file, or a notice of what is wrong with it; whether the regions exist is no question here.

    Codes may stand in any order, more than once and in small letters; keys that are not known are left alone.
    """
    if len(body) > FILE_LIMIT:
        return Notice("area_file_too_large", {"most": FILE_LIMIT // 1000})
    try:
        content = orjson.loads(body)
    except orjson.JSONDecodeError:
        return Notice("area_file_unreadable")
    if not isinstance(content, dict) or content.get("kind") != KIND:
        return Notice("area_file_of_other_kind")
    if content.get("version") != VERSION:
        return Notice("area_file_of_other_version")
    return _area(content)


def _area(content: dict[str, Any]) -> WorkingArea | Notice:
    name, level, vintage, codes = (content.get(key) for key in ("name", "level", "vintage", "codes"))
    if level not in tuple(LETTERS):
        return Notice("area_file_level")
    if not (isinstance(vintage, str) and len(vintage) == 4 and vintage.isascii() and vintage.isdigit()):
        return Notice("area_file_vintage")
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        return Notice("area_file_codes")
    tidy_codes = tuple(sorted({code.strip().upper() for code in codes}))
    fault = _fault(tidy_codes, level)
    return fault or WorkingArea(level, vintage, tidy_codes, tidy_name(name) if isinstance(name, str) else "")


def _fault(codes: tuple[str, ...], level: str) -> Notice | None:
    wrong = [code for code in codes if level_of(code) != level]
    if wrong:
        return Notice("area_file_code", {"asked": tidy_name(wrong[0]), "level": level})
    if not codes:
        return Notice("area_empty")
    if len(codes) > AREA_LIMIT:
        return Notice("area_too_large", {"n": len(codes), "most": AREA_LIMIT})
    return None
