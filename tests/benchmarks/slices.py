"""What the benchmarks draw: two figures of one level in the release that is in place, and where its files are."""

import json
from dataclasses import dataclass
from pathlib import Path

from answers.holdings import holdings_of
from answers.settling import selection_of_query
from answers.view import View
from data.database import Release, open_release
from data.queries.release import available_slices
from indicators.registry import load_registry
from web.settings import read_settings


@dataclass(frozen=True)
class Figure:
    """One slice of the release: what a map draws."""

    indicator_id: str
    level: str
    vintage: str
    period_id: str


def current_release() -> Release:
    """The release that is in place."""
    return open_release(read_settings().data_store).current()


def two_figures(release: Release, level: str) -> list[Figure]:
    """Two figures on the same division, of different indicators, with the most regions that have a value."""
    return some_figures(release, level, 2)


def some_figures(release: Release, level: str, count: int) -> list[Figure]:
    """Figures on the same division, each of another indicator, those with the most regions with a value first."""
    slices = available_slices(release.cursor())
    slices = slices[(slices["level"] == level) & slices["vintage"].map(lambda year: _has_shapes(release, level, year))]
    slices = slices.sort_values(["regions_with_value", "indicator_id"], ascending=[False, True])
    slices = slices[slices["vintage"] == slices.iloc[0]["vintage"]].drop_duplicates("indicator_id").head(count)
    return [Figure(*row) for row in slices[["indicator_id", "level", "vintage", "period_id"]].itertuples(index=False)]


def shapes_of(release: Release, figure: Figure) -> Path:
    """The file with the shapes that a figure is drawn on."""
    name = release.manifest.geometry[f"{figure.level}-{figure.vintage}"]["shapes"]
    return read_settings().data_store / "current" / "geo" / name


def region_count(release: Release, figure: Figure) -> int:
    """How many shapes the division has."""
    return len(json.loads(shapes_of(release, figure).read_text(encoding="utf-8"))["features"])


def selection_of(release: Release, figure: Figure) -> dict[str, object]:
    """What a page keeps in which this figure is A and the map of A alone is shown."""
    holdings = holdings_of(release, load_registry())
    query = {"a": figure.indicator_id, "pa": figure.period_id, "level": figure.level, "view": "A"}
    selection, _notices = selection_of_query(query, holdings)
    return View(selection, holdings).store


def _has_shapes(release: Release, level: str, vintage: str) -> bool:
    return f"{level}-{vintage}" in release.manifest.geometry
