"""The table of the profile of a working area or another group: each figure with its limits and what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from wording import say

_HEADS = ("domain", "name", "value", "rests", "compared", "map")


@dataclass(frozen=True)
class AreaRow:
    """One figure as it is written. absent: why there is none. between: its limits. rests: sentences."""

    domain: str
    name: str
    value: str
    absent: str
    between: str
    period: str
    rests: str
    compared: str
    compared_note: str
    explore: str


@dataclass(frozen=True)
class AreaProfile:
    """Everything on the page of one group. compared: the comparator over its column; it is empty without one."""

    region: str
    text: str
    compared: str
    rows: Sequence[AreaRow]
    sources: Sequence[str]
    release: str


def area_page(profile: AreaProfile, lang: str) -> list[Any]:
    """What it is, the table, where it comes from."""
    sources = html.Section([html.H2(say("profile.sources", lang)), *map(html.P, profile.sources)])
    foot = [sources, html.P(profile.release, className="profile-release")]
    return [
        html.P(profile.text, className="profile-lead"),
        html.Div(_table(profile, lang), className="profile-scroll"),
        html.Footer(foot, className="profile-foot"),
    ]


def _table(profile: AreaProfile, lang: str) -> html.Table:
    args = {"region": profile.region, "compared": profile.compared}
    words = {head: say(f"profile.head_{head}", lang, **args) for head in _HEADS if head != "rests"}
    words["rests"] = say("profile.area.head_rests", lang)
    cells = [html.Th(words[head], scope="col", className=f"col-{head}") for head in _HEADS]
    caption = html.Caption(say("profile.area.caption", lang, region=profile.region), className="unseen")
    domains = dict.fromkeys(row.domain for row in profile.rows)
    bodies = [
        html.Tbody(_domain(domain, [row for row in profile.rows if row.domain == domain], words, lang))
        for domain in domains
    ]
    return html.Table([caption, html.Thead(html.Tr(cells)), *bodies], className="profile-table profile-area")


def _domain(domain: str, rows: Sequence[AreaRow], words: dict[str, str], lang: str) -> list[Any]:
    name = html.Span(say(f"domain.{domain}", lang), className=f"domain domain-{domain}")
    head = html.Th(name, scope="rowgroup", rowSpan=0, className="col-domain")
    return [
        html.Tr([*([head] if place == 0 else []), *_cells(row, words, lang)], className="profile-row")
        for place, row in enumerate(rows)
    ]


def _cells(row: AreaRow, words: dict[str, str], lang: str) -> list[Any]:
    label = say("profile.explore_label", lang, name=row.name)
    link = html.A(say("profile.explore", lang), href=row.explore, **{"aria-label": label})
    if row.absent:
        value = [html.Span(row.value, className="profile-absent"), _small(row.between), _small(row.period)]
    else:
        value = [html.Span(row.value, className="profile-value"), _small(row.between), _small(row.period)]
    return [
        html.Th(row.name, scope="row", className="col-name"),
        html.Td(value, className="col-value", **{"data-head": words["value"]}),
        html.Td(row.absent or row.rests, className="col-rests", **{"data-head": words["rests"]}),
        html.Td(
            [html.Span(row.compared), _small(row.compared_note)],
            className="col-compared",
            **{"data-head": words["compared"]},
        )
        if row.compared
        else html.Td(className="col-compared"),
        html.Td(link, className="col-map"),
    ]


def _small(text: str) -> html.Span | None:
    return html.Span(text, className="profile-small") if text else None
