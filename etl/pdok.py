"""PDOK: OGC API Features by cursor, and WFS by start index."""

import re
from collections.abc import Iterator
from typing import Any

from etl.delivery import Delivery, PageListener, refuse_incomplete
from etl.errors import IncompleteDelivery
from etl.service import Answer, Service
from etl.snapshot import Body

RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
PAGE = 1000  # more than this neither service gives


def fetch_features(service: Service, wfs: Service, place: str, year: str, progress: PageListener) -> Delivery:
    """All features of one layer, through the OGC API. place: "dataset/layer", as in wijken-en-buurten-2022/wijken.

    The OGC API does not say how many there are; the WFS of the same layer does, and is asked.
    """
    dataset, layer = place.split("/")
    total = wfs_count(wfs, f"/wijkenbuurten/{year}/wfs/v1_0", f"wijkenbuurten:{layer}")
    bodies: list[Body] = []
    rows = 0
    for number, page in enumerate(_cursor_pages(service, f"/{dataset}/ogc/v1/collections/{layer}/items"), 1):
        text = page.json()
        rows += len(_features(page, text))
        progress(rows, total)
        bodies.append(page.body(f"{layer}-{number:04}.json"))
    refuse_incomplete(place, rows, total)
    return Delivery(tuple(bodies), rows)


def fetch_wfs(service: Service, path: str, type_name: str, progress: PageListener) -> Delivery:
    """All features of one WFS layer in RD coordinates (EPSG:28992).

    The number is checked against numberMatched, or against a count of its own where an answer lacks it.
    """
    total, rows = None, 0
    bodies: list[Body] = []
    while True:
        page = service.get(path, _get_feature(type_name) | {"count": PAGE, "startIndex": rows})
        text = page.json()
        if total is None:
            total = text.get("numberMatched")
            total = total if isinstance(total, int) else wfs_count(service, path, type_name)
        count = len(_features(page, text))
        rows += count
        progress(rows, total)
        bodies.append(page.body(f"features-{len(bodies) + 1:04}.json"))
        if count == 0 or rows >= total:
            break
    refuse_incomplete(type_name, rows, total)
    return Delivery(tuple(bodies), rows)


def wfs_count(service: Service, path: str, type_name: str) -> int:
    """The number of features of a WFS layer, by its own count."""
    answer = service.get(path, _get_feature(type_name) | {"resultType": "hits"})
    match = re.search(rb'numberMatched="(\d+)"', answer.content)
    if match is None:
        raise IncompleteDelivery(f"{answer.address}: the answer holds no numberMatched; fetch it again")
    return int(match.group(1))


def _get_feature(type_name: str) -> dict[str, str | int]:
    return {
        "service": "WFS",
        "version": "2.0.0",
        "request": "GetFeature",
        "typeNames": type_name,
        "outputFormat": "application/json",
        "srsName": "EPSG:28992",
    }


def _cursor_pages(service: Service, path: str) -> Iterator[Answer]:
    answer = service.get(path, {"f": "json", "limit": PAGE, "crs": RD})
    addresses = {answer.address}
    yield answer
    while link := next((link["href"] for link in answer.json().get("links", []) if link.get("rel") == "next"), None):
        answer = service.get(link)
        if answer.address in addresses:
            raise IncompleteDelivery(f"{answer.address}: the next page leads back to itself; fetch it again")
        addresses.add(answer.address)
        yield answer


def _features(page: Answer, text: dict[str, Any]) -> list[Any]:
    features: list[Any] = text.get("features", [])
    if text.get("numberReturned", len(features)) != len(features):
        raise IncompleteDelivery(
            f"{page.address}: {len(features)} features came, {text['numberReturned']} were announced; fetch it again"
        )
    return features
