"""Whether parts give the whole."""

import numpy as np

from indicators.registry import load_registry
from indicators.relations.rounding import Steps
from indicators.relations.working_area import Parts, combined
from tests.evidence.tables import Section, percent
from tests.indicators.relations import starter

# Wijken are rounded to either of the nearest fives; the share is divided by five age groups, each rounded.
ROUNDED = (("inwoners_0_14", Steps(figures=10.0)), ("aandeel_0_14", Steps(numerator=10.0, denominator=50.0)))


def section() -> Section:
    """All wijken of each gemeente against the gemeente's own figure."""
    gemeente_of = np.array([f"GM{code[2:6]}" for code in starter.codes("wijk", "2024")])
    rows = tuple((indicator_id, *_held(indicator_id, steps, gemeente_of)) for indicator_id, steps in ROUNDED)
    text = """All wijken of a gemeente as one working area, 2024, against the figure of the gemeente itself, which CBS
counts before rounding: part of the gemeenten inside the interval that rounding of the wijken leaves."""
    return Section("A working area of all its parts", text, ("figure", "gemeenten", "inside", "width, median"), rows)


def _held(indicator_id: str, steps: Steps, gemeente_of: np.ndarray) -> tuple[str, str, str]:
    indicator = load_registry()[indicator_id]
    rows, people = (
        starter.slice_of(indicator_id, "2024", "wijk", "2024"),
        starter.figure("inwoners", "2024", "wijk", "2024"),
    )
    whole = starter.slice_of(indicator_id, "2024")["value"].dropna()
    held, width = [], []
    for code in whole.index.intersection(gemeente_of):
        some = gemeente_of == code
        columns = [rows.loc[some, name].to_numpy(dtype=float) for name in ("value", "numerator", "denominator")]
        status = rows.loc[some, "status"].fillna("missing").to_numpy(dtype=object)
        found = combined(Parts(*columns, people[some], people[some], status, steps), indicator)
        if found.low is not None and found.high is not None:
            held.append(found.low <= whole[code] <= found.high)
            width.append(found.high - found.low)
    return str(len(held)), percent(float(np.mean(held))), f"{np.median(width):.2f}"
