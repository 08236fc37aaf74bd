import io
import re

import pytest

from tests.web.posts import ADDRESS
from web.headers import LARGEST_BODY, LONGEST_ADDRESS

ANSWERS = [
    "/",
    "/?lang=en",
    "/api/v1",
    "/healthz",
    "/nowhere",
    "/api/v1/nowhere",
    "/_dash-layout",
    "/assets/favicon.svg",
]


def policy(client, address="/"):
    text = client.get(address).headers["Content-Security-Policy"]
    return dict(part.split(" ", 1) for part in text.split("; "))


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_has_the_security_headers(client, address):
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_no_script_is_allowed_but_our_own_and_those_in_the_page(client):
    assert re.fullmatch(r"'self'( 'sha256-[A-Za-z0-9+/=]+')+", policy(client)["script-src"])


def test_nothing_outside_this_host_may_be_asked(client):
    assert "http" not in client.get("/").headers["Content-Security-Policy"]


def test_the_policy_is_the_same_from_the_first_answer_on(client):
    assert policy(client, "/healthz") == policy(client, "/")


def test_a_body_that_is_too_large_is_refused(client):
    assert client.post(ADDRESS, data=b"x" * (LARGEST_BODY + 1)).status_code == 413


def test_a_body_that_is_too_large_and_hides_its_length_is_refused(client):
    body = io.BytesIO(b"x" * (4 * LARGEST_BODY))
    chunked = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    assert client.post(ADDRESS, input_stream=body, environ_overrides=chunked).status_code in (400, 413)
    assert body.tell() <= LARGEST_BODY + 1


def test_an_address_that_is_too_long_is_refused(client):
    assert client.get("/?a=" + "x" * LONGEST_ADDRESS).status_code == 414


def test_scripts_with_their_version_in_the_address_may_be_kept_for_good(client):
    scripts = re.findall(r'<script src="(/(?:assets|_dash-component-suites)/[^"]+)"', client.get("/").text)
    headers = {client.get(script).headers["Cache-Control"] for script in scripts}
    assert headers == {"public, max-age=31536000, immutable"}


def test_answers_are_compressed(client):
    answer = client.get("/", headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize(
    ("encodings", "encoding"), [("gzip, deflate, br", "br"), ("gzip, deflate", "gzip"), ("", None)]
)
def test_our_own_scripts_are_compressed_and_not_sent_again(client, encodings, encoding):
    plain = client.get("/assets/figures/map.js").data
    answer = client.get("/assets/figures/map.js", headers={"Accept-Encoding": encodings})
    assert answer.headers.get("Content-Encoding") == encoding
    assert (len(answer.data) < len(plain) / 2) == bool(encoding)
    headers = {"Accept-Encoding": encodings, "If-None-Match": answer.headers["ETag"]}
    assert client.get("/assets/figures/map.js", headers=headers).status_code == 304


def test_dash_shows_no_tools_for_developers(client):
    assert client.get("/_mcp").status_code == 404
    assert '"ui":false' in client.get("/").text
