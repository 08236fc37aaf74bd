"""The observations a request asks for, and the definition that goes with them."""

from typing import Any

import pandas as pd
import pyarrow as pa
from flask import Response

from data.database import Release
from data.queries.observations import observations_in_full
from data.queries.regions import region_vintages, regions
from data.queries.release import available_slices
from indicators.model import Indicator
from indicators.registry import Registry
from web.api_formats import as_csv, as_json, as_parquet
from web.api_query import ApiQuery, Refusal
from web.api_sources import described_sources, licences_of

FORMATS = {"json": as_json, "csv": as_csv, "parquet": as_parquet}
# All buurten in three years; written as JSON some 17 MB.
MOST_ROWS = 50_000


def answer_observations(release: Release, registry: Registry, query: ApiQuery) -> Response:
    """The answer in the format asked for; raises Refusal for what there is not, or too much of."""
    indicator_id = query.one_of("indicator", registry)
    slices = _slices(release.ask(available_slices), indicator_id, query)
    write = FORMATS[query.one_of("format", FORMATS) if "format" in query else "json"]
    codes = _codes(release, slices, query)
    rows = _rows(release, slices, codes)
    if rows > MOST_ROWS:
        raise Refusal(f"This is {rows} rows, more than {MOST_ROWS}; ask for one period at a time, or for some regions.")
    keys = slices[["indicator_id", "level", "vintage", "period_id"]].itertuples(index=False, name=None)
    table = pa.concat_tables(release.ask_alone(observations_in_full, *key, *codes) for key in keys)
    sources = described_sources(release, table["source_id"].unique().to_pylist())
    about = {
        "release_id": release.release_id,
        "asked": query.parameters,
        "indicator": describe(registry[indicator_id]),
        "licences": licences_of(sources),
        "credit": sorted(source["credit"] for source in sources),
        "sources": sources,
    }
    return write(table, about)


def describe(indicator: Indicator) -> dict[str, Any]:
    """A definition as the API gives it: everything but how the ETL reads it and how a map draws it."""
    return {
        "indicator_id": indicator.id,
        "domain": indicator.domain,
        "role": indicator.role,
        "measure": vars(indicator.measure),
        "aggregation": vars(indicator.aggregation),
        "series_breaks": [vars(series_break) for series_break in indicator.series_breaks],
        "variant_of": indicator.variant_of,
        "sources": sorted({source.source_id for source in indicator.sources}),
        **{lang: vars(texts) for lang, texts in indicator.texts.items()},
    }


def _slices(slices: pd.DataFrame, indicator_id: str, query: ApiQuery) -> pd.DataFrame:
    """The slices asked for, oldest period first, each on the newest division unless another was asked for."""
    slices = slices[slices["indicator_id"] == indicator_id]
    if slices.empty:
        raise Refusal(f"This release holds no figures of '{indicator_id}'.", 404)
    of = f" of '{indicator_id}'"
    for name, column in {"level": "level", "period": "period_id", "vintage": "vintage"}.items():
        if name in query:
            value = query.one_of(name, slices[column], of)
            slices = slices[slices[column] == value]
            of += f", {name} '{value}'"
    return slices if "vintage" in query else slices[slices["displayed"]]


def _codes(release: Release, slices: pd.DataFrame, query: ApiQuery) -> list[str]:
    """The region codes asked for, each known in at least one of the divisions; none for all."""
    if "region" not in query:
        return []
    divisions = slices[["level", "vintage"]].drop_duplicates().itertuples(index=False, name=None)
    codes = [code for division in divisions for code in release.ask(regions, *division)["region_code"]]
    return query.several_of("region", codes, " on this division")


def _rows(release: Release, slices: pd.DataFrame, codes: list[str]) -> int:
    """The most rows the answer can have: all regions, or those asked for, in every slice."""
    if codes:
        return len(slices) * len(codes)
    sizes = release.ask(region_vintages).set_index(["level", "vintage"])["regions"]
    return int(sum(sizes[tuple(division)] for division in slices[["level", "vintage"]].to_numpy()))
