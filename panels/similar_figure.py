"""The figure compared of the regions similar to mine, beside all."""

from functools import partial

import numpy as np
import pandas as pd

from answers.rows.group import beside_area
from answers.rows.one_figure import slice_rows
from answers.similar import SimilarView
from answers.view import View
from figures.sentence.similar_domains import among
from figures.sentence.similar_figure import does_text, does_title
from figures.similar_strip import similar_strip
from indicators.notice import Notice
from indicators.relations.similar import SimilarList
from layouts.panel import EMPTY_CHART
from panels.content import Content, source_of
from panels.panel import Panel
from panels.similar_content import file_name, own_rows, similar_content, similar_regions_of, with_places


def draw_similar_figure(view: View) -> Content:
    """The figure compared of the regions of the list, beside all."""
    return similar_content(view, _figure, EMPTY_CHART)


def _figure(similar: SimilarView, nearest: SimilarList) -> Content:
    view, mine, lang = similar.view, similar.mine, similar.view.lang
    list_values = similar.values[[one.region for one in nearest.regions]]
    own = (mine.code, mine.short, similar.own_value)
    figure = similar_strip(similar.figure, similar.values, similar.beside.division, nearest, own, lang)
    band = partial(similar.band, similar.figure)
    place = among(similar.figure, list_values, similar.own_value, band)
    title = does_title(similar.figure, place, mine.name, lang)
    between = band() if place and place.doubt else None
    text = does_text(similar.figure, list_values, similar.own_value, mine.name, lang, between)
    lacking = int(np.isnan(list_values).sum())
    division = similar.beside.division
    without = {
        division.codes[o.region]: division.names[o.region]
        for o in nearest.regions
        if np.isnan(similar.values[o.region])
    }
    args = {"n": lacking, "level": similar.figure.level, "listed": without}
    notices = [Notice("similar_without_figure", args, quiet=True)] if lacking else []
    return Content(title, figure, text, notices, source_of(view.b, with_comparator=False))


def figure_panel_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region with the figure compared, and mine as one where it is several."""
    similar = similar_regions_of(view)
    rows = beside_area(slice_rows(similar.figure, view.release), own_rows(similar, [similar.figure]))
    return with_places(rows, similar)


PANELS = (
    Panel(
        "similar-figure",
        page="vergelijk",
        place=40,
        frame="chart",
        draw=draw_similar_figure,
        rows=figure_panel_rows,
        sides="b",
        table="own",
        file_name=partial(file_name, "similar-figure"),
    ),
)
