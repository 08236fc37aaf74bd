"""Gemeenten by name, for files that give no codes: one folding, a few names people use, no guessing."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

# Suffixes that say which kind of region it is. Only a gemeente is looked for.
GEMEENTE = re.compile(r"\s*\(gemeente\)$", re.IGNORECASE)
OTHER_KIND = re.compile(r"\((?:PV|LD|CR|PROV\.?|PROVINCIE|LANDSDEEL)\)$", re.IGNORECASE)
SUFFIX = re.compile(r"\s*\([^()]*\)$")
ALIASES = {
    "den haag": "s gravenhage",
    "den bosch": "s hertogenbosch",
    "nuenen ca": "nuenen gerwen en nederwetten",
    "de friese meren": "de fryske marren",
}


@dataclass(frozen=True)
class NameMatch:
    """codes: name as written -> region code. unmatched: names without one, in the order they came."""

    codes: dict[str, str]
    unmatched: tuple[str, ...]


def fold(name: str) -> str:
    """A name without what spellings differ in: case, accents, apostrophes, dots, hyphens, brackets, doubled spaces."""
    bare = unicodedata.normalize("NFKD", GEMEENTE.sub("", name.strip())).encode("ascii", "ignore").decode().casefold()
    key = " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub(r"['.,]", "", bare.replace("'s-", "s "))).split())
    return ALIASES.get(key, key)


def match_names(names: Iterable[str], regions: pd.DataFrame) -> NameMatch:
    """Region codes of gemeente names. regions: region_code, name (gemeenten of one division).

    A name is first sought whole (Bergen (NH.) = BERGEN NH), then without the bracketed part on
    either side, where that leaves one candidate. Names of provincies and other kinds of region
    stay unmatched, and so do two names that would both lead to one gemeente.
    """
    spellings = list(dict.fromkeys(names))
    whole, bare = _lookup(regions, fold), _lookup(regions, _fold_bare)
    exact = {name: hit for name in spellings if not OTHER_KIND.search(name.strip()) and (hit := whole.get(fold(name)))}
    exact_codes = set(exact.values())
    loose: dict[str, str] = {}
    for name in spellings:
        hit = bare.get(_fold_bare(name))
        if name not in exact and hit and hit not in exact_codes and not OTHER_KIND.search(name.strip()):
            loose[name] = hit
    claims = pd.Series(loose, dtype=object).value_counts()
    codes = exact | {name: code for name, code in loose.items() if claims[code] == 1}
    return NameMatch(codes, tuple(name for name in spellings if name not in codes))


def _lookup(regions: pd.DataFrame, key_of: Callable[[str], str]) -> dict[str, str]:
    """Folded name -> code, for the names that only one region has."""
    pairs = pd.DataFrame({"key": regions["name"].map(key_of), "code": regions["region_code"]})
    single = pairs[~pairs["key"].duplicated(keep=False)]
    return dict(zip(single["key"], single["code"], strict=True))


def _fold_bare(name: str) -> str:
    return fold(SUFFIX.sub("", GEMEENTE.sub("", name.strip())))
