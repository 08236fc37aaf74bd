"""Checks that the parts of a definition fit each other, and definitions one another.

Every check raises ValueError naming the key and the remedy; the registry adds the file.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from indicators.model import Indicator, SourceColumns

_YEAR = re.compile(r"_(\d{4})$")


def check_indicator(indicator: Indicator) -> None:
    """Raises ValueError when the sources of a definition do not fit its measure, its rule or each other."""
    for entry in indicator.sources:
        _check_columns(indicator, entry)
    for first, second in combinations(indicator.sources, 2):
        common_levels = set(first.levels) & set(second.levels)
        if common_levels and _same_year(first, second):
            raise ValueError(
                f"source names {first.source_id} and {second.source_id} for the same year at level "
                f"{', '.join(sorted(common_levels))}; keep the better of the two"
            )


def check_references(indicator: Indicator, registry: Mapping[str, Indicator]) -> None:
    """Raises ValueError when a definition names another one that is not there or cannot play that part."""
    for key, reference in _references(indicator):
        if reference not in registry:
            raise ValueError(f"{key} names '{reference}', which has no definition; correct the id or write its file")
        if key != "variant_of" and registry[reference].measure.kind != "count":
            raise ValueError(f"{key} '{reference}' is not a count; name an indicator with measure.kind 'count'")
    if indicator.variant_of is not None:
        _check_variant(indicator, registry[indicator.variant_of])


def _check_columns(indicator: Indicator, entry: SourceColumns) -> None:
    is_count = indicator.measure.kind == "count"
    if is_count and entry.denominator:
        raise ValueError(f"source.denominator of {entry.source_id} has no meaning for a count; leave it out")
    if not is_count and entry.numerator and not entry.denominator:
        raise ValueError(f"source.denominator of {entry.source_id} is missing; a {indicator.measure.kind} needs it")
    aggregation = indicator.aggregation
    if aggregation.rule == "ratio" and entry.value is not None and aggregation.weight is None:
        raise ValueError(
            f"aggregation.weight is missing; {entry.source_id} publishes the figure without numerator and "
            "denominator, so areas can only be put together by a weight (or choose rule 'none')"
        )


def _same_year(first: SourceColumns, second: SourceColumns) -> bool:
    years = [_YEAR.search(entry.source_id) for entry in (first, second)]
    return first.source_id == second.source_id or bool(years[0] and years[1] and years[0][1] == years[1][1])


def _references(indicator: Indicator) -> Iterator[tuple[str, str]]:
    aggregation = indicator.aggregation
    if aggregation.weight is not None:
        yield "aggregation.weight", aggregation.weight
    for component in aggregation.components:
        yield "aggregation.components", component
    if indicator.variant_of is not None:
        yield "variant_of", indicator.variant_of


def _check_variant(indicator: Indicator, origin: Indicator) -> None:
    if origin.variant_of is not None:
        raise ValueError(
            f"variant_of names '{origin.id}', itself a variant; name '{origin.variant_of}', the figure they vary"
        )
    if origin.domain != indicator.domain:
        raise ValueError(f"variant_of names '{origin.id}' of domain {origin.domain}; a variant stays in its domain")
