"""The table of a profile: one row a figure, and under it all sentences about it."""

from collections.abc import Sequence
from typing import Any

from dash import html

from layouts.profiel_texts import Profile, ProfileRow
from wording import say


def profile_table(profile: Profile, lang: str) -> html.Table:
    """All figures of a profile by domain, a row each; the sentences about one open under it."""
    heads = ["domain", "name", "value", "compared", "spine", "quarter", "trend", "inside", "rests", "map"]
    absent = {"quarter" if profile.aggregate else "rests", "" if profile.inside else "inside"}
    columns = [head for head in heads if head not in absent]
    args = {"region": profile.region, "compared": profile.compared, "regions": profile.regions}
    cells = [
        html.Th(say(f"profile.head_{head}", lang, **args), scope="col", className=f"col-{head}") for head in columns
    ]
    bodies = [
        html.Tbody(_domain(domain, [row for row in profile.rows if row.domain == domain], profile, lang))
        for domain in dict.fromkeys(row.domain for row in profile.rows)
    ]
    words = say("profile.area.caption" if profile.aggregate else "profile.caption", lang, region=profile.region)
    caption = html.Caption(words, className="unseen")
    return html.Table(
        [caption, html.Thead(html.Tr(cells)), *bodies], className=f"profile-table{' profile-area' * profile.aggregate}"
    )


def _domain(domain: str, rows: Sequence[ProfileRow], profile: Profile, lang: str) -> list[Any]:
    name = html.Span(say(f"domain.{domain}", lang), className=f"domain domain-{domain}")
    # To the end of its group of rows, those that open later included.
    head = html.Th(name, scope="rowgroup", rowSpan=0, className="col-domain")
    parts: list[Any] = []
    for place, row in enumerate(rows):
        cells = [*([head] if place == 0 else []), *_cells(row, profile, lang)]
        parts += [html.Tr(cells, className="profile-row"), _detail(row, profile.inside)]
    return parts


def _cells(row: ProfileRow, profile: Profile, lang: str) -> list[Any]:
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
        *([] if profile.aggregate else [html.Td(_quarter(row.quarter, lang), className="col-quarter")]),
        html.Td(_trend(row), className="col-trend", **_head(say("profile.head_trend", lang))),
    ]
    if profile.inside:
        cells.append(html.Td(_inside(row, lang), className="col-inside", **_head(say("profile.head_inside", lang))))
    if profile.aggregate:
        cells.append(html.Td(row.rests, className="col-rests", **_head(say("profile.head_rests", lang))))
    return [*cells, html.Td(link, className="col-map")]


def _between(row: ProfileRow) -> list[Any]:
    return [" ", html.Span(row.between, className="profile-between")] if row.between else []


def _head(words: str) -> dict[str, str]:
    """The head of a column, for a narrow screen, where it stands over each figure."""
    return {"data-head": words}


def _small(text: str) -> html.Span:
    return html.Span(text, className="profile-small")


def _spine(row: ProfileRow) -> html.Div | html.Span:
    if not row.spine:
        return _small(row.summary)
    low, high = (html.Span(end, **{"aria-hidden": "true"}) for end in row.limits)
    return html.Div([low, html.Img(src=row.spine, alt=row.summary), high], className="profile-spine")


def _quarter(letter: str, lang: str) -> list[Any]:
    if not letter:
        return [_small(say("profile.no_quarter", lang))]
    return [html.Strong(letter, className="profile-letter"), " ", _small(say(f"quarter.{letter}", lang))]


def _trend(row: ProfileRow) -> list[Any]:
    kind, words, periods = row.trend
    if not periods:
        return [_small(words)]
    sign = html.Span(className=f"profile-arrow profile-arrow-{kind}", **{"aria-hidden": "true"})
    return [sign, html.Span(words), _small(periods)]


def _inside(row: ProfileRow, lang: str) -> list[Any]:
    if not row.within:
        return [_small(say("profile.no_spread", lang))]
    mark = [html.Strong(say("profile.hides", lang), className="profile-hides")] if row.hides else []
    return [html.Span(row.within), *mark]


def _detail(row: ProfileRow, inside: bool) -> html.Tr:
    terms = [
        part
        for heading, paragraphs in row.detail
        for part in (html.Dt(heading), html.Dd([html.P(paragraph) for paragraph in paragraphs]))
    ]
    cell = html.Td([html.P(row.sentence, className="profile-sentence"), html.Dl(terms)], colSpan=7 + inside)
    return html.Tr(cell, id=f"detail-{row.id}", className="profile-detail", hidden=True)
