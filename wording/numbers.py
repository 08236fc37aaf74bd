"""Numbers in the form of a language: 1.234,5 in Dutch, 1,234.5 in English."""

from indicators.model import Measure

# A space that does not break the line, so that a number keeps its unit.
SPACE = "\u00a0"
MINUS = "\u2212"

# What stands around a number, by unit and language. A unit that is not here is written behind a space.
_AROUND = {
    "nl": {"%": f"{{}}{SPACE}%", "aantal": "{}", "klasse": "{}", "× € 1.000": f"€{SPACE}{{}}"},
    "en": {"%": "{}%", "aantal": "{}", "klasse": "{}", "× € 1.000": "€{}"},
}
_UNIT_WORDS = {
    "nl": {},
    "en": {
        "per 1.000 inwoners": "per 1,000 inhabitants",
        "per 1.000 kinderen": "per 1,000 children",
        "personen": "people",
        "per huishouden": "per household",
        "punten per leerling": "points per pupil",
        "aantal": "number",
        "klasse": "class",
        "× € 1.000": "× €1,000",
    },
}
# Units that are not written behind a figure: what is counted, or that it is a class, the name already says.
BARE_UNITS = ("aantal", "klasse")
_POINTS = {"nl": ("procentpunt", "procentpunt"), "en": ("percentage point", "percentage points")}


def format_number(value: float, decimals: int, lang: str) -> str:
    """`value` with exactly `decimals` decimals; a negative number gets a real minus sign, never '-0'."""
    digits = f"{abs(value):,.{decimals}f}"
    if lang == "nl":
        digits = digits.translate(str.maketrans(",.", ".,"))
    negative = value < 0 and any(digit in "123456789" for digit in digits)
    return MINUS + digits if negative else digits


def format_value(value: float, measure: Measure, lang: str) -> str:
    """A figure with its unit: '8,9 %', '12,3 per 1.000 inwoners', '€ 31.400' (published in thousands)."""
    if measure.unit == "× € 1.000":
        return _AROUND[lang][measure.unit].format(format_number(value * 1000, 0, lang))
    number = format_number(value, measure.decimals, lang)
    if measure.unit in _AROUND[lang]:
        return _AROUND[lang][measure.unit].format(number)
    return f"{number}{SPACE}{unit_word(measure.unit, lang)}"


def format_low(low: float, measure: Measure, lang: str) -> str:
    """The first of two figures: the unit comes once, behind the second ('10,6 en 21,4 per 1.000 inwoners')."""
    around = _AROUND[lang].get(measure.unit, "{}")
    return format_value(low, measure, lang) if around[0] != "{" else format_number(low, measure.decimals, lang)


def format_difference(difference: float, measure: Measure, lang: str) -> str:
    """The difference of two figures, without sign: percentages differ in 'procentpunt'."""
    if measure.unit == "%":
        number = format_number(abs(difference), measure.decimals, lang)
        return f"{number}{SPACE}{_POINTS[lang][number != '1']}"
    return format_value(abs(difference), measure, lang)


def unit_word(unit: str, lang: str) -> str:
    """The unit as it stands along an axis or over a column."""
    return _UNIT_WORDS[lang].get(unit, unit)
