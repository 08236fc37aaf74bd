"""What a funnel shows, in words."""

from math import sqrt

from figures.sentence.words import value_of
from indicators.comparability import Figure
from indicators.relations.funnel import OUTER, Funnel
from indicators.relations.refusal import Refused
from wording import format_number, say


def funnel_title(found: Funnel | Refused, level: str, lang: str) -> str:
    """How many regions lie outside the outer lines; of a refusal why there is no funnel."""
    regions = say(f"level.{level}.many", lang)
    if isinstance(found, Refused):
        return say(f"funnel.refused.{found.reason}", lang, n=found.regions, regions=regions)
    outside = int((found.outside(OUTER) != 0).sum())
    if not outside:
        return say("funnel.title.none", lang, regions=regions)
    return say("funnel.title", lang, n=outside, all=found.regions, regions=regions)


def funnel_claims(found: Funnel, shown: Figure, withheld: int, lang: str) -> tuple[str, ...]:
    """How to read it, whether regions differ more than by chance, and what is withheld; a sentence each."""
    regions = say(f"level.{shown.level}.many", lang)
    per = float(shown.indicator.measure.per or 1)
    read = say("funnel.lines", lang, regions=regions, target=value_of(found.target * per, shown, lang))
    if found.between > 0:
        times = sqrt(found.dispersion)
        more = say("funnel.dispersed", lang, regions=regions, times=format_number(times, 1 if times < 10 else 0, lang))
    else:
        more = say("funnel.chance", lang, regions=regions)
    args = {"regions": regions, "region": say(f"level.{shown.level}.one", lang)}
    hidden = say("funnel.withheld", lang, n=withheld, **args) if withheld else ""
    return tuple(filter(None, (read, more, hidden, say("funnel.outside", lang))))


def funnel_key(found: Funnel, shown: Figure, withheld: int, lang: str) -> list[dict[str, str]]:
    """The sentences of funnel_claims beside the marks they are about."""
    read, more, *rest = funnel_claims(found, shown, withheld, lang)
    marks = ["provisional", "none"] if withheld else ["none"]
    told = [("alone", read), ("none", more), *zip(marks, rest, strict=True)]
    return [{"symbol": symbol, "text": text} for symbol, text in told]
