"""The four quiet buttons of a panel: to its table, and menus to take along its image, its data, and a way to it.

assets/tools.js opens the menus and does what their buttons say; it finds the words of its own in `take_along`.
"""

from typing import Any

from dash import html

from layouts.words import browser_words
from wording import say

# Every panel that can be taken along, with the figures it shows; a profile is a table and prints as it is.
SIDES: dict[str, tuple[str, ...]] = {
    "map-a": ("a",),
    "map-b": ("b",),
    "map-ab": ("a", "b"),
    "years": ("a",),
    "scatter": ("a", "b"),
    "strip": ("a", "b"),
    "funnel": ("a", "b"),
    "trend": ("a", "b"),
    "within": ("a", "b"),
    "table": ("a", "b"),
    "profile": (),
    "alike": ("b",),
    "alike-domains": (),
    "alike-map": ("b",),
    "alike-figure": ("b",),
    "alike-profile": (),
    "expected": ("b",),
    "pair": ("a", "b"),
    "held": ("a", "b"),
    "matrix": (),
    "around": (),
}
# Panels of Vergelijkbare regio's that draw; the others are tables themselves.
ALIKE = ("alike-map", "alike-figure", "alike-profile", "expected")
# Panels that are a table themselves, with no image of it.
TABLES = ("profile", "alike", "alike-domains")
# The maps that are drawn only while the page shows them.
IN_VIEW = {"map-a": "A", "map-b": "B", "map-ab": "AB", "years": "years"}
# Panels with other numbers than those of the table of the page: they open a table of their own.
OWN_TABLE = ("years", *ALIKE, "pair", "held", "matrix", "around")
# Panels that cannot stand alone on another page.
NOT_EMBEDDED = (*TABLES, *ALIKE, "pair", "held", "matrix", "around")

_DATA = (("csv_excel", "csv", "&csv=semicolon"), ("csv", "csv", ""), ("xlsx", "xlsx", ""), ("parquet", "parquet", ""))


def tools(name: str, lang: str) -> list[Any]:
    """The buttons and menus of one panel; none for a panel that has nothing to take along."""
    if name not in SIDES:
        return []
    data, share = [_download(*entry, lang) for entry in _DATA], _share(lang, embed=name not in NOT_EMBEDDED)
    buttons = [_menu(name, "data", data, lang), _menu(name, "share", share, lang, _citation(lang))]
    if name in TABLES:
        return buttons
    image = _menu(name, "image", [_action(key, lang) for key in ("png", "svg", "copy_image")], lang)
    return [*([] if name == "table" else [_table_button(name, lang)]), image, *buttons]


def take_along(lang: str, release_id: str) -> html.Div:
    """What the buttons of all panels need once on a page: their words, and the release that is shown."""
    return html.Div(id="take", hidden=True, **browser_words(lang, "browser_take"), **{"data-release": release_id})


def _table_button(name: str, lang: str) -> html.Button:
    words = say("take.table", lang)
    opens = {"aria-expanded": "false"} if name in OWN_TABLE else {}
    return html.Button(
        className="tool tool-table",
        title=words,
        **{"aria-label": words, "data-take": "table", "data-panel": name},
        **opens,
    )


def _menu(name: str, kind: str, items: list[Any], lang: str, *below: Any) -> html.Div:
    """below: what comes or grows while the menu is open, so that no button moves under a pointer."""
    menu = f"{name}-{kind}-menu"
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
        **{"data-panel": name, "data-sides": "".join(SIDES[name])},
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
