"""Observations as JSON, CSV and Parquet, each with where they come from and what may be done with them."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import orjson
import pyarrow as pa
from flask import Response

from data.table_files import CSV_TYPE, PARQUET_TYPE, csv_bytes, parquet_bytes

# So many rows become Python objects at a time: the memory of an answer stays that of its bytes.
BATCH = 5_000

# What goes with the observations: release_id, asked, indicator, sources, licences and credit.
Metadata = Mapping[str, Any]


def as_json(table: pa.Table, about: Metadata) -> Response:
    """An object: what was asked, of which release, the definition, the sources, and the observations."""
    batches = (orjson.dumps(batch.to_pylist())[1:-1] for batch in table.to_batches(max_chunksize=BATCH))
    body = orjson.dumps(about)[:-1] + b',"observations":[' + b",".join(batches) + b"]}"
    return _file(body, "application/json", "json", about)


def as_csv(table: pa.Table, about: Metadata) -> Response:
    """One line of column names, commas, decimal points, UTF-8; an empty cell is a value that is not there."""
    answer = _file(csv_bytes(table.to_pandas()), "text/csv", "csv", about)
    answer.headers["Content-Type"] = CSV_TYPE
    return answer


def as_parquet(table: pa.Table, about: Metadata) -> Response:
    """The table, with release, definition, sources, licences and credit as JSON in the file's own metadata."""
    return _file(parquet_bytes(table, about), PARQUET_TYPE, "parquet", about)


def _file(body: bytes, media_type: str, ending: str, about: Metadata) -> Response:
    answer = Response(body, mimetype=media_type)
    query = about["asked"]
    parts = [query["indicator"], query["level"], query.get("period", "all").replace("/", "-"), about["release_id"]]
    disposition = "inline" if ending == "json" else "attachment"
    answer.headers["Content-Disposition"] = f'{disposition}; filename="kansen-{"-".join(parts)}.{ending}"'
    links = [f'<{licence["url"]}>; rel="license"' for licence in about["licences"]]
    answer.headers["Link"] = ", ".join([*links, '</api/v1/sources>; rel="describedby"'])
    # Headers are ASCII; a name with an accent is percent-encoded, as in an address.
    answer.headers["X-Credit"] = quote("; ".join(about["credit"]), safe=" ,;:.()/&'+-=")
    return answer
