"""The settings a person may give from outside, by environment variables; the README lists them."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


class ServerSettingError(ValueError):
    """A setting that cannot be used: names it and what it may be."""


@dataclass(frozen=True)
class ServerSettings:
    """The server's settings: where to listen, with how many processes, and where the releases are."""

    host: str
    port: int
    workers: int
    data_store: Path


def read_settings() -> ServerSettings:
    """The settings of this process; raises ServerSettingError naming the variable."""
    return ServerSettings(
        host=os.environ.get("HOST") or "127.0.0.1",
        port=_whole_number("PORT", os.environ.get("PORT") or "8050", 1, 65535),
        workers=_whole_number("WORKERS", os.environ.get("WORKERS") or "1", 1, 64),
        data_store=Path(os.environ.get("DATA_STORE") or ROOT / "data" / "store"),
    )


def _whole_number(name: str, text: str, lowest: int, highest: int) -> int:
    if text.isascii() and text.isdigit() and lowest <= int(text) <= highest:
        return int(text)
    raise ServerSettingError(f"{name} is '{text}'; give a whole number from {lowest} to {highest}")
