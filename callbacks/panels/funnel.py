"""Which shares stand out given how many people each is about: a funnel of A, or of B where A has none."""

from typing import Any

import pandas as pd
from dash import html

from callbacks.bands import funnel_of
from callbacks.panels.drawn import NO_CHART, Drawn, source_of
from callbacks.view import View
from figures.funnel import funnel_figure, funnel_twin, withheld
from figures.sentence.funnel import funnel_claims, funnel_key, funnel_title
from indicators.relations.refusal import Refused
from layouts.panel import figure_line
from wording import say


def funnel_panel(view: View) -> Drawn:
    """Shares over how many people they are of; one line of text where there is no funnel of A nor of B."""
    side = funnel_side(view)
    figure, lang = view.shown(side), view.lang
    table, found = funnel_of(view.holdings, figure)
    title = funnel_title(found, figure.level, lang)
    if isinstance(found, Refused):
        return Drawn(html.Span(title, className="plain"), NO_CHART)
    people = _people(side, view)
    hidden = len(withheld(table))
    drawn = funnel_figure(table, found, figure, people, lang, view.mine(side))
    claims = funnel_claims(found, figure, hidden, lang)
    drawn["layout"]["meta"] = {
        "summary": " ".join((title, *claims)),
        "key": funnel_key(found, figure, hidden, lang),
        "twins": [funnel_twin(table, found, figure, people, lang, view.mine(side))],
    }
    sub = [
        html.Span(side.upper(), className="letter"),
        *figure_line(figure.indicator.texts[lang].name, figure.period, lang),
    ]
    return Drawn(html.Span(title, className="drawn"), drawn, sub, (), source_of(side, view, compared=False))


def funnel_room(view: View) -> str:
    """'plain' where there is one line of text, else 'drawn'."""
    figure = view.shown(funnel_side(view))
    _, found = funnel_of(view.holdings, figure)
    return "plain" if isinstance(found, Refused) else "drawn"


def funnel_side(view: View) -> str:
    """The side that the funnel is of: A, unless only B has one."""
    for side in "ab":
        if not isinstance(funnel_of(view.holdings, view.shown(side))[1], Refused):
            return side
    return "a"


def funnel_rows_of(side: str, view: View) -> pd.DataFrame:
    """region_code with how many people the share is of, and how far from all regions together."""
    table, found = funnel_of(view.holdings, view.shown(side))
    if isinstance(found, Refused):
        return pd.DataFrame()
    return pd.DataFrame({"region_code": table["region_code"], "people": table["size"], "deviation": found.z})


def _people(side: str, view: View) -> str:
    """What the axis counts."""
    weight: Any = view.shown(side).indicator.aggregation.weight
    if weight in view.registry:
        return view.registry[weight].texts[view.lang].name
    return say("funnel.people", view.lang)
