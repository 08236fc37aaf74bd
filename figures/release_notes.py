"""The changes since the release before, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from indicators.registry import Registry
from wording import join_list, say
from wording.dates import format_date, period_ranges

# More names than this stand in a list of their own, not in a sentence.
MOST_NAMES = 8


@dataclass(frozen=True)
class Notes:
    """Release notes in words. sentences: to read at once. lists: heading -> lines, to open on demand."""

    sentences: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]


def release_notes(changes: Mapping[str, Any] | None, registry: Registry, lang: str) -> Notes:
    """The notes of a release. changes: the fields of data.changes.Changes; None when nothing was recorded."""
    if changes is None:
        return Notes((say("cijfers.changed.unknown", lang),), {})
    if changes["previous"] is None:
        return Notes((say("cijfers.changed.first", lang),), {})
    sentences = [*_indicators(changes["indicators"], registry, lang), *_observations(changes["observations"], lang)]
    sentences += _sources(changes["sources"], lang)
    lists = {
        say("cijfers.changed.periods", lang): tuple(_periods(changes["periods"], registry, lang)),
        say("cijfers.changed.by_figure", lang): tuple(_by_figure(changes["observations"], registry, lang)),
    }
    day = _day(changes["previous_built_at"], lang)
    comparison = say("cijfers.changed.compared", lang, release=changes["previous"], date=day)
    return Notes((comparison, *sentences), {heading: lines for heading, lines in lists.items() if lines})


def _indicators(indicators: Mapping[str, list[str]], registry: Registry, lang: str) -> Iterator[str]:
    for what in ("added", "removed", "changed"):
        names = [_name(indicator_id, registry, lang) for indicator_id in indicators[what]]
        if names:
            yield say(f"cijfers.changed.indicators_{what}", lang, n=len(names), listed=_name_list(names, lang))


def _observations(rows: list[dict[str, Any]], lang: str) -> Iterator[str]:
    yield say("cijfers.changed.observations", lang, **_sums(rows)) if rows else say("cijfers.changed.nothing", lang)


def _sums(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {what: sum(row[what] for row in rows) for what in ("new", "changed", "gone")}


def _by_figure(rows: list[dict[str, Any]], registry: Registry, lang: str) -> Iterator[str]:
    for row in rows:
        name = _name(row["indicator_id"], registry, lang)
        yield say("cijfers.changed.figure", lang, name=name, **_sums([row]))


def _periods(rows: list[dict[str, Any]], registry: Registry, lang: str) -> Iterator[str]:
    for row in rows:
        level = say("country.name", lang) if row["level"] == "land" else say(f"level.{row['level']}.many", lang)
        name = _name(row["indicator_id"], registry, lang)
        for what in ("added", "removed"):
            if row[what]:
                periods = period_ranges(row[what])
                yield say(f"cijfers.changed.period_{what}", lang, name=name, level=level, periods=periods)


def _sources(sources: Mapping[str, list[dict[str, str]]], lang: str) -> Iterator[str]:
    for what in ("added", "renewed", "removed"):
        if sources[what]:
            titles = [source["title"] for source in sources[what]]
            yield say(f"cijfers.changed.sources_{what}", lang, listed=_name_list(titles, lang))


def _name_list(names: list[str], lang: str) -> str:
    rest = len(names) - MOST_NAMES
    if rest < 2:
        return join_list(names, lang)
    return join_list([*names[:MOST_NAMES], say("cijfers.changed.more", lang, n=rest)], lang)


def _name(indicator_id: str, registry: Registry, lang: str) -> str:
    """The name of a figure; of one that is no longer defined its id."""
    return registry[indicator_id].texts[lang].name if indicator_id in registry else indicator_id


def _day(moment: str | None, lang: str) -> str:
    return format_date(datetime.fromisoformat(moment), lang) if moment else say("cijfers.unknown", lang)
