"""The figures of mine and of similar regions: provision, use and outcomes, a row for each figure that the level has."""

from functools import partial

import numpy as np
import pandas as pd

from answers.profile import series_by_indicator
from answers.similar import SimilarView, to_gemeente
from answers.view import View
from figures.sentence.similar_domains import (
    Among,
    among,
    among_words,
    domains_text,
    domains_title,
    doubt_words,
    doubted_words,
)
from figures.sentence.words import low_of, value_of
from indicators.comparability import Figure
from indicators.notice import Notice
from indicators.relations.similar import SimilarList
from layouts.panel import source_text
from layouts.similar_domains import DomainRow, domains_table
from panels.content import Content
from panels.panel import Panel
from panels.profile_table import LONG_UNITS
from panels.similar_content import (
    figure_rows,
    file_name,
    list_of,
    similar_content,
    similar_regions_of,
    source_of_figures,
)
from wording import capital, format_number, say, unit_word


def draw_similar_domains(view: View) -> Content:
    """Mine beside the range and the middle of the list, over all figures of provision, use and outcome."""
    return similar_content(view, _domains, None)


def _domains(similar: SimilarView, nearest: SimilarList) -> Content:
    view, lang, level = similar.view, similar.view.lang, similar.figure.level
    list_values = similar.does.values[[one.region for one in nearest.regions]]
    figures = list(zip(similar.does.figures, list_values.T, similar.own_does.tolist(), strict=True))
    if not figures:
        above = to_gemeente(view) if level != "gemeente" and view.selection.region else {}
        way_on = "to_gemeente" if above else None
        nothing = Notice("similar_nothing_does", {"level": level}, refuses=True, remedy=above, remedy_key=way_on)
        return Content(say("similar_domains.title_choose", lang), None, "", [nothing])
    places = domain_places(similar, nearest)
    rows = [_row(*each, place, similar) for each, place in zip(figures, places, strict=True)]
    regions = say(f"level.{level}.many", lang)
    n = say("similar_domains.listed", lang, n=len(nearest.regions), regions=regions)
    table = domains_table(rows, capital(similar.mine.short), n, lang)
    present = [place for place in places if place is not None]
    title = (
        domains_title(present, similar.mine.name, level, lang) if present else say("similar_domains.title_choose", lang)
    )
    source = source_text(source_of_figures(similar.does.figures, view), [], lang)
    return Content(title, table, domains_text(present, lang) if present else "", (), source)


def domain_places(similar: SimilarView, nearest: SimilarList) -> list[Among | None]:
    """The place of mine among the list on each of those figures, in their order; None where one of both has none."""
    list_values = similar.does.values[[one.region for one in nearest.regions]]
    each = zip(similar.does.figures, list_values.T, similar.own_does.tolist(), strict=True)
    return [among(figure, others, own, partial(similar.band, figure)) for figure, others, own in each]


def _row(figure: Figure, list_values: np.ndarray, own: float, place: Among | None, similar: SimilarView) -> DomainRow:
    view, lang, indicator = similar.view, similar.view.lang, figure.indicator
    present = list_values[~np.isnan(list_values)]
    none = say("status.missing", lang)
    lacking = len(list_values) - len(present)
    span, middle = none, ""
    if len(present):
        low, high, half = (float(one) for one in (present.min(), present.max(), np.median(present)))
        first = _value_text(low, figure, lang) if _is_long(figure) else low_of(low, figure, lang)
        span, middle = (
            say("profile.range", lang, low=first, high=_value_text(high, figure, lang)),
            _value_text(half, figure, lang),
        )
    unit = f" ({unit_word(indicator.measure.unit, lang)})" if _is_long(figure) else ""
    role = say(f"similar_domains.role_{indicator.role}", lang)
    selection = view.selection.with_changes(b=indicator.id, pb=figure.period, db="")
    return DomainRow(
        id=indicator.id,
        domain=indicator.domain,
        name=indicator.texts[lang].name + unit,
        about=say("similar_domains.about", lang, period=figure.period, role=role),
        own=_own(own, figure, similar),
        span=span,
        middle=middle,
        without=say("similar_domains.without", lang, n=lacking) if lacking and len(present) else "",
        among=among_words(place, lang) if place else "",
        doubt=doubt_words(place, lang) if place else "",
        outside=place is not None and place.is_sure,
        address="/vergelijk" + selection.to_query(),
        current=indicator.id == view.selection.b,
    )


def _is_long(figure: Figure) -> bool:
    """True where the unit stands behind the name: beside every number it would fill the table."""
    return figure.indicator.measure.unit in LONG_UNITS


def _value_text(value: float, figure: Figure, lang: str) -> str:
    return (
        format_number(value, figure.indicator.measure.decimals, lang)
        if _is_long(figure)
        else value_of(value, figure, lang)
    )


def _own(own: float, figure: Figure, similar: SimilarView) -> str:
    """The figure of mine, or why there is none as far as that is known."""
    lang, status = similar.view.lang, _status(figure, similar)
    if np.isnan(own):
        return say(f"status.{status}" if similar.mine.code else "working_area.no_figure", lang)
    value = _value_text(own, figure, lang)
    uncertain = status in ("provisional", "estimated")
    return say("profile.series_status", lang, value=value, status=say(f"status.{status}", lang)) if uncertain else value


def _status(figure: Figure, similar: SimilarView) -> str:
    if not similar.mine.code:
        area = similar.area(figure)
        return area.status if area else "missing"
    rows = series_by_indicator(similar.view.release, similar.mine.code).get(figure.indicator.id, [])
    observation = next(
        (one for one in rows if (one["period"], one["vintage"]) == (figure.period, figure.vintage)), None
    )
    return str(observation["status"]) if observation else "missing"


def domain_rows(view: View, content: Content) -> pd.DataFrame:
    """The figures of provision, use and outcome of the regions of the list and of mine, by figure, one row each.

    That of mine with where it lies among the list, in words.
    """
    similar, lang = similar_regions_of(view), view.lang
    rows, nearest = figure_rows(similar.does.figures, similar), list_of(similar)
    places = zip(similar.does.figures, domain_places(similar, nearest), strict=True)
    words = {figure.indicator.id: doubted_words(place, lang) if place else "" for figure, place in places}
    mine = rows["on_list"] == 2
    return rows.assign(beside_list=rows["indicator_id"].map(words).where(mine, ""))


PANELS = (
    Panel(
        "similar-domains",
        page="vergelijk",
        place=20,
        frame="text",
        draw=draw_similar_domains,
        rows=domain_rows,
        sides="",
        figures=lambda view: similar_regions_of(view).does.figures,
        image=False,
        table="none",
        legend=True,
        about_title=True,
        file_name=partial(file_name, "similar-domains"),
    ),
)
