"""The figure of my region against the comparator."""

from figures.comparator import no_comparator, origin
from figures.sentence.words import low_of, name_of, value_of
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.display import display_value
from indicators.reading import Reading
from wording import format_difference, format_number, say


def against(own: float, comparator: float | None, decimals: int) -> str:
    """The side of the comparator that a figure lies on: alone (nothing to compare with), equal, lower or higher.

    Equal means equal as written: the difference falls away in the rounding.
    """
    if comparator is None:
        return "alone"
    if display_value(own, decimals) == display_value(comparator, decimals):
        return "equal"
    return "lower" if own < comparator else "higher"


def is_open(own: float, comparator: float | None, limits: tuple[float, float] | None, decimals: int) -> bool:
    """True where a difference is not sure, since the comparator lies between the limits of the figure."""
    if comparator is None or limits is None or against(own, comparator, decimals) == "equal":
        return False
    return limits[0] <= comparator <= limits[1]


def open_claim(own: float, reading: Reading, lang: str, *, is_estimate: bool = False) -> str:
    """A sentence that a difference is not sure, by room that rounding and chance leave the comparator; '' where it is.

    is_estimate: the figure is an estimate, which then is in its band too.
    """
    figure, band = reading.figure, reading.band
    if band is None or not is_open(own, reading.comparator, band, figure.indicator.measure.decimals):
        return ""
    ends = {"low": low_of(band[0], figure, lang), "high": value_of(band[1], figure, lang)}
    return say("claim.difference_estimated" if is_estimate else "claim.difference_by_chance", lang, **ends)


def own_claim(own: float, figure: Figure, region: str, lang: str) -> str:
    """'In Utrecht is het aandeel koopwoningen 46 % (2022).'"""
    args = {"region": region, "name": name_of(figure, lang), "period": figure.period}
    return say("claim.alone", lang, value=value_of(own, figure, lang), **args)


def compared_claim(own: float, figure: Figure, comparator: Comparator, lang: str) -> str:
    """The distance of the figure from the comparator, of a count its part of it; or why that cannot be said."""
    measure = figure.indicator.measure
    if measure.kind == "index":
        return ""
    if comparator.value is None:
        return no_comparator(comparator, lang)
    args = compared_args(figure, comparator, lang)
    if measure.kind == "count":
        return say("claim.share", lang, share=share_of(own, comparator.value, lang), **args)
    return say(
        f"claim.{against(own, comparator.value, measure.decimals)}",
        lang,
        difference=difference_of(own, comparator.value, figure, lang),
        **args,
    )


def compared_args(figure: Figure, comparator: Comparator, lang: str) -> dict[str, str]:
    """Name, figure, origin and year of the comparator; the figure is empty where there is none."""
    return {
        "compared": comparator.name,
        "figure": "" if comparator.value is None else value_of(comparator.value, figure, lang),
        "origin": origin(comparator, lang),
        "period": comparator.period,
    }


def difference_of(own: float, comparator: float, figure: Figure, lang: str) -> str:
    """The difference of two figures as they are written, so that a reader who subtracts them finds the same."""
    measure = figure.indicator.measure
    own, comparator = display_value(own, measure.decimals), display_value(comparator, measure.decimals)
    return format_difference(own - comparator, measure, lang)


def share_of(own: float, whole: float, lang: str) -> str:
    """The part of a whole that a count is, in percents without the sign; what rounds to nothing is called little."""
    share = 100 * own / whole if whole else 0.0
    if 0 < share < 0.05:
        return say("claim.little", lang)
    return format_number(share, 1, lang)


def against_comparator(own: float, reading: Reading) -> str:
    """The side of the comparator of a reading that a figure lies on: alone, equal as written, lower or higher."""
    return against(own, reading.comparator, reading.figure.indicator.measure.decimals)
