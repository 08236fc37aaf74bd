"""The sources, by walking the package etl.sources, and what can be asked of one.

The contract of a module of a source stands at the head of etl/sources/__init__.py.
"""

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType, ModuleType
from typing import Any

import pandas as pd

import etl.sources
from etl.columns import Column
from etl.errors import EtlError
from etl.snapshot import Snapshots
from etl.source import JoinCoverage, Source

CONTRACT = "What a source has is told in etl/sources/__init__.py"
SIGNATURES = {"tidy": "tidy(source, snapshots, columns)", "fetch": "fetch(source, services, progress)"}


class BadSourceModule(EtlError):
    """A module of etl.sources that lacks what every one has."""


def walk(package: ModuleType) -> Mapping[str, tuple[Source, ModuleType]]:
    """Every source of a package with its module, by id. Raises BadSourceModule naming module, lack and remedy."""
    by_id: dict[str, tuple[Source, ModuleType]] = {}
    for entry in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{entry.name}")
        for source in _sources_of(module):
            if source.id in by_id:
                other = by_id[source.id][1].__name__
                raise BadSourceModule(f"{module.__name__}: source id '{source.id}' is of {other} too; rename one")
            by_id[source.id] = (source, module)
    return MappingProxyType(by_id)


def _sources_of(module: ModuleType) -> tuple[Source, ...]:
    sources = getattr(module, "SOURCES", None)
    if not isinstance(sources, tuple) or not all(isinstance(source, Source) for source in sources):
        raise BadSourceModule(
            f"{module.__name__}: SOURCES is no tuple of Source; write SOURCES = (Source(id=..., ...),). {CONTRACT}"
        )
    names = ["tidy", "fetch"] if any(source.setting for source in sources) else ["tidy"]
    for name in names:
        if not callable(getattr(module, name, None)):
            raise BadSourceModule(f"{module.__name__}: {name} is missing; write def {SIGNATURES[name]}. {CONTRACT}")
    return sources


_BY_ID = walk(etl.sources)
SOURCES: Mapping[str, Source] = MappingProxyType({source_id: source for source_id, (source, _) in _BY_ID.items()})


def unknown_source(source_id: str) -> str:
    """The sentence for an id that no source has, with those that look like it, else with all."""
    near = get_close_matches(source_id, SOURCES, n=4)
    choice = f"near are {', '.join(near)}" if near else f"choose from {', '.join(sorted(SOURCES))}"
    return f"'{source_id}' is no source; {choice}"


def source_module(source_id: str) -> ModuleType:
    """The module of one source. Raises EtlError for an id that does not exist."""
    if source_id not in _BY_ID:
        raise EtlError(unknown_source(source_id))
    return _BY_ID[source_id][1]


def tidy(source_id: str, snapshots: Snapshots, columns: Sequence[str]) -> pd.DataFrame:
    """Cells of the wanted columns of one source; see the head of this module."""
    cells: pd.DataFrame = source_module(source_id).tidy(SOURCES[source_id], snapshots, columns)
    return cells


def regions(source_id: str, snapshots: Snapshots) -> pd.DataFrame:
    """Regions that one source knows; empty when it knows none."""
    return _answer_of(
        source_id, "regions", snapshots, pd.DataFrame(columns=["region_code", "vintage", "level", "name"])
    )


def shapes(source_id: str, snapshots: Snapshots) -> Any:
    """Shapes (GeoDataFrame, EPSG:28992) of one source; None when it has none."""
    return _answer_of(source_id, "shapes", snapshots, None)


def coverage(source_id: str, snapshots: Snapshots) -> list[JoinCoverage]:
    """The part that joined and the part that did not; empty for a source that is joined to nothing."""
    return list(_answer_of(source_id, "coverage", snapshots, []))


def columns(source_id: str, snapshots: Snapshots) -> list[Column] | None:
    """The columns that the snapshot of one source offers; None when its module does not say."""
    return _answer_of(source_id, "columns", snapshots, None)


def count_rows(source: Source, content: bytes) -> int:
    """Rows of a file given by path: as its module counts them, else the lines under the header."""
    own = getattr(source_module(source.id), "count_rows", None)
    return max(len(content.splitlines()) - 1, 0) if own is None else int(own(source, content))


def _answer_of(source_id: str, question: str, snapshots: Snapshots, otherwise: Any) -> Any:
    answer = getattr(source_module(source_id), question, None)
    return otherwise if answer is None else answer(SOURCES[source_id], snapshots)
