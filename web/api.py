"""The open data API under /api/v1. It speaks English, like the names in it; docs/api.md tells how to use it."""

from typing import Any

import orjson
from flask import Flask, Response, request

from data import queries
from data.database import Database, Release
from indicators.model import Indicator
from indicators.registry import Registry
from web.answers import tag_with_release
from web.api_asked import Asked, Refusal, read_asked
from web.api_formats import LICENCE, as_csv, as_json, as_parquet
from web.errors import json_error

FORMATS = {"json": as_json, "csv": as_csv, "parquet": as_parquet}
# More than any level has in all its years; a larger answer would be larger than what a reader can use at once.
MOST_ROWS = 200_000


def register_api(server: Flask, database: Database, registry: Registry) -> None:
    """Answers /api/v1 and what is under it, and /healthz."""

    @server.get("/api/v1")
    def index() -> Response:
        return _json(database.current(), _index(database.current()))

    @server.get("/api/v1/indicators")
    def indicators() -> Response:
        read_asked(request.args, ())
        release = database.current()
        return _json(release, release.remember("api-indicators", lambda: _indicators(release, registry)))

    @server.get("/api/v1/regions")
    def regions() -> Response:
        release = database.current()
        asked = read_asked(request.args, ("level", "vintage"), required=("level",))
        return _json(release, _regions(release, asked))

    @server.get("/api/v1/observations")
    def observations() -> Response:
        release = database.current()
        known = ("indicator", "level", "period", "region", "vintage", "format")
        asked = read_asked(request.args, known, required=("indicator", "level"))
        return tag_with_release(_observations(release, registry, asked), request, release.release_id)

    @server.get("/healthz")
    def health() -> Response:
        release = database.current()
        sizes = queries.table_sizes(release.cursor())
        answer = _body({"status": "ok", "release_id": release.release_id, **sizes})
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @server.errorhandler(Refusal)
    def refuse(refusal: Refusal) -> Response:
        return Response(json_error(str(refusal)), status=refusal.code, mimetype="application/json")


def _json(release: Release, content: Any) -> Response:
    return tag_with_release(_body(content), request, release.release_id)


def _body(content: Any) -> Response:
    return Response(orjson.dumps(content, option=orjson.OPT_SERIALIZE_NUMPY), mimetype="application/json")


def _index(release: Release) -> dict[str, Any]:
    return {
        "name": "Kansen in beeld, open data",
        "release_id": release.release_id,
        "built_at": release.manifest.built_at,
        "licence": LICENCE,
        "documentation": "docs/api.md",
        "limits": {"rows": MOST_ROWS, "regions": Asked.MOST_REGIONS, "characters": Asked.LONGEST},
        "addresses": {
            "/api/v1/indicators": "definitions in Dutch and English, and which levels, periods and vintages there are",
            "/api/v1/regions?level=gemeente&vintage=2025": "codes, names and what each region lies in",
            "/api/v1/observations?indicator=inwoners&level=gemeente&period=2024": (
                "figures; indicator and level are required, period, region (codes between commas), vintage and "
                "format (json, csv, parquet) are not"
            ),
            "/healthz": "the release served, and how much is in it",
        },
    }


def _indicators(release: Release, registry: Registry) -> dict[str, Any]:
    available: dict[str, list[dict[str, Any]]] = {}
    for row in queries.available_slices(release.cursor()).to_dict("records"):
        held = {str(name): value for name, value in row.items() if name != "indicator_id"}
        available.setdefault(row["indicator_id"], []).append(held | {"statuses": list(row["statuses"])})
    described = [describe(indicator) | {"available": available.get(id_, [])} for id_, indicator in registry.items()]
    return {"release_id": release.release_id, "licence": LICENCE, "indicators": described}


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


def _regions(release: Release, asked: Asked) -> dict[str, Any]:
    cursor = release.cursor()
    divisions = queries.region_vintages(cursor)
    level = asked.one_of("level", divisions["level"])
    vintages = divisions[divisions["level"] == level]["vintage"]
    vintage = asked.one_of("vintage", vintages) if "vintage" in asked else max(vintages)
    rows = queries.regions(cursor, level, vintage)
    geometry = release.manifest.geometry.get(f"{level}-{vintage}", {})
    return {
        "release_id": release.release_id,
        "level": level,
        "vintage": vintage,
        "geometry": {kind: f"/geo/{name}" for kind, name in geometry.items()},
        "regions": rows.astype(object).where(rows.notna(), None).to_dict("records"),
    }


def _observations(release: Release, registry: Registry, asked: Asked) -> Response:
    slices = queries.available_slices(release.cursor())
    indicator_id = asked.one_of("indicator", registry)
    slices = slices[slices["indicator_id"] == indicator_id]
    level = asked.one_of("level", slices["level"], of=f"of indicator '{indicator_id}'")
    slices = slices[slices["level"] == level]
    period = (
        asked.one_of("period", slices["period_id"], of=f"of '{indicator_id}' at this level")
        if "period" in asked
        else None
    )
    vintage = (
        asked.one_of("vintage", slices["vintage"], of=f"of '{indicator_id}' at this level")
        if "vintage" in asked
        else None
    )
    write = FORMATS[asked.one_of("format", FORMATS) if "format" in asked else "json"]
    table = queries.observations_for_api(
        release.cursor(), indicator_id, level, period, vintage, asked.codes("region"), rows=MOST_ROWS + 1
    )
    if table.num_rows > MOST_ROWS:
        raise Refusal(f"This is more than {MOST_ROWS} rows; ask for one period, or for some regions.")
    if table.num_rows == 0:
        raise Refusal("No region of this division has such a code, or there is no such period on this vintage.", 404)
    about = {"release_id": release.release_id, "licence": LICENCE, "asked": asked.given}
    return write(table, about | {"indicator": describe(registry[indicator_id])})
