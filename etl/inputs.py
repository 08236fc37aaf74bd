"""The inputs of a build: what the sources say of the snapshots there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl import catalogue
from etl.requirements import needed_sources, refuse_absent, wanted_columns
from etl.snapshot import Snapshot, read_snapshots
from etl.source import JoinCoverage
from indicators.registry import Registry


@dataclass(frozen=True)
class Inputs:
    """The inputs, by source id. cells: of the sources that definitions name. regions: as each source gives them."""

    snapshots: Mapping[str, Snapshot]
    cells: Mapping[str, pd.DataFrame]
    regions: Mapping[str, pd.DataFrame]
    coverage: tuple[JoinCoverage, ...]


def read_inputs(raw: Path, registry: Registry) -> Inputs:
    """The inputs from the snapshots under `raw`; raises EtlError when one is missing or cannot be read."""
    snapshots = read_snapshots(raw)
    refuse_absent(raw, snapshots, needed_sources(registry, snapshots))
    cells = {
        source_id: catalogue.tidy(source_id, snapshots, columns)
        for source_id, columns in wanted_columns(registry).items()
    }
    regions = {source_id: catalogue.regions(source_id, snapshots) for source_id in snapshots}
    coverage = [row for source_id in snapshots for row in catalogue.coverage(source_id, snapshots)]
    return Inputs(snapshots, cells, regions, tuple(coverage))
