"""A and B against each other."""

import pandas as pd

from answers.relations.division import division_of
from answers.rows.group import with_drawn_group
from answers.rows.two_figures import both_rows
from answers.view import View
from figures.aggregate import aggregate_of
from figures.comparator import line_of
from figures.scatter import scatter
from figures.sentence import relation, relation_title
from indicators.findings.pair import pair_rank
from indicators.notice import Notice
from indicators.reading import Reading
from layouts.panel import EMPTY_CHART
from panels.content import Content, sources_of
from panels.panel import Panel
from wording import say

# What the title and the text say themselves.
IN_SENTENCES = ("other_years", "both_counts")


def draw_scatter(view: View) -> Content:
    """The scatter with the relation in words, or why there is none."""
    refusals = [remark for remark in view.remarks if remark.refuses]
    if refusals:
        return Content(say("relation.title_no_relation", view.lang), EMPTY_CHART, "", refusals)
    a, b, level = view.a.reading, view.b.reading, view.selection.level
    both = _beside(a, b)
    complete = both.dropna(subset=["a", "b"])
    if complete.empty:
        notice = Notice("no_common_regions", {"level": level}, refuses=True)
        return Content(say("relation.title_no_relation", view.lang), EMPTY_CHART, "", [notice])
    division = division_of(view.release, level, a.figure.vintage)
    values = {side: both[side].to_numpy(dtype=float) for side in ("a", "b")}
    association = pair_rank((a.figure, values["a"]), (b.figure, values["b"]), division)
    texts = relation(association, level, view.lang)
    lines = (
        line_of(a.compared, a.figure.indicator.measure, view.lang),
        line_of(b.compared, b.figure.indicator.measure, view.lang),
    )
    whole = (
        aggregate_of(view.a.aggregate, a.figure, view.lang),
        aggregate_of(view.b.aggregate, b.figure, view.lang),
    )
    figure = scatter(both, a.figure, b.figure, view.lang, mine=view.a.mine, compared=lines, aggregate=whole)
    remarks = [remark for remark in view.remarks if remark.key not in IN_SENTENCES]
    counts = {"not_in_scatter": len(both) - len(complete), "estimated": int(complete["estimated"].sum())}
    remarks += [Notice(key, {"n": n, "level": level}, quiet=True) for key, n in counts.items() if n]
    title = relation_title(texts["title"], a.figure, b.figure, view.lang)
    return Content(title, figure, texts["text"], remarks, sources_of(view))


def _beside(a: Reading, b: Reading) -> pd.DataFrame:
    """region_code, name, a, b, and whether either is estimated; both on the same division."""
    first, second = a.observations, b.observations
    estimated = (first["status"] == "estimated").to_numpy() | (second["status"] == "estimated").to_numpy()
    return first[["region_code", "name"]].assign(
        a=first["value"].to_numpy(), b=second["value"].to_numpy(), estimated=estimated
    )


def scatter_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region with both figures: the points, and what the relation is worked out of."""
    rows = both_rows(view).dropna(subset=["value_a", "value_b"], ignore_index=True)
    return with_drawn_group(rows, content.drawing, view.sides)


PANELS = (
    Panel(
        "scatter",
        page="verkennen",
        place=50,
        frame="chart",
        draw=draw_scatter,
        rows=scatter_rows,
        embed=True,
        print_height=262,
    ),
)
