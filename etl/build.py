"""From snapshots and definitions to a release; `check` goes the same way and writes nothing."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from etl import catalogue
from etl.checks import check_release, compare_releases
from etl.crosswalk import CrosswalkError, former_regions, load_moves
from etl.divisions import Divisions
from etl.drawings import DRAWN, Drawing, draw_all
from etl.inputs import Inputs, read_inputs
from etl.needed import needed_sources, refuse_absent
from etl.overlay import LAID_OVER, check_overlays
from etl.publish import place, previous
from etl.regions import (
    PARENT_COLUMNS,
    REGION_COLUMNS,
    area_parents,
    area_regions,
    known_regions,
    land_regions,
    parents_by_vintage,
)
from etl.release import ReleaseDraft
from etl.report import described
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
    """What the release would hold that the snapshots give, in sentences; writes nothing.

    Raises EtlError when a check fails; boundaries of three years are laid over each other as well.
    """
    snapshots = read_snapshots(settings.raw)
    refuse_absent(settings.raw, snapshots, needed_sources(load_registry(), [*snapshots, *LAID_OVER]))
    check_overlays(snapshots, load_moves())
    return described(release_of(settings))


def release_of(settings: Settings) -> ReleaseDraft:
    """The release the snapshots give, checked."""
    registry = load_registry()
    release = make_release(read_inputs(settings.raw, registry), registry)
    check_release(release)
    return release


def make_release(inputs: Inputs, registry: Registry) -> ReleaseDraft:
    """All tables and geometry; pure but for the definitions' checksums."""
    known = known_regions(inputs.regions)
    divisions = divisions_of(known, inputs)
    regions, parents = _kept_regions(known, inputs, divisions)
    observations, covered = all_observations(registry, inputs.cells, regions, divisions)
    drawings = draw_all(lambda source_id: catalogue.shapes(source_id, inputs.snapshots), regions, parents)
    used = _used_sources(observations, inputs)
    tables = {
        "source": source_table(inputs.snapshots[source_id] for source_id in used),
        "indicator": indicator_table(registry),
        "period": period_table(observations["period_id"]),
        "region": regions[REGION_COLUMNS],
        "region_parent": parents[PARENT_COLUMNS],
        "former_region": former_regions(divisions.moves, divisions.cross(min(divisions.gemeenten), divisions.shown)),
        "crosswalk": divisions.to_shown(),
        "observation": observations,
        "map_breaks": breaks_table(observations, registry),
        "coverage": coverage_table(inputs.coverage, covered, used),
        **_drawing_tables(drawings),
    }
    geometry = {name: drawing.geometry for name, drawing in drawings.items()}
    return ReleaseDraft(tables, geometry, code_version(), definitions_sha256(), _raw_sha256(inputs, used))


def divisions_of(known: pd.DataFrame, inputs: Inputs) -> Divisions:
    """The divisions of gemeenten, Haaren divided by what the figures themselves say of its wijken."""
    gemeenten = known[known["level"] == "gemeente"]
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


def _kept_regions(known: pd.DataFrame, inputs: Inputs, divisions: Divisions) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The regions a release keeps and what they lie in: land, areas, gemeenten of every year, wijken that are drawn."""
    vintages = sorted(set(divisions.gemeenten) | _land_vintages(inputs))
    drawn = {drawn.vintage for drawn in DRAWN if drawn.level == "wijk"}
    gemeenten = known[known["level"] == "gemeente"]
    wijken = known[(known["level"] == "wijk") & known["vintage"].isin(drawn)]
    areas = parents_by_vintage(
        area_parents(inputs.regions), sorted(divisions.gemeenten), divisions.cross, _sizes(inputs)
    )
    inside = wijken.assign(parent_level="gemeente", parent_code=wijken["gemeente_code"])[PARENT_COLUMNS]
    regions = pd.concat([land_regions(vintages), area_regions(areas), gemeenten, wijken], ignore_index=True)
    parents = pd.concat([areas[PARENT_COLUMNS], inside], ignore_index=True)
    return regions[REGION_COLUMNS].sort_values(REGION_COLUMNS[:2], ignore_index=True), parents


def _land_vintages(inputs: Inputs) -> set[str]:
    """Vintages that figures of Nederland alone are given on."""
    return {str(found) for cells in inputs.cells.values() for found in cells.loc[cells["level"] == "land", "vintage"]}


def _sizes(inputs: Inputs) -> pd.Series:
    """Inhabitants of the gemeenten before the herindelingen, by which a new gemeente chooses between two areas."""
    move = next((move for move in load_moves() if move.is_split), None)
    if move is None:
        raise CrosswalkError("no herindeling names the source of inhabitants; add source_id and column to one")
    cells = catalogue.tidy(move.source_id, inputs.snapshots, [move.column])
    return cells[cells["level"] == "gemeente"].set_index("region_code")["value"]


def _used_sources(observations: pd.DataFrame, inputs: Inputs) -> list[str]:
    """Sources of figures, boundaries and areas; a snapshot that nothing came from is left out."""
    used = set(observations["source_id"]) | {drawn.source_id for drawn in DRAWN}
    used |= {move.source_id for move in load_moves() if move.is_split}
    used |= {
        key for key, table in inputs.regions.items() if any(f"{level}_code" in table for level in ("corop", "rmc"))
    }
    return sorted(used)


def _drawing_tables(drawings: dict[str, Drawing]) -> dict[str, pd.DataFrame]:
    return {
        "boundary": pd.concat([drawing.boundary for drawing in drawings.values()], ignore_index=True),
        "boundary_without_region": pd.concat([drawing.without_region for drawing in drawings.values()]),
        "neighbour": pd.concat([drawing.neighbour for drawing in drawings.values()], ignore_index=True),
    }


def _raw_sha256(inputs: Inputs, used: list[str]) -> str:
    return hashlib.sha256("".join(inputs.snapshots[source_id].sha256 for source_id in used).encode()).hexdigest()
