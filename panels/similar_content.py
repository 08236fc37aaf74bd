"""What the panels about similar regions share: their list, or why there is none; whose figures; the rows of files."""

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
    """What `draw` makes of a list that there is; else a title and why there is none. empty: an empty drawing."""
    alike, lang = similar_view_of(view), view.lang
    regions = say(f"level.{view.selection.level}.many", lang)
    if isinstance(alike, Notice):
        return Content(say("alike.title_choose", lang, regions=regions), empty, "", [alike])
    if len(alike.switched_off) == len(DECLARED):
        none_counts = Notice("alike_none_counts", refuses=True)
        return Content(say("alike.title_none", lang, regions=regions, region=alike.mine.name), empty, "", [none_counts])
    nearest = alike.found.nearest
    if isinstance(nearest, Refused):
        sentence = basis_text(alike.found, view.selection.level, alike.mine.name, lang)
        refused = Notice("alike_refused", {"sentence": sentence}, refuses=True)
        title = similar_title(alike.found, alike.beside.division, alike.mine.name, lang)
        return Content(title, empty, "", [refused])
    return draw(alike, nearest)


def source_of_figures(figures: Sequence[Figure], view: View, name: str = "name") -> str:
    """Where some figures of one division come from, in one line. name: as of `circumstances_line`."""
    sources = sources_of_slices(view.release, [one.key for one in figures])
    return circumstances_line(figures, sources, view.lang, name)


def similar_regions_of(view: View) -> SimilarView:
    """The list that a panel drew. TypeError where the panel refused it."""
    alike = similar_view_of(view)
    if isinstance(alike, Notice):
        raise TypeError("the panel refuses this before it is taken along")
    return alike


def own_rows(alike: SimilarView, figures: Sequence[Figure]) -> pd.DataFrame:
    """A row of each figure for my working area or group as one; none of a region, which has rows of its own."""
    view = alike.view
    return area_rows(alike.areas(figures), capital(alike.mine.short), view.lang, view.release)


def figure_rows(figures: Sequence[Figure], alike: SimilarView) -> pd.DataFrame:
    """The rows of some figures, of the regions of the list and of mine by code; then those of mine as one."""
    own, release = own_rows(alike, figures), alike.view.release
    of_each = [beside_area(slice_rows(one, release), own[own["indicator_id"] == one.indicator.id]) for one in figures]
    rows = pd.concat(of_each, ignore_index=True)
    names = {one.indicator.id: one.indicator.texts[alike.view.lang].name for one in figures}
    rows.insert(2, "indicator_name", rows["indicator_id"].map(names))
    rows = with_places(rows, alike)
    return rows[rows["on_list"] > 0].reset_index(drop=True)


def with_places(rows: pd.DataFrame, alike: SimilarView) -> pd.DataFrame:
    """The rows with `on_list`: 1 on the list, 2 mine, 3 a part of mine where it is several, 0 any other."""
    codes, listed = rows["region_code"], [alike.beside.division.codes[one.region] for one in alike.listed]
    mine = codes.isna() | (codes == alike.mine.code)
    return rows.assign(on_list=np.select([mine, codes.isin(alike.mine.codes), codes.isin(listed)], [2, 3, 1], 0))


def list_of(alike: SimilarView) -> SimilarList:
    """The list that a panel drew. TypeError where the panel refused it."""
    if isinstance(alike.found.nearest, Refused):
        raise TypeError("the panel refuses this before its rows are asked for")
    return alike.found.nearest


def file_name(panel: str, view: View) -> str:
    """The name of the files of a panel: they are about a list, not about one figure alone."""
    figure = view.b.figure
    return f"{panel}-{figure.indicator.id}-{figure.period.replace('/', '-')}-{figure.level}"
