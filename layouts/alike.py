"""The list of the regions most like mine: one row each, marked with pointer or keyboard. See assets/alike.js."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from wording import say


@dataclass(frozen=True)
class AlikeRow:
    """One region as it is written. value: the figure compared. drivers, differs: in what it is like mine and in what
    least. kept: in which part of the lists with other weights it stays."""

    code: str
    name: str
    value: str
    drivers: str
    differs: str
    kept: str


def alike_table(rows: Sequence[AlikeRow], mine: tuple[str, str], figure: str, period: str, lang: str) -> list[Any]:
    """The table, the most alike first, with mine above it (its name and figure), and a button that marks them all."""
    heads = [say(f"alike.head_{name}", lang) for name in ("region", "value", "drivers", "differs", "kept")]
    heads[1] = f"{figure}, {period}"
    cells = [html.Th(head, scope="col", className="alike-number" if at == 1 else None) for at, head in enumerate(heads)]
    own = html.Tr(
        [
            html.Th(mine[0], scope="row"),
            html.Td(mine[1], className="alike-number"),
            html.Td(say("alike.own_row", lang), colSpan=3),
        ],
        className="alike-mine",
    )
    caption = html.Caption(say("alike.caption", lang), className="unseen")
    table = html.Table(
        [caption, html.Thead(html.Tr(cells)), html.Tbody([own, *map(_row, rows)])], className="alike-table"
    )
    mark = html.Button(say("alike.mark_all", lang), className="button alike-mark", type="button")
    return [html.Div(table, className="alike-scroll", tabIndex=0, role="group", **{"aria-label": heads[0]}), mark]


def _row(row: AlikeRow) -> html.Tr:
    name = html.Button(row.name, type="button", className="alike-name", **{"aria-pressed": "false"})
    cells = [
        html.Th(name, scope="row"),
        html.Td(row.value, className="alike-number"),
        *(html.Td(text) for text in (row.drivers, row.differs, row.kept)),
    ]
    return html.Tr(cells, **{"data-code": row.code})
