"""Region codes in one spelling: GM0637, whatever way a file writes it."""

import re

from etl.errors import UnknownRegionCode

ABROAD = "GM0998"
LEVEL_OF_PREFIX = {"NL": "land", "GM": "gemeente", "WK": "wijk", "BU": "buurt"}
_WHOLE = re.compile(r"(?:NL\d{2}|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})")
_NUMBER = re.compile(r"(\d{1,4})(?:\.0+)?")


def region_code(raw: str | int | float) -> str:
    """The code as CBS writes it now. A bare number, with or without zeros before it, is a gemeente.

    Raises UnknownRegionCode for anything else, so that no row joins by accident.
    """
    text = str(raw).strip().upper()
    if _WHOLE.fullmatch(text):
        return text
    number = _NUMBER.fullmatch(text)
    if number is None or int(number.group(1)) == 0:
        raise UnknownRegionCode(f"'{raw}' is no region code; a gemeente is GM0637, 0637 or 637, a wijk WK063700")
    return f"GM{int(number.group(1)):04}"


def level_of(code: str) -> str:
    """land, gemeente, wijk or buurt, by the letters a whole code starts with."""
    return LEVEL_OF_PREFIX[code[:2]]


def gemeente_of(code: str) -> str:
    """The gemeente that a wijk or buurt lies in: its own digits say so."""
    return f"GM{code[2:6]}"
