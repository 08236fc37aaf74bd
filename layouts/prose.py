"""Running text: sections with headings, paragraphs and lists, whose words come from wording/."""

import re
from collections.abc import Sequence
from typing import Any

from dash import html

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def text_page(heading: str, lead: str, side: Sequence[Any], parts: Sequence[Any]) -> html.Main:
    """A page of text: its heading, what stands beside the text where there is room, and the parts."""
    head = html.Div([html.H1(heading, className="page-title"), html.P(lead, className="lead")], className="page-head")
    beside = html.Div(list(side), className="side")
    return html.Main(
        [head, beside, html.Div(list(parts), className="parts")], id="main", className="stage", tabIndex=-1
    )


def with_links(text: str) -> list[Any]:
    """A phrase with [words](address) in it: the words become a link."""
    pieces = _LINK.split(text)
    return [
        html.A(pieces[place], href=pieces[place + 1]) if place % 3 == 1 else piece
        for place, piece in enumerate(pieces)
        if place % 3 != 2 and piece
    ]


def contents(heading: str, sections: Sequence[tuple[str, str]]) -> html.Nav:
    """Links to the sections of a page: (id, heading) of each."""
    links = [html.Li(html.A(words, href=f"#{name}")) for name, words in sections]
    return html.Nav(
        [html.H2(heading, id="contents"), html.Ul(links)], className="contents", **{"aria-labelledby": "contents"}
    )


def facts(rows: Sequence[tuple[str, Any]]) -> html.Dl:
    """Terms with what they are, in two columns where there is room; rows without a value are left out."""
    pairs = [html.Div([html.Dt(term), html.Dd(value)]) for term, value in rows if value]
    return html.Dl(pairs, className="facts")
