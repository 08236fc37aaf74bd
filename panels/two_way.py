"""A and B in one map: nine classes, by the thirds of each."""

from typing import Any

import numpy as np
import pandas as pd

from answers.bands import hatched_of
from answers.rows.group import with_drawn_group
from answers.rows.one_figure import uncertain_words
from answers.rows.two_figures import both_rows
from answers.view import View
from figures.aggregate import aggregate_of
from figures.bivariate import two_way_drawing, two_way_summary, two_way_title
from figures.map import Ground
from indicators.notice import Notice
from indicators.relations.map_classes import HatchedClasses, among, either
from indicators.two_way import THIRDS, NoTwoWay, TwoWay, two_way
from panels.content import Content, sources_of
from panels.maps import caption_of, off_the_map, uncertain_drawing
from panels.panel import Panel
from wording import say


def draw_two_way(view: View) -> Content:
    """The two-way map, or why A and B are not put in one."""
    lang = view.lang
    remarks, geometry = view.remarks, view.a.geometry
    refusals = [remark for remark in remarks if remark.refuses]
    if not refusals and geometry is None:
        refusals = [Notice("no_shapes", {"level": view.selection.level}, refuses=True)]
    if refusals or geometry is None:
        return Content(say("relation.title_no_relation", lang), None, "", refusals)
    a, b = view.a.reading, view.b.reading
    classes = two_way(a.observations["value"], b.observations["value"])
    if isinstance(classes, NoTwoWay):
        return Content(say("relation.title_no_relation", lang), None, "", [_refusal(classes, view)])
    ground, captions = Ground(**geometry, focus=view.a.focus), (caption_of(a, lang), caption_of(b, lang))
    drawing = two_way_drawing(a, b, classes, ground, captions, view.a.mine, lang)
    drawing["aggregate"] = _aggregate(view)
    drawing["uncertain"] = uncertain_drawing(_hatched_classes(classes, view), a.figure.level, lang)
    notices = [*(remark for remark in remarks if remark.key != "same_indicator"), *off_the_map(view.a)]
    return Content(
        two_way_title(classes, a, lang), drawing, two_way_summary(classes, a, lang), notices, sources_of(view, True)
    )


def _aggregate(view: View) -> dict[str, Any] | None:
    """The group that is mine as one region: both its figures; None without one."""
    wholes = [aggregate_of(side.aggregate, side.figure, view.lang) for side in view.sides]
    texts = [f"{side} {whole.text}" for side, whole in zip("AB", wholes, strict=True) if whole]
    return wholes[0].drawing() | {"value": None, "text": "; ".join(texts)} if wholes[0] else None


def _hatched_classes(classes: TwoWay, view: View) -> HatchedClasses:
    """The regions of which the class of A or that of B is uncertain; of those without a class it is not."""
    uncertain = either(
        hatched_of(view.holdings, view.a.figure, classes.limits_a),
        hatched_of(view.holdings, view.b.figure, classes.limits_b),
    )
    return among(uncertain, np.asarray(classes.classes) >= 0)


def _refusal(refusal: NoTwoWay, view: View) -> Notice:
    level = {"level": view.selection.level}
    if refusal.reason == "few_regions":
        return Notice("two_way_few_regions", level | {"n": refusal.n}, refuses=True)
    side = refusal.reason.removeprefix("ties_")
    return Notice("two_way_ties", level | {"indicator_id": view.side(side).figure.indicator.id}, refuses=True)


def two_way_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region of the two-way map, with the third it is in for A and for B: 1 is low, 3 is high."""
    rows = both_rows(view)
    if not content.drawing:
        return rows
    place = pd.Series(content.drawing["classes"], dtype="Int64")
    has_class = place >= 0
    rows = rows.assign(class_a=(place % THIRDS + 1).where(has_class), class_b=(place // THIRDS + 1).where(has_class))
    rows = rows.assign(class_uncertain=uncertain_words(content.drawing.get("uncertain"), len(rows), view.lang))
    return with_drawn_group(rows, content.drawing, view.sides)


PANELS = (
    Panel(
        "map-ab",
        page="verkennen",
        place=30,
        frame="map",
        draw=draw_two_way,
        rows=two_way_rows,
        views=("AB",),
        embed=True,
        legend=True,
    ),
)
