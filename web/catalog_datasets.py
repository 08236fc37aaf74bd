"""The datasets of the catalogue for data portals: one for each indicator, and one with everything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from indicators.model import DOMAINS, Indicator
from web.api_sources import SourceRecord, licences_of
from web.catalog_terms import NETHERLANDS, Node, between, both, form, languages, moment, reference, say_both, themes
from wording import say

FORMATS = ("csv", "json", "parquet")


@dataclass(frozen=True)
class ReleaseNode:
    """The release that all datasets share. host: ends in a slash. periods: start_date and end_date by period_id."""

    host: str
    release_id: str
    built_at: datetime
    sources: Mapping[str, SourceRecord]
    periods: pd.DataFrame


def dataset(indicator: Indicator, slices: pd.DataFrame, of: ReleaseNode) -> Node:
    """One indicator. slices: level, period_id and source_ids of its slices."""
    source_ids = sorted({str(source_id) for ids in slices["source_ids"] for source_id in ids})
    sources = [of.sources[source_id] for source_id in source_ids]
    levels = [level for level in ("gemeente", "wijk", "land") if level in set(slices["level"])]
    texts = indicator.texts
    keywords = [
        *both(lambda lang: say(f"domain.{indicator.domain}", lang)),
        *both(lambda lang: say(f"role.{indicator.role}", lang)),
        *say_both("dcat.regions"),
        *say_both("dcat.youth"),
    ]
    variants = [indicator.variant_of] if indicator.variant_of else []
    return _common(slices, of, sources) | {
        "@id": address_of(indicator.id, of.host),
        "dct:identifier": indicator.id,
        "dct:title": both(lambda lang: texts[lang].name),
        "dct:description": both(lambda lang: f"{texts[lang].definition} {texts[lang].caution}"),
        "dcat:keyword": keywords,
        "dcat:theme": themes([indicator.domain]),
        "dcat:inSeries": reference(series_address(indicator.domain, of.host)),
        "dct:relation": [reference(address_of(one, of.host)) for one in variants],
        "dcat:landingPage": reference(address_of(indicator.id, of.host)),
        "dcat:distribution": [
            _distribution(indicator, level, ending, sources, of) for level in levels for ending in FORMATS
        ],
    }


def everything(slices: pd.DataFrame, download: Mapping[str, Any], of: ReleaseNode) -> Node:
    """All indicators in one file. download: its address on the host, and its bytes."""
    sources = list(of.sources.values())
    return _common(slices, of, sources) | {
        "@id": f"{of.host}cijfers#everything",
        "dct:identifier": "everything",
        "dct:title": say_both("dcat.everything"),
        "dct:description": say_both("dcat.everything_description"),
        "dcat:keyword": [*say_both("dcat.regions"), *say_both("dcat.youth")],
        "dcat:theme": themes(DOMAINS),
        "dcat:landingPage": reference(f"{of.host}cijfers#everything"),
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dct:title": say_both("dcat.everything"),
                "dcat:accessURL": reference(f"{of.host}cijfers#everything"),
                "dcat:downloadURL": reference(of.host + str(download["address"]).removeprefix("/")),
                "dcat:byteSize": {"@value": str(download["bytes"]), "@type": "xsd:nonNegativeInteger"},
                **_terms(sources),
                **form("zip"),
            }
        ],
    }


def address_of(indicator_id: str, host: str) -> str:
    """The address where a reader finds one indicator; also the name of its dataset."""
    return f"{host}cijfers#{indicator_id}"


def series_address(domain: str, host: str) -> str:
    """The address where a reader finds the indicators of one domain; also the name of their series."""
    return f"{host}cijfers#domain-{domain}"


def _common(slices: pd.DataFrame, of: ReleaseNode, sources: list[SourceRecord]) -> Node:
    own = of.periods.loc[slices["period_id"].unique()]
    first, last = own["start_date"].min(), own["end_date"].max()
    return {
        "@type": "dcat:Dataset",
        "dct:publisher": reference(f"{of.host}catalog.jsonld#publisher"),
        "dct:language": languages(),
        "dct:issued": moment(of.built_at),
        "dct:modified": moment(of.built_at),
        "dcat:version": of.release_id,
        "dct:spatial": reference(NETHERLANDS),
        "dct:temporal": between(_as_date(first), _as_date(last)),
        "prov:wasDerivedFrom": [_source(source) for source in sources],
        **_terms(sources),
    }


def _distribution(indicator: Indicator, level: str, ending: str, sources: list[SourceRecord], of: ReleaseNode) -> Node:
    address = f"{of.host}api/v1/observations?indicator={indicator.id}&level={level}&format={ending}"

    def title(lang: str) -> str:
        args = {"name": indicator.texts[lang].name, "format": ending.upper() if ending != "parquet" else "Parquet"}
        if level == "land":
            return say("dcat.file_country", lang, **args)
        return say("dcat.file", lang, level=say(f"level.{level}.one", lang), **args)

    return {
        "@type": "dcat:Distribution",
        "dct:title": both(title),
        "dcat:accessURL": reference(address),
        "dcat:downloadURL": reference(address),
        "dcat:accessService": reference(f"{of.host}api/v1#service"),
        **_terms(sources),
        **form(ending),
    }


def _terms(sources: list[SourceRecord]) -> Node:
    """The licences of these sources, and the lines that must be named."""
    credit = "; ".join(sorted({str(source["credit"]) for source in sources}))
    return {
        "dct:license": [reference(licence["url"]) for licence in licences_of(sources)],
        "dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": {"@value": credit, "@language": "nl"}},
    }


def _source(source: SourceRecord) -> Node:
    """The dataset of the publisher; several of them share one address, so it is no name here."""
    return {
        "@type": "dcat:Dataset",
        "dct:identifier": source["table_code"] or source["source_id"],
        "dct:title": {"@value": source["title"], "@language": "nl"},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": source["publisher"]},
        "dcat:landingPage": reference(source["url"]),
    }


def _as_date(moment_or_day: Any) -> date:
    return pd.Timestamp(moment_or_day).date()
