"""The place of mine and of similar regions in each circumstance."""

from functools import partial

import pandas as pd
from dash import html

from answers.similar import SimilarView
from answers.view import View
from figures.similar_profile import similar_profile_strip
from indicators.relations.similar import SimilarList
from layouts.panel import EMPTY_CHART, source_text
from panels.content import Content
from panels.panel import Panel
from panels.similar_content import FEW, figure_rows, file_name, similar_content, similar_regions_of, source_of_figures
from wording import say


def draw_similar_profile(view: View) -> Content:
    """The place of the regions of the list and of mine in each circumstance."""
    return similar_content(view, _profile, EMPTY_CHART)


def _profile(similar: SimilarView, nearest: SimilarList) -> Content:
    lang, mine = similar.view.lang, similar.mine
    figure = similar_profile_strip(similar.finding, nearest, similar.beside.division, (mine.code, mine.short), lang)
    title = say("similar.profile_title", lang, region=mine.name)
    circumstances = [similar.finding.circumstances[place] for place in nearest.used]
    few = [html.Span(className="similar-few")] if len(circumstances) < FEW else []
    sub = [*few, say("similar.profile_sub", lang)]
    return Content(title, figure, sub, (), source_text(source_of_figures(circumstances, similar.view), [], lang))


def profile_panel_rows(view: View, content: Content) -> pd.DataFrame:
    """The circumstances of the regions of the list and of mine, one row each."""
    similar = similar_regions_of(view)
    return figure_rows(similar.finding.circumstances, similar)


PANELS = (
    Panel(
        "similar-profile",
        page="vergelijk",
        place=50,
        frame="chart",
        draw=draw_similar_profile,
        rows=profile_panel_rows,
        sides="",
        figures=lambda view: similar_regions_of(view).finding.circumstances,
        table="own",
        legend=True,
        print_height=250,
        about_title=True,
        file_name=partial(file_name, "similar-profile"),
    ),
)
