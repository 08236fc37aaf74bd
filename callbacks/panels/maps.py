"""The maps of A and B."""

from callbacks.panels.drawn import Drawn, source_of
from callbacks.view import View
from figures.colours import sequential
from figures.map import Caption, Ground, map_drawing
from figures.sentence import Told, map_summary, map_title
from indicators.notice import Notice
from layouts.panel import figure_line
from wording import BARE_UNITS, unit_word


def map_panel(side: str, view: View) -> Drawn:
    """The map of one side; none where it stands out of sight or has no shapes."""
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
    return Drawn(map_title(told, lang), drawing, sub, _off_the_map(side, view), source_of(side, view, with_map=True))


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
