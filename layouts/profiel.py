"""The page Regioprofiel: one region, all domains, in one table that fits a screen and a sheet of paper."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from layouts.profiel_table import profile_table
from layouts.profiel_texts import Lacking, Profile
from layouts.tools import Tools, tool_buttons
from wording import say

# How much is shown: the compact set, or every figure of the level.
EXTENTS = ("key", "all")


def profiel(
    controls: Sequence[Any], heading: Sequence[Any], notices: Sequence[Any], content: str, lang: str
) -> list[Any]:
    """The whole page: title beside what can be chosen, remarks, and the profile or an invitation (HTML text)."""
    top = html.Div(
        [
            html.Div(heading, id="profile-heading", className="profile-heading"),
            html.Div(controls, className="profile-controls"),
        ],
        className="profile-top",
    )
    article = html.Article(id="profile", className="profile", **{"aria-label": say("site.nav_profiel", lang)})
    notice = html.Div(notices, id="page-notices", className="page-notices")
    main = html.Main([top, notice, article], id="main", className="stage", tabIndex=-1)
    return [main, dcc.Store(id="profile-content", data=content)]


def choices(search: Any, compare: Any, tools: Tools, lang: str) -> list[Any]:
    """The controls of the page: the region, with what it is compared, how much is shown; printing and files."""
    extents = [{"value": extent, "label": say(f"profile.extent_{extent}", lang)} for extent in EXTENTS]
    extent = dmc.SegmentedControl(
        id="profile-extent", data=extents, value="key", **{"aria-labelledby": "profile-extent-label"}
    )
    rest = [
        compare,
        html.Div([html.Span(say("profile.extent", lang), id="profile-extent-label", className="field-label"), extent]),
        html.Button(say("profile.print", lang), id="profile-print", className="button", type="button"),
        html.Div(tool_buttons(tools, lang), id=f"{tools.name}-tools", className="panel-tools"),
    ]
    return [search, html.Div(rest, className="profile-choices")]


def heading(place: str, title: str, links: Sequence[tuple[str, str]] = ()) -> list[Any]:
    """The title of the page, where the region lies, and ways on: words and address."""
    ways = [html.A(words, href=address) for words, address in links]
    line = html.P([html.Span(place), html.Span(ways, className="profile-links")], className="headline-place")
    return [line, html.H1(title, className="headline-title")]


def invitation(examples: Sequence[tuple[str, str]], lang: str) -> list[Any]:
    """The invitation that stands there while no region was chosen; examples: name and address."""
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
        html.Div(profile_table(profile, lang), className="profile-scroll"),
        html.Div([*map(_lacking, profile.lacking)], className="profile-below"),
        _foot(profile, lang),
    ]


def _lacking(one: Lacking) -> html.P:
    domain = html.Span(one.text, className=f"domain domain-{one.domain}")
    return html.P([domain, " ", html.A(one.way_on, href=one.address)], className="profile-lacking")


def _words(profile: Profile, lang: str) -> list[html.Section]:
    """The sentences that open under the rows, for the second sheet of paper; of every figure it would be too much."""
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
