"""A working area of what a reader pasted: codes and names of regions, in any order, with anything between them."""

import re
import unicodedata
from collections.abc import Mapping

from indicators.availability import Availability
from indicators.notice import Notice
from indicators.working_areas.model import LETTERS
from indicators.working_areas.settling import Settled, first_of, listed, settled_area

# Five hundred lines with a code and a name.
PASTE_LIMIT = 20_000
_BETWEEN = re.compile(r"[\n\r,;\t|]+")
_CODE = re.compile(r"(?:GM|WK|BU)[0-9][0-9A-Z]{0,7}|[0-9]{1,8}", re.IGNORECASE)
_WITH_LETTERS = re.compile(r"\b(?:GM|WK|BU) ?[0-9][0-9A-Z]{0,7}\b", re.IGNORECASE)
_DIGITS = re.compile(r"\b[0-9]{3,8}\b")
_LETTERS = re.compile(r"[A-Z]{2} ?", re.IGNORECASE)
# How long the code of each level is behind its letters; a spreadsheet takes leading zeros away.
_LENGTHS = {LETTERS["gemeente"]: (1, 4), LETTERS["wijk"]: (5, 6), LETTERS["buurt"]: (7, 8)}
_SUFFIX = re.compile(r" *\([^()]*\)$")
# Of more regions with one name than this, which they are is not told.
_CANDIDATES = 4
_ARTICLES = ("gemeente ", "de ", "het ", "'s-", "'s ", "'t ")


def pasted_area(
    text: str, availability: Availability, name: str = "", also: Mapping[str, str] | None = None
) -> Settled:
    """The working area of a pasted text, and a notice for all that was not understood.

    Codes may stand with or without letters and leading zeros (GM0344, 0344, 344, WK034401); names of gemeenten, and
    of wijken that no other has, as on the page, without accents, or without what stands in brackets behind it.
    also: other names of gemeenten, code by name.
    """
    if len(text) > PASTE_LIMIT:
        return None, (Notice("area_paste_too_large", {"n": len(text), "most": PASTE_LIMIT}),)
    names = _names(availability, also or {})
    codes: list[str] = []
    unknown: list[str] = []
    ambiguous: list[str] = []
    for piece in filter(None, (one.strip(" \"'\u00a0") for one in _BETWEEN.split(text))):
        candidates = names.get(folded(piece)) or tuple(code_of(one) for one in _codes(piece))
        if folded(piece) in names and len(candidates) > 1:
            ambiguous.append(_ambiguity(piece, candidates, availability))
        elif candidates:
            codes += candidates
        else:
            unknown.append(piece)
    area, notices = settled_area(codes, availability, name)
    return area, (*_notices(unknown, ambiguous, len(codes) - len(set(codes))), *notices)


def code_of(text: str) -> str:
    """A code with its letters and zeros: 'gm344' is GM0344; without letters by its length: '34401' is WK034401."""
    digits = _LETTERS.sub("", text, count=1).upper()
    letters = text[:2].upper() if text[0].isalpha() else ""
    for prefix, (_, longest) in _LENGTHS.items():
        if letters == prefix or (not letters and len(digits) <= longest):
            return prefix + digits.zfill(longest)
    return letters + digits


def _codes(piece: str) -> list[str]:
    """The codes in a piece: all of it, those with letters in it, or the one number between words."""
    words = piece.split()
    if all(_CODE.fullmatch(word) for word in words):
        return words
    numbers = _DIGITS.findall(piece)
    return _WITH_LETTERS.findall(piece) or (numbers if len(numbers) == 1 else [])


def folded(name: str) -> str:
    """A name as it is searched by: small letters, no accents or dots, no article in front."""
    name = name.replace(".", "")
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    plain = " ".join(plain.replace("\u2019", "'").split())
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain


def _names(availability: Availability, also: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Codes by folded name: of gemeenten, else of former ones, else of wijken; more than one where several have it.

    At each level names as they are written, else without what stands in brackets behind them: 'Bergen (NH.)'.
    """
    codes_by_name: dict[str, tuple[str, ...]] = {}
    for name, code in also.items():
        codes_by_name[folded(name)] = (code,)
    former = {code: one.name for code, one in availability.former.items()}
    for names in (availability.names.get("gemeente", {}), former, availability.names.get("wijk", {})):
        bare = {code: _SUFFIX.sub("", name) for code, name in names.items()}
        codes_by_name = _by_name(bare) | _by_name(names) | codes_by_name
    return codes_by_name


def _by_name(names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    codes_by_name: dict[str, tuple[str, ...]] = {}
    for code, name in names.items():
        codes_by_name[folded(name)] = (*codes_by_name.get(folded(name), ()), code)
    return codes_by_name


def _ambiguity(piece: str, codes: tuple[str, ...], availability: Availability) -> str:
    """A name of several regions with those it may be, of a wijk with its gemeente; of many the name alone."""
    if len(codes) > _CANDIDATES:
        return listed([piece])
    around = (availability.name(availability.gemeente_of.get(code, "")) for code in codes)
    names = (f"{code} {availability.name(code) or ''}".strip() for code in codes)
    labels = (f"{name}, {inside}" if inside else name for name, inside in zip(names, around, strict=True))
    return f"{listed([piece])} \u2192 {' / '.join(labels)}"


def _notices(unknown: list[str], ambiguous: list[str], repeats: int) -> tuple[Notice, ...]:
    notices = []
    if unknown:
        notices.append(Notice("area_not_understood", {"n": len(unknown), "codes": listed(unknown)}))
    if ambiguous:
        notices.append(Notice("area_name_shared", {"n": len(ambiguous), "codes": first_of(ambiguous, "; ")}))
    if repeats:
        notices.append(Notice("area_repeated", {"n": repeats}, quiet=True))
    return tuple(notices)
