"""Notices as the reader sees them: the sentence, what can be opened, and a way on."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection
from wording import join_list, say
from wording.dates import period_ranges

# Arguments that are ids, and what is written in their place.
_INDICATORS = {"indicator_id": "indicator", "shown_id": "shown"}


def notice_text(notice: Notice, registry: Registry, lang: str) -> str:
    """The sentence of one notice; ids of indicators and levels become their names."""
    args: dict[str, Any] = {}
    for name, value in notice.args.items():
        if name in _INDICATORS:
            args[_INDICATORS[name]] = registry[value].texts[lang].name
        elif name == "level":
            args |= {"level": say(f"level.{value}.one", lang), "regions": say(f"level.{value}.many", lang)}
        elif name == "available_periods":
            args[name] = period_ranges(value)
        elif name == "indicator_ids":
            args["names"] = join_list([registry[one].texts[lang].name for one in value], lang)
        elif name == "held":
            args[name] = _availability_text(value, lang)
        elif name != "listed":
            args[name] = value
    if notice.choices:
        args["choices"] = join_list(list(notice.choices.values()), lang)
    if notice.args.get("n") == 1 and "level" in notice.args:
        args["region"] = args["level"]
    return say(f"notice.{notice.key}", lang, **{"region": "", **args})


def _availability_text(periods_at: Mapping[str, Sequence[str]], lang: str) -> str:
    """'per gemeente (2019, 2021–2023) en per wijk (2022)'."""
    periods_by_level = {
        say(f"level.{level}.one", lang): period_ranges(periods) for level, periods in periods_at.items()
    }
    return join_list(
        [say("available.at", lang, level=level, periods=periods_by_level[level]) for level in periods_by_level], lang
    )


def notice_list(notices: Sequence[Notice], registry: Registry, selection: Selection, more: str = "") -> list[html.Div]:
    """One block for each notice; those that refuse a figure stand in its place.

    more: what the page keeps in the query of its address beside the selection, which the ways on keep too.
    """
    return [_notice(notice, registry, selection, f"&{more}" if more else "") for notice in notices]


def _notice(notice: Notice, registry: Registry, selection: Selection, more: str) -> html.Div:
    sentence = notice_text(notice, registry, selection.lang)
    regions: Mapping[str, str] = notice.args.get("listed", {})
    items = [html.Li(f"{name} ({code})") for code, name in regions.items()]
    parts: list[Any] = [
        html.Details([html.Summary(sentence), html.Ul(items, tabIndex=0)]) if items else html.P(sentence)
    ]
    if notice.remedy_key:
        words = say(f"remedy.{notice.remedy_key}", selection.lang, period=notice.remedy.get("pa", ""))
        address = selection.with_changes(**notice.remedy).to_query() + more
        parts.append(html.A(words, href=address, className="button"))
    for code, name in notice.choices.items():
        parts.append(html.A(name, href=selection.with_changes(region=code).to_query() + more, className="button"))
    weight = " notice-refusal" if notice.refuses else " notice-quiet" if notice.quiet else ""
    return html.Div(parts, className=f"notice{weight}")
