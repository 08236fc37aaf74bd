"""The open data API under /api/v1. It speaks English, like the names in it; docs/api.md tells how to use it."""

from typing import Any

import orjson
from flask import Flask, Response, request

from answers.holdings import Holdings, holdings_of
from data.database import Database, Release
from data.memory import remembered
from data.queries import regions as region_queries
from data.queries import release as release_queries
from indicators.registry import Registry
from web.answers import tag_with_release
from web.api_observations import MOST_ROWS, answer_observations, describe
from web.api_query import ApiQuery, Refusal, read_query
from web.api_sources import described_sources, licences_of
from web.errors import json_error


def register_api(server: Flask, database: Database, registry: Registry) -> None:
    """Answers /api/v1 and what is under it, and /healthz."""

    @server.get("/api/v1")
    def index() -> Response:
        return _json(database.current(), _index(database.current()))

    @server.get("/api/v1/indicators")
    def indicators() -> Response:
        read_query(request.args, ())
        release = database.current()
        return _json(release, _indicators(holdings_of(release, registry)))

    @server.get("/api/v1/regions")
    def regions() -> Response:
        release = database.current()
        query = read_query(request.args, ("level", "vintage"), required=("level",))
        return _json(release, _regions(release, query))

    @server.get("/api/v1/observations")
    def observations() -> Response:
        release = database.current()
        names = ("indicator", "level", "period", "region", "vintage", "format")
        query = read_query(request.args, names, required=("indicator", "level"))
        return tag_with_release(answer_observations(release, registry, query), request, release.release_id)

    @server.get("/api/v1/sources")
    def sources() -> Response:
        read_query(request.args, ())
        release = database.current()
        return _json(release, {"release_id": release.release_id, "sources": described_sources(release)})

    @server.get("/healthz")
    def health() -> Response:
        release = database.current()
        sizes = release.ask(release_queries.table_sizes)
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
        "licences": licences_of(described_sources(release)),
        "documentation": "docs/api.md",
        "limits": {"rows": MOST_ROWS, "regions": ApiQuery.MOST_REGIONS, "characters": ApiQuery.LONGEST},
        "addresses": {
            "/api/v1/indicators": "definitions in Dutch and English, and which levels, periods and vintages there are",
            "/api/v1/regions?level=gemeente&vintage=2025": "codes, names and what each region lies in",
            "/api/v1/observations?indicator=inwoners&level=gemeente&period=2024": (
                "figures; indicator and level are required, period, region (codes between commas), vintage and "
                "format (json, csv, parquet) are not"
            ),
            "/api/v1/sources": "publisher, address, licence, credit, note and coverage of every source",
            "/healthz": "the release served, and how much is in it",
        },
    }


@remembered
def _indicators(holdings: Holdings) -> dict[str, Any]:
    release = holdings.release
    slices: dict[str, list[dict[str, Any]]] = {}
    for row in release.ask(release_queries.available_slices).to_dict("records"):
        entry = {str(name): value for name, value in row.items() if name != "indicator_id"}
        slices.setdefault(row["indicator_id"], []).append(entry | {"statuses": list(row["statuses"])})
    definitions = [
        describe(indicator) | {"available": slices.get(id_, [])} for id_, indicator in holdings.registry.items()
    ]
    return {"release_id": release.release_id, "indicators": definitions}


def _regions(release: Release, query: ApiQuery) -> dict[str, Any]:
    divisions = release.ask(region_queries.region_vintages)
    level = query.one_of("level", divisions["level"])
    vintages = divisions[divisions["level"] == level]["vintage"]
    vintage = query.one_of("vintage", vintages) if "vintage" in query else max(vintages)
    rows = release.ask(region_queries.regions, level, vintage)
    geometry = release.manifest.geometry.get(f"{level}-{vintage}", {})
    return {
        "release_id": release.release_id,
        "level": level,
        "vintage": vintage,
        "geometry": {kind: f"/geo/{name}" for kind, name in geometry.items()},
        "regions": rows.astype(object).where(rows.notna(), None).to_dict("records"),
    }
