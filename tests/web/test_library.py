import gzip
import sys

import brotli
import pytest

from web.library import library_address


@pytest.mark.parametrize("kind", ["js", "css"])
def test_maplibre_comes_from_the_installed_package(client, kind):
    plain = client.get(library_address(kind), headers={"Accept-Encoding": "identity"})
    brotli_answer = client.get(library_address(kind), headers={"Accept-Encoding": "br"})
    gzip_answer = client.get(library_address(kind), headers={"Accept-Encoding": "gzip"})
    assert b"maplibre" in plain.data
    assert brotli.decompress(brotli_answer.data) == gzip.decompress(gzip_answer.data) == plain.data


def test_maplibre_may_be_kept_for_good(client):
    answer = client.get(library_address("js"))
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_page_asks_for_the_version_there_is(client):
    page = client.get("/").text
    assert f'<script src="{library_address("js")}">' in page
    assert f'href="{library_address("css")}"' in page


def test_another_version_is_not_there(client):
    assert client.get("/lib/maplibre-gl.0.0.1.js").status_code == 404


def test_the_package_itself_is_not_imported():
    assert "maplibre" not in sys.modules
