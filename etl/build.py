"""The way from snapshots and definitions to a release; `check` goes the same way and writes nothing."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from etl import catalogue
from etl.checks import check_release, compare_releases
from etl.crosswalk import CrosswalkError, former_regions, load_moves
from etl.divisions import Divisions
from etl.drawings import MAP_DIVISIONS, Drawing, draw_all
from etl.inputs import Inputs, read_inputs
from etl.overlay import OVERLAY_SOURCES, check_overlays
from etl.publish import place, previous
from etl.regions import (
    PARENT_COLUMNS,
    REGION_COLUMNS,
    area_parents,
    area_regions,
    land_regions,
    parents_by_vintage,
    regions_by_year,
)
from etl.release import ReleaseDraft
from etl.report import report_lines
from etl.requirements import needed_sources, refuse_absent
from etl.settings import Settings
from etl.slices import all_observations
from etl.snapshot import read_snapshots
from etl.tables import breaks_table, coverage_table, indicator_table, period_table, source_table
from indicators.registry import Registry, definitions_sha256, load_registry

PACKAGES = ("etl", "indicators")


def build(settings: Settings) -> Path:
    """A checked release in data/store/releases, not yet served; gives its folder.

    Raises EtlError when a source, a definition or a check fails; what is served stays.
    """
    release = release_of(settings)
    before = previous(settings.data_store)
    compare_releases(before and before[1], release)
    return place(release, settings.data_store, datetime.now(UTC).replace(tzinfo=None, microsecond=0))


def check(settings: Settings) -> list[str]:
    """The content of the release that the snapshots would give, in sentences; writes nothing.

    Raises EtlError when a check fails; boundaries of three years are laid over each other as well.
    """
    snapshots = read_snapshots(settings.raw)
    refuse_absent(settings.raw, snapshots, needed_sources(load_registry(), [*snapshots, *OVERLAY_SOURCES]))
    check_overlays(snapshots, load_moves())
    return report_lines(release_of(settings))


def release_of(settings: Settings) -> ReleaseDraft:
    """The release the snapshots give, checked."""
    registry = load_registry()
    release = make_release(read_inputs(settings.raw, registry), registry)
    check_release(release)
    return release


def make_release(inputs: Inputs, registry: Registry) -> ReleaseDraft:
    """All tables and geometry; pure but for the definitions' checksums."""
    all_regions = regions_by_year(inputs.regions)
    divisions = divisions_of(all_regions, inputs)
    regions, parents = _regions_and_parents(all_regions, inputs, divisions)
    observations, land_coverage = all_observations(registry, inputs.cells, regions, divisions)
    drawings = draw_all(lambda source_id: catalogue.shapes(source_id, inputs.snapshots), regions, parents)
    source_ids = _source_ids(observations, inputs)
    tables = {
        "source": source_table(inputs.snapshots[source_id] for source_id in source_ids),
        "indicator": indicator_table(registry),
        "period": period_table(observations["period_id"]),
        "region": regions[REGION_COLUMNS],
        "region_parent": parents[PARENT_COLUMNS],
        "former_region": former_regions(divisions.moves, divisions.cross(min(divisions.gemeenten), divisions.newest)),
        "crosswalk": divisions.to_newest(),
        "observation": observations,
        "map_breaks": breaks_table(observations, registry),
        "coverage": coverage_table(inputs.coverage, land_coverage, source_ids),
        **_drawing_tables(drawings),
    }
    geometry = {name: drawing.geometry for name, drawing in drawings.items()}
    return ReleaseDraft(tables, geometry, code_version(), definitions_sha256(), _raw_sha256(inputs, source_ids))


def divisions_of(all_regions: pd.DataFrame, inputs: Inputs) -> Divisions:
    """The divisions of gemeenten, Haaren divided by what the figures themselves say of its wijken."""
    gemeenten = all_regions[all_regions["level"] == "gemeente"]
    codes = {str(vintage): sorted(table["region_code"]) for vintage, table in gemeenten.groupby("vintage")}
    moves = load_moves()
    inhabitants = {}
    for move in moves:
        if move.is_split:
            cells = catalogue.tidy(move.source_id, inputs.snapshots, [move.column])
            wijken = cells[(cells["level"] == "wijk") & (cells["period_id"] == move.period) & cells["value"].notna()]
            inhabitants[move.from_code] = dict(zip(wijken["region_code"], wijken["value"], strict=True))
    return Divisions(codes, moves, inhabitants)


def code_version(root: Path = Path(__file__).parent.parent) -> str:
    """A checksum over the code that makes a release, so that two builds can be told apart without git."""
    digest = hashlib.sha256()
    paths = [path for package in PACKAGES for path in (root / package).rglob("*.py")]
    for path in sorted([*paths, root / "data" / "schema.sql"]):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def _regions_and_parents(
    all_regions: pd.DataFrame, inputs: Inputs, divisions: Divisions
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The regions a release keeps and what they lie in: land, areas, gemeenten of every year, wijken that are drawn."""
    vintages = sorted(set(divisions.gemeenten) | _land_vintages(inputs))
    map_vintages = {division.vintage for division in MAP_DIVISIONS if division.level == "wijk"}
    gemeenten = all_regions[all_regions["level"] == "gemeente"]
    wijken = all_regions[(all_regions["level"] == "wijk") & all_regions["vintage"].isin(map_vintages)]
    areas = parents_by_vintage(
        area_parents(inputs.regions), sorted(divisions.gemeenten), divisions.cross, _sizes(inputs)
    )
    inside = wijken.assign(parent_level="gemeente", parent_code=wijken["gemeente_code"])[PARENT_COLUMNS]
    regions = pd.concat([land_regions(vintages), area_regions(areas), gemeenten, wijken], ignore_index=True)
    parents = pd.concat([areas[PARENT_COLUMNS], inside], ignore_index=True)
    return regions[REGION_COLUMNS].sort_values(REGION_COLUMNS[:2], ignore_index=True), parents


def _land_vintages(inputs: Inputs) -> set[str]:
    """Vintages that figures of Nederland alone are given on."""
    return {
        str(vintage) for cells in inputs.cells.values() for vintage in cells.loc[cells["level"] == "land", "vintage"]
    }


def _sizes(inputs: Inputs) -> pd.Series:
    """Inhabitants of the gemeenten before the herindelingen, by which a new gemeente chooses between two areas."""
    move = next((move for move in load_moves() if move.is_split), None)
    if move is None:
        raise CrosswalkError("no herindeling names the source of inhabitants; add source_id and column to one")
    cells = catalogue.tidy(move.source_id, inputs.snapshots, [move.column])
    return cells[cells["level"] == "gemeente"].set_index("region_code")["value"]


def _source_ids(observations: pd.DataFrame, inputs: Inputs) -> list[str]:
    """Sources of figures, boundaries and areas; a snapshot that nothing came from is left out."""
    source_ids = set(observations["source_id"]) | {division.source_id for division in MAP_DIVISIONS}
    source_ids |= {move.source_id for move in load_moves() if move.is_split}
    source_ids |= {
        key for key, table in inputs.regions.items() if any(f"{level}_code" in table for level in ("corop", "rmc"))
    }
    return sorted(source_ids)


def _drawing_tables(drawings: dict[str, Drawing]) -> dict[str, pd.DataFrame]:
    return {
        "boundary": pd.concat([drawing.boundary for drawing in drawings.values()], ignore_index=True),
        "boundary_without_region": pd.concat([drawing.without_region for drawing in drawings.values()]),
        "neighbour": pd.concat([drawing.neighbour for drawing in drawings.values()], ignore_index=True),
    }


def _raw_sha256(inputs: Inputs, source_ids: list[str]) -> str:
    return hashlib.sha256("".join(inputs.snapshots[source_id].sha256 for source_id in source_ids).encode()).hexdigest()
