"""The model of a working area: regions of one level and one division, under a name the reader gave."""

import re
import unicodedata
from dataclasses import dataclass

# As many as fit in an address; all gemeenten are 342.
AREA_LIMIT = 500
NAME_LIMIT = 60
# Which letters the codes of a level begin with.
LETTERS = {"gemeente": "GM", "wijk": "WK", "buurt": "BU"}
# Wijken of Amsterdam have letters where others have digits: WK0363AB.
_CODE = {
    "gemeente": re.compile(r"GM[0-9]{4}"),
    "wijk": re.compile(r"WK[0-9]{4}[0-9A-Z]{2}"),
    "buurt": re.compile(r"BU[0-9]{4}[0-9A-Z]{4}"),
}
_VINTAGE = re.compile(r"[0-9]{4}")
# What charts would read as markup, or as something to fill in.
_MARKUP = str.maketrans(dict.fromkeys("<>{}", " "))


@dataclass(frozen=True)
class WorkingArea:
    """Some regions taken as one. codes: rising, each once. vintage: the division they are of. name: '' for none."""

    level: str
    vintage: str
    codes: tuple[str, ...]
    name: str = ""

    def __post_init__(self) -> None:
        if self.level not in LETTERS:
            raise ValueError(f"level is '{self.level}'; choose one of {', '.join(LETTERS)}")
        if not _VINTAGE.fullmatch(self.vintage):
            raise ValueError(f"vintage is '{self.vintage}'; give the year of the division in four digits")
        if not 1 <= len(self.codes) <= AREA_LIMIT:
            raise ValueError(f"codes are {len(self.codes)}; give 1 to {AREA_LIMIT}")
        if wrong := [code for code in self.codes if level_of(code) != self.level]:
            raise ValueError(f"codes hold {wrong[0]!r}, which is no {self.level}; leave it out")
        if list(self.codes) != sorted(set(self.codes)):
            raise ValueError("codes are not rising, each once; sort them")
        if self.name != tidy_name(self.name):
            raise ValueError("name is not as tidy_name gives it; tidy it first")


def level_of(code: str) -> str | None:
    """The level that a code is of by its form, or None when it is no code of a region."""
    return next((level for level, form in _CODE.items() if form.fullmatch(code)), None)


def tidy_name(text: str) -> str:
    """A name on one line without signs that cannot be seen or that charts read as markup, at most NAME_LIMIT long."""
    plain = unicodedata.normalize("NFC", text).translate(_MARKUP)
    visible = "".join(sign if sign.isprintable() else " " for sign in plain)
    return " ".join(visible.split())[:NAME_LIMIT].rstrip()
