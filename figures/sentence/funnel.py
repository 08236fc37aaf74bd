"""Sentences about a funnel."""

from math import sqrt

from figures.sentence.words import value_of
from indicators.comparability import Figure
from indicators.relations.funnel import OUTER, Funnel
from indicators.relations.refusal import Refused
from wording import format_number, say


def funnel_title(funnel: Funnel | Refused, level: str, lang: str) -> str:
    """A title with the number of regions outside the outer lines; of a refusal why there is no funnel."""
    regions = say(f"level.{level}.many", lang)
    if isinstance(funnel, Refused):
        return say(f"funnel.refused.{funnel.reason}", lang, n=funnel.regions, regions=regions)
    outside = int((funnel.outside(OUTER) != 0).sum())
    if not outside:
        return say("funnel.title.none", lang, regions=regions)
    return say("funnel.title", lang, n=outside, all=funnel.regions, regions=regions)


def funnel_claims(funnel: Funnel, figure: Figure, withheld_count: int, lang: str) -> tuple[str, ...]:
    """The meaning of the lines, whether regions differ more than by chance, and what is withheld; a sentence each."""
    regions = say(f"level.{figure.level}.many", lang)
    per = float(figure.indicator.measure.per or 1)
    lines = say("funnel.lines", lang, regions=regions, target=value_of(funnel.target * per, figure, lang))
    if funnel.between > 0:
        times = sqrt(funnel.dispersion)
        more = say("funnel.dispersed", lang, regions=regions, times=format_number(times, 1 if times < 10 else 0, lang))
    else:
        more = say("funnel.chance", lang, regions=regions)
    args = {"regions": regions, "region": say(f"level.{figure.level}.one", lang)}
    note = say("funnel.withheld", lang, n=withheld_count, **args) if withheld_count else ""
    return tuple(filter(None, (lines, more, note, say("funnel.outside", lang))))


def funnel_key(funnel: Funnel, figure: Figure, withheld_count: int, lang: str) -> list[dict[str, str]]:
    """The sentences of funnel_claims beside the marks they are about."""
    lines, more, *rest = funnel_claims(funnel, figure, withheld_count, lang)
    marks = ["provisional", "none"] if withheld_count else ["none"]
    entries = [("alone", lines), ("none", more), *zip(marks, rest, strict=True)]
    return [{"symbol": symbol, "text": text} for symbol, text in entries]
