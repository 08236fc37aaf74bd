"""The frame that every figure stands in: a sentence as title, the figure, what is remarked, the source."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from layouts.tools import Tools, tool_buttons
from layouts.words import browser_words
from wording import say

# A chart in which nothing is drawn yet, or will be.
EMPTY_CHART: dict[str, Any] = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}


def section(
    name: str,
    figure: Sequence[Any],
    lang: str,
    *,
    draws: str = "",
    tools: Tools | None = None,
    letter: str = "",
    tall: bool = False,
    twin: bool = False,
    below: bool = False,
    room: str = "",
    fold: str = "",
    present: bool = True,
    print_height: int = 0,
    views: Sequence[str] = (),
    asks: bool = False,
) -> html.Section:
    """The frame of a panel with the ids name-title, name-sub, name-notice and name-source, which the browser fills.

    draws: the kind of drawing that the browser puts in it, as a script registers it; empty for words.
    letter: 'A' or 'B' where the panel shows one of the two. tall: as high as its content (tables, text).
    twin: with room under the figure for its key and table, which assets/figures/twin.js fills.
    below: with room for text under the figure.
    fold: where it is folded at first, the words of the button that opens it (assets/base/fold.js).
    room: a class that tells how much room it will take, which the title of the drawing repeats.
    print_height: of its chart on paper, in pixels (assets/tools/print.js).
    asks: whether its subtitle says what to do on the page (assets/tools/export-image.js, print.css, present.css).
    views: the ways to see maps in which it is in sight, out of Selection.view; empty for all (assets/style.css).
    """
    buttons = [*(tool_buttons(tools, lang) if tools else []), *([_present_button(name, lang)] if present else [])]
    header = [
        html.H2([html.Span(className=room)] if room else None, id=f"{name}-title", className="panel-title"),
        html.P(id=f"{name}-sub", className="panel-sub"),
        html.Div(buttons, id=f"{name}-tools", className="panel-tools"),
    ]
    if letter:
        header.insert(0, html.Span(letter, className="letter", **{"aria-hidden": "true"}))
    if fold:
        header.append(_fold_button(name, fold))
    attributes = {
        "data-draws": draws,
        "data-print-height": str(print_height or ""),
        "data-views": " ".join(views),
        "data-asks": "yes" if asks else "",
    }
    body = [*figure] if tall else [*figure, skeleton(lang)]
    return html.Section(
        [
            html.Header(header, className="panel-header"),
            html.Div(body, id=f"{name}-body", className="panel-body"),
            *([html.Div(id=f"{name}-text", className="relations-text")] if below else []),
            *([_twin(name, lang)] if twin else []),
            html.Div(id=f"{name}-notice", className="panel-notice", role="status"),
            html.Footer(id=f"{name}-source", className="panel-source"),
        ],
        id=name,
        className=f"panel panel-{name}" + (" panel-tall" if tall else "") + (" panel-folded" if fold else ""),
        **{"aria-labelledby": f"{name}-title"} | {key: value for key, value in attributes.items() if value},
    )


def headline(name: str) -> html.Section:
    """The sentences above all panels, without a frame."""
    return html.Section(
        [
            html.P(id=f"{name}-sub", className="headline-place"),
            html.H1(id=f"{name}-title", className="headline-title"),
            html.P(id=f"{name}-text", className="headline-text"),
            html.Div(id=f"{name}-notice", className="panel-notice", role="status"),
            html.Div(id=f"{name}-source", hidden=True),
        ],
        className="headline",
        **{"aria-live": "polite"},
    )


def canvas(name: str, lang: str) -> html.Div:
    """The canvas of a map, or of several; busy until the browser has painted them: till then there is a skeleton."""
    words = browser_words(lang, "browser", "browser_maps")
    return html.Div(id=f"{name}-canvas", className="map-canvas", **{"aria-busy": "true"}, **words)


def chart(name: str, lang: str) -> dcc.Graph:
    """The graph that a chart is drawn in."""
    config = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "locale": lang}
    return dcc.Graph(id=f"{name}-figure", figure=EMPTY_CHART, config=config, className="chart")


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
        [dmc.Skeleton(height="100%", animate=False), html.Span(say("panel.loading", lang), className="unseen")],
        className="panel-skeleton",
    )


def figure_line(name: str, period: str, lang: str) -> list[html.Span]:
    """The name and period of the figure of a panel; where room is short the name gives way, never the period."""
    return [html.Span(name, className="clipped"), html.Span(say("panel.period", lang, period=period))]


def source_text(line: str, notes: Sequence[str], lang: str) -> list[Any]:
    """The source under a figure; what is to be known about the copy used opens on demand."""
    if not notes:
        return [html.Span(line)]
    return [
        html.Span([line, " "]),
        html.Details([html.Summary(say("source.more", lang)), *(html.P(note) for note in notes)]),
    ]
