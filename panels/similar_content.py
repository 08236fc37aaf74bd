"""The part that the panels about similar regions share: their list, or why there is none; whose figures; the rows of
files.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from answers.rows.group import area_rows, beside_area
from answers.rows.one_figure import slice_rows
from answers.similar import SimilarView, similar_view_of
from answers.sources import sources_of_slices
from answers.view import View
from figures.sentence.similar import basis_text
from figures.sentence.similar_figure import similar_title
from figures.source_line import circumstances_line
from indicators.comparability import Figure
from indicators.key_figures import DECLARED
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from indicators.relations.similar import SimilarList
from panels.content import Content
from wording import capital, say

# On fewer circumstances than this a list says little of how similar regions are.
FEW = 4
# Draws a list that there is.
Draw = Callable[[SimilarView, SimilarList], Content]


def similar_content(view: View, draw: Draw, empty: Any) -> Content:
    """The content that `draw` makes of a list; without one a title and the reason. empty: an empty drawing."""
    similar, lang = similar_view_of(view), view.lang
    regions = say(f"level.{view.selection.level}.many", lang)
    if isinstance(similar, Notice):
        return Content(say("similar.title_choose", lang, regions=regions), empty, "", [similar])
    if len(similar.switched_off) == len(DECLARED):
        none_counts = Notice("similar_none_counts", refuses=True)
        return Content(
            say("similar.title_none", lang, regions=regions, region=similar.mine.name), empty, "", [none_counts]
        )
    nearest = similar.finding.nearest
    if isinstance(nearest, Refused):
        sentence = basis_text(similar.finding, view.selection.level, similar.mine.name, lang)
        refusal = Notice("similar_refused", {"sentence": sentence}, refuses=True)
        title = similar_title(similar.finding, similar.beside.division, similar.mine.name, lang)
        return Content(title, empty, "", [refusal])
    return draw(similar, nearest)


def source_of_figures(figures: Sequence[Figure], view: View, name: str = "name") -> str:
    """The sources of some figures of one division, in one line. name: the first words, 'name' or 'circumstances'."""
    sources = sources_of_slices(view.release, [one.key for one in figures])
    return circumstances_line(figures, sources, view.lang, name)


def similar_regions_of(view: View) -> SimilarView:
    """The list that a panel drew. TypeError where the panel refused it."""
    similar = similar_view_of(view)
    if isinstance(similar, Notice):
        raise TypeError("the panel refuses this before it is taken along")
    return similar


def own_rows(similar: SimilarView, figures: Sequence[Figure]) -> pd.DataFrame:
    """A row of each figure for my working area or group as one; none of a region, which has rows of its own."""
    view = similar.view
    return area_rows(similar.areas(figures), capital(similar.mine.short), view.lang, view.release)


def figure_rows(figures: Sequence[Figure], similar: SimilarView) -> pd.DataFrame:
    """The rows of some figures, of the regions of the list and of mine by code; then those of mine as one."""
    own, release = own_rows(similar, figures), similar.view.release
    of_each = [beside_area(slice_rows(one, release), own[own["indicator_id"] == one.indicator.id]) for one in figures]
    rows = pd.concat(of_each, ignore_index=True)
    names = {one.indicator.id: one.indicator.texts[similar.view.lang].name for one in figures}
    rows.insert(2, "indicator_name", rows["indicator_id"].map(names))
    rows = with_places(rows, similar)
    return rows[rows["on_list"] > 0].reset_index(drop=True)


def with_places(rows: pd.DataFrame, similar: SimilarView) -> pd.DataFrame:
    """The rows with `on_list`: 1 on the list, 2 mine, 3 a part of mine where it is several, 0 any other."""
    codes, list_codes = rows["region_code"], [similar.beside.division.codes[one.region] for one in similar.listed]
    mine = codes.isna() | (codes == similar.mine.code)
    return rows.assign(on_list=np.select([mine, codes.isin(similar.mine.codes), codes.isin(list_codes)], [2, 3, 1], 0))


def list_of(similar: SimilarView) -> SimilarList:
    """The list that a panel drew. TypeError where the panel refused it."""
    if isinstance(similar.finding.nearest, Refused):
        raise TypeError("the panel refuses this before its rows are asked for")
    return similar.finding.nearest


def file_name(panel: str, view: View) -> str:
    """The name of the files of a panel: they are about a list, not about one figure alone."""
    figure = view.b.figure
    return f"{panel}-{figure.indicator.id}-{figure.period.replace('/', '-')}-{figure.level}"
