"""How the regions similar to mine do on the figure compared, beside all."""

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
    """How the regions of the list do on the figure compared, beside all."""
    return similar_content(view, _figure, EMPTY_CHART)


def _figure(alike: SimilarView, nearest: SimilarList) -> Content:
    view, mine, lang = alike.view, alike.mine, alike.view.lang
    listed = alike.values[[one.region for one in nearest.regions]]
    drawn = (mine.code, mine.short, alike.own_value)
    figure = similar_strip(alike.figure, alike.values, alike.beside.division, nearest, drawn, lang)
    band = partial(alike.band, alike.figure)
    place = among(alike.figure, listed, alike.own_value, band)
    title = does_title(alike.figure, place, mine.name, lang)
    between = band() if place and place.doubt else None
    text = does_text(alike.figure, listed, alike.own_value, mine.name, lang, between)
    lacking = int(np.isnan(listed).sum())
    division = alike.beside.division
    without = {
        division.codes[o.region]: division.names[o.region] for o in nearest.regions if np.isnan(alike.values[o.region])
    }
    args = {"n": lacking, "level": alike.figure.level, "listed": without}
    notices = [Notice("alike_without_figure", args, quiet=True)] if lacking else []
    return Content(title, figure, text, notices, source_of(view.b, compared=False))


def figure_panel_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region with the figure compared, and mine as one where it is several."""
    alike = similar_regions_of(view)
    rows = beside_area(slice_rows(alike.figure, view.release), own_rows(alike, [alike.figure]))
    return with_places(rows, alike)


PANELS = (
    Panel(
        "alike-figure",
        page="vergelijk",
        place=40,
        frame="chart",
        draw=draw_similar_figure,
        rows=figure_panel_rows,
        sides="b",
        table="own",
        file_name=partial(file_name, "alike-figure"),
    ),
)
