"""The list of the regions most similar to mine, a row each, marked with pointer or keys (assets/pages/similar.js)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from wording import say


@dataclass(frozen=True)
class SimilarRow:
    """One region as it is written. value: the figure compared. drivers: in what it is like mine, short and in full.

    differs: in what least, the same with both figures; empty when in nothing. stability: in which part of the lists
    with other weights it stays, empty when in all.
    """

    code: str
    name: str
    value: str
    drivers: Sequence[tuple[str, str]]
    differs: tuple[str, str, str] | None
    stability: str


def similar_list(table: Sequence[Any], basis: Sequence[str], lang: str) -> list[Any]:
    """The list, and on demand on what regions were compared."""
    fold = html.Details([html.Summary(say("similar.basis", lang)), *map(html.P, basis)], className="similar-basis")
    return [fold, *table]


def similar_table(rows: Sequence[SimilarRow], mine: tuple[str, str], figure: str, period: str, lang: str) -> list[Any]:
    """The table, the most alike first, with mine above it (its name and figure), and a button that marks them all."""
    heads = [say(f"similar.head_{name}", lang) for name in ("region", "value", "drivers", "differs")]
    heads[1] = f"{figure}, {period}"
    cells = [
        html.Th(head, scope="col", className="similar-number" if at == 1 else None) for at, head in enumerate(heads)
    ]
    in_words = {"data-head": heads[1]}
    own = html.Tr(
        [
            html.Th(mine[0], scope="row"),
            html.Td(mine[1], className="similar-number", **in_words),
            html.Td(say("similar.own_row", lang), colSpan=2),
        ],
        className="similar-mine",
    )
    caption = html.Caption(say("similar.caption", lang), className="unseen")
    table = html.Table(
        [caption, html.Thead(html.Tr(cells)), html.Tbody([own, *(_row(row, heads, lang) for row in rows)])],
        className="similar-table",
    )
    mark = html.Button(say("similar.mark_all", lang), className="button similar-mark", type="button")
    return [html.Div(table, className="similar-scroll", tabIndex=0, role="group", **{"aria-label": heads[0]}), mark]


def _row(row: SimilarRow, heads: Sequence[str], lang: str) -> html.Tr:
    name = html.Button(row.name, type="button", className="similar-name", **{"aria-pressed": "false"})
    share = (
        html.Span(row.stability, className="similar-kept", title=say("similar.kept_title", lang))
        if row.stability
        else None
    )
    cells = [
        html.Td(_drivers(row, lang), **{"data-head": heads[2]}),
        html.Td(_differs(row, lang), **{"data-head": heads[3]}),
    ]
    value = html.Td(row.value, className="similar-number", **{"data-head": heads[1]})
    return html.Tr([html.Th([name, share] if share else name, scope="row"), value, *cells], **{"data-code": row.code})


def _drivers(row: SimilarRow, lang: str) -> Any:
    if not row.drivers:
        return say("similar.no_driver", lang)
    chips = [html.Li(short, title=full, className="similar-chip") for short, full in row.drivers]
    return html.Ul(chips, className="similar-chips")


def _differs(row: SimilarRow, lang: str) -> Any:
    if row.differs is None:
        return say("similar.differs_none", lang)
    short, full, figures = row.differs
    chip, numbers = (
        html.Span(short, title=full, className="similar-chip"),
        html.Span(figures, className="similar-figures"),
    )
    return html.Div([chip, " ", numbers])
