"""What rounding and small numbers leave open, in words: of one figure, and of the colours of a map."""

from figures.sentence.words import low_of, value_of
from indicators.comparability import Shown
from indicators.relations.map_classes import UncertainClasses
from wording import say


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


def uncertain_label(lang: str) -> str:
    """What the legend says beside the hatching."""
    return say("band.uncertain", lang)
