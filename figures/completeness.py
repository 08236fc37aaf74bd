"""The completeness of a figure: years and levels, and the share of regions that have one."""

from typing import Any

import pandas as pd

from wording import format_number, join_list, say
from wording.dates import period_ranges

LEVELS = ("land", "gemeente", "wijk")
# The statuses of regions of a slice that stand beside how many have a figure.
REMARKS = ("provisional", "estimated", "suppressed", "not_applicable")


def completeness_sentence(slices: pd.DataFrame, lang: str) -> str:
    """'Er zijn cijfers per gemeente: 2015. Er zijn geen cijfers per wijk.'

    slices: level and period_id of the slices of one indicator.
    """
    if slices.empty:
        return say("catalogue.nothing_held", lang)
    there, lacking = [], []
    for level in ("gemeente", "wijk"):
        periods = slices.loc[slices["level"] == level, "period_id"]
        word = say(f"level.{level}.one", lang)
        if periods.empty:
            lacking.append(say("catalogue.not_at_level", lang, level=word))
        else:
            there.append(say("catalogue.at_level", lang, level=word, periods=period_ranges(periods)))
    sentences = [say("catalogue.held", lang, levels=join_list(there, lang))] if there else []
    if lacking:
        sentences.append(say("catalogue.not_held", lang, levels=join_list(lacking, lang)))
    return " ".join(sentences)


def completeness_short(slices: pd.DataFrame, lang: str) -> str:
    """'Gemeenten 2020, 2022–2025 · Wijken 2022, 2024'; of a figure of the country alone that, and nothing for none."""
    parts = []
    for level in ("gemeente", "wijk"):
        periods = slices.loc[slices["level"] == level, "period_id"]
        if len(periods):
            regions = say(f"level.{level}.choice", lang)
            parts.append(say("catalogue.completeness_short", lang, regions=regions, periods=period_ranges(periods)))
    if not parts and len(slices):
        parts = [say("catalogue.country_only", lang, periods=period_ranges(slices["period_id"]))]
    return " · ".join(parts)


def completeness_rows(slices: pd.DataFrame, lang: str) -> list[dict[str, Any]]:
    """The newest period first: {"period", "cells"}, a cell for each level of LEVELS; like periods share one row.

    slices: level, vintage, period_id, regions, with_value and the counts of REMARKS. A cell is
    {"text", "notes"}, with "percent" and "share" (0 to 100) where there are regions to count, or None without a slice.
    """
    cells = {(row["period_id"], row["level"]): _cell(row, lang) for row in slices.to_dict("records")}
    rows: list[tuple[list[str], list[Any]]] = []
    for period in sorted({period for period, _ in cells}, reverse=True):
        of_period = [cells.get((period, level)) for level in LEVELS]
        if rows and rows[-1][1] == of_period:
            rows[-1][0].append(period)
        else:
            rows.append(([period], of_period))
    return [{"period": period_ranges(periods), "cells": level_cells} for periods, level_cells in rows]


def _cell(row: dict[Any, Any], lang: str) -> dict[str, Any]:
    with_value, regions = int(row["with_value"]), int(row["regions"])
    notes = [say(f"status_count.{status}", lang, n=int(row[status])) for status in REMARKS if row[status]]
    if row["level"] == "land":
        # One region: whether there is a figure says all, and its status is a word.
        notes = [say(f"status.{status}", lang) for status in REMARKS if row[status]]
        return {"text": say("catalogue.there", lang), "notes": notes}
    notes.append(say("catalogue.division", lang, vintage=row["vintage"]))
    return {
        "text": say("catalogue.share", lang, with_value=with_value, regions=regions),
        "percent": _percent(with_value, regions, lang),
        "share": round(100 * with_value / regions, 1),
        "notes": notes,
    }


def _percent(part: int, whole: int, lang: str) -> str:
    """'100 %' only when it is all, '0 %' only when it is none."""
    share = 100 * part / whole
    decimals = 0 if part in (0, whole) or 0.5 <= share < 99.5 else 1
    sign = "%" if lang == "en" else "\u00a0%"
    return f"{format_number(share, decimals, lang)}{sign}"
