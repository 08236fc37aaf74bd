"""Every source there is, found by walking the package etl.sources, and what can be asked of one.

A module of etl.sources has
    SOURCES: tuple[Source, ...]
    fetch(source, services, progress) -> Delivery            not for files given by path
    tidy(source, snapshots, columns) -> cells                DataFrame level, vintage, period_id, region_code,
                                                             column, value, status
and, where it knows them,
    regions(source, snapshots) -> DataFrame                  region_code, vintage, level, name and columns
                                                             <parent level>_code, <parent level>_name
    shapes(source, snapshots) -> GeoDataFrame                region_code, name, mended, geometry (EPSG:28992, or None)
    coverage(source, snapshots) -> list[Coverage]            what joined and what did not
`snapshots` holds the source's own snapshot and those it `needs`, by source id. The four are pure:
the same snapshots give the same answer.
"""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from types import MappingProxyType, ModuleType
from typing import Any

import pandas as pd

import etl.sources
from etl.errors import EtlError
from etl.snapshot import Snapshots
from etl.source import Coverage, Source


def _walk() -> Mapping[str, tuple[Source, ModuleType]]:
    found = {}
    for entry in pkgutil.iter_modules(etl.sources.__path__):
        module = importlib.import_module(f"{etl.sources.__name__}.{entry.name}")
        for source in module.SOURCES:
            found[source.id] = (source, module)
    return MappingProxyType(found)


_FOUND = _walk()
SOURCES: Mapping[str, Source] = MappingProxyType({source_id: source for source_id, (source, _) in _FOUND.items()})


def source_module(source_id: str) -> ModuleType:
    """The module of one source. Raises EtlError for an id that does not exist."""
    if source_id not in _FOUND:
        raise EtlError(f"'{source_id}' is no source; choose from {', '.join(sorted(_FOUND))}")
    return _FOUND[source_id][1]


def tidy(source_id: str, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells of the wanted columns of one source; see the head of this module."""
    cells: pd.DataFrame = source_module(source_id).tidy(SOURCES[source_id], snapshots, columns)
    return cells


def regions(source_id: str, snapshots: Snapshots) -> pd.DataFrame:
    """Regions that one source knows; empty when it knows none."""
    return _asked(source_id, "regions", snapshots, pd.DataFrame(columns=["region_code", "vintage", "level", "name"]))


def shapes(source_id: str, snapshots: Snapshots) -> Any:
    """Shapes (GeoDataFrame, EPSG:28992) of one source; None when it has none."""
    return _asked(source_id, "shapes", snapshots, None)


def coverage(source_id: str, snapshots: Snapshots) -> list[Coverage]:
    """What joined and what did not; empty for a source that is joined to nothing."""
    return list(_asked(source_id, "coverage", snapshots, []))


def _asked(source_id: str, question: str, snapshots: Snapshots, otherwise: Any) -> Any:
    answer = getattr(source_module(source_id), question, None)
    return otherwise if answer is None else answer(SOURCES[source_id], snapshots)
