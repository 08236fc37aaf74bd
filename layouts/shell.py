"""What stands on every page: the provider with the theme, header, main part, footer."""

import dash_mantine_components as dmc
from dash import html

from layouts.theme import THEME
from wording import say

DATA_ADDRESS = "/api/v1/indicators"


def root(pages: html.Div) -> dmc.MantineProvider:
    """The outermost component, around the container of all pages."""
    return dmc.MantineProvider(pages, theme=THEME, forceColorScheme="light")


def frame(content: list, lang: str, other_language: str, release_id: str) -> html.Div:
    """A page: header, `content` and footer. other_language: the address of the same view in the other language."""
    return html.Div(
        [
            html.A(say("site.skip", lang), href="#main", className="skip"),
            _header(lang, other_language),
            html.Div(content, className="page"),
            _footer(lang, release_id),
        ],
        lang=lang,
        className="shell",
    )


def _header(lang: str, other_language: str) -> html.Header:
    wordmark = html.A(
        [_mark(), html.Span(say("site.name", lang), className="wordmark-name")],
        href=f"/?lang={lang}" if lang != "nl" else "/",
        className="wordmark",
    )
    links = [
        html.A(say("site.nav_explore", lang), href="#main", **{"aria-current": "page"}),
        html.A(say("site.nav_data", lang), href=DATA_ADDRESS),
    ]
    switch = html.A(
        say("site.other_language", lang),
        id="language",
        href=other_language,
        hrefLang="en" if lang == "nl" else "nl",
        lang="en" if lang == "nl" else "nl",
        className="language",
    )
    return html.Header(
        [
            wordmark,
            html.P(say("site.tagline", lang), className="tagline"),
            html.Nav(links, className="nav", **{"aria-label": say("site.nav", lang)}),
            switch,
        ],
        className="header",
    )


def _mark() -> html.Span:
    """Three regions in a row: the sign beside the name."""
    return html.Span([html.Span(), html.Span(), html.Span()], className="mark", **{"aria-hidden": "true"})


def _footer(lang: str, release_id: str) -> html.Footer:
    release = html.Span(say("site.footer_release", lang, release=release_id), className="release")
    return html.Footer([html.Span(say("site.footer", lang)), release], className="footer")
