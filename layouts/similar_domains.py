"""The figures of mine and of similar regions, figure by figure: a table that opens each of them
(assets/pages/similar.js).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from wording import say

HEADS = ("figure", "own", "range", "middle", "among")


@dataclass(frozen=True)
class DomainRow:
    """One figure as it is written. own, span, middle: that of mine, the ends of the list and its middle, or why not.

    without: how many of the list have no figure, in words. among: where mine lies; doubt: why that is not sure, empty
    where it is. outside: whether it is for sure beyond all. address: of this page with that figure; current: whether it
    is the one compared now.
    """

    id: str
    domain: str
    name: str
    about: str
    own: str
    span: str
    middle: str
    without: str
    among: str
    doubt: str
    outside: bool
    address: str
    current: bool


def domains_table(rows: Sequence[DomainRow], region: str, regions: str, lang: str) -> list[Any]:
    """Every figure under its domain, in the order of the definitions: never by how far apart they are."""
    heads = [say(f"similar_domains.head_{name}", lang, region=region, regions=regions) for name in HEADS]
    numbers = (1, 2, 3)
    cells = [
        html.Th(head, scope="col", className="similar-number" if place in numbers else None)
        for place, head in enumerate(heads)
    ]
    bodies = [
        html.Tbody(
            [_domain(domain, lang), *(_row(row, heads) for row in rows if row.domain == domain)],
        )
        for domain in dict.fromkeys(row.domain for row in rows)
    ]
    caption = html.Caption(say("similar_domains.caption", lang), className="unseen")
    table = html.Table([caption, html.Thead(html.Tr(cells)), *bodies], className="similar-table similar-does")
    return [html.Div(table, className="similar-scroll", tabIndex=0, role="group", **{"aria-label": heads[0]})]


def _domain(domain: str, lang: str) -> html.Tr:
    name = html.Span(say(f"domain.{domain}", lang), className=f"domain domain-{domain}")
    return html.Tr(html.Th(name, scope="rowgroup", colSpan=len(HEADS)), className="similar-domain")


def _row(row: DomainRow, heads: Sequence[str]) -> html.Tr:
    here = {"aria-current": "true"} if row.current else {}
    link = html.A(row.name, href=row.address, **{"data-figure": row.id}, **here)
    name = [link, html.Span(row.about, className="similar-about")]
    without = [html.Span(row.without, className="similar-about")] if row.without else []
    numbers = [[row.own], [row.span, *without], [row.middle]]
    cells = [
        html.Td(parts, className="similar-number", **{"data-head": head})
        for parts, head in zip(numbers, heads[1:4], strict=True)
    ]
    among = [row.among, html.Span(row.doubt, className="similar-about")] if row.doubt else row.among
    among_cell = html.Td(among, className="similar-outside" if row.outside else None, **{"data-head": heads[4]})
    return html.Tr(
        [html.Th(name, scope="row"), *cells, among_cell], className="similar-current" if row.current else None
    )
