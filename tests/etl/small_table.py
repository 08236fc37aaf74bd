"""A CBS table of three regions, as the v3 feed sends it, and the settings to fetch it with."""

from pathlib import Path
from typing import Any

from etl.settings import Settings, settings_from
from tests.etl.loopback import Loopback

TABLE = "84799NED"
FEED = f"/ODataFeed/odata/{TABLE}"
ROWS: list[dict[str, Any]] = [
    {"ID": 0, "WijkenEnBuurten": "NL00      ", "AantalInwoners_5": 17407585},
    {"ID": 1, "WijkenEnBuurten": "GM0193    ", "AantalInwoners_5": 128840},
    {"ID": 2, "WijkenEnBuurten": "WK019310  ", "AantalInwoners_5": 0},
]
KEYS = [{"Key": row["WijkenEnBuurten"], "Title": f"Naam {row['ID']}  "} for row in ROWS]
PROPERTIES: list[dict[str, Any]] = [
    {"ID": 0, "ParentID": None, "Type": "GeoDetail", "Key": "WijkenEnBuurten", "Title": "Wijken en buurten"},
    {"ID": 1, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": "Bevolking "},
    {"ID": 2, "ParentID": 1, "Type": "Topic", "Key": "AantalInwoners_5", "Title": "Inwoners", "Unit": "aantal"},
]


def settings_for(base: str, folder: Path) -> Settings:
    """Settings that send every question to `base` and keep figures in `folder`."""
    urls = {"CBS_V3_URL": f"{base}/ODataFeed/odata", "CBS_V4_URL": f"{base}/odata/v1"}
    urls |= {"PDOK_API_URL": f"{base}/cbs", "PDOK_WFS_URL": f"{base}/cbs", "DUO_URL": f"{base}/duo"}
    return settings_from(urls | {"DATA_STORE": str(folder)})


def lay_down_table(service: Loopback, title: str = "Kerncijfers wijken en buurten 2020", count: int = 3) -> None:
    """The table in two pages; `count` is what the catalogue announces."""
    info = {"Identifier": TABLE, "Title": title, "Modified": "2021-03-26T02:00:00"}
    service.give("/ODataCatalog/Tables", {"value": [info | {"RecordCount": count}]})
    service.give(f"{FEED}/TableInfos", {"value": [info]})
    service.give(f"{FEED}/DataProperties", {"value": PROPERTIES})
    service.give(f"{FEED}/WijkenEnBuurten", {"value": KEYS})
    link = "{base}" + f"{FEED}/TypedDataSet?$format=json&$skip=2"
    service.give(f"{FEED}/TypedDataSet", {"value": ROWS[:2], "odata.nextLink": link})
    service.give(f"{FEED}/TypedDataSet#2", {"value": ROWS[2:]})
