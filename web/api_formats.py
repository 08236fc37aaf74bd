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

LICENCE = {"id": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
# So many rows become Python objects at a time: the memory of an answer stays that of its bytes.
BATCH = 5_000

About = Mapping[str, Any]


def as_json(table: pa.Table, about: About) -> Response:
    """An object: what was asked, of which release, the definition, the sources' credit, and the observations."""
    head = {**about, "credit": credits_of(table)}
    batches = (orjson.dumps(batch.to_pylist())[1:-1] for batch in table.to_batches(max_chunksize=BATCH))
    body = orjson.dumps(head)[:-1] + b',"observations":[' + b",".join(batches) + b"]}"
    return _file(body, "application/json", "json", table, about)


def as_csv(table: pa.Table, about: About) -> Response:
    """One line of column names, commas, decimal points, UTF-8; an empty cell is a value that is not there."""
    written = io.BytesIO()
    options = pyarrow.csv.WriteOptions(quoting_style="needed", quoting_header="none")
    pyarrow.csv.write_csv(table, written, options)
    answer = _file(written.getvalue(), "text/csv", "csv", table, about)
    answer.headers["Content-Type"] = "text/csv; charset=utf-8; header=present"
    return answer


def as_parquet(table: pa.Table, about: About) -> Response:
    """The table, with release, licence, credit and definition as JSON in the file's own metadata."""
    described = {**about, "credit": credits_of(table)}
    metadata = {name: orjson.dumps(value) for name, value in described.items()}
    written = io.BytesIO()
    pyarrow.parquet.write_table(table.replace_schema_metadata(metadata), written, compression="zstd")
    return _file(written.getvalue(), "application/vnd.apache.parquet", "parquet", table, about)


def credits_of(table: pa.Table) -> list[str]:
    """The credit lines of all sources in a table, each once."""
    return sorted(credit for credit in table["credit"].unique().to_pylist() if credit is not None)


def _file(body: bytes, media_type: str, ending: str, table: pa.Table, about: About) -> Response:
    answer = Response(body, mimetype=media_type)
    asked = about["asked"]
    parts = [asked["indicator"], asked["level"], asked.get("period", "all").replace("/", "-"), about["release_id"]]
    shown = "inline" if ending == "json" else "attachment"
    answer.headers["Content-Disposition"] = f'{shown}; filename="kansen-{"-".join(parts)}.{ending}"'
    answer.headers["Link"] = f'<{LICENCE["url"]}>; rel="license"'
    # Headers are ASCII; a name with an accent is percent-encoded, as in an address.
    answer.headers["X-Credit"] = quote("; ".join(credits_of(table)), safe=" ,;:.()/&'+-=")
    return answer
