"""References to a view: APA and BibTeX, one entry for each source of the figures."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wording import say
from wording.dates import format_date

_YEARS = re.compile(r"\b((?:19|20)\d\d)(?:/(\d\d))?\b")
# What TeX reads as more than a sign.
_TEX = {sign: f"\\{sign}" for sign in "&%$#_{}"} | {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


@dataclass(frozen=True)
class Cited:
    """One view to refer to: its title, its whole address, the release it shows and the day it was looked at."""

    view: str
    address: str
    release_id: str
    day: date
    lang: str


def apa(sources: Sequence[Mapping[str, Any]], reference: Cited) -> str:
    """A line for each source, in the style of APA's seventh edition (in Dutch: APA-NL).

    sources: publisher, title, table_code and modified_at (either may be None), as the API describes them.
    """
    return "\n".join(_apa_line(source, reference) for source in sources)


def bibtex(sources: Sequence[Mapping[str, Any]], reference: Cited) -> str:
    """An entry for each source; ASCII keys, accents as they are (for biber, or a TeX that reads UTF-8)."""
    return "\n\n".join(_entry(source, reference) for source in sources) + "\n"


def year_of(source: Mapping[str, Any]) -> int | None:
    """The year a table is of: that of its last change where known, else the last one its title names."""
    if source["modified_at"]:
        return int(str(source["modified_at"])[:4])
    years = _YEARS.findall(str(source["title"]))
    if not years:
        return None
    first, second = years[-1]
    # '2018/19' is of 2019.
    return int(first) + 1 if second else int(first)


def _apa_line(source: Mapping[str, Any], reference: Cited) -> str:
    return say(
        "cite.apa",
        reference.lang,
        publisher=source["publisher"],
        year=str(year_of(source) or say("cite.no_year", reference.lang)),
        title=source["title"],
        table=_table(source, reference.lang),
        site=say("site.name", reference.lang),
        view=reference.view,
        release=reference.release_id,
        date=format_date(reference.day, reference.lang),
        address=reference.address,
    )


def _entry(source: Mapping[str, Any], reference: Cited) -> str:
    site = say("site.name", reference.lang)
    note = say(
        "cite.note", reference.lang, table=_table(source, reference.lang), site=site, release=reference.release_id
    )
    fields = {
        # Twice in braces: a publisher is one name, not a person's first and last.
        "author": f"{{{_tex(source['publisher'])}}}",
        "title": f"{{{_tex(source['title'])}}}",
        "year": str(year_of(source) or say("cite.no_year", reference.lang)),
        "howpublished": _tex(f"{site}: {reference.view}"),
        "note": _tex(note),
        "url": reference.address.translate({ord(sign): f"%{ord(sign):02X}" for sign in "{}\\ "}),
        "urldate": reference.day.isoformat(),
    }
    lines = ",\n".join(f"  {name:<12} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{_key(source, reference)},\n{lines}\n}}"


def _key(source: Mapping[str, Any], reference: Cited) -> str:
    """'cbs_kwb_2021_9f163d': the source, and the release in short."""
    return f"{source['source_id']}_{re.sub(r'[^a-z0-9]', '', reference.release_id.lower())[:6]}"


def _table(source: Mapping[str, Any], lang: str) -> str:
    return say("cite.table", lang, code=source["table_code"]) if source["table_code"] else ""


def _tex(text: object) -> str:
    return "".join(_TEX.get(sign, sign) for sign in str(text))
