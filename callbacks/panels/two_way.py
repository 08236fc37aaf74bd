"""A and B in one map: nine classes, by the thirds of each."""

from typing import Any

import numpy as np

from callbacks.bands import hatched_of
from callbacks.panels.drawn import Drawn, sources_of
from callbacks.panels.maps import caption_of, off_the_map, uncertain_drawing
from callbacks.view import View
from figures.bivariate import two_way_drawing, two_way_summary, two_way_title
from figures.map import Ground
from figures.together import together_of
from indicators.notice import Notice
from indicators.relations.map_classes import HatchedClasses, among, either
from indicators.two_way import NoTwoWay, TwoWay, two_way
from wording import say


def two_way_panel(view: View) -> Drawn:
    """The two-way map, or why A and B are not put in one."""
    lang = view.lang
    if view.selection.view != "AB":
        return Drawn(say("two_way.heading", lang), None)
    remarks, geometry = view.remarks(), view.geometry("a")
    refused = [remark for remark in remarks if remark.refuses]
    if not refused and geometry is None:
        refused = [Notice("no_shapes", {"level": view.selection.level}, refuses=True)]
    if refused or geometry is None:
        return Drawn(say("relation.title_no_relation", lang), None, "", refused)
    a, b = view.told("a"), view.told("b")
    classed = two_way(a.observations["value"], b.observations["value"])
    if isinstance(classed, NoTwoWay):
        return Drawn(say("relation.title_no_relation", lang), None, "", [_refusal(classed, view)])
    ground, captions = Ground(**geometry, focus=view.focus("a")), (caption_of(a, lang), caption_of(b, lang))
    drawing = two_way_drawing(a, b, classed, ground, captions, view.mine("a"), lang)
    drawing["together"] = _together(view)
    drawing["uncertain"] = uncertain_drawing(_hatched(classed, view), a.shown.level, lang)
    notices = [*(remark for remark in remarks if remark.key != "same_indicator"), *off_the_map("a", view)]
    return Drawn(
        two_way_title(classed, a, lang), drawing, two_way_summary(classed, a, lang), notices, sources_of(view, True)
    )


def _together(view: View) -> dict[str, Any] | None:
    """The group that is mine as one region: both its figures; None without one."""
    wholes = [together_of(view.together(side), view.shown(side), view.lang) for side in ("a", "b")]
    texts = [f"{side} {whole.text}" for side, whole in zip("AB", wholes, strict=True) if whole]
    return wholes[0].drawing() | {"value": None, "text": "; ".join(texts)} if wholes[0] else None


def _hatched(classed: TwoWay, view: View) -> HatchedClasses:
    """Of which regions the class of A or that of B is uncertain; of those without a class it is not."""
    found = either(
        hatched_of(view.holdings, view.shown("a"), classed.limits_a),
        hatched_of(view.holdings, view.shown("b"), classed.limits_b),
    )
    return among(found, np.asarray(classed.classes) >= 0)


def _refusal(found: NoTwoWay, view: View) -> Notice:
    level = {"level": view.selection.level}
    if found.reason == "few_regions":
        return Notice("two_way_few_regions", level | {"n": found.n}, refuses=True)
    side = found.reason.removeprefix("ties_")
    return Notice("two_way_ties", level | {"indicator_id": view.shown(side).indicator.id}, refuses=True)
