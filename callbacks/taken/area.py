"""The figures of several regions taken as one, as rows of a file: one row a figure, wherever such a figure is shown."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from callbacks.sources import main_source
from callbacks.taken.one import COLUMNS
from data.database import Release
from data.queries import source_rows
from indicators.comparability import Shown
from indicators.comparator import Compared

_COUNTS = ("regions", "regions_with_figure", "regions_not_applicable", "regions_elsewhere")
# Between what such a figure lies and what it rests on: behind COLUMNS, empty in rows of a single region.
RESTS_ON = ("low", "high", *_COUNTS, "people_covered", "reason")
_NUMBERS = ("value", "value_shown", "numerator", "denominator", "low", "high", "people_covered")


def area_rows(figures: Sequence[tuple[Shown, Compared]], name: str, lang: str, release: Release) -> pd.DataFrame:
    """A row for each figure, in their order: COLUMNS, `indicator_name` and RESTS_ON; without a region_code.

    name: of the regions as one. `regions` are those that count: not those that a figure does not apply to.
    """
    rows = pd.DataFrame([_row(*one, name, lang) for one in figures], columns=[*COLUMNS, "indicator_name", *RESTS_ON])
    rows["source_id"] = pd.Series([main_source(release, area.slices) for _, area in figures], dtype=object)
    sources = release.ask(source_rows).set_index("source_id")
    rows = rows.assign(**{told: rows["source_id"].map(sources[told]) for told in ("credit", "licence")})
    return rows.astype(dict.fromkeys(_NUMBERS, float) | dict.fromkeys(_COUNTS, "Int64"))


def beside_area(rows: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Rows of single regions and behind them those of `area_rows`; as they are where there are none of these."""
    if own.empty:
        return rows
    columns = [*rows.columns, *(name for name in RESTS_ON if name not in rows)]
    together = pd.concat([rows, own.reindex(columns=[name for name in columns if name in own])], ignore_index=True)
    return together[columns].astype({"value_shown": rows["value_shown"].dtype})


def _row(shown: Shown, area: Compared, name: str, lang: str) -> dict[str, Any]:
    measure = shown.indicator.measure
    return {
        "region_name": name,
        "indicator_id": shown.indicator.id,
        "indicator_name": shown.indicator.texts[lang].name,
        "level": area.level,
        "vintage": area.slices[0][2] if area.slices else shown.vintage,
        "period_id": shown.period,
        "value": area.value,
        "value_shown": None if area.value is None else round(area.value, measure.decimals) + 0.0,
        "unit": measure.unit,
        "status": area.status,
        "derivation": area.derivation,
        "denominator": area.denominator,
        "low": area.low,
        "high": area.high,
        "regions": area.n,
        "regions_with_figure": area.n - area.without,
        "regions_not_applicable": area.inapplicable,
        "regions_elsewhere": area.elsewhere,
        "people_covered": area.covered,
        "reason": area.reason,
    }
