"""Tables as CSV and Parquet: one way to write each, for the open data API, the files of panels and the download."""

import io
from collections.abc import Mapping
from typing import Any

import orjson
import pandas as pd
import pyarrow as pa
import pyarrow.parquet

CSV_TYPE = "text/csv; charset=utf-8; header=present"
PARQUET_TYPE = "application/vnd.apache.parquet"
# A cell that begins with one of these is taken for a formula by some program.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001


def csv_bytes(rows: pd.DataFrame) -> bytes:
    """Commas and decimal points, UTF-8; an empty cell is a value that is not there, and no text is a formula."""
    return _plain(rows).to_csv(index=False, lineterminator="\n").encode()


def marked_csv_bytes(rows: pd.DataFrame) -> bytes:
    """The same with the mark by which spreadsheets see that a file is UTF-8."""
    return b"\xef\xbb\xbf" + csv_bytes(rows)


def excel_csv_bytes(rows: pd.DataFrame) -> bytes:
    """A CSV for Excel where a comma is the decimal sign: semicolons, and a mark that the file is UTF-8."""
    return _plain(rows).to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")


def parquet_bytes(table: pa.Table, about: Mapping[str, Any], level: int | None = None) -> bytes:
    """The table as it is, with what belongs to it as JSON in the file's own metadata, by name.

    level: how hard zstd compresses, its own 3 where None; a file that is made once may take longer.
    """
    metadata = {name: orjson.dumps(value) for name, value in about.items()}
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(
        table.replace_schema_metadata(metadata), buffer, compression="zstd", compression_level=level
    )
    return buffer.getvalue()


def without_formulas(rows: pd.DataFrame) -> pd.DataFrame:
    """Texts that a program would take for a formula get an apostrophe in front; numbers stay numbers."""
    texts = rows.select_dtypes(exclude="number")
    return rows.assign(**{str(name): texts[name].map(_quoted, na_action="ignore") for name in texts})


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Without formulas, and counts as one writes them: 296 and not 296.0."""
    floats = rows.select_dtypes("float")
    whole = [str(name) for name in floats if (floats[name].dropna() % 1 == 0).all()]
    return without_formulas(rows).astype(dict.fromkeys(whole, "Int64"))


def _quoted(text: object) -> object:
    return f"'{text}" if isinstance(text, str) and text.startswith(_FORMULA) else text
