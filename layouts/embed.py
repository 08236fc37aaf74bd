"""One panel alone, to stand inside a page of someone else: no menu, no controls, a way to the whole view."""

from collections.abc import Mapping
from typing import Any

from dash import dcc, html

from indicators.selection import Selection
from layouts.shell import panels_with_store
from layouts.tools import take_along
from wording import say


def embed_page(panel: html.Section, selection: Selection, store: Mapping[str, Any], notices: list[Any]) -> html.Div:
    """A panel in its frame with a link. selection: of the view linked to; store: of the question that is drawn."""
    lang, name = selection.lang, str(panel.id)
    full = html.A(
        say("take.embed_open", lang),
        href="/" + selection.to_query(),
        target="_blank",
        rel="noopener",
        className="embed-link",
        **{"data-full-view": "true"},
    )
    return html.Div(
        [
            html.Main(
                [
                    html.H1(say("site.title_embed", lang), className="unseen"),
                    *notices,
                    panel,
                    html.P(full),
                ],
                id="main",
                className="embed",
                tabIndex=-1,
            ),
            *panels_with_store([name]),
            dcc.Store(id="selection", data=dict(store)),
            dcc.Store(id="marks", data=list(selection.marked)),
            html.Div(id="address", hidden=True),
            take_along(lang, str(store["release"])),
        ],
        lang=lang,
        className="shell",
    )
