"""The figure of a working area in words: what it is, between what it may lie, what it rests on, why there is none."""

from figures.sentence.words import low_of, name_of, value_of
from indicators.comparability import Figure
from indicators.comparator import Comparator
from wording import say
from wording.groups import counted


def area_claims(area: Comparator, figure: Figure, lang: str, *, brief: bool = False) -> tuple[str, ...]:
    """All claims about the figure of a working area, a sentence each, the figure or its refusal first.

    brief: without the words on what its range is weighed by.
    """
    sentences = (
        area_value(area, figure, lang),
        area_between(area, figure, lang, brief=brief),
        area_coverage(area, lang),
    )
    return tuple(filter(None, (*sentences, area_elsewhere(area, lang))))


def area_value(area: Comparator, figure: Figure, lang: str) -> str:
    """The figure, or why it cannot be had and what to do instead."""
    regions = say(f"level.{area.level}.many", lang)
    args = {"region": area.name, "period": area.period}
    if area.value is not None:
        value, name = value_of(area.value, figure, lang), name_of(figure, lang)
        return say("claim.alone", lang, value=value, name=name, **args)
    counts = {"n": area.n, "without": area.without, "regions": regions}
    return say(f"working_area.refused.{area.reason}", lang, first=name_of(figure, lang, first=True), **args, **counts)


def area_between(area: Comparator, figure: Figure, lang: str, *, brief: bool = False) -> str:
    """The range that the figure may lie in, and by what it is weighed where that is not in it.

    Empty where nothing is uncertain as it is written, or nothing is known of it. brief: without the weighing.
    """
    if area.low is None or area.high is None:
        return ""
    low, high = low_of(area.low, figure, lang), value_of(area.high, figure, lang)
    if value_of(area.low, figure, lang) == high:
        return ""
    regions = say(f"level.{area.level}.many", lang)
    if area.reason == "no_weight":
        return say("working_area.between_parts", lang, low=low, high=high, regions=regions)
    between = say("working_area.between" if area.without else "working_area.rounded", lang, low=low, high=high)
    if brief or not area.weighed_by:
        return between
    people = say(f"working_area.people.{area.weighed_by}", lang)
    return f"{between} {say('working_area.weighed', lang, regions=regions, people=people)}"


def area_coverage(area: Comparator, lang: str) -> str:
    """The coverage of the figure: 'Gebaseerd op 11 van de 13 wijken, 94 % van de inwoners.' Empty without a figure."""
    if area.value is None or not area.n:
        return ""
    if not area.without and area.inapplicable:
        args = {"present": area.n, "n": area.n + area.inapplicable, "regions": say(f"level.{area.level}.many", lang)}
        return say("working_area.covered_applicable", lang, **args)
    if not area.without:
        regions = counted(area.n, area.level, lang)
        return say("working_area.covered_one" if area.n == 1 else "working_area.covered_all", lang, regions=regions)
    args = {"present": area.n - area.without, "n": area.n, "regions": say(f"level.{area.level}.many", lang)}
    if area.covered is None or not area.people:
        return say("working_area.covered", lang, **args)
    people = say(f"working_area.people.{area.people}", lang)
    return say("working_area.covered_people", lang, share=part_of(area.covered, lang), people=people, **args)


def area_rests(area: Comparator, lang: str) -> str:
    """The coverage of the figure in a few words: '11 van 13 wijken, 94 % van de inwoners'; or why there is none."""
    regions = counted(area.n + area.inapplicable, area.level, lang)
    if area.value is None:
        return say(f"working_area.lacks.{area.reason}", lang, n=area.without, regions=regions)
    if not area.without:
        kind = "applicable" if area.inapplicable else "one" if area.n == 1 else "all"
        return say(f"working_area.rests.{kind}", lang, present=area.n, regions=regions)
    args = {"present": area.n - area.without, "regions": counted(area.n, area.level, lang)}
    if area.covered is None or not area.people:
        return say("working_area.rests.some", lang, **args)
    people = say(f"working_area.people.{area.people}", lang)
    return say("working_area.rests.people", lang, share=part_of(area.covered, lang), people=people, **args)


def area_elsewhere(area: Comparator, lang: str) -> str:
    """The number of regions that the division of the figure does not have; empty when it has them all."""
    if not area.elsewhere:
        return ""
    args = {"all": area.n, "vintage": area.slices[0][2], "regions": say(f"level.{area.level}.many", lang)}
    return say("working_area.elsewhere", lang, n=area.elsewhere, **args)


def part_of(share: float, lang: str) -> str:
    """A part of the people in whole percents: never 0 for a few, nor 100 for all but a few."""
    percent = round(100 * share)
    if percent in (0, 100) and 0 < share < 1:
        return say("working_area.part_most" if percent else "working_area.part_least", lang)
    return say("working_area.part", lang, n=percent)
