"""The pages Cijfers en bronnen and Over, as the server makes them."""

import re

import pytest

from app import create_app
from data.database import open_release
from data.release import read_manifest
from layouts.over import SECTIONS
from tests.small_release import publish, write_manifest, write_release
from wording import phrases


def page(client, path, lang="nl"):
    """The layout of a page as text."""
    search = {"id": "_pages_location", "property": "search", "value": "?lang=en" if lang == "en" else ""}
    post = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}],
        "inputs": [{"id": "_pages_location", "property": "pathname", "value": path}, search],
        "changedPropIds": ["_pages_location.pathname"],
        "parsedChangedPropsIds": ["_pages_location.pathname"],
    }
    answer = client.post("/_dash-update-component", json=post)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


@pytest.fixture(scope="module")
def client(database, registry):
    return create_app(database, registry).server.test_client()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", ["/cijfers", "/over"])
def test_a_page_has_one_heading_and_nothing_left_open(client, path, lang):
    text = page(client, path, lang)
    assert text.count('"type":"H1"') == 1
    assert re.findall(r'"children":"[^"]*\{[a-z_]+\}', text) == []


def test_a_release_without_the_download_says_where_else(client):
    text = page(client, "/cijfers")
    assert "Bij deze uitgave hoort geen bestand met alles erin" in text and ".zip" not in text


def test_a_release_with_the_download_links_to_it_with_its_size(tmp_path, registry):
    folder = write_release(tmp_path)
    (folder / "kansen-in-beeld-small-1.zip").write_bytes(bytes(1_400_000))
    write_manifest(folder, "small-1", read_manifest(folder).geometry)
    publish(tmp_path, folder)
    text = page(create_app(open_release(tmp_path), registry).server.test_client(), "/cijfers")
    assert "(zip, 1,4 MB)" in text and "kansen-in-beeld-small-1.zip" in text


def test_every_source_is_on_the_page(client, database):
    text = page(client, "/cijfers")
    assert {f"bron-{name}" for name in ("grenzen", "kleine_scholen", "kleine_tabel")} <= set(
        re.findall(r"bron-\w+", text)
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_whole_text_of_over_is_on_the_page(client, lang):
    text = page(client, "/over", lang)
    named = {key.split(".")[1] for key in phrases(lang) if key.startswith("over.") and key.count(".") == 2}
    assert named == set(SECTIONS)
    assert [f'"id":"{name}"' for name in SECTIONS if f'"id":"{name}"' not in text] == []
