"""The classing of the regions of a map: as the reader asks, or else as the figure does, with a notice."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from answers.holdings import Holdings
from answers.side import Side
from data.memory import remembered
from data.queries.observations import observations_on_map
from figures.colours import diverging, sequential
from figures.comparator import no_comparator
from figures.map import Key
from figures.sentence.direction import agreed_classing
from indicators.breaks import breaks_around, breaks_by
from indicators.comparator import URBANITY
from indicators.notice import Notice
from indicators.reading import Reading
from wording import BARE_UNITS, format_value, say, unit_word

# The choices of Selection.classes that are a method of a release, and its name there.
METHODS = {"quantile": "quantile", "equal": "equal_interval", "natural": "natural"}


@dataclass(frozen=True)
class Classing:
    """Class limits with a colour each. method: one of METHODS' values, 'categories' or 'comparator'.

    middle: the place of the class about equal to the comparator. notices: why it is not as was asked.
    """

    method: str
    limits: list[float]
    colours: tuple[str, ...]
    middle: int | None = None
    notices: tuple[Notice, ...] = ()


def classing_of(side: Side) -> Classing:
    """The classes of one side's map."""
    style, choice = side.figure.indicator.map, side.selection.classes
    if not choice or METHODS.get(choice) == style.breaks:
        return _of_release(side, style.breaks)
    if style.breaks == "categories":
        return _own(side, Notice("classes_are_fixed", quiet=True))
    if choice == "comparator":
        return _around(side)
    classing = _of_release(side, METHODS[choice])
    if classing.limits or side.reading.present().empty:
        return classing
    return _own(side, Notice("classes_not_held", {"method": say(f"classing.{METHODS[choice]}", side.lang)}))


def pooled_classing(side: Side, periods: tuple[str, ...]) -> Classing:
    """One scale for one side over several periods; around a comparator is for one period, then the figure's own."""
    indicator, level = side.figure.indicator, side.selection.level
    method = METHODS.get(side.selection.classes, indicator.map.breaks)
    method = "categories" if indicator.map.breaks == "categories" else method

    limits = _pooled_limits(side.holdings, indicator.id, level, method, periods)
    return Classing(method, limits, sequential(indicator.domain, len(limits)) if limits else ())


@remembered
def _pooled_limits(
    holdings: Holdings, indicator_id: str, level: str, method: str, periods: tuple[str, ...]
) -> list[float]:
    """The class limits of the figures of all those periods together."""
    vintages = [(holdings.availability.vintage(indicator_id, level, period), period) for period in periods]
    slices = [holdings.release.ask(observations_on_map, indicator_id, level, *on) for on in vintages]
    values = pd.concat([one["value"].dropna() for one in slices])
    return breaks_by(method, values, holdings.registry[indicator_id].map.classes)


def key_of(reading: Reading, classing: Classing, lang: str) -> Key:
    """The words of the legend beside limits and counts."""
    level = reading.figure.level
    return Key(
        classing=agreed_classing(_in_words(reading, classing, lang), reading.figure, lang),
        middle=classing.middle,
        words=_class_words(reading, classing, lang),
        compared=_comparator_key(reading, lang),
        one=say(f"level.{level}.one", lang),
        many=say(f"level.{level}.many", lang),
    )


def _own(side: Side, notice: Notice) -> Classing:
    own = _of_release(side, side.figure.indicator.map.breaks)
    return replace(own, notices=(notice,))


def _of_release(side: Side, method: str) -> Classing:
    limits = side.limits(method)
    return Classing(method, limits, sequential(side.figure.indicator.domain, len(limits)) if limits else ())


def _around(side: Side) -> Classing:
    reading = side.reading
    if reading.comparator is None or reading.present().empty:
        why = say("classing.count", side.lang) if reading.compared.value is not None else _why(reading, side.lang)
        notice = Notice("classes_no_comparator", {"why": why}, remedy={"classes": ""}, remedy_key="own_classes")
        return _own(side, notice)
    limits, middle = breaks_around(reading.observations["value"], reading.comparator)
    return Classing("comparator", limits, diverging(middle, len(limits) - 1 - middle), middle)


def _why(reading: Reading, lang: str) -> str:
    return no_comparator(reading.compared, lang) if reading.compared.reason else ""


def _in_words(reading: Reading, classing: Classing, lang: str) -> str:
    indicator, comparator = reading.figure.indicator, reading.compared
    if classing.method == "comparator":
        return say("classing.around", lang, name=comparator.short)
    words = say(f"classing.{classing.method}", lang)
    unit = indicator.measure.unit
    return words if unit in BARE_UNITS else say("classing.in_unit", lang, classing=words, unit=_unit(unit, lang))


def _unit(unit: str, lang: str) -> str:
    return say("classing.euros", lang) if unit.startswith("× €") else unit_word(unit, lang)


def _class_words(reading: Reading, classing: Classing, lang: str) -> tuple[str, ...]:
    """The names of classes of urbanity; other figures have limits alone."""
    if reading.figure.indicator.id != URBANITY:
        return ()
    return tuple(f"{limit:.0f} {say(f'compared.class_{limit:.0f}', lang)}" for limit in classing.limits)


def _comparator_key(reading: Reading, lang: str) -> dict[str, Any] | None:
    if reading.comparator is None:
        return None
    value = format_value(reading.comparator, reading.figure.indicator.measure, lang)
    label = say("classing.compared", lang, name=reading.compared.short, value=value, period=reading.compared.period)
    return {"value": reading.comparator, "label": label}
