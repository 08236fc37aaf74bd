"""The words with the lines of a trend: the label under the pointer, the key, the summary and the table twin."""

from collections.abc import Sequence
from math import isnan
from typing import Any

import pandas as pd

from figures.lines import LineRow, SeriesLine, missing_years
from indicators.model import Measure
from wording import format_low, format_value, join_list, say

# The marks that the key explains, where they are drawn.
REMARKS = ("provisional", "estimated", "recast", "between")


def hover_texts(line: SeriesLine, measure: Measure, lang: str) -> list[str]:
    """The label of each point: whose it is, the period, the value, and a remark."""
    points = line.present
    return [
        "<br>".join(filter(None, [f"<b>{line.name}</b>", f"{period}: {format_value(value, measure, lang)}", remark]))
        for period, value, remark in zip(points["period"], points["value"], _remarks(line, measure, lang), strict=True)
    ]


def key_of(rows: Sequence[LineRow], level: str, lang: str) -> list[dict[str, str]]:
    """The meaning of the marks that are drawn, and only those: a list of symbol and text."""
    entries = []
    for row in rows:
        marks = {mark for line in row.lines for mark in line.marks}
        marks |= {"between" for line in row.lines if line.between["low"].notna().any()}
        entries += [(mark, say(f"trend.key_{mark}", lang)) for mark in REMARKS if mark in marks]
        if len(row.middle_half):
            entries.append(("range", say("trend.key_range", lang, regions=say(f"level.{level}.many", lang))))
        for _, one in row.breaks:
            entries.append(("break", say("trend.key_break", lang, period=one.period, reason=one.reason[lang])))
        years = missing_years(row.periods)
        if years:
            entries.append(("gap", say("trend.key_gap", lang, letter=row.letter, years=join_list(years, lang))))
    entries += _key_of_comparators(rows, lang)
    return [{"symbol": symbol, "text": text} for symbol, text in dict.fromkeys(entries)]


def summary_of(rows: Sequence[LineRow], lang: str) -> str:
    """The chart in words, for who does not see it: each line from its first to its last point."""
    sentences = []
    for row in rows:
        lines = [_from_to(line, row.indicator.measure, lang) for line in row.lines if len(line.present)]
        sentences.append(say("trend.summary", lang, name=row.indicator.texts[lang].name, lines="; ".join(lines)))
    return " ".join(sentences)


def twin_of(row: LineRow, level: str, lang: str) -> dict[str, Any]:
    """The chart as a table: a row for each period, a column for each line; texts as they are read."""
    measure, middle = row.indicator.measure, row.middle_half.set_index("period")
    columns = [say("trend.period", lang), *(line.name for line in row.lines)]
    if len(middle):
        columns.append(say("trend.middle_half", lang, regions=say(f"level.{level}.many", lang)))
    cells = [_cells(line, measure, lang) for line in row.lines]
    rows = []
    for period in row.periods["period"]:
        texts = [period, *(column.get(period, "–") for column in cells)]
        if len(middle):
            texts.append(_between(middle, period, measure, lang))
        rows.append(texts)
    return {"caption": row.indicator.texts[lang].short, "columns": columns, "rows": rows}


def _remarks(line: SeriesLine, measure: Measure, lang: str) -> list[str]:
    """The remark on each point: that it is not final, and between what it may lie as it is written."""
    marks = ["" if mark == "final" else say(f"trend.mark_{mark}", lang) for mark in line.marks]
    ends = line.between.itertuples(index=False)
    between = [_from_low_to_high(low, high, measure, lang) for low, high in ends]
    return [", ".join(filter(None, both)) for both in zip(marks, between, strict=True)]


def _cells(line: SeriesLine, measure: Measure, lang: str) -> dict[str, str]:
    points, cells = line.present, {}
    for period, value, remark in zip(points["period"], points["value"], _remarks(line, measure, lang), strict=True):
        text = format_value(value, measure, lang)
        cells[str(period)] = f"{text} ({remark})" if remark else text
    return cells


def _between(middle: pd.DataFrame, period: str, measure: Measure, lang: str) -> str:
    if period not in middle.index:
        return "–"
    q1, q3 = middle.loc[[period], ["q1", "q3"]].to_numpy(dtype=float)[0]
    return say("trend.between", lang, low=format_low(q1, measure, lang), high=format_value(q3, measure, lang))


def _from_low_to_high(low: float, high: float, measure: Measure, lang: str) -> str:
    """The range of a point; empty where it is not known, or both ends are written the same."""
    if isnan(low) or format_value(low, measure, lang) == format_value(high, measure, lang):
        return ""
    return say("trend.between", lang, low=format_low(low, measure, lang), high=format_value(high, measure, lang))


def _key_of_comparators(rows: Sequence[LineRow], lang: str) -> list[tuple[str, str]]:
    """The origin of the figures of each comparator: the source's own, or made of regions; by row where these differ."""
    origins: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        for line in row.lines:
            if line.role != "mine" and len(line.present):
                symbol = "alone" if line is row.lines[0] else line.role
                origins.setdefault((symbol, line.name), {})[row.letter] = _origin(line)
    entries = []
    for (role, name), of_row in origins.items():
        same = len(set(of_row.values())) == 1
        labels = {name: next(iter(of_row.values()))} if same else {f"{name} ({one})": of_row[one] for one in of_row}
        entries += [(role, say(f"trend.origin_{origin}", lang, name=label)) for label, origin in labels.items()]
    return entries


def _origin(line: SeriesLine) -> str:
    derivations = set(line.present["derivation"])
    return "published" if derivations == {"published"} else "both" if "published" in derivations else "made"


def _from_to(line: SeriesLine, measure: Measure, lang: str) -> str:
    first, last = line.present.iloc[0], line.present.iloc[-1]
    return say(
        "trend.from_to",
        lang,
        name=line.name,
        low=format_value(float(first["value"]), measure, lang),
        first=first["period"],
        high=format_value(float(last["value"]), measure, lang),
        last=last["period"],
    )
