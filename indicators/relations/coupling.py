"""Coupling: figures that are partly the same measurement, or grow alike with the region, by their definitions alone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import numpy as np

from indicators.model import Indicator, SourceColumns

Coupling = Literal["same", "shared", "counts", "denominator"]
# Why a pair gets no coefficient, as `Refused` and the matrix name it.
Untested = Literal["shared", "counts"]

_YEAR = re.compile(r"_\d{4}$")


def coupling(a: Indicator, b: Indicator) -> Coupling | None:
    """The tie of two figures by the way they are made, the strongest tie first; None when they are not.

    same: one figure, or variants of one. shared: a count goes into both (a component, or a column that is counted
    in both), so that they go together by arithmetic alone and a correlation says little. counts: both are counts, which
    are high together in a large region and low together in a small one, a part and its whole among them. denominator:
    both are divided by the same count, or one is what the other is divided by; that makes no relation by itself while
    the count is large, but is worth a remark.

    Source: Pearson (1897), Proc. of the Royal Society 60; Kronmal (1993), J. of the Royal Statistical Society A 156.
    """
    if _origin(a) == _origin(b):
        return "same"
    if _contents(a) & _contents(b):
        return "shared"
    if a.measure.kind == "count" and b.measure.kind == "count":
        return "counts"
    return "denominator" if _bases(a) & _bases(b) else None


def measured_together(a: Indicator, b: Indicator) -> bool:
    """True where the two are partly the same measurement, so that they go together by arithmetic alone."""
    return coupling(a, b) in ("same", "shared")


def why_untested(a: Indicator, b: Indicator) -> Untested | None:
    """The reason why a coefficient of two figures would say nothing of a relation; None where it may be worked out."""
    tie = coupling(a, b)
    return "shared" if tie in ("same", "shared") else "counts" if tie == "counts" else None


def untested_pairs(indicators: Sequence[Indicator]) -> np.ndarray:
    """(m, m) of str: of each pair what `why_untested` says, empty for None; each with itself is 'shared'."""
    contents = [_contents(each) | {_origin(each)} for each in indicators]
    is_shared = np.array([[bool(one & other) for other in contents] for one in contents], dtype=bool)
    counts = np.array([each.measure.kind == "count" for each in indicators], dtype=bool)
    reasons = np.where(counts & counts[:, None], "counts", "").astype(object)
    reasons[is_shared.reshape(reasons.shape)] = "shared"
    return reasons


def share_of(count: Indicator, registry: Mapping[str, Indicator]) -> Indicator | None:
    """The share that has a count as its numerator, whole and in every table that both stand in; None without one."""
    share = registry.get(_origin(count))
    if count.measure.kind != "count" or share is None or not share.measure.is_share:
        return None
    parts = {source.source_id: set(source.numerator) for source in share.sources}
    both = [(set(_addends(source)), parts[source.source_id]) for source in count.sources if source.source_id in parts]
    return share if both and all(one == other for one, other in both) else None


def _origin(indicator: Indicator) -> str:
    return indicator.variant_of or indicator.id


def _contents(indicator: Indicator) -> frozenset[str]:
    """The counts in a figure: its own id and origin, its components and the columns that are added up.

    A denominator is no such thing: nearly every figure is divided by inhabitants or households.
    """
    columns = _columns((source, _addends(source)) for source in indicator.sources)
    return frozenset({indicator.id, _origin(indicator), *indicator.aggregation.components}) | columns


def _bases(indicator: Indicator) -> frozenset[str]:
    """The bases of a figure, what it is divided by: its weight and denominators; for a count itself and its columns."""
    if indicator.measure.kind == "count":
        return _contents(indicator)
    weight = indicator.aggregation.weight
    denominators = _columns((source, source.denominator) for source in indicator.sources)
    return denominators | frozenset([weight] if weight else [])


def _addends(source: SourceColumns) -> tuple[str, ...]:
    return (source.value,) if source.value else source.numerator


def _columns(parts: Iterable[tuple[SourceColumns, tuple[str, ...]]]) -> frozenset[str]:
    """Columns with the table they stand in, whatever its year: two tables can name other things alike."""
    return frozenset(f"{_YEAR.sub('', source.source_id)}: {column}" for source, columns in parts for column in columns)
