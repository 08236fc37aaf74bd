"""The changes since the release before, as publishing wrote it beside a release."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.release import CHANGES


@dataclass(frozen=True)
class Changes:
    """previous: the id of the release compared with; None for the first one. previous_built_at: when it was made.

    indicators: added, removed, changed -> ids. periods: an entry (indicator_id, level, added, removed) for each
    figure of both releases with other periods. observations: an entry (indicator_id, new, changed, gone) for each
    figure with other rows. sources: added, removed, renewed -> entries with source_id and title.
    """

    previous: str | None
    previous_built_at: str | None = None
    indicators: dict[str, list[str]] = field(default_factory=dict)
    periods: list[dict[str, Any]] = field(default_factory=list)
    observations: list[dict[str, Any]] = field(default_factory=list)
    sources: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def read_changes(folder: Path) -> Changes | None:
    """The notes of the release in `folder`; None when none were written, or when they cannot be read."""
    try:
        raw = json.loads((folder / CHANGES).read_text(encoding="utf-8"))
        before = raw["previous"]
        if before is None:
            return Changes(None)
        parts = {name: raw[name] for name in ("indicators", "periods", "observations", "sources")}
        return Changes(str(before["release_id"]), before["built_at"], **parts)
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
