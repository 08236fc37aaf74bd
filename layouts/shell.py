"""The parts of every page: the theme, header, main part and footer, and the stores of the selection."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from indicators.selection import Selection
from layouts.theme import THEME
from layouts.tools import take_along
from layouts.words import browser_words
from wording import say

# Every page by its name, with its address; the order is that of the main menu.
PAGES = {
    "verkennen": "/",
    "samenhang": "/samenhang",
    "vergelijk": "/vergelijk",
    "profiel": "/profiel",
    "cijfers": "/cijfers",
    "over": "/over",
}
# The pages with figures, which can be presented.
PRESENTED = ("verkennen", "samenhang", "vergelijk", "profiel")


def root(pages: html.Div) -> dmc.MantineProvider:
    """The outermost component, around the container of all pages."""
    return dmc.MantineProvider(pages, theme=THEME, forceColorScheme="light")


def frame(page: str, content: list[Any], selection: Selection, store: Mapping[str, Any]) -> html.Div:
    """A page: header, `content` and footer. page: its name in PAGES. store: what it keeps of its question."""
    lang, release_id = selection.lang, str(store["release"])
    return html.Div(
        [
            html.A(say("site.skip", lang), href="#main", className="skip"),
            _header(page, selection),
            html.Div(content, className=f"page page-{page}"),
            _footer(lang, release_id),
            dcc.Store(id="selection", data=dict(store)),
            dcc.Store(id="marks", data=list(selection.marked)),
            html.Div(id="address", hidden=True),
            _announcer(lang),
            take_along(lang, release_id),
        ],
        lang=lang,
        className="shell",
    )


def panels_with_store(names: Sequence[str]) -> list[Any]:
    """The names of the panels of a page, and the store of what they show: the browser puts it there
    (assets/base/panels.js).
    """
    return [html.Data(id="shown-panels", value=",".join(names), hidden=True), dcc.Store(id="drawn")]


def _header(page: str, selection: Selection) -> html.Header:
    lang = selection.lang
    wordmark = html.A(
        [_mark(), html.Span(say("site.name", lang), className="wordmark-name")],
        href=f"/?lang={lang}" if lang != "nl" else "/",
        className="wordmark",
    )
    query = selection.to_query()
    links = [_page_link(name, path + query, name == page, lang) for name, path in PAGES.items()]
    other = selection.with_changes(lang="en" if lang == "nl" else "nl")
    switch = html.A(
        say("site.other_language", lang),
        id="language",
        href=PAGES[page] + other.to_query(),
        hrefLang=other.lang,
        lang=other.lang,
        className="language",
    )
    return html.Header(
        [
            wordmark,
            html.P(say("site.tagline", lang), className="tagline"),
            html.Nav(links, className="nav", **{"aria-label": say("site.nav", lang)}),
            *_present_button(page, lang),
            switch,
        ],
        className="header",
    )


def _present_button(page: str, lang: str) -> list[html.Button]:
    if page not in PRESENTED:
        return []
    return [html.Button(say("present.page", lang), className="present-open", **{"data-present": "page"})]


def _announcer(lang: str) -> html.P:
    """Says what a key or a list reached; holds the words of presenting and of the keyboard."""
    words = browser_words(lang, "browser_present", "browser_reach")
    return html.P(id="announcer", className="unseen", role="status", **words)


def _page_link(name: str, address: str, current: bool, lang: str) -> html.A:
    here = {"aria-current": "page"} if current else {}
    return html.A(say(f"site.nav_{name}", lang), id=f"nav-{name}", href=address, **here)


def _mark() -> html.Span:
    """Three regions in a row: the sign beside the name."""
    return html.Span([html.Span(), html.Span(), html.Span()], className="mark", **{"aria-hidden": "true"})


def _footer(lang: str, release_id: str) -> html.Footer:
    words = say("site.footer_release", lang, release=release_id)
    release = html.A(words, href=f"{PAGES['cijfers']}{'?lang=en' if lang == 'en' else ''}#release", className="release")
    # On paper the address of the view stands with it, written by assets/tools/print.js.
    address = html.Span(className="print-address")
    return html.Footer([html.Span(say("site.footer", lang)), release, address], className="footer")
