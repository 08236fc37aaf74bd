"""The page Regioprofiel: one region, all domains, in one table that fits a screen and a sheet of paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from layouts.tools import tools
from wording import say

# How much is shown: the compact set, or every figure of the level.
EXTENTS = ("key", "all")


@dataclass(frozen=True)
class Row:
    """One figure as it is written in the table.

    unit: where it does not stand beside the value. absent: a word stands in the place of the value. between: of several
    regions as one the limits of the figure, rests: what it rests on. remark: period and status. spine: the address of
    its drawing, '' where it has no place; summary: what it shows. limits: the ends of its scale. trend: a kind, its
    words and its periods. within: the wijken, '' without. detail: what opens under the row, a heading and its
    paragraphs each. explore: the address of Verkennen.
    """

    id: str
    domain: str
    name: str
    unit: str
    value: str
    absent: bool
    between: str
    remark: str
    compared: str
    compared_note: str
    spine: str
    summary: str
    limits: tuple[str, str]
    quarter: str
    rests: str
    trend: tuple[str, str, str]
    within: str
    hides: bool
    sentence: str
    brief: str
    question: str
    detail: Sequence[tuple[str, Sequence[Any]]]
    explore: str


@dataclass(frozen=True)
class Lacking:
    """A domain of which the level has no figure, and the address where there is one."""

    domain: str
    text: str
    address: str
    way_on: str


@dataclass(frozen=True)
class Profile:
    """Everything on the page of one region.

    compared: the comparator over its column. inside: whether there is a column of wijken. together: whether it is of
    several regions as one, with what a figure rests on in the place of its quarter. key: of the strips, a
    drawing and its words each.
    """

    region: str
    text: str
    compared: str
    regions: str
    inside: bool
    rows: Sequence[Row]
    lacking: Sequence[Lacking]
    key: Sequence[tuple[str, str]]
    notes: Sequence[str]
    sources: Sequence[str]
    release: str
    everything: bool
    together: bool = False


def profiel(
    chosen: Sequence[Any], heading: Sequence[Any], notices: Sequence[Any], content: str, lang: str
) -> list[Any]:
    """The whole page: title beside what can be chosen, remarks, and the profile or an invitation (HTML text)."""
    top = html.Div(
        [
            html.Div(heading, id="profile-heading", className="profile-heading"),
            html.Div(chosen, className="profile-controls"),
        ],
        className="profile-top",
    )
    article = html.Article(id="profile", className="profile", **{"aria-label": say("site.nav_profiel", lang)})
    notice = html.Div(notices, id="page-notices", className="page-notices")
    main = html.Main([top, notice, article], id="main", className="stage", tabIndex=-1)
    return [main, dcc.Store(id="profile-content", data=content)]


def choices(search: Any, compare: Any, lang: str) -> list[Any]:
    """What can be chosen on the page: the region, with what it is compared, how much is shown; and printing."""
    extents = [{"value": extent, "label": say(f"profile.extent_{extent}", lang)} for extent in EXTENTS]
    extent = dmc.SegmentedControl(
        id="profile-extent", data=extents, value="key", **{"aria-labelledby": "profile-extent-label"}
    )
    rest = [
        compare,
        html.Div([html.Span(say("profile.extent", lang), id="profile-extent-label", className="field-label"), extent]),
        html.Button(say("profile.print", lang), id="profile-print", className="button", type="button"),
        html.Div(tools("profile", lang), id="profile-tools", className="panel-tools"),
    ]
    return [search, html.Div(rest, className="profile-choices")]


def heading(place: str, title: str, links: Sequence[tuple[str, str]] = ()) -> list[Any]:
    """The title of the page, where the region lies, and ways on: words and address."""
    ways = [html.A(words, href=address) for words, address in links]
    line = html.P([html.Span(place), html.Span(ways, className="profile-links")], className="headline-place")
    return [line, html.H1(title, className="headline-title")]


def invitation(examples: Sequence[tuple[str, str]], lang: str) -> list[Any]:
    """What stands there while no region was chosen; examples: name and address."""
    links = [html.Li(html.A(name, href=address, className="button")) for name, address in examples]
    return [
        html.P(say("profile.invite_text", lang), className="profile-lead"),
        html.P(say("profile.examples", lang), id="profile-examples"),
        html.Ul(links, className="profile-examples", **{"aria-labelledby": "profile-examples"}),
    ]


def profile_page(profile: Profile, lang: str) -> list[Any]:
    """The profile of one region: what stands out, key, table, what it lacks, how to read it, sources."""
    key = [html.Li([html.Img(src=mark, alt=""), words]) for mark, words in profile.key]
    return [
        html.P(profile.text, className="profile-lead"),
        html.Ul(key, className="profile-key", **{"aria-label": say("profile.key_name", lang)}),
        html.Div(_table(profile, lang), className="profile-scroll"),
        html.Div([*map(_lacking, profile.lacking)], className="profile-below"),
        _foot(profile, lang),
    ]


def _table(profile: Profile, lang: str) -> html.Table:
    heads = ["domain", "name", "value", "compared", "spine", "quarter", "trend", "inside", "rests", "map"]
    left_out = {"quarter" if profile.together else "rests", "" if profile.inside else "inside"}
    shown = [head for head in heads if head not in left_out]
    args = {"region": profile.region, "compared": profile.compared, "regions": profile.regions}
    cells = [html.Th(say(f"profile.head_{head}", lang, **args), scope="col", className=f"col-{head}") for head in shown]
    bodies = [
        html.Tbody(_domain(domain, [row for row in profile.rows if row.domain == domain], profile, lang))
        for domain in dict.fromkeys(row.domain for row in profile.rows)
    ]
    words = say("profile.area.caption" if profile.together else "profile.caption", lang, region=profile.region)
    caption = html.Caption(words, className="unseen")
    return html.Table(
        [caption, html.Thead(html.Tr(cells)), *bodies], className=f"profile-table{' profile-area' * profile.together}"
    )


def _domain(domain: str, rows: Sequence[Row], profile: Profile, lang: str) -> list[Any]:
    name = html.Span(say(f"domain.{domain}", lang), className=f"domain domain-{domain}")
    # To the end of its group of rows, those that open later included.
    head = html.Th(name, scope="rowgroup", rowSpan=0, className="col-domain")
    parts: list[Any] = []
    for place, row in enumerate(rows):
        cells = [*([head] if place == 0 else []), *_cells(row, profile, lang)]
        parts += [html.Tr(cells, className="profile-row"), _detail(row, profile.inside)]
    return parts


def _cells(row: Row, profile: Profile, lang: str) -> list[Any]:
    opens = {"aria-expanded": "false", "aria-controls": f"detail-{row.id}"}
    name = html.Button(row.name, className="profile-more", id=f"more-{row.id}", type="button", **opens)
    weight = "profile-absent" if row.absent else "profile-value"
    link = html.A(
        say("profile.explore", lang),
        href=row.explore,
        **{"aria-label": say("profile.explore_label", lang, name=row.name)},
    )
    cells = [
        html.Th([name, _small(row.unit)] if row.unit else name, scope="row", className="col-name"),
        html.Td(
            [html.Span(row.value, className=weight), *_between(row), _small(row.remark)],
            className="col-value",
            **_head(profile.region),
        ),
        html.Td(
            [html.Span(row.compared), _small(row.compared_note)], className="col-compared", **_head(profile.compared)
        ),
        html.Td(_spine(row), className="col-spine"),
        *([] if profile.together else [html.Td(_quarter(row.quarter, lang), className="col-quarter")]),
        html.Td(_trend(row), className="col-trend", **_head(say("profile.head_trend", lang))),
    ]
    if profile.inside:
        cells.append(html.Td(_inside(row, lang), className="col-inside", **_head(say("profile.head_inside", lang))))
    if profile.together:
        cells.append(html.Td(row.rests, className="col-rests", **_head(say("profile.head_rests", lang))))
    return [*cells, html.Td(link, className="col-map")]


def _between(row: Row) -> list[Any]:
    return [" ", html.Span(row.between, className="profile-between")] if row.between else []


def _head(words: str) -> dict[str, str]:
    """The head of a column, for a narrow screen, where it stands over each figure."""
    return {"data-head": words}


def _small(text: str) -> html.Span:
    return html.Span(text, className="profile-small")


def _spine(row: Row) -> html.Div | html.Span:
    if not row.spine:
        return _small(row.summary)
    low, high = (html.Span(end, **{"aria-hidden": "true"}) for end in row.limits)
    return html.Div([low, html.Img(src=row.spine, alt=row.summary), high], className="profile-spine")


def _quarter(letter: str, lang: str) -> list[Any]:
    if not letter:
        return [_small(say("profile.no_quarter", lang))]
    return [html.Strong(letter, className="profile-letter"), " ", _small(say(f"quarter.{letter}", lang))]


def _trend(row: Row) -> list[Any]:
    kind, words, periods = row.trend
    if not periods:
        return [_small(words)]
    sign = html.Span(className=f"profile-arrow profile-arrow-{kind}", **{"aria-hidden": "true"})
    return [sign, html.Span(words), _small(periods)]


def _inside(row: Row, lang: str) -> list[Any]:
    if not row.within:
        return [_small(say("profile.no_spread", lang))]
    mark = [html.Strong(say("profile.hides", lang), className="profile-hides")] if row.hides else []
    return [html.Span(row.within), *mark]


def _detail(row: Row, inside: bool) -> html.Tr:
    terms = [
        part
        for heading, paragraphs in row.detail
        for part in (html.Dt(heading), html.Dd([html.P(paragraph) for paragraph in paragraphs]))
    ]
    cell = html.Td([html.P(row.sentence, className="profile-sentence"), html.Dl(terms)], colSpan=7 + inside)
    return html.Tr(cell, id=f"detail-{row.id}", className="profile-detail", hidden=True)


def _lacking(one: Lacking) -> html.P:
    domain = html.Span(one.text, className=f"domain domain-{one.domain}")
    return html.P([domain, " ", html.A(one.way_on, href=one.address)], className="profile-lacking")


def _words(profile: Profile, lang: str) -> list[html.Section]:
    """What opens under the rows, for the second sheet of paper; of every figure it would be too much."""
    if profile.everything:
        return []
    items = [html.Li([html.H3(row.name), html.P(row.brief), html.P(html.Em(row.question))]) for row in profile.rows]
    return [html.Section([html.H2(say("profile.words", lang)), html.Ul(items)], className="profile-words")]


def _foot(profile: Profile, lang: str) -> html.Footer:
    return html.Footer(
        [
            html.Section([html.H2(say("profile.reading", lang)), *map(html.P, profile.notes)]),
            html.Section(
                [html.H2(say("profile.sources", lang)), *map(html.P, profile.sources)], className="profile-sources"
            ),
            html.P([profile.release, " ", html.Span(className="profile-address")], className="profile-release"),
            *_words(profile, lang),
        ],
        className="profile-foot",
    )
