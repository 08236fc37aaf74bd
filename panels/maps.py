"""The maps of A and B."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from answers.bands import hatched_of
from answers.rows.group import with_drawn_group
from answers.rows.one_figure import slice_rows, uncertain_words, with_bands, with_classes
from answers.side import Side
from answers.view import View
from figures.aggregate import aggregate_of
from figures.map import Caption, Ground, Key, map_drawing, reach_of_bands
from figures.sentence import map_summary, map_title
from figures.sentence.bands import hatched_choices, hatched_claims
from figures.sentence.direction import agreed_claim
from indicators.breaks import class_numbers
from indicators.notice import Notice
from indicators.reading import Reading
from indicators.relations.map_classes import HatchedClasses
from layouts.panel import figure_line
from panels.classing import Classing, classing_of, key_of, pooled_classing
from panels.content import Content, source_of
from panels.panel import Panel
from wording import BARE_UNITS, say, unit_word


def draw_map(letter: str, view: View) -> Content:
    """The map of one side; refused where its division has no shapes."""
    return map_content(view.side(letter))


def map_content(side: Side) -> Content:
    """The map of a side with its legend; refused where its division has no shapes."""
    reading, figure, lang, geometry = side.reading, side.figure, side.lang, side.geometry
    sub = figure_line(figure.indicator.texts[lang].name, figure.period, lang)
    if geometry is None:
        return Content(
            map_title(reading, lang), None, sub, [Notice("no_shapes", {"level": figure.level}, refuses=True)]
        )
    classing = classing_of(side)
    drawing = drawing_of(side, geometry, classing, key_of(reading, classing, lang))
    whole = aggregate_of(side.aggregate, figure, lang)
    drawing["aggregate"] = whole.drawing() if whole else None
    drawing["times"] = times_of(side)
    drawing["uncertain"] = uncertain_of(side, classing)
    drawing["between"] = between_of(side)
    more = (drawing["uncertain"] or {}).get("said", ""), agreed_claim(figure, lang)
    drawing["summary"] = " ".join(filter(None, (drawing["summary"], *more)))
    notices = [*classing.notices, *off_the_map(side)]
    return Content(map_title(reading, lang), drawing, sub, notices, source_of(side, with_map=True))


def drawing_of(side: Side, geometry: Mapping[str, str], classing: Classing, key: Key | None = None) -> dict[str, Any]:
    """The drawing of the map of a side on these shapes, in these classes; without a key where several share one."""
    reading, ground = side.reading, Ground(**geometry, focus=side.focus)
    caption = caption_of(reading, side.lang)
    return map_drawing(reading.observations, classing.limits, classing.colours, ground, caption, side.mine, key)


def times_of(side: Side) -> dict[str, Any]:
    """The periods of a figure, with one scale for all: its limits and colours, and the class of each region by it."""
    figure, lang = side.figure, side.lang
    periods = side.availability.periods(figure.indicator.id, figure.level)
    if len(periods) == 1:
        return {"only": say("times.only", lang, period=periods[0])}
    reading, pooled = side.reading, pooled_classing(side, periods)
    return {
        "control": f"period-{side.letter}",
        "periods": list(periods),
        "at": periods.index(figure.period),
        "limits": pooled.limits,
        "colours": list(pooled.colours),
        "classes": class_numbers(reading.observations["value"].to_numpy(dtype=float), pooled.limits),
        "classing": key_of(reading, pooled, lang).classing,
        "uncertain": uncertain_of(side, pooled),
        "range": say("times.range", lang, first=periods[0], last=periods[-1]),
    }


def uncertain_of(side: Side, classing: Classing) -> dict[str, Any] | None:
    """The regions of which the class is uncertain, by their place in the drawing; None where that is not to be said.

    A class of urbanity has no band, and with fewer than two classes there is none to be uncertain between.
    """
    if classing.method == "categories" or len(classing.limits) < 2:
        return None
    figure = side.figure
    return uncertain_drawing(hatched_of(side.holdings, figure, classing.limits), figure.level, side.lang)


def between_of(side: Side) -> dict[str, list[int]] | None:
    """The band of each figure of a side, as the page writes it; None for classes of urbanity."""
    figure = side.figure
    if figure.indicator.map.breaks == "categories":
        return None
    bands = side.bands
    values = side.observations["value"].to_numpy(dtype=float)
    return reach_of_bands(values, bands.low, bands.high, figure.indicator.measure.decimals)


def uncertain_drawing(classes: HatchedClasses, level: str, lang: str) -> dict[str, Any] | None:
    """The hatching of a map with the words of its legend; None where no class is uncertain."""
    if not classes.chance.uncertain:
        return None
    return {
        **hatched_choices(classes, level, lang),
        "shown": classes.first,
        "word": say("band.word", lang),
        "said": " ".join(hatched_claims(classes, level, lang)),
    }


def caption_of(reading: Reading, lang: str) -> Caption:
    """The caption of the map of one figure."""
    indicator = reading.figure.indicator
    unit = "" if indicator.measure.unit in BARE_UNITS else unit_word(indicator.measure.unit, lang)
    return Caption(
        name=indicator.texts[lang].name,
        period=reading.figure.period,
        unit=unit,
        decimals=indicator.measure.decimals,
        domain=indicator.domain,
        summary=map_summary(reading, lang),
    )


def off_the_map(side: Side) -> list[Notice]:
    """Regions and shapes that do not fit each other, and my region where it is not on this division."""
    figure = side.figure
    lacking, without_region = side.off_the_map()
    shape_years = side.boundary_sources()["boundary_vintage"]
    args = {"level": figure.level, "vintage": figure.vintage, "year": shape_years.iloc[0] if len(shape_years) else ""}
    notices = [
        Notice(key, args | {"n": len(names), "listed": names}, quiet=True)
        for key, names in (("without_shape", lacking), ("without_region", without_region))
        if names
    ]
    if side.selection.region and not side.mine:
        notices.insert(0, Notice("region_gone", {"region": side.region_name, "vintage": figure.vintage}))
    return notices


def map_rows(letter: str, view: View, content: Content) -> pd.DataFrame:
    """Every region of the map of one side with its band, its class with limits, and by what that is uncertain."""
    side = view.side(letter)
    rows = with_bands(slice_rows(side.figure, view.release), side.figure, view.holdings)
    if not content.drawing:
        return rows
    class_rows = with_classes(rows, content.drawing["classes"], content.drawing["limits"])
    return class_rows.assign(class_uncertain=uncertain_words(content.drawing.get("uncertain"), len(rows), view.lang))


def _map_file(letter: str, view: View, content: Content) -> pd.DataFrame:
    return with_drawn_group(map_rows(letter, view, content), content.drawing, [view.side(letter)])


PANELS = tuple(
    Panel(
        f"map-{letter}",
        page="verkennen",
        place=place,
        frame="map",
        draw=partial(draw_map, letter),
        rows=partial(_map_file, letter),
        sides=letter,
        lettered=True,
        views=(letter.upper(), "both"),
        embed=True,
        legend=True,
    )
    for place, letter in ((10, "a"), (20, "b"))
)
