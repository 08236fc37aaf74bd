"""One panel alone, to stand inside a page of someone else: no menu, no controls, a way to the whole view."""

from typing import Any

from dash import dcc, html

from indicators.selection import Selection
from layouts.shell import stored
from layouts.tools import take_along
from layouts.verkennen import framed, shown_panels
from wording import say


def embedded(name: str, asked: Selection, shown: Selection, notices: list[Any], release_id: str) -> html.Div:
    """A panel of FRAMED with its source and a link. asked: the view linked to; shown: the one that draws this panel."""
    lang = asked.lang
    full = html.A(
        say("take.embed_open", lang),
        href="/" + asked.to_query(),
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
                    framed(name, lang),
                    html.P(full),
                ],
                id="main",
                className="embed",
                tabIndex=-1,
            ),
            *shown_panels(name),
            dcc.Store(id="selection", data=stored(shown)),
            dcc.Store(id="marks", data=list(asked.marked)),
            html.Div(id="address", hidden=True),
            take_along(lang, release_id),
        ],
        lang=lang,
        className="shell",
    )
