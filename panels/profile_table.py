"""From figures of a region to what stands in the table of its profile."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from answers.holdings import Holdings
from answers.profile import Subject
from data.memory import remembered
from data.queries.release import source_rows, sources_of_slice
from figures.profile import limits, spine, spine_summary, status_words
from figures.sentence.profile import profile_claims
from figures.sentence.words import class_words, low_of, value_of
from figures.sentence.working_area import area_between, area_rests
from figures.source_line import source_line, source_notes
from indicators.comparability import Figure
from indicators.comparator import SliceKey
from indicators.key_figures import KEY_FIGURES
from indicators.profile import Profiled
from layouts.panel import source_text
from layouts.profiel_texts import ProfileRow
from wording import format_number, format_value, say, unit_word

LONG_UNITS = ("per 1.000 inwoners", "per 1.000 kinderen", "punten per leerling", "per huishouden", "per km²")


def row_of(one: Profiled, subject: Subject) -> ProfileRow:
    """One figure as it is written."""
    figure, lang = one.figure, subject.selection.lang
    indicator, within = figure.indicator, one.within
    low, high = limits(one, lang)
    return ProfileRow(
        id=indicator.id,
        domain=indicator.domain,
        name=indicator.texts[lang].name,
        unit=unit_word(indicator.measure.unit, lang) if _is_long(one) else "",
        value=status_words(one, lang) if one.value is None else _short(one.value, one, lang),
        absent=one.value is None,
        between=_between(one, lang),
        remark=_remark(one, lang),
        compared=_comparator_text(one, lang),
        compared_note=_comparator_note(one, lang),
        spine=spine(one),
        summary=spine_summary(one, subject.name, lang) if one.is_placed else say("profile.area.no_place", lang),
        limits=(low, high),
        quarter=one.quarter or "",
        rests="" if one.area is None else area_rests(one.area, lang),
        trend=_trend(one, lang),
        within="" if within is None else _range(one, lang),
        hides=within is not None and bool(within.spread.hides),
        sentence=" ".join(profile_claims(one, subject.name, lang)),
        brief=" ".join(profile_claims(one, subject.name, lang, brief=True)),
        question=indicator.texts[lang].question,
        detail=_detail(one, subject),
        explore=_explore(one, subject),
    )


def source_and_notes(one: Profiled, subject: Subject) -> tuple[str, list[str]]:
    """The source line of a figure and of its comparator, and what is to be known about those sources."""

    return _source_and_notes(subject.holdings, one.figure.key, one.source_id, one.compared.slices, subject.lang)


@remembered
def _source_and_notes(
    holdings: Holdings, of: SliceKey, source_id: str, comparator_slices: tuple[SliceKey, ...], lang: str
) -> tuple[str, list[str]]:
    """The source line and notes by slice. source_id: where the figure itself comes from; '' where that is as for its
    slice.
    """
    all_sources = holdings.release.ask(source_rows)
    own = all_sources[all_sources["source_id"] == source_id]
    slices = [*([] if len(own) else [of]), *comparator_slices]
    others = [holdings.release.ask(sources_of_slice, *one) for one in slices]
    sources, none = pd.concat([own, *others]).drop_duplicates("source_id", ignore_index=True), pd.DataFrame()
    indicator_id, level, vintage, period = of
    figure = Figure(holdings.registry[indicator_id], level, period, vintage)
    return source_line(figure, sources, none, "", lang), source_notes(sources, none)


def _is_long(one: Profiled) -> bool:
    """True where the unit stands under the name: it would not fit beside the number."""
    return one.figure.indicator.measure.unit in LONG_UNITS


def _short(value: float, one: Profiled, lang: str) -> str:
    measure = one.figure.indicator.measure
    return format_number(value, measure.decimals, lang) if _is_long(one) else format_value(value, measure, lang)


def _remark(one: Profiled, lang: str) -> str:
    """The period, what a class stands for, and whether the figure is uncertain."""
    words = "" if one.value is None else class_words(one.value, one.figure.indicator.measure, lang)
    uncertain = "" if one.value is None or one.status == "final" else say(f"status.{one.status}", lang)
    return ", ".join(filter(None, [one.figure.period, words, uncertain]))


def _comparator_text(one: Profiled, lang: str) -> str:
    value = one.compared.value
    return say("profile.no_compared", lang) if value is None else _short(value, one, lang)


def _comparator_note(one: Profiled, lang: str) -> str:
    comparator = one.compared
    if comparator.value is None:
        return ""
    calculated = "" if comparator.derivation == "published" else say("profile.calculated", lang)
    return ", ".join(filter(None, [comparator.period, calculated]))


def _between(one: Profiled, lang: str) -> str:
    """The limits of the figure of several regions as one, where they are written apart."""
    if one.area is None or one.limits is None or not area_between(one.area, one.figure, lang):
        return ""
    low, high = one.limits
    args = {"low": low_of(low, one.figure, lang), "high": _short(high, one, lang)}
    return say("profile.range", lang, **args)


def _trend(one: Profiled, lang: str) -> tuple[str, str, str]:
    verdict = one.trend
    if one.area is not None and one.value is None and not verdict.n:
        return verdict.kind, say("profile.area.no_trend", lang), ""
    period = say("profile.range", lang, low=verdict.first, high=verdict.last) if one.is_tested else ""
    return verdict.kind, say(f"profile.trend.{verdict.kind}", lang), period


def _range(one: Profiled, lang: str) -> str:
    if one.within is None:
        return ""
    figure, spread = one.within.figure, one.within.spread
    return say("profile.range", lang, low=low_of(spread.p10, figure, lang), high=value_of(spread.p90, figure, lang))


def _detail(one: Profiled, subject: Subject) -> list[tuple[str, list[object]]]:
    """The part that opens under the row: a heading and its paragraphs."""
    lang, indicator = subject.selection.lang, one.figure.indicator
    texts = indicator.texts[lang]
    breaks = [say("explain.break", lang, period=one.period, reason=one.reason[lang]) for one in indicator.series_breaks]
    why = next((one.reason for one in KEY_FIGURES if one.id == indicator.id), None)
    parts: list[tuple[str, list[object]]] = [
        (say("explain.question", lang), [texts.question]),
        (say("explain.caution", lang), [texts.caution, *breaks]),
        (say("explain.definition", lang), [texts.short, texts.definition]),
        (say("profile.series", lang), [_series(one, lang)]),
    ]
    if why is not None:
        parts.append((say("profile.why", lang), [why[lang]]))
    return [*parts, (say("source.name", lang), [source_text(*source_and_notes(one, subject), lang)])]


def _series(one: Profiled, lang: str) -> str:
    """'2020: 12,3 %; 2021: geen gegevens': every period there is."""
    measure = one.figure.indicator.measure
    items = []
    for row in one.series:
        status = _absent_of(row, one, lang) if row["value"] is None else say(f"status.{row['status']}", lang)
        value = status if row["value"] is None else format_value(row["value"], measure, lang)
        if row["value"] is not None and row["status"] != "final":
            value = say("profile.series_status", lang, value=value, status=status)
        items.append(say("profile.series_item", lang, period=row["period"], value=value))
    return "; ".join(items) or status_words(one, lang)


def _absent_of(row: Mapping[str, Any], one: Profiled, lang: str) -> str:
    """The words in the place of a figure of one period; of several regions as one its limits where they are known."""
    if one.area is None:
        return say(f"status.{row['status']}", lang)
    if row["low"] is None or row["high"] is None:
        return say("profile.area.none", lang)
    ends = {"low": low_of(row["low"], one.figure, lang), "high": value_of(row["high"], one.figure, lang)}
    return say("profile.range", lang, **ends)


def _explore(one: Profiled, subject: Subject) -> str:
    figure = one.figure
    return "/" + subject.selection.with_changes(a=figure.indicator.id, pa=figure.period, level=figure.level).to_query()


def source_lines(figures: Sequence[Profiled], subject: Subject) -> list[str]:
    """For the foot of the page: each source once, with the figures that come from it."""
    lang = subject.selection.lang
    prefix = f"{say('source.name', lang)}: "
    names_by_source: dict[str, list[str]] = {}
    for one in figures:
        line, _ = source_and_notes(one, subject)
        names_by_source.setdefault(line.removeprefix(prefix).removesuffix("."), []).append(
            one.figure.indicator.texts[lang].name
        )
    return [
        say("profile.source_line", lang, figures=line, names="; ".join(names))
        for line, names in names_by_source.items()
    ]
