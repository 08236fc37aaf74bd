"""The four quiet buttons of a panel: to its table, and menus to take along its image, its data, and a way to it.

assets/tools/tools.js opens the menus and does what their buttons say; it finds the words of its own in `take_along`.
"""

from dataclasses import dataclass
from typing import Any

from dash import html

from layouts.words import browser_words
from wording import say

_FILES = (("csv_excel", "csv", "&csv=semicolon"), ("csv", "csv", ""), ("xlsx", "xlsx", ""), ("parquet", "parquet", ""))


@dataclass(frozen=True)
class Tools:
    """The buttons of a panel. name: its id; sides: the letters of its figures.

    table: which table its button opens, one of panels.panel.TABLES. image: whether there is a menu for it.
    embed: whether it can stand alone on another page.
    """

    name: str
    sides: str
    table: str = "page"
    image: bool = True
    embed: bool = False


def tool_buttons(tools: Tools, lang: str) -> list[Any]:
    """The buttons and menus of one panel."""
    files, share = [_download(*entry, lang) for entry in _FILES], _share(lang, embed=tools.embed)
    buttons = [_menu(tools, "data", files, lang), _menu(tools, "share", share, lang, _citation(lang))]
    if tools.image:
        buttons.insert(0, _menu(tools, "image", [_action(key, lang) for key in ("png", "svg", "copy_image")], lang))
    if tools.table != "none":
        buttons.insert(0, _table_button(tools, lang))
    return buttons


def take_along(lang: str, release_id: str) -> html.Div:
    """The part that the buttons of all panels need once on a page: their words, and the release of the page."""
    return html.Div(id="take", hidden=True, **browser_words(lang, "browser_take"), **{"data-release": release_id})


def _table_button(tools: Tools, lang: str) -> html.Button:
    words = say("take.table", lang)
    opens = {"aria-expanded": "false"} if tools.table == "own" else {}
    return html.Button(
        className="tool tool-table",
        title=words,
        **{"aria-label": words, "data-take": "table", "data-panel": tools.name},
        **opens,
    )


def _menu(tools: Tools, kind: str, items: list[Any], lang: str, *below: Any) -> html.Div:
    """below: what comes or grows while the menu is open, so that no button moves under a pointer."""
    menu = f"{tools.name}-{kind}-menu"
    words = say(f"take.{kind}", lang)
    opens = {"aria-label": words, "aria-expanded": "false", "aria-controls": menu}
    return html.Div(
        [
            html.Button(className=f"tool tool-{kind}", title=words, **opens),
            html.Div(
                [html.P(words, className="tool-heading"), *items, html.P(className="tool-said", role="status"), *below],
                id=menu,
                className=f"tool-menu tool-menu-{kind}",
                hidden=True,
                role="group",
                **{"aria-label": words},
            ),
        ],
        className="tool-slot",
        **{"data-panel": tools.name, "data-sides": tools.sides},
    )


def _action(key: str, lang: str) -> html.Button:
    return html.Button(say(f"take.{key}", lang), className="tool-item", **{"data-take": key})


def _download(key: str, ending: str, more: str, lang: str) -> html.A:
    """The address is filled in when the menu opens: it is that of what the page shows then."""
    label = [html.Span(say(f"take.{key}", lang)), html.Span(say(f"take.{key}_hint", lang), className="tool-hint")]
    return html.A(label, href="#", className="tool-item", **{"data-ending": ending, "data-more": more})


def _share(lang: str, *, embed: bool) -> list[Any]:
    bibtex = html.A(say("take.bib", lang), href="#", className="tool-item", **{"data-ending": "bib", "data-more": ""})
    return [
        _action("copy_link", lang),
        *([_action("copy_embed", lang)] if embed else []),
        html.P(say("take.cite", lang), className="tool-heading"),
        _action("copy_apa", lang),
        _action("copy_bib", lang),
        bibtex,
    ]


def _citation(lang: str) -> html.P:
    """The text to cite the panel by; it is fetched when the menu opens."""
    return html.P(
        say("take.loading", lang),
        className="tool-citation",
        tabIndex=0,
        role="group",
        **{"data-citation": "txt", "aria-label": say("take.cite", lang)},
    )
