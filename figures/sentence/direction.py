"""The way of a figure that readers agreed to call favourable in this view, in words."""

from figures.sentence.words import name_of
from indicators.comparability import Figure
from wording import say


def agreed_claim(figure: Figure, lang: str) -> str:
    """The agreed direction as a sentence; empty without one."""
    if not figure.agreed:
        return ""
    return say(f"direction.agreed.{figure.indicator.measure.direction}", lang, name=name_of(figure, lang))


def agreed_words(figure: Figure, lang: str) -> str:
    """The agreed direction for a legend: 'afgesproken: hoger is gunstig'."""
    return say(f"direction.legend.{figure.indicator.measure.direction}", lang) if figure.agreed else ""


def agreed_classing(classing: str, figure: Figure, lang: str) -> str:
    """The words of a classing, with the agreed direction behind them."""
    if not figure.agreed:
        return classing
    direction = agreed_words(figure, lang)
    return say("direction.legend.with", lang, classing=classing, direction=direction) if classing else direction
