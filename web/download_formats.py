"""The numbers of a panel as CSV, workbook, Parquet and JSON, each with where they come from."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import orjson
import pandas as pd
import pyarrow as pa
import xlsxwriter

from data.table_files import CSV_TYPE, PARQUET_TYPE, csv_bytes, excel_csv_bytes, parquet_bytes
from figures.columns import column_label, decimals_of, is_in_table, is_number
from figures.download import Download, about
from wording import say

_WIDEST = 48


@dataclass(frozen=True)
class Provenance:
    """The provenance of the numbers: sources as the API describes them, the release, and where the site is."""

    sources: Sequence[dict[str, Any]]
    release_id: str
    site: str


def as_csv(download: Download, provenance: Provenance) -> bytes:
    """Commas and decimal points."""
    return csv_bytes(download.rows)


def as_excel_csv(download: Download, provenance: Provenance) -> bytes:
    """Semicolons and decimal commas."""
    return excel_csv_bytes(download.rows)


def as_xlsx(download: Download, provenance: Provenance) -> bytes:
    """A sheet with the numbers under heads in words, and one with what they are and where they come from."""
    buffer = io.BytesIO()
    # A name is text, whatever it begins with; times are left out so that one release gives one file.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties(
            {"title": download.title, "comments": "; ".join(one["credit"] for one in provenance.sources)}
        )
        _values_sheet(book, download)
        _about_sheet(book, download, provenance)
    return buffer.getvalue()


def as_parquet(download: Download, provenance: Provenance) -> bytes:
    """The table, with title, address, release and sources as JSON in the file's own metadata."""
    metadata = {
        "title": download.title,
        "address": provenance.site + download.address,
        "release_id": provenance.release_id,
        "sources": provenance.sources,
        "credit": sorted(source["credit"] for source in provenance.sources),
    }
    return parquet_bytes(pa.Table.from_pandas(download.rows, preserve_index=False), metadata)


def as_json(download: Download, provenance: Provenance) -> bytes:
    """The table twin of the panel: what it shows, with heads and statuses in words."""
    rows = _in_words(download)
    names = [name for name in rows.columns if is_in_table(name)]
    decimals = {side: figure.indicator.measure.decimals for side, figure in zip("ab", download.figures, strict=False)}
    if len(download.figures) > len(decimals):
        # Several figures in one column: as precise as the most precise of them.
        decimals["a"] = max(figure.indicator.measure.decimals for figure in download.figures)
    columns = [
        {
            "label": column_label(name, download.lang),
            "decimals": decimals_of(rows[name], decimals.get(name[-1], decimals["a"])),
            "kind": "number" if is_number(rows[name]) else "text",
        }
        for name in names
    ]
    return orjson.dumps({"title": download.title, "columns": columns, "rows": _cells(rows[names])})


# What is written by each ending; the two kinds of CSV have one ending.
WRITERS: dict[str, tuple[Callable[[Download, Provenance], bytes], str]] = {
    "csv": (as_csv, CSV_TYPE),
    "semicolon": (as_excel_csv, CSV_TYPE),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "parquet": (as_parquet, PARQUET_TYPE),
    "json": (as_json, "application/json"),
}


def _in_words(download: Download) -> pd.DataFrame:
    """The rows with the words for each status, and for what was agreed on."""
    statuses = [name for name in download.rows.columns if name.startswith("status")]
    words = {name: download.rows[name].map(lambda status: say(f"status.{status}", download.lang)) for name in statuses}
    columns = [name for name in download.rows.columns if name.startswith("agreed_direction")]
    for name in columns:
        words[name] = download.rows[name].map(
            lambda way: say(f"direction.legend.{way}", download.lang), na_action="ignore"
        )
    return download.rows.assign(**words)


def _cells(rows: pd.DataFrame) -> list[list[Any]]:
    """Python's own values row by row, None where there is none."""
    return rows.astype(object).where(rows.notna(), None).to_numpy().tolist()


def _values_sheet(book: xlsxwriter.Workbook, download: Download) -> None:
    sheet = book.add_worksheet(say("take.sheet_values", download.lang))
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    rows = _in_words(download)
    for place, name in enumerate(rows.columns):
        sheet.write_string(0, place, column_label(str(name), download.lang), head)
    for row, cells in enumerate(_cells(rows), 1):
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, place, cell)
            elif cell is not None:
                sheet.write_number(row, place, cell)
    for place, name in enumerate(rows.columns):
        longest = rows[name].map(lambda cell: len(str(cell))).max() if rows[name].dtype == object else 12
        sheet.set_column(place, place, min(_WIDEST, max(10, int(np.nan_to_num(longest)) + 2)))
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def _about_sheet(book: xlsxwriter.Workbook, download: Download, provenance: Provenance) -> None:
    sheet = book.add_worksheet(say("take.sheet_about", download.lang))
    word, text = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True, "valign": "top"})
    lines = about(download, provenance.sources, provenance.release_id, provenance.site)
    lines.append((say("take.columns", download.lang), ""))
    lines += [(column_label(str(name), download.lang), str(name)) for name in download.rows.columns]
    for row, (name, sentence) in enumerate(lines):
        sheet.write_string(row, 0, name, word)
        sheet.write_string(row, 1, sentence, text)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 110)
