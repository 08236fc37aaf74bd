"""Cells: one figure of one region, with what it means when there is none."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd

from etl.errors import ImplausibleValue, UnreadableValue

COLUMNS = ["level", "vintage", "period_id", "region_code", "column", "value", "status"]

# What publishers write where there is no figure. A zero is a figure.
MISSING = frozenset({"", ".", "-", ",0%", "nan", "none"})
MISSING_NUMBERS = frozenset({-99999999.0, -99997.0, -99995.0})
SUPPRESSED = frozenset({"x"})
_BELOW = re.compile(r"<\s*\d+")
_NUMBER = re.compile(r"-?\d*[.,]?\d+%?")

# What a figure of this unit can be at all; a lost decimal separator lands outside. Upper ends are far above any region.
PLAUSIBLE = {
    "%": (0.0, 100.0),
    "per 1 000 inwoners": (0.0, 1000.0),
    "per km²": (0.0, 100_000.0),
    "aantal inwoners per km²": (0.0, 100_000.0),
    "km": (0.0, 100.0),
    "per huishouden": (0.0, 200.0),
    "aantal": (0.0, 20_000_000.0),
    "x 1 000 euro": (-1_000.0, 5_000.0),
    "1 000 euro": (-1_000.0, 1_000.0),
    "kWh": (0.0, 50_000.0),
    "m³": (0.0, 50_000.0),
    "ha": (0.0, 5_000_000.0),
}
# Narrower where the unit says too little, by the column's own name.
PLAUSIBLE_NAMES = {
    "druk": (0.0, 500.0),
    "huishoudensgrootte": (1.0, 9.0),
    "huishoudsgrootte": (1.0, 9.0),
    "scholenbinnen3km": (0.0, 200.0),
}


def read_value(raw: object) -> tuple[float, str]:
    """One cell as (value, status): (NaN, missing | suppressed) where there is no figure, else (figure, final).

    Reads numbers, and text with a decimal point or comma. Raises UnreadableValue for other text.
    """
    if raw is None or raw != raw:
        return float("nan"), "missing"
    if isinstance(raw, (int, float)):
        number = float(raw)
        return (float("nan"), "missing") if number in MISSING_NUMBERS else (number, "final")
    text = str(raw).strip()
    if text.lower() in MISSING:
        return float("nan"), "missing"
    if text.lower() in SUPPRESSED or _BELOW.fullmatch(text):
        return float("nan"), "suppressed"
    if not _NUMBER.fullmatch(text):
        raise UnreadableValue(f"'{text}' is no number and no known way to write a missing one")
    return read_value(float(text.rstrip("%").replace(",", ".")))


def make_cells(
    level: Sequence[str] | str,
    vintage: str,
    period_id: Sequence[str] | str,
    region_codes: Iterable[str],
    column: str,
    raw_values: Iterable[object],
    provisional: bool = False,
) -> pd.DataFrame:
    """Cells of one column: one for each region, those without a figure included.

    provisional: figures get that status; a missing one stays missing.
    """
    codes = list(region_codes)
    try:
        pairs = [read_value(value) for value in raw_values]
    except UnreadableValue as error:
        raise UnreadableValue(f"column '{column}': {error}; look at the file, then teach etl/cells.py") from error
    statuses = [("provisional" if provisional and status == "final" else status) for _, status in pairs]
    values = pd.Series([value for value, _ in pairs], dtype="float64")
    cells = {"level": level, "vintage": vintage, "period_id": period_id, "region_code": codes, "column": column}
    return pd.DataFrame({**cells, "value": values, "status": statuses}, index=range(len(codes)))[COLUMNS]


def join_cells(parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Cells of several columns under each other; an empty table with the right columns when there are none."""
    parts = [part for part in parts if not part.empty]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)


def refuse_implausible(source_id: str, name: str, unit: str, cells: pd.DataFrame) -> pd.DataFrame:
    """The cells as they came, when every figure can be one of this unit. Raises ImplausibleValue otherwise."""
    bare = re.sub(r"[^a-z0-9]", "", name.lower())
    narrower = (span for part, span in PLAUSIBLE_NAMES.items() if part in bare)
    low, high = next(narrower, PLAUSIBLE.get(unit, (float("-inf"), float("inf"))))
    outside = cells[(cells["value"] < low) | (cells["value"] > high)]
    if not outside.empty:
        first = outside.iloc[0]
        raise ImplausibleValue(
            f"{source_id}: '{name}' is {first['value']:g} in {first['region_code']}; {len(outside)} of {len(cells)} "
            f"figures lie outside {low:g} to {high:g} {unit}; a decimal separator may be lost. Look at the raw file"
        )
    return cells
