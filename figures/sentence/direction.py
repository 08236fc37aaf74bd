"""Which way of a figure readers agreed to call favourable in this view, in words."""

from figures.sentence.words import name_of
from indicators.comparability import Figure
from wording import say


def agreed_claim(shown: Figure, lang: str) -> str:
    """What was agreed; empty where nothing was."""
    if not shown.agreed:
        return ""
    return say(f"direction.agreed.{shown.indicator.measure.direction}", lang, name=name_of(shown, lang))


def agreed_words(shown: Figure, lang: str) -> str:
    """The same for a legend: 'afgesproken: hoger is gunstig'."""
    return say(f"direction.legend.{shown.indicator.measure.direction}", lang) if shown.agreed else ""


def agreed_classing(classing: str, shown: Figure, lang: str) -> str:
    """How classes were made, with what was agreed behind it."""
    if not shown.agreed:
        return classing
    direction = agreed_words(shown, lang)
    return say("direction.legend.with", lang, classing=classing, direction=direction) if classing else direction
