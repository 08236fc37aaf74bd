"""The profile of a region as a table: one row a figure, with what it is set against."""

from typing import Any

import pandas as pd

from answers.profile import Subject, figures_of_region
from answers.profile_group import figures_of_group
from answers.rows.group import area_rows
from answers.rows.one_figure import COLUMNS
from answers.series import all_series
from data.memory import remembered
from data.queries.release import source_rows
from indicators.comparability import Figure
from indicators.display import display_value
from indicators.profile import Profiled
from panels.content import Content

# What the open data API has of a figure of one region, and nothing else does.
_FROM_SERIES = ("numerator", "denominator", "derivation")
# The numbers beside a figure.
_BESIDE = ("compared_value", "p10_within", "p90_within")


def profile_rows(subject: Subject, content: Content) -> pd.DataFrame:
    """Every figure of the region or the group, the latest period of each; none while neither was chosen."""
    if subject.is_group:
        return _group_rows(subject)
    if not subject.region:
        return pd.DataFrame()
    return _with_sources(pd.DataFrame([_row(one, subject) for one in _figures(subject)]), subject)


def profile_figures(subject: Subject) -> list[Figure]:
    """The figures of those rows."""
    return [one.figure for one in _figures(subject)]


def profile_file(subject: Subject) -> str:
    """The name of the files of a profile."""
    return "profiel-werkgebied" if subject.is_group else f"profiel-{subject.region}"


@remembered
def _figures(subject: Subject) -> list[Profiled]:
    """Every figure of the region, or of the group as one region; worked out once for rows and figures."""
    if subject.is_group:
        return [one for one in figures_of_group(subject) if one.area is not None]
    return figures_of_region(
        subject, [name for name in subject.registry if name in subject.availability.indicators(subject.level)]
    )


def _group_rows(subject: Subject) -> pd.DataFrame:
    """Every figure of a working area or another group, with its limits and what it rests on."""
    figures = _figures(subject)
    areas = [(one.figure, one.area) for one in figures if one.area is not None]
    beside = pd.DataFrame([_beside(one) for one in figures])
    rows = pd.concat([area_rows(areas, subject.name, subject.lang, subject.release), beside], axis=1)
    return rows.astype(dict.fromkeys(_BESIDE, float))


def _row(one: Profiled, subject: Subject) -> dict[str, Any]:
    figure, measure = one.figure, one.figure.indicator.measure
    q1, median, q3 = one.distribution.quartiles
    return {
        "region_code": subject.region,
        "region_name": subject.name,
        "indicator_id": figure.indicator.id,
        "indicator_name": figure.indicator.texts[subject.selection.lang].name,
        "level": figure.level,
        "vintage": figure.vintage,
        "period_id": figure.period,
        "value": one.value,
        "value_shown": None if one.value is None else display_value(one.value, measure.decimals),
        "unit": measure.unit,
        "status": one.status if one.status != "other_division" else "not_applicable",
        "source_id": one.source_id or None,
        "q1": q1,
        "median": median,
        "q3": q3,
        "regions": one.distribution.n,
        "quarter": one.quarter,
    } | _beside(one)


def _beside(one: Profiled) -> dict[str, Any]:
    """The columns beside the figure of a region, and of several as one."""
    return {
        "compared_name": one.compared.name,
        "compared_value": one.compared.value,
        "compared_period": one.compared.period,
        "trend": one.trend.kind,
        "p10_within": one.within.spread.p10 if one.within else None,
        "p90_within": one.within.spread.p90 if one.within else None,
    }


def _with_sources(rows: pd.DataFrame, subject: Subject) -> pd.DataFrame:
    """The rows with numerator, denominator and derivation, and with credit and licence, in the order of every file."""
    series = all_series(subject.release, subject.region).rename(columns={"period": "period_id"})
    keys = ["indicator_id", "level", "period_id"]
    details = series.drop_duplicates(keys, keep="last")[[*keys, *_FROM_SERIES]]
    rows = rows.merge(details, on=keys, how="left")
    sources = subject.release.ask(source_rows).set_index("source_id")
    rows = rows.assign(**{name: rows["source_id"].map(sources[name]) for name in ("credit", "licence")})
    numbers = ("value", "value_shown", *_BESIDE)
    rows = rows.astype(dict.fromkeys(numbers, float))
    return rows[[*COLUMNS, *(name for name in rows.columns if name not in COLUMNS)]]
