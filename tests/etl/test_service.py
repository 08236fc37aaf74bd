"""Asking a service: what is asked again, what is not, and how an answer is kept apart from who gave it."""

import pytest

from etl.errors import IncompleteDelivery, ServiceRefused, ServiceUnreachable
from etl.service import ATTEMPTS, open_services
from etl.settings import settings_from


def test_a_server_error_is_asked_again(service, settings):
    service.give("/cbs/layer", (503, b"busy"), (500, b"busy"), {"value": 1})
    with open_services(settings) as services:
        assert services["PDOK_API_URL"].get("/layer").json() == {"value": 1}
    assert len(service.requests) == 3


def test_a_service_that_stays_down_is_named_after_all_attempts(service, settings):
    service.give("/cbs/layer", (503, b"busy"))
    with open_services(settings) as services, pytest.raises(ServiceUnreachable, match="status 503 after"):
        services["PDOK_API_URL"].get("/layer")
    assert len(service.requests) == ATTEMPTS


def test_a_refusal_is_not_asked_again(service, settings):
    service.give("/cbs/layer", (400, b"unknown query parameter"))
    with open_services(settings) as services, pytest.raises(ServiceRefused, match="unknown query parameter"):
        services["PDOK_API_URL"].get("/layer")
    assert len(service.requests) == 1


def test_an_answer_that_breaks_off_is_asked_again(service, settings):
    service.give("/cbs/layer", (299, b'{"value":'), {"value": 1})
    with open_services(settings) as services:
        assert services["PDOK_API_URL"].get("/layer").json() == {"value": 1}


def test_nobody_listening_is_named_with_the_setting(tmp_path):
    settings = settings_from({"PDOK_API_URL": "http://127.0.0.1:9", "DATA_STORE": str(tmp_path)})
    with open_services(settings) as services, pytest.raises(ServiceUnreachable, match="PDOK_API_URL"):
        services["PDOK_API_URL"].get("/layer")


def test_half_a_json_is_an_incomplete_delivery(service, settings):
    service.give("/cbs/layer", b'{"value": [1, 2')
    with open_services(settings) as services, pytest.raises(IncompleteDelivery, match="breaks off"):
        services["PDOK_API_URL"].get("/layer").json()


def test_the_address_kept_is_the_publishers(service, settings):
    service.give("/cbs/layer", {})
    with open_services(settings) as services:
        assert services["PDOK_API_URL"].get("/layer").address == "https://api.pdok.nl/cbs/layer"


def test_a_next_page_on_the_publishers_host_is_asked_of_the_host_that_was_set(service, settings):
    service.give("/cbs/layer", {})
    with open_services(settings) as services:
        services["PDOK_API_URL"].get("https://api.pdok.nl/cbs/layer")
    assert service.paths() == ["/cbs/layer"]


def test_a_next_page_on_a_strange_host_is_not_followed(settings):
    with open_services(settings) as services, pytest.raises(ServiceRefused, match="another host"):
        services["PDOK_API_URL"].get("http://elsewhere.example/cbs/layer")


def test_the_publisher_itself_is_known_as_such(tmp_path):
    with open_services(settings_from({"DATA_STORE": str(tmp_path)})) as services:
        assert all(service.is_publisher for service in services.values())
        assert "DUO_URL" not in services


def test_a_copy_is_not_the_publisher(settings):
    with open_services(settings) as services:
        assert not any(service.is_publisher for service in services.values())
