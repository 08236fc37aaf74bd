"""The frame that every figure stands in: a sentence as title, the figure, what is remarked, the source."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from layouts.tools import tools
from layouts.words import browser_words
from wording import say

# What stands in a panel, as the script that draws it registers (assets/figures/); the other panels hold words.
DRAWS = {
    **dict.fromkeys(("map-a", "map-b", "map-ab", "around", "alike-map"), "map"),
    **dict.fromkeys(("scatter", "strip", "funnel", "trend", "within", "held"), "chart"),
    **dict.fromkeys(("alike-figure", "alike-profile", "expected"), "chart"),
    **{name: name for name in ("years", "table", "matrix", "pair")},
}


def panel(
    name: str,
    figure: Sequence[Any],
    lang: str,
    *,
    letter: str = "",
    tall: bool = False,
    twin: bool = False,
    room: str = "",
    fold: str = "",
) -> html.Section:
    """A panel with the ids name-title, name-sub, name-notice and name-source, filled by its render callback.

    letter: 'A' or 'B' where the panel shows one of the two. tall: as high as its content (tables, text).
    twin: with room under the figure for its key and table, which assets/figures/twin.js fills.
    fold: where it is folded at first, the words of the button that opens it (assets/base/fold.js); drawn no earlier.
    room: a class that tells how much room it will take, which the title of the drawing repeats.
    """
    header = [
        html.H2([html.Span(className=room)] if room else None, id=f"{name}-title", className="panel-title"),
        html.P(id=f"{name}-sub", className="panel-sub"),
        html.Div([*tools(name, lang), _present_button(name, lang)], id=f"{name}-tools", className="panel-tools"),
    ]
    if letter:
        header.insert(0, html.Span(letter, className="letter", **{"aria-hidden": "true"}))
    if fold:
        header.append(_fold_button(name, fold))
    body = [*figure] if tall else [*figure, skeleton(lang)]
    return html.Section(
        [
            html.Header(header, className="panel-header"),
            html.Div(body, id=f"{name}-body", className="panel-body"),
            *([_twin(name, lang)] if twin else []),
            html.Div(id=f"{name}-notice", className="panel-notice", role="status"),
            html.Footer(id=f"{name}-source", className="panel-source"),
        ],
        id=name,
        className=f"panel panel-{name}" + (" panel-tall" if tall else "") + (" panel-folded" if fold else ""),
        **{"aria-labelledby": f"{name}-title", **({"data-draws": DRAWS[name]} if name in DRAWS else {})},
    )


def _present_button(name: str, lang: str) -> html.Button:
    words = say("present.panel", lang)
    return html.Button(className="present-panel", title=words, **{"data-present": name, "aria-label": words})


def _fold_button(name: str, words: str) -> html.Button:
    opens = {"aria-expanded": "false", "aria-controls": f"{name}-body", "data-fold": name}
    return html.Button(words, type="button", className="panel-fold", **opens)


def _twin(name: str, lang: str) -> html.Div:
    return html.Div(id=f"{name}-twin", className="panel-twin", **browser_words(lang, "browser_twin"))


def skeleton(lang: str) -> html.Div:
    """Stands in the place of a figure until its first drawing; CSS takes it away."""
    return html.Div(
        [dmc.Skeleton(height="100%"), html.Span(say("panel.loading", lang), className="unseen")],
        className="panel-skeleton",
    )


def figure_line(name: str, period: str, lang: str) -> list[html.Span]:
    """Which figure a panel shows; where room is short the name gives way, never the period."""
    return [html.Span(name, className="clipped"), html.Span(say("panel.period", lang, period=period))]


def source_text(line: str, notes: Sequence[str], lang: str) -> list[Any]:
    """The source under a figure; what is to be known about the copy used opens on demand."""
    if not notes:
        return [html.Span(line)]
    return [
        html.Span([line, " "]),
        html.Details([html.Summary(say("source.more", lang)), *(html.P(note) for note in notes)]),
    ]
