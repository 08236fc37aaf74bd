"""The terms of the catalogue for data portals: prefixes, and values as DCAT wants them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from indicators.model import LANGUAGES
from wording import say

Node = dict[str, Any]

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"
NETHERLANDS = f"{_EU}/country/NLD"
_LANGUAGES = {"nl": f"{_EU}/language/NLD", "en": f"{_EU}/language/ENG"}
# The themes of the European data portals that a domain falls under.
THEMES = {
    "onderwijs": ("EDUC",),
    "jeugdhulp": ("SOCI", "HEAL"),
    "armoede": ("SOCI", "ECON"),
    "signalering": ("SOCI",),
    "demografie": ("SOCI",),
}
# The media type of each form a file comes in, as IANA lists it.
MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}
# For lack of a list that names them all: the forms that the European list of file types certainly has.
_FILE_TYPES = {"csv": "CSV", "json": "JSON", "zip": "ZIP"}


def reference(address: str) -> Node:
    """Another resource, by its address."""
    return {"@id": address}


def both(text_in: Callable[[str], str]) -> list[Node]:
    """A text in every language."""
    return [{"@value": text_in(lang), "@language": lang} for lang in LANGUAGES]


def say_both(key: str) -> list[Node]:
    """A phrase in every language."""
    return both(lambda lang: say(key, lang))


def languages() -> list[Node]:
    """The languages that texts and files are in."""
    return [reference(address) for address in _LANGUAGES.values()]


def themes(domains: Iterable[str]) -> list[Node]:
    """The European themes of these domains, each once."""
    codes = dict.fromkeys(code for domain in domains for code in THEMES[domain])
    return [reference(f"{_EU}/data-theme/{code}") for code in codes]


def moment(at: datetime) -> Node:
    """A moment in UTC."""
    return {"@value": f"{at.isoformat()}Z", "@type": "xsd:dateTime"}


def between(first: date, last: date) -> Node:
    """The time that figures are about."""
    days = ((name, f"{at:%Y-%m-%d}") for name, at in (("dcat:startDate", first), ("dcat:endDate", last)))
    return {"@type": "dct:PeriodOfTime"} | {name: {"@value": day, "@type": "xsd:date"} for name, day in days}


def form(ending: str) -> Node:
    """The form of a file, by its ending."""
    file_type = {"dct:format": reference(f"{_EU}/file-type/{_FILE_TYPES[ending]}")} if ending in _FILE_TYPES else {}
    media_type = f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[ending]}"
    return {"dcat:mediaType": reference(media_type), **file_type}
