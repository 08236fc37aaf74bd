"""The figures of several regions taken as one, as rows of a file: wherever such a figure is shown."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from pandas.api.types import is_integer_dtype

from answers.rows.one_figure import COLUMNS
from answers.rows.two_figures import SHARED
from answers.side import Side
from answers.sources import main_source
from data.database import Release
from data.queries.release import source_rows
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.display import display_value
from indicators.selection import SIDES
from wording import capital

_COUNTS = ("regions", "regions_with_figure", "regions_not_applicable", "regions_elsewhere")
# Between what such a figure lies and what it rests on: behind COLUMNS, empty in rows of a single region.
RESTS_ON = ("low", "high", *_COUNTS, "people_covered", "reason")
# The same where a row holds both figures.
RESTS_ON_BOTH = tuple(f"{name}_{side}" for side in SIDES for name in RESTS_ON)
_NUMBERS = ("value", "value_shown", "numerator", "denominator", "low", "high", "people_covered")


def area_rows(figures: Sequence[tuple[Figure, Comparator]], name: str, lang: str, release: Release) -> pd.DataFrame:
    """A row for each figure, in their order: COLUMNS, `indicator_name` and RESTS_ON; without a region_code.

    name: of the regions as one. `regions` are those that count: not those that a figure does not apply to.
    """
    rows = pd.DataFrame([_row(*one, name, lang) for one in figures], columns=[*COLUMNS, "indicator_name", *RESTS_ON])
    rows["source_id"] = pd.Series([main_source(release, area.slices) for _, area in figures], dtype=object)
    sources = release.ask(source_rows).set_index("source_id")
    rows = rows.assign(**{column: rows["source_id"].map(sources[column]) for column in ("credit", "licence")})
    return rows.astype(dict.fromkeys(_NUMBERS, float) | dict.fromkeys(_COUNTS, "Int64"))


def beside_area(rows: pd.DataFrame, own: pd.DataFrame, rests_on: Sequence[str] = RESTS_ON) -> pd.DataFrame:
    """Rows of single regions and behind them those of `area_rows`; as they are where there are none of these."""
    if own.empty:
        return rows
    columns = [*rows.columns, *(name for name in rests_on if name not in rows)]
    table = pd.concat([rows, own.reindex(columns=[name for name in columns if name in own])], ignore_index=True)
    whole = [name for name in rows if str(name).startswith("value_shown") and is_integer_dtype(rows[name])]
    return table[columns].astype(dict.fromkeys(whole, "Int64"))


def with_drawn_group(rows: pd.DataFrame, drawing: Mapping[str, Any] | None, sides: Sequence[Side]) -> pd.DataFrame:
    """The rows of what is drawn of one side or both, and behind them those of the group where the drawing shows it."""
    return with_group(rows, sides) if shows_group(drawing) else rows


def shows_group(drawing: Mapping[str, Any] | None) -> bool:
    """True where a drawing has the regions of mine as one: a mark in its legend, a row in its table, or a point."""
    traces = (drawing or {}).get("data", ())
    return bool(drawing and drawing.get("aggregate")) or any(_role(trace) == "aggregate" for trace in traces)


def with_group(rows: pd.DataFrame, sides: Sequence[Side]) -> pd.DataFrame:
    """The rows of one figure or of both, and behind them that of my working area or group, where that is mine."""
    areas = [(side, area) for side in sides if (area := side.aggregate) is not None]
    own = [area_rows([(side.figure, area)], capital(area.short), side.lang, side.release) for side, area in areas]
    if not own:
        return rows
    if len(own) == 1:
        return beside_area(rows, own[0])
    return beside_area(rows, _in_one_row(dict(zip(SIDES, own, strict=True))), RESTS_ON_BOTH)


def _in_one_row(of_side: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row of each side as one; without a level where these are made of regions of different ones."""
    first, second = of_side.values()
    columns = [
        rows.drop(columns=["region_code", "region_name"]).add_suffix(f"_{side}") for side, rows in of_side.items()
    ]
    shared = first[list(SHARED)].assign(level=first["level"].where(first["level"] == second["level"], None))
    return pd.concat([shared, *columns], axis=1)


def _role(trace: Mapping[str, Any]) -> str:
    return str((trace.get("meta") or {}).get("role", ""))


def _row(figure: Figure, area: Comparator, name: str, lang: str) -> dict[str, Any]:
    measure = figure.indicator.measure
    return {
        "region_name": name,
        "indicator_id": figure.indicator.id,
        "indicator_name": figure.indicator.texts[lang].name,
        "level": area.level,
        "vintage": area.slices[0][2] if area.slices else figure.vintage,
        "period_id": figure.period,
        "value": area.value,
        "value_shown": None if area.value is None else display_value(area.value, measure.decimals),
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
