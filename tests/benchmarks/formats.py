"""How measured times are written in the tables."""

import statistics
from collections.abc import Sequence

Row = tuple[str, str, str, str, str]


def spread(values: Sequence[float], digits: int | None = None) -> str:
    """Median (least to most)."""
    middle = statistics.median(values)
    digits = digits if digits is not None else (0 if middle >= 20 else 1)
    return f"{middle:,.{digits}f} ({min(values):,.{digits}f} to {max(values):,.{digits}f})"


def ratio_of(one: Sequence[float], other: Sequence[float]) -> str:
    """The one median as so many times the other."""
    return f"{statistics.median(one) / statistics.median(other):.1f}x"


def print_table(rows: Sequence[Row]) -> None:
    """The rows in columns, the first to the left."""
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        print("  ".join([row[0].ljust(widths[0]), *(text.rjust(widths[at]) for at, text in enumerate(row[1:], 1))]))
