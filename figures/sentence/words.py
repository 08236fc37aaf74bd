"""How a figure, its name and its regions are written inside a sentence."""

from indicators.comparability import Figure
from indicators.model import Measure
from wording import capital, format_low, format_value, say

CLASS = "klasse"


def name_of(shown: Figure, lang: str, *, first: bool = False) -> str:
    """'het aandeel koopwoningen'; first: at the beginning of a sentence."""
    name = shown.indicator.texts[lang].in_sentence
    return capital(name) if first else name


def regions_of(shown: Figure, lang: str) -> str:
    """'gemeenten'."""
    return say(f"level.{shown.level}.many", lang)


def value_of(value: float, shown: Figure, lang: str) -> str:
    """A figure with its unit; a class with what it stands for: '1 (zeer sterk stedelijk)'."""
    measure = shown.indicator.measure
    written = format_value(value, measure, lang)
    words = class_words(value, measure, lang)
    return say("class.written", lang, value=written, words=words) if words else written


def class_words(value: float, measure: Measure, lang: str) -> str:
    """What a class stands for; empty for a figure that is no class, or lies between two."""
    if measure.unit != CLASS or value != round(value):
        return ""
    return say(f"class.{CLASS}_{int(value)}", lang)


def low_of(value: float, shown: Figure, lang: str) -> str:
    """The first of two figures: the unit comes once, behind the second."""
    measure = shown.indicator.measure
    return value_of(value, shown, lang) if measure.unit == CLASS else format_low(value, measure, lang)
