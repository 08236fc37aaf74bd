"""CBS and PDOK, page by page to the end; a page that was cut is named."""

from typing import Any

import pytest

from etl.cbs import fetch_v3, fetch_v4
from etl.errors import IncompleteDelivery, WrongEdition
from etl.pdok import fetch_features, fetch_wfs
from etl.service import open_services
from tests.etl.small_table import FEED, KEYS, ROWS, lay_down_table

V4 = "/odata/v1/CBS/83841NED"
OGC = "/cbs/wijken-en-buurten-2022/ogc/v1/collections/wijken/items"
HITS = b'<wfs:FeatureCollection numberMatched="3" numberReturned="0"/>'


def quiet(*_: object) -> None:
    """Progress that nobody watches."""


def fetch_table(settings, year="2020"):
    with open_services(settings) as services:
        return fetch_v3(services["CBS_V3_URL"], "84799NED", year, quiet)


def test_v3_pages_are_followed_to_the_end(service, settings):
    lay_down_table(service)
    delivery = fetch_table(settings)
    assert delivery.rows == 3
    assert [body.name for body in delivery.bodies if body.name.startswith("Typed")] == [
        "TypedDataSet-0001.json",
        "TypedDataSet-0002.json",
    ]


def test_v3_tells_its_progress(service, settings):
    lay_down_table(service)
    steps: list[tuple[int, int | None]] = []
    with open_services(settings) as services:
        fetch_v3(services["CBS_V3_URL"], "84799NED", "2020", lambda *step: steps.append(step))
    assert steps[-2:] == [(2, 3), (3, 3)]


def test_v3_asks_for_json_everywhere(service, settings):
    lay_down_table(service)
    fetch_table(settings)
    assert all(query["$format"] == "json" for _, query in service.requests)


def test_v3_page_without_its_next_link_is_a_cut_page(service, settings):
    lay_down_table(service)
    service.give(f"{FEED}/TypedDataSet", {"value": ROWS[:2]})
    with pytest.raises(IncompleteDelivery, match="2 rows came, 3 were announced"):
        fetch_table(settings)


def test_v3_page_that_leads_to_itself_is_named(service, settings):
    lay_down_table(service)
    service.give(f"{FEED}/TypedDataSet#2", {"value": [], "odata.nextLink": "{base}" + f"{FEED}/TypedDataSet?$skip=2"})
    service.give(f"{FEED}/WijkenEnBuurten", {"value": KEYS})
    with pytest.raises(IncompleteDelivery, match="leads back to itself"):
        fetch_table(settings)


def test_v3_table_of_another_year_is_refused(service, settings):
    lay_down_table(service, title="Kerncijfers wijken en buurten 2019")
    with pytest.raises(WrongEdition, match="does not name 2020"):
        fetch_table(settings)


def lay_down_v4(service, total: int | None = 3) -> None:
    count = {} if total is None else {"@odata.count": total}
    rows: list[dict[str, Any]] = [{"Id": number, "Measure": "M", "Value": 1.0} for number in range(3)]
    service.give(f"{V4}/Properties", {"ObservationCount": 3, "Modified": "2025-10-08"})
    service.give(f"{V4}/Dimensions", {"value": [{"Identifier": "Perioden", "Kind": "TimeDimension"}]})
    for name in ("MeasureCodes", "MeasureGroups", "PeriodenCodes"):
        service.give(f"{V4}/{name}", {"value": []})
    link = "{base}" + f"{V4}/Observations?$count=true&$skip=2"
    service.give(f"{V4}/Observations", {**count, "value": rows[:2], "@odata.nextLink": link})
    service.give(f"{V4}/Observations#2", {"value": rows[2:]})


def fetch_observations(settings, where=None):
    with open_services(settings) as services:
        return fetch_v4(services["CBS_V4_URL"], "83841NED", quiet, where)


def test_v4_pages_are_followed_to_the_end(service, settings):
    lay_down_v4(service)
    assert fetch_observations(settings).rows == 3


def test_v4_sends_its_filter(service, settings):
    lay_down_v4(service)
    fetch_observations(settings, "Kenmerken eq '1050010'")
    filters = [query.get("$filter") for path, query in service.requests if path.endswith("Observations")]
    assert filters[0] == "Kenmerken eq '1050010'"


@pytest.mark.parametrize("total", [4, None])
def test_v4_is_checked_against_its_own_count(service, settings, total):
    lay_down_v4(service, total)
    service.give(f"{V4}/Observations#2", {"value": []})
    with pytest.raises(IncompleteDelivery, match="2 rows came"):
        fetch_observations(settings)


def feature(number: int) -> dict[str, object]:
    return {"type": "Feature", "properties": {"wijkcode": f"WK0193{number:02}"}, "geometry": None}


def lay_down_layer(service) -> None:
    link = {"rel": "next", "href": "{base}" + f"{OGC}?cursor=Aw%7Cx&f=json&limit=1000"}
    service.give(OGC, {"features": [feature(0), feature(1)], "numberReturned": 2, "links": [link]})
    service.give(f"{OGC}#Aw|x", {"features": [feature(2)], "numberReturned": 1, "links": []})
    service.give("/cbs/wijkenbuurten/2022/wfs/v1_0", HITS)


def fetch_layer(settings):
    with open_services(settings) as services:
        place = "wijken-en-buurten-2022/wijken"
        return fetch_features(services["PDOK_API_URL"], services["PDOK_WFS_URL"], place, "2022", quiet)


def test_ogc_pages_are_followed_by_cursor(service, settings):
    lay_down_layer(service)
    assert fetch_layer(settings).rows == 3
    assert not any("offset" in query for _, query in service.requests)


def test_ogc_page_without_its_next_link_is_a_cut_page(service, settings):
    lay_down_layer(service)
    service.give(OGC, {"features": [feature(0)], "numberReturned": 1, "links": []})
    with pytest.raises(IncompleteDelivery, match="1 rows came, 3 were announced"):
        fetch_layer(settings)


def test_ogc_page_that_holds_less_than_it_says_is_named(service, settings):
    lay_down_layer(service)
    service.give(OGC, {"features": [feature(0)], "numberReturned": 2, "links": []})
    with pytest.raises(IncompleteDelivery, match="2 were announced"):
        fetch_layer(settings)


def fetch_boundaries(settings):
    with open_services(settings) as services:
        return fetch_wfs(services["PDOK_WFS_URL"], "/gebiedsindelingen/2022/wfs/v1_0", "gebiedsindelingen:w", quiet)


def test_wfs_pages_are_followed_by_start_index(service, settings):
    path = "/cbs/gebiedsindelingen/2022/wfs/v1_0"
    service.give(path, {"features": [feature(0), feature(1)], "numberMatched": 3})
    service.give(f"{path}#2", {"features": [feature(2)], "numberMatched": 3})
    assert fetch_boundaries(settings).rows == 3
    assert all(query["srsName"] == "EPSG:28992" for _, query in service.requests)


def test_wfs_that_gives_nothing_more_before_the_end_is_a_cut_page(service, settings):
    path = "/cbs/gebiedsindelingen/2022/wfs/v1_0"
    service.give(path, {"features": [feature(0)], "numberMatched": 3})
    service.give(f"{path}#1", {"features": [], "numberMatched": 3})
    with pytest.raises(IncompleteDelivery, match="1 rows came, 3 were announced"):
        fetch_boundaries(settings)
