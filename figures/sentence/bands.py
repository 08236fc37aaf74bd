"""What rounding and small numbers leave open, in words: of one figure, and of the colours of a map."""

from figures.sentence.words import low_of, value_of
from indicators.comparability import Shown
from indicators.relations.map_classes import HatchedClasses, UncertainClasses
from wording import format_number, say


def band_claim(value: float, low: float, high: float, shown: Shown, lang: str) -> str:
    """A figure with its band; empty where the band is no wider than the figure as it is written."""
    written = value_of(value, shown, lang)
    if value_of(low, shown, lang) == value_of(high, shown, lang) == written:
        return ""
    return say("band.of_figure", lang, value=written, low=low_of(low, shown, lang), high=value_of(high, shown, lang))


def uncertain_claim(found: UncertainClasses, level: str, lang: str) -> str:
    """How many regions may belong to another class of the map; empty when none has a figure."""
    regions = say(f"level.{level}.many", lang)
    if not found.figures:
        return ""
    if not found.uncertain:
        certain = "band.certain" if found.chance else "band.certain_rounded"
        return say(certain, lang, all=found.figures, regions=regions)
    uncertain = "band.uncertain_of" if found.chance else "band.uncertain_rounded"
    return say(uncertain, lang, n=found.uncertain, all=found.figures, regions=regions)


def hatched_claims(found: HatchedClasses, level: str, lang: str) -> tuple[str, ...]:
    """How many classes are uncertain, and where some are not hatched why; a sentence each."""
    regions = say(f"level.{level}.many", lang)
    said = [uncertain_claim(found.found, level, lang)]
    if not found.found.chance:
        said.append(say("band.aside", lang, n=found.by_all, all=found.found.figures, regions=regions))
    if not found.shown:
        said.append(say("band.off", lang))
    return tuple(filter(None, said))


def hatched_label(found: HatchedClasses, lang: str) -> str:
    """What the legend says beside the hatching."""
    n = format_number(found.found.uncertain, 0, lang)
    if found.found.chance:
        return say("band.uncertain", lang, n=n)
    return say("band.uncertain_of_rounding", lang, n=n, all=format_number(found.by_all, 0, lang))
