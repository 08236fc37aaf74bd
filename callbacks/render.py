"""What each panel shows of a view: title, figure, notices and source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from callbacks.view import View
from figures.colours import sequential
from figures.map import Caption, Ground, map_drawing
from figures.scatter import scatter
from figures.sentence import (
    Told,
    headline,
    map_summary,
    map_title,
    relation,
    relation_title,
    status_remarks,
    strip_title,
)
from figures.source_line import coverage_sentences, source_line, source_notes, source_sentences
from figures.strip import strip
from figures.table import table_rows
from indicators.association import NoAssociation, rank_association
from indicators.comparability import measured_together
from indicators.notice import Notice
from layouts.explain import explanation
from layouts.notices import notice_list
from layouts.panel import figure_line, source_text
from wording import BARE_UNITS, say, unit_word

NO_CHART: dict[str, Any] = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}


@dataclass(frozen=True)
class Drawn:
    """What goes into the frame of one panel; `figure` is what its PANELS entry holds."""

    title: str
    figure: Any
    sub: Any = ""
    notices: Sequence[Notice] = ()
    source: Any = ""


def render(panel: str, view: View) -> tuple[Any, ...]:
    """The values of one panel's outputs: title, sub, notice, source, figure."""
    drawn = RENDERERS[panel](view)
    notices = notice_list(drawn.notices, view.registry, view.selection)
    return drawn.title, drawn.sub, notices, drawn.source, drawn.figure


def _headline(view: View) -> Drawn:
    written = headline(view.told("a"), view.told("b"), view.region_name, view.mine("a"), view.lang)
    place = say("headline.country", view.lang)
    if view.region_name:
        place = say("headline.place", view.lang, region=view.region_name, code=view.selection.region)
    years = [remark for remark in view.remarks() if remark.key == "other_years"]
    return Drawn(written["title"], written["text"], place, years)


def _map(side: str, view: View) -> Drawn:
    if view.selection.view not in (side.upper(), "both"):
        return Drawn("", None)
    told, figure = view.told(side), view.shown(side)
    geometry, limits = view.geometry(side), view.limits(side)
    lang = view.lang
    sub = figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if geometry is None:
        return Drawn(map_title(told, lang), None, sub, [Notice("no_shapes", {"level": figure.level}, refuses=True)])
    drawing = map_drawing(
        told.observations,
        limits,
        sequential(figure.indicator.domain, len(limits)) if limits else [],
        Ground(**geometry, focus=view.focus(side)),
        _caption(told, lang),
        view.mine(side),
    )
    return Drawn(map_title(told, lang), drawing, sub, _off_the_map(side, view), _source(side, view, with_map=True))


def _caption(told: Told, lang: str) -> Caption:
    indicator = told.shown.indicator
    unit = "" if indicator.measure.unit in BARE_UNITS else unit_word(indicator.measure.unit, lang)
    return Caption(
        name=indicator.texts[lang].name,
        period=told.shown.period,
        unit=unit,
        decimals=indicator.measure.decimals,
        domain=indicator.domain,
        summary=map_summary(told, lang),
    )


def _off_the_map(side: str, view: View) -> list[Notice]:
    figure = view.shown(side)
    lacking, left = view.off_the_map(side)
    drawn_with = view.boundary_sources(side)["boundary_vintage"]
    args = {"level": figure.level, "vintage": figure.vintage, "year": drawn_with.iloc[0] if len(drawn_with) else ""}
    notices = [
        Notice(key, args | {"n": len(listed), "listed": listed}, quiet=True)
        for key, listed in (("without_shape", lacking), ("without_region", left))
        if listed
    ]
    if view.selection.region and not view.mine(side):
        notices.insert(0, Notice("region_gone", {"region": view.region_name, "vintage": figure.vintage}))
    return notices


def _scatter(view: View) -> Drawn:
    refused = [remark for remark in view.remarks() if remark.refuses]
    if refused:
        return Drawn(say("relation.title_no_relation", view.lang), NO_CHART, "", refused)
    a, b, level = view.told("a"), view.told("b"), view.selection.level
    both = _beside(a, b)
    together = both.dropna(subset=["a", "b"])
    if together.empty:
        notice = Notice("no_common_regions", {"level": level}, refuses=True)
        return Drawn(say("relation.title_no_relation", view.lang), NO_CHART, "", [notice])
    found = rank_association(both["a"], both["b"])
    if measured_together(a.shown.indicator, b.shown.indicator):
        found = NoAssociation("shared", len(together))
    written = relation(found, level, view.lang)
    figure = scatter(both, a.shown, b.shown, view.lang, mine=view.mine("a"), country=(a.comparator, b.comparator))
    remarks = [remark for remark in view.remarks() if remark.key != "other_years"]
    counted = {"not_in_scatter": len(both) - len(together), "estimated": int(together["estimated"].sum())}
    remarks += [Notice(key, {"n": n, "level": level}, quiet=True) for key, n in counted.items() if n]
    title = relation_title(written["title"], a.shown, b.shown, view.lang)
    return Drawn(title, figure, written["text"], remarks, _sources(view))


def _beside(a: Told, b: Told) -> pd.DataFrame:
    """region_code, name, a, b, and whether either is estimated; both on the same division."""
    first, second = a.observations, b.observations
    estimated = (first["status"] == "estimated").to_numpy() | (second["status"] == "estimated").to_numpy()
    return first[["region_code", "name"]].assign(
        a=first["value"].to_numpy(), b=second["value"].to_numpy(), estimated=estimated
    )


def _strip(view: View) -> Drawn:
    a, b = view.told("a"), view.told("b")
    rows = [(told.shown, told.observations, told.comparator) for told in (a, b)]
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    title = strip_title(len(a.present()), view.selection.level, view.region_name, view.lang)
    return Drawn(title, strip(rows, view.lang, mine), say("strip.sub", view.lang), (), _sources(view))


def _explain(view: View) -> Drawn:
    parts = []
    for side in ("a", "b"):
        sources = source_sentences(view.sources(side), view.lang)
        sources += coverage_sentences(view.coverage(side), view.shown(side), view.lang)
        parts.append(explanation(side.upper(), view.shown(side).indicator, sources, view.lang))
    return Drawn(say("explain.heading", view.lang), parts)


def _table(view: View) -> Drawn:
    a, b = view.told("a"), view.told("b")
    names = pd.concat([_names(view, side) for side in ("b", "a")]).drop_duplicates("region_code", keep="last")
    mine = list(dict.fromkeys(view.mine("a") + view.mine("b")))
    rows = table_rows(names, (a.shown, a.observations), (b.shown, b.observations), view.lang, mine)
    return Drawn(say("table.title", view.lang), rows, "", (), _sources(view))


def _names(view: View, side: str) -> pd.DataFrame:
    names = view.told(side).observations[["region_code", "name"]]
    return names.assign(parent=names["region_code"].map(view.parents(side)))


def _source(side: str, view: View, with_map: bool = False) -> list[Any]:
    sources, boundaries = view.sources(side), view.boundary_sources(side)
    boundaries = boundaries if with_map else boundaries.iloc[:0]
    remarks = status_remarks(view.told(side).observations["status"].tolist(), view.lang)
    line = source_line(view.shown(side), sources, boundaries, remarks, view.lang)
    return source_text(line, source_notes(sources, boundaries), view.lang)


def _sources(view: View) -> list[Any]:
    lines = {side: source_line(view.shown(side), view.sources(side), pd.DataFrame(), "", view.lang) for side in "ab"}
    if lines["a"] == lines["b"]:
        return source_text(lines["a"], [], view.lang)
    named = [
        source_line(view.shown(side), view.sources(side), pd.DataFrame(), "", view.lang, side.upper()) for side in "ab"
    ]
    return source_text(" ".join(named), [], view.lang)


RENDERERS: dict[str, Callable[[View], Drawn]] = {
    "headline": _headline,
    "map-a": lambda view: _map("a", view),
    "map-b": lambda view: _map("b", view),
    "scatter": _scatter,
    "strip": _strip,
    "explain": _explain,
    "table": _table,
}
