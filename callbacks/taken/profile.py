"""The profile of a region as a table: one row a figure, with what it is set against."""

from typing import Any

import pandas as pd

from callbacks.profile_area import area_profiled
from callbacks.profile_figures import Subject, profiled
from callbacks.series import all_series
from callbacks.taken.area import area_rows
from callbacks.taken.one import COLUMNS
from data.queries import source_rows
from figures.taken import Taken, Untaken
from indicators.profile import Profiled
from wording import say

# What the open data API has of a figure of one region, and nothing else does.
_FROM_SERIES = ("numerator", "denominator", "derivation")
# The numbers beside a figure.
_BESIDE = ("compared_value", "p10_within", "p90_within")


def take_profile(subject: Subject) -> Taken | Untaken:
    """Every figure of the region, the latest period of each; without a region there is nothing to take."""
    lang = subject.selection.lang
    if subject.is_group:
        return _take_area(subject)
    if not subject.region:
        return Untaken(say("take.choose_region", lang))
    held = [name for name in subject.registry if name in subject.availability.indicators(subject.level)]
    figures = profiled(subject, held)
    rows = _with_sources(pd.DataFrame([_row(one, subject) for one in figures]), subject)
    title = say("profile.title", lang, region=subject.name)
    address = "/profiel" + subject.selection.to_query()
    shown = tuple(one.shown for one in figures)
    return Taken("profile", rows, shown, title, address, lang, name=f"profiel-{subject.region}", about=title)


def _take_area(subject: Subject) -> Taken:
    """Every figure of a working area or another group, with its limits and what it rests on."""
    chosen, lang = subject.selection, subject.selection.lang
    figures, label = [one for one in area_profiled(subject) if one.area is not None], subject.name
    areas = [(one.shown, one.area) for one in figures if one.area is not None]
    beside = pd.DataFrame([_beside(one) for one in figures])
    rows = pd.concat([area_rows(areas, label, lang, subject.release), beside], axis=1)
    title = say("profile.area.title", lang, region=label)
    shown = tuple(one.shown for one in figures)
    address = "/profiel" + chosen.to_query()
    told = {"name": "profiel-werkgebied", "about": title}
    return Taken("profile", rows.astype(dict.fromkeys(_BESIDE, float)), shown, title, address, lang, **told)


def _row(one: Profiled, subject: Subject) -> dict[str, Any]:
    shown, measure = one.shown, one.shown.indicator.measure
    q1, median, q3 = one.distribution.quartiles
    return {
        "region_code": subject.region,
        "region_name": subject.name,
        "indicator_id": shown.indicator.id,
        "indicator_name": shown.indicator.texts[subject.selection.lang].name,
        "level": shown.level,
        "vintage": shown.vintage,
        "period_id": shown.period,
        "value": one.value,
        "value_shown": None if one.value is None else round(one.value, measure.decimals) + 0.0,
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
    """What stands beside the figure of a region, and of several as one."""
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
    told = series.drop_duplicates(keys, keep="last")[[*keys, *_FROM_SERIES]]
    rows = rows.merge(told, on=keys, how="left")
    sources = subject.release.ask(source_rows).set_index("source_id")
    rows = rows.assign(**{name: rows["source_id"].map(sources[name]) for name in ("credit", "licence")})
    numbers = ("value", "value_shown", *_BESIDE)
    rows = rows.astype(dict.fromkeys(numbers, float))
    return rows[[*COLUMNS, *(name for name in rows.columns if name not in COLUMNS)]]
