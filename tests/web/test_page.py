import re

import pytest

from tests.web.posts import good_posts, send


@pytest.mark.parametrize(
    ("address", "lang"), [("/", "nl"), ("/?lang=en", "en"), ("/?lang=fr", "nl"), ("/?lang=", "nl")]
)
def test_the_page_says_in_which_language_it_is(client, address, lang):
    assert f'<html lang="{lang}">' in client.get(address).text


def test_title_and_description_follow_the_language(client):
    dutch, english = client.get("/").text, client.get("/?lang=en").text
    for pattern in (r"<title>(.+)</title>", r'<meta name="description" content="(.+)">'):
        assert re.findall(pattern, dutch) != re.findall(pattern, english) != []


def test_the_page_fits_a_phone(client):
    assert 'name="viewport" content="width=device-width' in client.get("/").text


def test_everything_the_page_asks_for_is_here(client):
    page = client.get("/").text
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) > 10
    assert {client.get(address).status_code for address in addresses} == {200}


@pytest.mark.parametrize(
    "path", ["/bestaat-niet", "/index.php", "/api", "/_dash-nothing", "/assets/none.js", "/a/b/c", "//"]
)
def test_unknown_addresses_are_not_found(client, path):
    assert client.get(path).status_code in (404, 308)


@pytest.mark.parametrize(
    ("query", "words"), [("", "Deze pagina bestaat niet"), ("?lang=en", "This page does not exist")]
)
def test_what_is_not_found_is_said_in_the_language(client, query, words):
    assert f"<h1>{words}</h1>" in client.get(f"/bestaat-niet{query}").text


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_other_methods_are_refused(client, method):
    assert getattr(client, method)("/").status_code == 405


def test_a_script_of_another_version_that_dash_does_not_know_is_not_found(client):
    assert client.get("/_dash-component-suites/dash/../../app.py").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "?a=nonsense&b=&pa=1&pb=2",
        "?level=land",
        "?level=x",
        "?view=x&lang=x",
        "?region=%00",
        "?region=GM0000&marked=a,b,c",
        "?a=inwoners&a=jeugdzorg",
        "?self=1&query=2&app=3",
        "?%FF%FE=%FF",
        "?" + "a" * 3000,
        "???&&&===",
    ],
)
def test_a_bad_address_gives_a_page_all_the_same(app, client, query):
    post = next(post for output, post in good_posts(app).items() if "_pages_content" in output)
    post["inputs"][1]["value"] = query
    assert send(client, post).status_code == 200
