"""A figure, its name and its regions as they stand inside a sentence."""

from indicators.comparability import Figure
from indicators.model import Measure
from wording import capital, format_low, format_value, say

CLASS = "klasse"


def name_of(figure: Figure, lang: str, *, first: bool = False) -> str:
    """'het aandeel koopwoningen'; first: at the beginning of a sentence."""
    name = figure.indicator.texts[lang].in_sentence
    return capital(name) if first else name


def regions_of(figure: Figure, lang: str) -> str:
    """'gemeenten'."""
    return say(f"level.{figure.level}.many", lang)


def value_of(value: float, figure: Figure, lang: str) -> str:
    """A figure with its unit; a class with what it stands for: '1 (zeer sterk stedelijk)'."""
    measure = figure.indicator.measure
    text = format_value(value, measure, lang)
    words = class_words(value, measure, lang)
    return say("class.written", lang, value=text, words=words) if words else text


def class_words(value: float, measure: Measure, lang: str) -> str:
    """The words that a class stands for; empty for a figure that is no class, or lies between two."""
    if measure.unit != CLASS or value != round(value):
        return ""
    return say(f"class.{CLASS}_{int(value)}", lang)


def low_of(value: float, figure: Figure, lang: str) -> str:
    """The first of two figures: the unit comes once, behind the second."""
    measure = figure.indicator.measure
    return value_of(value, figure, lang) if measure.unit == CLASS else format_low(value, measure, lang)
