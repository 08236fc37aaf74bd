"""The page Over: what the site is, how figures are made, and what may be concluded from them."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from dash import html

from indicators.selection import Selection
from layouts.prose import contents, text_page, with_links
from wording import phrases, say

SECTIONS = ("what", "rules", "made", "compare", "shown", "relations", "privacy", "access", "cite", "release")


def over(selection: Selection, args: Mapping[str, str]) -> list[Any]:
    """args: what the texts ask for: release and example, see wording/<lang>/over.toml."""
    lang = selection.lang
    sections = [(name, say(f"over.{name}.title", lang)) for name in SECTIONS]
    side = [contents(say("over.on_page", lang), sections)]
    parts = [_section(name, heading, args, lang) for name, heading in sections]
    return [text_page(say("over.heading", lang), say("over.lead", lang), side, parts)]


def _section(name: str, heading: str, args: Mapping[str, str], lang: str) -> html.Section:
    """The phrases of one section in the order of their file; items that follow each other are one list."""
    before = f"over.{name}."
    parts = [key.removeprefix(before) for key in phrases(lang) if key.startswith(before) and key != f"{before}title"]
    content: list[Any] = [html.H2(heading, id=f"{name}-title")]
    for kind, keys in groupby(parts, key=lambda part: part.rstrip("0123456789")):
        texts = [with_links(say(f"over.{name}.{part}", lang, **args)) for part in keys]
        content += _as(kind, texts)
    return html.Section(content, id=name, className="part prose", **{"aria-labelledby": f"{name}-title"})


def _as(kind: str, texts: list[list[Any]]) -> list[Any]:
    if kind == "li":
        return [html.Ul([html.Li(text) for text in texts])]
    element = {"h": html.H3, "p": html.P, "quote": html.Blockquote}[kind]
    return [element(text) for text in texts]
