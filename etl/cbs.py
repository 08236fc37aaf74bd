"""CBS StatLine as open data: the OData v3 feed and the OData v4 service, page by page to the end."""

from collections.abc import Iterator
from typing import Any

from etl.delivery import Delivery, PageListener, refuse_incomplete
from etl.errors import IncompleteDelivery, WrongEdition
from etl.service import Answer, Service

V3_SERVICE_PATH = "/ODataFeed/odata"
REGION_KINDS = ("GeoDimension", "GeoDetail")


def fetch_v3(service: Service, table: str, year: str, progress: PageListener) -> Delivery:
    """All rows of one v3 table with its description.

    Bodies: catalog, TableInfos, DataProperties, <region dimension>-0001.., TypedDataSet-0001..
    The number of rows is checked against RecordCount of the catalogue, the year against the title.
    """
    catalog = service.get(_catalogue(service), {"$format": "json", "$filter": f"Identifier eq '{table}'"})
    infos = service.get(f"/{table}/TableInfos", {"$format": "json"})
    properties = service.get(f"/{table}/DataProperties", {"$format": "json"})
    properties_of_table = _only(infos)
    refuse_other_year(table, str(properties_of_table["Title"]), year)
    bodies = [catalog.body("catalog.json"), infos.body("TableInfos.json"), properties.body("DataProperties.json")]
    keys = [entry["Key"] for entry in properties.json()["value"] if entry["Type"] in REGION_KINDS]
    rows = 0
    for name in (*keys, "TypedDataSet"):
        rows = 0
        total = int(_only(catalog)["RecordCount"]) if name == "TypedDataSet" else None
        for number, page in enumerate(_pages(service, f"/{table}/{name}", {"$format": "json"}, "odata.nextLink"), 1):
            rows += len(page.json()["value"])
            progress(rows, total)
            bodies.append(page.body(f"{name}-{number:04}.json"))
        refuse_incomplete(f"{table}/{name}", rows, total)
    return Delivery(tuple(bodies), rows, properties_of_table.get("Modified"))


def fetch_v4(service: Service, table: str, progress: PageListener, where: str | None = None) -> Delivery:
    """Observations of one v4 table that pass the filter `where`, with all its code lists.

    Bodies: Properties, Dimensions, MeasureCodes, MeasureGroups, <dimension>Codes, Observations-0001..
    The number of rows is checked against the service's own count for the same filter.
    """
    root = f"/CBS/{table}"
    properties, dimensions = service.get(f"{root}/Properties"), service.get(f"{root}/Dimensions")
    bodies = [properties.body("Properties.json"), dimensions.body("Dimensions.json")]
    lists = ["MeasureCodes", "MeasureGroups", *(f"{entry['Identifier']}Codes" for entry in dimensions.json()["value"])]
    for name in lists:
        for number, page in enumerate(_pages(service, f"{root}/{name}", {}, "@odata.nextLink"), 1):
            bodies.append(page.body(f"{name}-{number:04}.json"))
    params = {"$count": "true"} | ({"$filter": where} if where else {})
    rows, total = 0, None
    for number, page in enumerate(_pages(service, f"{root}/Observations", params, "@odata.nextLink"), 1):
        text = page.json()
        total = total if total is not None else text.get("@odata.count")
        rows += len(text["value"])
        progress(rows, total)
        bodies.append(page.body(f"Observations-{number:04}.json"))
    if total is None and where is None:
        total = properties.json().get("ObservationCount")
    refuse_incomplete(f"{table}/Observations", rows, total)
    return Delivery(tuple(bodies), rows, properties.json().get("Modified"))


def refuse_other_year(table: str, title: str, year: str) -> None:
    """Raises WrongEdition when the title of a table does not name the year it was asked for."""
    if year not in title:
        raise WrongEdition(f"{table} is titled '{title}', which does not name {year}; look up the table code of {year}")


def _pages(service: Service, path: str, params: dict[str, str], next_key: str) -> Iterator[Answer]:
    answer = service.get(path, params)
    addresses = {answer.address}
    yield answer
    while link := answer.json().get(next_key):
        answer = service.get(link)
        if answer.address in addresses:
            raise IncompleteDelivery(f"{answer.address}: the next page leads back to itself; fetch it again")
        addresses.add(answer.address)
        yield answer


def _catalogue(service: Service) -> str:
    return service.base.removesuffix(V3_SERVICE_PATH) + "/ODataCatalog/Tables"


def _only(answer: Answer) -> dict[str, Any]:
    entries: list[dict[str, Any]] = answer.json()["value"]
    if len(entries) != 1:
        raise IncompleteDelivery(f"{answer.address}: {len(entries)} entries, not one; look up the table code")
    return entries[0]
