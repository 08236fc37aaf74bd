"""/catalog.jsonld as a data portal reads it."""

import pytest
import rdflib
from rdflib import DCAT, DCTERMS, RDF, URIRef

from app import create_app
from data.database import open_release
from tests.small_release import publish, write_manifest, write_release

HOST = "http://cijfers.example/"
ASKED_FOR = [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.identifier, DCTERMS.temporal]
ASKED_FOR += [DCTERMS.spatial, DCTERMS.issued, DCTERMS.modified, DCTERMS.license]
ASKED_FOR += [DCAT.distribution, DCAT.theme, DCAT.landingPage]
# The parser of the library uses a class that the library itself calls outdated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def parse_catalog(client):
    answer = client.get("/catalog.jsonld", base_url=HOST)
    assert answer.status_code == 200 and answer.mimetype == "application/ld+json"
    return rdflib.Graph().parse(data=answer.text, format="json-ld")


@pytest.fixture
def graph(client):
    return parse_catalog(client)


def test_every_indicator_with_figures_is_a_dataset_of_the_catalogue(graph, registry):
    (catalog,) = graph.subjects(RDF.type, DCAT.Catalog)
    datasets = {str(one) for one in graph.objects(catalog, DCAT.dataset)}
    assert datasets == {f"{HOST}cijfers#{indicator_id}" for indicator_id in registry}


@pytest.mark.parametrize("term", ASKED_FOR)
def test_every_dataset_has_what_a_portal_asks_for(graph, term):
    (catalog,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert [one for one in graph.objects(catalog, DCAT.dataset) if (one, term, None) not in graph] == []


def test_titles_are_in_both_languages(graph):
    subjects = set(graph.subjects(DCTERMS.title, None)) - {
        one for one in graph.subjects(DCTERMS.title, None) if isinstance(one, rdflib.BNode)
    }
    for subject in subjects:
        assert {title.language for title in graph.objects(subject, DCTERMS.title)} == {"nl", "en"}


def test_every_download_address_answers(client, graph):
    addresses = {str(one) for one in graph.objects(None, DCAT.downloadURL)}
    assert len(addresses) > 6
    assert {client.get(address.removeprefix(HOST[:-1])).status_code for address in addresses} == {200}


def test_a_dataset_is_about_the_time_of_its_figures(graph):
    (time,) = graph.objects(URIRef(f"{HOST}cijfers#geslaagden"), DCTERMS.temporal)
    assert [str(graph.value(time, term)) for term in (DCAT.startDate, DCAT.endDate)] == ["2018-08-01", "2019-07-31"]


def test_licences_are_addresses(graph):
    assert {type(one) for one in graph.objects(None, DCTERMS.license)} == {URIRef}
    (inhabitants,) = graph.objects(URIRef(f"{HOST}cijfers#inwoners"), DCTERMS.license)
    assert str(inhabitants) == "https://creativecommons.org/licenses/by/4.0/"


def test_nobody_is_made_up_to_be_contacted(graph):
    assert list(graph.triples((None, DCAT.contactPoint, None))) == []


def test_everything_follows_the_host_that_was_asked(client):
    text = client.get("/catalog.jsonld", base_url="https://ander.example:8443").text
    assert "host.invalid" not in text and "https://ander.example:8443/api/v1/observations" in text


def test_the_download_of_everything_is_a_dataset_when_there_is_one(tmp_path, registry):
    folder = write_release(tmp_path)
    (folder / "kansen-in-beeld-small-1.zip").write_bytes(b"zip")
    write_manifest(folder, "small-1", {})
    publish(tmp_path, folder)
    graph = parse_catalog(create_app(open_release(tmp_path), registry).server.test_client())
    (distribution,) = graph.objects(URIRef(f"{HOST}cijfers#everything"), DCAT.distribution)
    assert int(graph.value(distribution, DCAT.byteSize)) == 3


def test_it_is_asked_again_only_when_there_is_a_new_release(client):
    tag = client.get("/catalog.jsonld").headers["ETag"]
    assert client.get("/catalog.jsonld", headers={"If-None-Match": tag}).status_code == 304
