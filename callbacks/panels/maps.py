"""The maps of A and B."""

from typing import Any

from callbacks.bands import bands_of, hatched_of
from callbacks.classing import Classing, classing_of, key_of, pooled_classing
from callbacks.panels.drawn import Drawn, source_of
from callbacks.view import View
from figures.map import Caption, Ground, between_shown, classes_of, map_drawing
from figures.sentence import Told, map_summary, map_title
from figures.sentence.bands import hatched_choices, hatched_claims
from figures.sentence.direction import agreed_claim
from figures.together import together_of
from indicators.notice import Notice
from indicators.relations.map_classes import HatchedClasses
from layouts.panel import figure_line
from wording import BARE_UNITS, say, unit_word


def map_panel(side: str, view: View) -> Drawn:
    """The map of one side; none where it stands out of sight or has no shapes."""
    if view.selection.view not in (side.upper(), "both"):
        return Drawn("", None)
    told, figure, lang = view.told(side), view.shown(side), view.lang
    geometry = view.geometry(side)
    sub = figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if geometry is None:
        return Drawn(map_title(told, lang), None, sub, [Notice("no_shapes", {"level": figure.level}, refuses=True)])
    classing = classing_of(side, view)
    drawing = map_drawing(
        told.observations,
        classing.limits,
        classing.colours,
        Ground(**geometry, focus=view.focus(side)),
        caption_of(told, lang),
        view.mine(side),
        key_of(told, classing, lang),
    )
    whole = together_of(view.together(side), figure, lang)
    drawing["together"] = whole.drawing() if whole else None
    drawing["times"] = times_of(side, view)
    drawing["uncertain"] = uncertain_of(side, view, classing)
    drawing["between"] = between_of(side, view)
    more = (drawing["uncertain"] or {}).get("said", ""), agreed_claim(figure, lang)
    drawing["summary"] = " ".join(filter(None, (drawing["summary"], *more)))
    notices = [*classing.notices, *off_the_map(side, view)]
    return Drawn(map_title(told, lang), drawing, sub, notices, source_of(side, view, with_map=True))


def times_of(side: str, view: View) -> dict[str, Any]:
    """The periods of a figure, with one scale for all: its limits and colours, and the class of each region by it."""
    figure, lang = view.shown(side), view.lang
    periods = view.availability.periods(figure.indicator.id, figure.level)
    if len(periods) == 1:
        return {"only": say("times.only", lang, period=periods[0])}
    told, pooled = view.told(side), pooled_classing(side, view, periods)
    return {
        "control": f"period-{side}",
        "periods": list(periods),
        "at": periods.index(figure.period),
        "limits": pooled.limits,
        "colours": list(pooled.colours),
        "classes": classes_of(told.observations["value"].to_numpy(dtype=float), pooled.limits),
        "classing": key_of(told, pooled, lang).classing,
        "uncertain": uncertain_of(side, view, pooled),
        "range": say("times.range", lang, first=periods[0], last=periods[-1]),
    }


def uncertain_of(side: str, view: View, classing: Classing) -> dict[str, Any] | None:
    """The regions of which the class is uncertain, by their place in the drawing; None where that is not to be told.

    A class of urbanity has no band, and with fewer than two classes there is none to be uncertain between.
    """
    if classing.method == "categories" or len(classing.limits) < 2:
        return None
    figure = view.shown(side)
    return uncertain_drawing(hatched_of(view.holdings, figure, classing.limits), figure.level, view.lang)


def between_of(side: str, view: View) -> dict[str, list[int]] | None:
    """Between what each figure of a side may lie, as the page writes it; None for classes of urbanity."""
    figure = view.shown(side)
    if figure.indicator.map.breaks == "categories":
        return None
    bands = bands_of(view.holdings, figure)
    values = view.told(side).observations["value"].to_numpy(dtype=float)
    return between_shown(values, bands.low, bands.high, figure.indicator.measure.decimals)


def uncertain_drawing(found: HatchedClasses, level: str, lang: str) -> dict[str, Any] | None:
    """What a map hatches and what its legend says of it; None where no class is uncertain."""
    if not found.chance.uncertain:
        return None
    return {
        **hatched_choices(found, level, lang),
        "shown": found.shown,
        "word": say("band.word", lang),
        "said": " ".join(hatched_claims(found, level, lang)),
    }


def caption_of(told: Told, lang: str) -> Caption:
    """What the map of one figure is."""
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


def off_the_map(side: str, view: View) -> list[Notice]:
    """Regions and shapes that do not fit each other, and my region where it is not on this division."""
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
