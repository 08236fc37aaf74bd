"""A working area as one short text for an address: `w1.w2024.<codes>.<checksum>.<name>`.

Codes become rising numbers; what is written is how far each lies from the one before, and how long a row of
consecutive ones is, five bits a sign. Ten wijken of one gemeente take five signs.
"""

import re
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator

from indicators.working_areas.model import AREA_LIMIT, LETTERS, WorkingArea

VERSION = "w1"
# Longer than any address that is written here.
ADDRESS_LIMIT = 3_000
_LEVELS = {level[0]: level for level in LETTERS}
_FORM = re.compile(r"w1\.([gwb])([0-9]{4})\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]{6}\.(.*)")
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_PLACE = {sign: place for place, sign in enumerate(_SIGNS)}
# No number of a code needs more signs than this.
_LONGEST_NUMBER = 8
# Two signs of a code as a number: two digits as they are, letters behind them.
_DIGITS = 100
_PAIR = _DIGITS + 36**2
_BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PAIRS = {"gemeente": 0, "wijk": 1, "buurt": 2}


def is_address(text: str) -> bool:
    """True of a text that means to be a working area, of this version or another, well written or not."""
    return re.match(r"w[0-9]+\.", text) is not None


def to_address(area: WorkingArea) -> str:
    """The text of a working area; the same area always has the same text."""
    # Consecutive codes follow each other by number, not always by letter.
    numbers = sorted(_number(code) for code in area.codes)
    body = "".join(_encode(number) for number in _steps(_runs(numbers)))
    return _with_checksum(f"{area.level[0]}{area.vintage}.{body}", area.name)


def from_address(text: str) -> WorkingArea | None:
    """The working area of a text; None when it was not written by `to_address`, to the last sign."""
    match = _FORM.fullmatch(text) if len(text) <= ADDRESS_LIMIT else None
    if match is None:
        return None
    letter, vintage, body, name = match.groups()
    level = _LEVELS[letter]
    try:
        area = WorkingArea(level, vintage, tuple(sorted(_codes(body, level))), name)
    except ValueError:
        return None
    return area if to_address(area) == text else None


def _with_checksum(text: str, name: str) -> str:
    checksum = zlib.crc32(f"{VERSION}.{text}.{name}".encode("utf-8", "replace")).to_bytes(4, "big")
    return f"{VERSION}.{text}.{urlsafe_b64encode(checksum).decode().rstrip('=')}.{name}"


def _number(code: str) -> int:
    number, rest = int(code[2:6]), code[6:]
    for start in range(0, len(rest), 2):
        pair = rest[start : start + 2]
        number = number * _PAIR + (int(pair) if pair.isdigit() else _DIGITS + int(pair, 36))
    return number


def _code(number: int, level: str) -> str:
    """The code of a number; what no code has as number gives a text that is no code, or the code of another."""
    pairs = ""
    for _ in range(_PAIRS[level]):
        number, pair = divmod(number, _PAIR)
        high, low = divmod(max(pair - _DIGITS, 0), 36)
        pairs = (f"{pair:02}" if pair < _DIGITS else _BASE36[high] + _BASE36[low]) + pairs
    return f"{LETTERS[level]}{number:04}{pairs}"


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First number and length of each row of consecutive numbers."""
    first = length = -1
    for number in numbers:
        if length > 0 and number == first + length:
            length += 1
            continue
        if length > 0:
            yield first, length
        first, length = number, 1
    if length > 0:
        yield first, length


def _steps(runs: Iterable[tuple[int, int]]) -> Iterator[int]:
    """For each row twice the numbers skipped before it, plus 1 when it is longer than one: then its length less 2."""
    after = 0
    for first, length in runs:
        yield (first - after) * 2 + (length > 1)
        if length > 1:
            yield length - 2
        after = first + length


def _codes(body: str, level: str) -> list[str]:
    """The codes of what `_steps` gave; ValueError when they are too many or it ends too soon."""
    codes: list[str] = []
    steps, after = _decode(body), 0
    for step in steps:
        length = 1 if step % 2 == 0 else next(steps, AREA_LIMIT) + 2
        if len(codes) + length > AREA_LIMIT:
            raise ValueError("too many codes")
        first = after + step // 2
        codes += [_code(number, level) for number in range(first, first + length)]
        after = first + length
    return codes


def _encode(number: int) -> str:
    """Five bits a sign, the lowest first; a sixth bit says that more follow."""
    signs = ""
    while number > 31:
        signs += _SIGNS[32 | number & 31]
        number >>= 5
    return signs + _SIGNS[number]


def _decode(body: str) -> Iterator[int]:
    number = bits = 0
    for sign in body:
        place = _PLACE[sign]
        number |= (place & 31) << bits
        bits += 5
        if bits > 5 * _LONGEST_NUMBER:
            raise ValueError("a number too long for a code")
        if place < 32:
            yield number
            number = bits = 0
    if bits:
        raise ValueError("the last number is cut off")
