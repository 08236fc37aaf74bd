"""All regions in a row, for A and for B."""

import pandas as pd

from answers.rows.group import with_drawn_group
from answers.rows.two_figures import both_rows
from answers.view import View
from figures.aggregate import aggregate_of
from figures.comparator import line_of
from figures.sentence import strip_title
from figures.strip import strip
from panels.content import Content, sources_of
from panels.panel import Panel
from wording import say


def draw_strip(view: View) -> Content:
    """The place of my region among all."""
    a, b = view.a.reading, view.b.reading
    rows = [
        (reading.figure, reading.observations, line_of(reading.compared, reading.figure.indicator.measure, view.lang))
        for reading in (a, b)
    ]
    mine = list(dict.fromkeys(view.a.mine + view.b.mine))
    areas = [side.aggregate for side in view.sides]
    aggregates = [aggregate_of(one, reading.figure, view.lang) for one, reading in zip(areas, (a, b), strict=True)]
    name = areas[0].name if areas[0] else view.region_name
    title = strip_title(len(a.present()), view.selection.level, name, view.lang)
    sub = say("strip.sub", view.lang)
    if any(one and one.value is not None for one in aggregates):
        sub = f"{sub} {say('strip.sub_together', view.lang, region=name)}"
    return Content(title, strip(rows, view.lang, mine, aggregates), sub, (), sources_of(view))


def strip_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region with at least one of the two figures: a point in one of the rows, or in both."""
    rows = both_rows(view).dropna(subset=["value_a", "value_b"], how="all", ignore_index=True)
    return with_drawn_group(rows, content.drawing, view.sides)


PANELS = (
    Panel(
        "strip",
        page="verkennen",
        place=60,
        frame="chart",
        draw=draw_strip,
        rows=strip_rows,
        embed=True,
        print_height=250,
        asks=True,
    ),
)
