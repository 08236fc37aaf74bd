"""/catalog.jsonld: the figures as a data portal reads them (DCAT 3 in JSON-LD, in the shape of DCAT-AP).

One dataset for each indicator that the release holds figures of, in a series for each domain, and one dataset with
everything. The publishers of the figures are named with what a dataset was made of. There is no contact point: the
project does not know who runs it.
"""

from typing import Any

import orjson
import pandas as pd
from flask import Flask, Response, request

from answers.holdings import Holdings, holdings_of
from data.database import Database, Release
from data.memory import remembered
from data.queries import release as release_queries
from data.release import everything_address
from indicators.registry import Registry
from web import catalog_datasets as datasets
from web.answers import tag_with_release
from web.api_sources import described_sources
from web.catalog_terms import CONTEXT, NETHERLANDS, Node, both, languages, moment, reference, say_both
from wording import say

# Stands for the host until an answer is sent, so that what is remembered is the same for every host.
HOST = "https://host.invalid/"


def register_catalog(server: Flask, database: Database, registry: Registry) -> None:
    """Answers /catalog.jsonld; every address in it is of the host that was asked."""

    @server.get("/catalog.jsonld")
    def catalog() -> Response:
        release = database.current()
        body = _body(holdings_of(release, registry))
        host = orjson.dumps(request.host_url)[1:-1]
        answer = Response(body.replace(HOST.encode(), host), mimetype="application/ld+json")
        return tag_with_release(answer, request, release.release_id)


@remembered
def _body(holdings: Holdings) -> bytes:
    return orjson.dumps(catalog_document(holdings.release, holdings.registry))


def catalog_document(release: Release, registry: Registry) -> dict[str, Any]:
    """The whole catalogue as JSON-LD, on the host HOST."""
    of = _release(release)
    slices = release.ask(release_queries.completeness)
    slices = slices[(slices["with_value"] > 0) & slices["indicator_id"].isin(list(registry))]
    slices_by_indicator = dict(list(slices.groupby("indicator_id")))
    indicators = [indicator for indicator in registry.values() if indicator.id in slices_by_indicator]
    nodes = [datasets.dataset(indicator, slices_by_indicator[indicator.id], of) for indicator in indicators]
    series = [_series(domain) for domain in dict.fromkeys(indicator.domain for indicator in indicators)]
    service = _service(nodes)
    download = everything_address(release.manifest)
    if download:
        nodes.append(datasets.everything(slices, download, of))
    publisher = {"@id": f"{HOST}catalog.jsonld#publisher", "@type": "foaf:Agent", "foaf:name": "Kansen in beeld"}
    graph = [_catalog(nodes, of), publisher, service, *series, *nodes]
    return {"@context": CONTEXT, "@graph": graph}


def _release(release: Release) -> datasets.ReleaseNode:
    row = release.ask(release_queries.release_row)
    sources = {str(source["source_id"]): source for source in described_sources(release)}
    periods: pd.DataFrame = release.ask(release_queries.period_rows).set_index("period_id")
    return datasets.ReleaseNode(HOST, release.release_id, row["built_at"], sources, periods)


def _catalog(nodes: list[Node], of: datasets.ReleaseNode) -> Node:
    return {
        "@id": f"{HOST}catalog.jsonld#catalog",
        "@type": "dcat:Catalog",
        "dct:title": say_both("dcat.title"),
        "dct:description": say_both("dcat.description"),
        "dct:publisher": reference(f"{HOST}catalog.jsonld#publisher"),
        "dct:language": languages(),
        "dct:spatial": reference(NETHERLANDS),
        "foaf:homepage": reference(HOST),
        "dct:issued": moment(of.built_at),
        "dct:modified": moment(of.built_at),
        "dcat:version": of.release_id,
        "dcat:dataset": [reference(one["@id"]) for one in nodes],
        "dcat:service": reference(f"{HOST}api/v1#service"),
    }


def _service(nodes: list[Node]) -> Node:
    return {
        "@id": f"{HOST}api/v1#service",
        "@type": "dcat:DataService",
        "dct:title": say_both("dcat.service"),
        "dct:publisher": reference(f"{HOST}catalog.jsonld#publisher"),
        "dcat:endpointURL": reference(f"{HOST}api/v1"),
        "dcat:servesDataset": [reference(one["@id"]) for one in nodes],
    }


def _series(domain: str) -> Node:
    def texts(key: str) -> list[Node]:
        return both(lambda lang: say(key, lang, domain=say(f"domain.{domain}", lang)))

    return {
        "@id": datasets.series_address(domain, HOST),
        "@type": "dcat:DatasetSeries",
        "dct:title": texts("dcat.series"),
        "dct:description": texts("dcat.series_description"),
    }
