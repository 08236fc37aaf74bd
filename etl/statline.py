"""StatLine exports: csv files as the site hands them out, broken quoting included."""

import csv
import io
import re

import pandas as pd

from etl.columns import Column
from etl.errors import IncompleteDelivery

# Each quotation mark doubled, and one more around the whole file: so an export looks after passing another program.
DOUBLED = '"";""'
_UNIT = re.compile(r" \(([^()]*)\)$")


def read_export(place: str, content: bytes) -> pd.DataFrame:
    """The table as text, one column a header; cells trimmed. place: named in errors.

    Raises IncompleteDelivery when a row has another number of cells than the header.
    """
    text = content.decode("utf-8-sig")
    if DOUBLED in text.partition("\n")[0]:
        text = text.replace('""', '"').rstrip().removesuffix('\n"')
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    if len(rows) < 2:
        raise IncompleteDelivery(f"{place}: holds no rows under the header; export it again")
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            raise IncompleteDelivery(
                f"{place}: row {number} has {len(row)} cells, the header {len(rows[0])}; export it again"
            )
    return pd.DataFrame([[cell.strip() for cell in row] for row in rows[1:]], columns=rows[0], dtype=object)


def export_columns(table: pd.DataFrame) -> list[Column]:
    """The columns by their headers, which already hold groups, name and unit."""
    columns = []
    for header in table.columns:
        unit = _UNIT.search(header.strip())
        if unit:
            columns.append(Column(header, (_UNIT.sub("", header.strip()),), unit.group(1)))
    return columns
