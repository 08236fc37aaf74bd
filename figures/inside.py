"""The wijken of one gemeente for one indicator, with their words: the table twin and the summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

import pandas as pd

from indicators.model import Indicator
from indicators.spread import Spread
from wording import format_low, format_number, format_value, say


@dataclass(frozen=True)
class Inside:
    """One row of wijken.

    wijken: region_code, name, value, status, people. own, country: name, value and period, where there is one.
    """

    letter: str
    indicator: Indicator
    period: str
    wijken: pd.DataFrame
    spread: Spread
    own: tuple[str, float, str] | None
    country: tuple[str, float, str] | None

    @property
    def present(self) -> pd.DataFrame:
        """The wijken with a figure, the most populous first, so that small dots are drawn above large ones."""
        wijken = self.wijken.dropna(subset="value")
        return wijken.sort_values(["people", "region_code"], ascending=[False, True], ignore_index=True)


def within_twin(row: Inside, lang: str) -> dict[str, Any]:
    """The dots as a table, from low to high, with the ends of the bar above; texts as they are read."""
    measure = row.indicator.measure
    lines = [(name, value, period) for name, value, period in filter(None, (row.own, row.country))]
    rows = [
        [say("within.of_period", lang, name=name, period=period), format_value(value, measure, lang), ""]
        for name, value, period in lines
    ]
    ends = {"p10": row.spread.p10, "median": row.spread.median, "p90": row.spread.p90}
    rows += [[say(f"within.{key}", lang), format_value(value, measure, lang), ""] for key, value in ends.items()]
    for _, wijk in row.present.sort_values("value").iterrows():
        rows.append([wijk["name"], format_value(wijk["value"], measure, lang), people_text(wijk["people"], lang)])
    lacking = row.wijken[row.wijken["value"].isna()]
    rows += [
        [wijk["name"], say(f"status.{wijk['status']}", lang), people_text(wijk["people"], lang)]
        for _, wijk in lacking.iterrows()
    ]
    columns = [say("level.wijk.one", lang).capitalize(), f"{row.indicator.texts[lang].name}, {row.period}"]
    return {"caption": row.indicator.texts[lang].short, "columns": [*columns, say("within.people", lang)], "rows": rows}


def within_summary(rows: Sequence[Inside], lang: str) -> str:
    """The rows in words, for who does not see them."""
    sentences = []
    for row in rows:
        measure = row.indicator.measure
        lines = [
            say(
                "within.bar",
                lang,
                low=format_low(row.spread.p10, measure, lang),
                high=format_value(row.spread.p90, measure, lang),
                n=row.spread.n,
            )
        ]
        for name, value, period in filter(None, (row.own, row.country)):
            lines.append(say("within.line", lang, name=name, period=period, value=format_value(value, measure, lang)))
        sentences.append(say("trend.summary", lang, name=row.indicator.texts[lang].name, lines="; ".join(lines)))
    return " ".join(sentences)


def people_text(people: float, lang: str) -> str:
    """The number of people as it is read; empty when it is not known."""
    return "" if isnan(people) else format_number(people, 0, lang)
