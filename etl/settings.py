"""The addresses of the services and the place of the figures: read from environment variables, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from etl.errors import SettingError

# The publishers' own addresses. DUO has none here: the address of its files changes and was not certain.
PUBLISHER_URLS: Mapping[str, str] = MappingProxyType(
    {
        "CBS_V3_URL": "https://opendata.cbs.nl/ODataFeed/odata",
        "CBS_V4_URL": "https://datasets.cbs.nl/odata/v1",
        "PDOK_API_URL": "https://api.pdok.nl/cbs",
        "PDOK_WFS_URL": "https://service.pdok.nl/cbs",
    }
)
SERVICE_SETTINGS = (*PUBLISHER_URLS, "DUO_URL")


@dataclass(frozen=True)
class Settings:
    """urls: setting name -> base address without trailing slash; DUO_URL is absent when not set.

    notes: a folder of about.json files that describe copies, or None.
    """

    urls: Mapping[str, str]
    data_store: Path
    notes: Path | None = None

    @property
    def raw(self) -> Path:
        """The folder with one snapshot per source."""
        return self.data_store / "raw"


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Settings from `environment`; what is not set, or empty, has its default."""
    addresses = {name: environment.get(name, "").strip().rstrip("/") for name in SERVICE_SETTINGS}
    urls = {name: addresses[name] or PUBLISHER_URLS.get(name, "") for name in SERVICE_SETTINGS}
    for name, url in urls.items():
        if url and not url.startswith(("http://", "https://")):
            raise SettingError(f"{name} is '{url}'; give an address that starts with http:// or https://")
    notes = environment.get("SOURCE_NOTES", "").strip()
    return Settings(
        urls=MappingProxyType({name: url for name, url in urls.items() if url}),
        data_store=Path(environment.get("DATA_STORE", "").strip() or "data/store"),
        notes=Path(notes) if notes else None,
    )
