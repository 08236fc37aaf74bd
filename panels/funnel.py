"""The shares that stand out given how many people each is about: a funnel of A, or of B where A has none."""

from typing import Any

import pandas as pd
from dash import html

from answers.bands import funnel_of
from answers.rows.one_figure import slice_rows
from answers.side import Side
from answers.view import View
from figures.funnel import funnel_figure, funnel_twin, withheld
from figures.sentence.funnel import funnel_claims, funnel_key, funnel_title
from indicators.relations.refusal import Refused
from layouts.panel import EMPTY_CHART, figure_line
from panels.content import Content, source_of
from panels.panel import Panel
from wording import say


def draw_funnel(view: View) -> Content:
    """Shares over how many people they are of; one line of text where there is no funnel of A nor of B."""
    side = funnel_side(view)
    figure, lang = side.figure, view.lang
    table, funnel = funnel_of(view.holdings, figure)
    title = funnel_title(funnel, figure.level, lang)
    if isinstance(funnel, Refused):
        return Content(html.Span(title, className="plain"), EMPTY_CHART, nothing=title)
    people = _people(side)
    hidden = len(withheld(table))
    chart = funnel_figure(table, funnel, figure, people, lang, side.mine)
    claims = funnel_claims(funnel, figure, hidden, lang)
    chart["layout"]["meta"] = {
        "summary": " ".join((title, *claims)),
        "key": funnel_key(funnel, figure, hidden, lang),
        "twins": [funnel_twin(table, funnel, figure, people, lang, side.mine)],
    }
    sub = [
        html.Span(side.letter.upper(), className="letter"),
        *figure_line(figure.indicator.texts[lang].name, figure.period, lang),
    ]
    return Content(html.Span(title, className="drawn"), chart, sub, (), source_of(side, with_comparator=False))


def funnel_room(view: View) -> str:
    """'plain' where there is one line of text, else 'drawn'."""
    figure = funnel_side(view).figure
    _, funnel = funnel_of(view.holdings, figure)
    return "plain" if isinstance(funnel, Refused) else "drawn"


def funnel_side(view: View) -> Side:
    """The side that the funnel is of: A, unless only B has one."""
    for side in view.sides:
        if not isinstance(funnel_of(view.holdings, side.figure)[1], Refused):
            return side
    return view.a


def _people(side: Side) -> str:
    """The name of what the axis counts."""
    weight: Any = side.figure.indicator.aggregation.weight
    if weight in side.holdings.registry:
        return side.holdings.registry[weight].texts[side.lang].name
    return say("funnel.people", side.lang)


def funnel_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region of the figure of the funnel, with the people its share is of and how far it lies from all together.

    `deviation` is in standard deviations, what regions differ by themselves included.
    """
    side = funnel_side(view)
    table, finding = funnel_of(view.holdings, side.figure)
    if isinstance(finding, Refused):
        return pd.DataFrame()
    beside = table[["region_code"]].assign(people=table["size"], deviation=finding.z)
    return slice_rows(side.figure, view.release).merge(beside, on="region_code", how="left")


PANELS = (
    Panel(
        "funnel",
        page="verkennen",
        place=70,
        frame="chart",
        draw=draw_funnel,
        rows=funnel_rows,
        figures=lambda view: (funnel_side(view).figure,),
        embed=True,
        twin=True,
        fold="funnel.show",
        room=funnel_room,
        print_height=262,
    ),
)
