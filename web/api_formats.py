"""Observations as JSON, CSV and Parquet, each with where they come from and what may be done with them."""

import io
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import orjson
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from flask import Response

# So many rows become Python objects at a time: the memory of an answer stays that of its bytes.
BATCH = 5_000

# What goes with the observations: release_id, asked, indicator, sources, licences and credit.
About = Mapping[str, Any]


def as_json(table: pa.Table, about: About) -> Response:
    """An object: what was asked, of which release, the definition, the sources, and the observations."""
    batches = (orjson.dumps(batch.to_pylist())[1:-1] for batch in table.to_batches(max_chunksize=BATCH))
    body = orjson.dumps(about)[:-1] + b',"observations":[' + b",".join(batches) + b"]}"
    return _file(body, "application/json", "json", about)


def as_csv(table: pa.Table, about: About) -> Response:
    """One line of column names, commas, decimal points, UTF-8; an empty cell is a value that is not there."""
    written = io.BytesIO()
    options = pyarrow.csv.WriteOptions(quoting_style="needed", quoting_header="none")
    pyarrow.csv.write_csv(table, written, options)
    answer = _file(written.getvalue(), "text/csv", "csv", about)
    answer.headers["Content-Type"] = "text/csv; charset=utf-8; header=present"
    return answer


def as_parquet(table: pa.Table, about: About) -> Response:
    """The table, with release, definition, sources, licences and credit as JSON in the file's own metadata."""
    metadata = {name: orjson.dumps(value) for name, value in about.items()}
    written = io.BytesIO()
    pyarrow.parquet.write_table(table.replace_schema_metadata(metadata), written, compression="zstd")
    return _file(written.getvalue(), "application/vnd.apache.parquet", "parquet", about)


def _file(body: bytes, media_type: str, ending: str, about: About) -> Response:
    answer = Response(body, mimetype=media_type)
    asked = about["asked"]
    parts = [asked["indicator"], asked["level"], asked.get("period", "all").replace("/", "-"), about["release_id"]]
    shown = "inline" if ending == "json" else "attachment"
    answer.headers["Content-Disposition"] = f'{shown}; filename="kansen-{"-".join(parts)}.{ending}"'
    links = [f'<{licence["url"]}>; rel="license"' for licence in about["licences"]]
    answer.headers["Link"] = ", ".join([*links, '</api/v1/sources>; rel="describedby"'])
    # Headers are ASCII; a name with an accent is percent-encoded, as in an address.
    answer.headers["X-Credit"] = quote("; ".join(about["credit"]), safe=" ,;:.()/&'+-=")
    return answer
