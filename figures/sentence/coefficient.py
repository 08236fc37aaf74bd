"""Coefficients, numbers and names as they stand inside a sentence."""

from collections.abc import Sequence

from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.relations.association import Association
from wording import format_number, join_list, say

# More names than this are not read; the chart and its table have all of them.
MOST_NAMES = 5


def association_text(association: Association, lang: str) -> str:
    """'0,39 (95 %-interval 0,27 tot 0,50)'."""
    ends = {"low": bound(association.low, lang), "high": bound(association.high, lang)}
    return say("coefficient.alone", lang, rho=two(association.rho, lang), **ends)


def two(number: float, lang: str) -> str:
    """A coefficient: two decimals."""
    return format_number(number, 2, lang)


def bound(number: float, lang: str) -> str:
    """An end of an interval: two decimals, and more where it would be written as the 0 that it does not hold."""
    return format_number(number, next((places for places in (2, 3, 4) if round(number, places)), 2), lang)


def about(number: float, lang: str) -> str:
    """A number to be expected: whole, and never zero for what is more than that."""
    return say("overview.less_than_one", lang) if number < 1 else format_number(number, 0, lang)


def regions_args(level: str, lang: str) -> dict[str, str]:
    """The words for one region and for many."""
    return {"region": say(f"level.{level}.one", lang), "regions": say(f"level.{level}.many", lang)}


def names_in(figures: Sequence[Figure], lang: str) -> str:
    """'het aandeel koopwoningen en de WOZ-waarde'."""
    return join_list([name_of(one, lang) for one in figures], lang)


def years_of(figures: Sequence[Figure], lang: str) -> str:
    """The years that some figures are of, as a sentence."""
    periods = sorted(one.period for one in figures)
    if periods[0] == periods[-1]:
        return say("years.one", lang, first=periods[0])
    return say("years.some", lang, first=periods[0], last=periods[-1])
