"""The profile of a region as a table: one row a figure, with what it is set against."""

from typing import Any

import pandas as pd

from callbacks.profile_figures import Subject, profiled
from callbacks.series import all_series
from callbacks.taken.one import COLUMNS
from data.queries import source_rows
from figures.taken import Taken, Untaken
from indicators.profile import Profiled
from wording import say

# What the open data API has of a figure of one region, and nothing else does.
_FROM_SERIES = ("numerator", "denominator", "derivation")


def take_profile(subject: Subject) -> Taken | Untaken:
    """Every figure of the region, the latest period of each; without a region there is nothing to take."""
    lang = subject.selection.lang
    if not subject.region:
        return Untaken(say("take.choose_region", lang))
    held = [name for name in subject.registry if name in subject.availability.indicators(subject.level)]
    figures = profiled(subject, held)
    rows = _with_sources(pd.DataFrame([_row(one, subject) for one in figures]), subject)
    title = say("profile.title", lang, region=subject.name)
    address = "/profiel" + subject.selection.to_query()
    shown = tuple(one.shown for one in figures)
    return Taken("profile", rows, shown, title, address, lang, name=f"profiel-{subject.region}", about=title)


def _row(one: Profiled, subject: Subject) -> dict[str, Any]:
    shown, measure, within = one.shown, one.shown.indicator.measure, one.within
    q1, median, q3 = one.distribution.quartiles
    return {
        "region_code": subject.region,
        "region_name": subject.name,
        "indicator_id": shown.indicator.id,
        "level": shown.level,
        "vintage": shown.vintage,
        "period_id": shown.period,
        "value": one.value,
        "value_shown": None if one.value is None else round(one.value, measure.decimals) + 0.0,
        "unit": measure.unit,
        "status": one.status if one.status != "other_division" else "not_applicable",
        "source_id": one.source_id or None,
        "compared_name": one.compared.name,
        "compared_value": one.compared.value,
        "compared_period": one.compared.period,
        "q1": q1,
        "median": median,
        "q3": q3,
        "regions": one.distribution.n,
        "quarter": one.quarter,
        "trend": one.trend.kind,
        "p10_within": within.spread.p10 if within else None,
        "p90_within": within.spread.p90 if within else None,
    }


def _with_sources(rows: pd.DataFrame, subject: Subject) -> pd.DataFrame:
    """The rows with numerator, denominator and derivation, and with credit and licence, in the order of every file."""
    series = all_series(subject.release, subject.region).rename(columns={"period": "period_id"})
    keys = ["indicator_id", "level", "period_id"]
    told = series.drop_duplicates(keys, keep="last")[[*keys, *_FROM_SERIES]]
    rows = rows.merge(told, on=keys, how="left")
    sources = subject.release.ask(source_rows).set_index("source_id")
    rows = rows.assign(**{name: rows["source_id"].map(sources[name]) for name in ("credit", "licence")})
    numbers = ["value", "value_shown", "compared_value", "p10_within", "p90_within"]
    rows = rows.astype(dict.fromkeys(numbers, float))
    return rows[[*COLUMNS, *(name for name in rows.columns if name not in COLUMNS)]]
