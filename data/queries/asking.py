"""The two ways to put a query: rows as a table, or one row."""

from typing import Any

import duckdb
import pandas as pd

Cursor = duckdb.DuckDBPyConnection
Row = dict[str, Any]


def table_of(cursor: Cursor, question: str, **parameters: object) -> pd.DataFrame:
    return cursor.execute(question, parameters).df()


def row_of(cursor: Cursor, question: str, **parameters: object) -> Row | None:
    answer = cursor.execute(question, parameters)
    names = [column[0] for column in answer.description]
    rows = answer.fetchall()
    return dict(zip(names, rows[0], strict=True)) if rows else None
