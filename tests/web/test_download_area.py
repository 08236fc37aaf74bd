"""The figures of a working area, which stands in the place of my region, as files and as references."""

from urllib.parse import urlencode

import pytest

from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea

WAARD = to_address(WorkingArea("gemeente", "2025", ("GM9003", "GM9006"), "Waard"))


@pytest.mark.parametrize("group", [WAARD, "PV91"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet", "json", "txt", "bib"])
def test_they_are_taken_along(client, group, ending):
    answer = client.get(f"/download/profile.{ending}?{urlencode({'group': group})}")
    assert answer.status_code == 200


def test_every_figure_has_its_limits_and_what_it_rests_on(client):
    text = client.get(f"/download/profile.csv?{urlencode({'group': WAARD})}").text
    head = text.lstrip("\ufeff").splitlines()[0]
    assert all(name in head for name in ("low", "high", "regions_with_figure", "people_covered", "reason"))
    assert "Waard" in text


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet", "json", "txt", "bib"])
def test_the_funnel_is_taken_along(client, ending):
    assert client.get(f"/download/funnel.{ending}?a=laag_inkomen&pa=2021").status_code == 200


def test_the_funnel_stands_alone_on_another_page(client):
    assert client.get("/embed/funnel?a=laag_inkomen&pa=2021").status_code == 200
