"""The figure of my region against the comparator."""

from figures.comparator import no_comparator, origin
from figures.sentence.words import low_of, name_of, value_of
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.reading import Reading
from wording import format_difference, format_number, say


def against(own: float, comparator: float | None, decimals: int) -> str:
    """How a figure compares: alone (there is nothing to compare with), equal, lower or higher.

    Equal means equal as written: the difference falls away in the rounding.
    """
    if comparator is None:
        return "alone"
    if round(own, decimals) == round(comparator, decimals):
        return "equal"
    return "lower" if own < comparator else "higher"


def is_open(own: float, comparator: float | None, limits: tuple[float, float] | None, decimals: int) -> bool:
    """Whether a difference that is seen is not sure, since the comparator lies between the limits of the figure."""
    if comparator is None or limits is None or against(own, comparator, decimals) == "equal":
        return False
    return limits[0] <= comparator <= limits[1]


def open_claim(own: float, told: Reading, lang: str, *, estimated: bool = False) -> str:
    """That a difference is not sure, where rounding and chance leave room for the comparator; '' where it is.

    estimated: the figure is an estimate, which then is in its band too.
    """
    shown, band = told.shown, told.band
    if band is None or not is_open(own, told.comparator, band, shown.indicator.measure.decimals):
        return ""
    ends = {"low": low_of(band[0], shown, lang), "high": value_of(band[1], shown, lang)}
    return say("claim.difference_estimated" if estimated else "claim.difference_by_chance", lang, **ends)


def own_claim(own: float, shown: Figure, region: str, lang: str) -> str:
    """'In Utrecht is het aandeel koopwoningen 46 % (2022).'"""
    args = {"region": region, "name": name_of(shown, lang), "period": shown.period}
    return say("claim.alone", lang, value=value_of(own, shown, lang), **args)


def compared_claim(own: float, shown: Figure, compared: Comparator, lang: str) -> str:
    """How far the figure lies from the comparator, of a count which part of it; or why that cannot be said."""
    measure = shown.indicator.measure
    if measure.kind == "index":
        return ""
    if compared.value is None:
        return no_comparator(compared, lang)
    args = compared_args(shown, compared, lang)
    if measure.kind == "count":
        return say("claim.share", lang, share=share_of(own, compared.value, lang), **args)
    return say(
        f"claim.{against(own, compared.value, measure.decimals)}",
        lang,
        difference=difference_of(own, compared.value, shown, lang),
        **args,
    )


def compared_args(shown: Figure, compared: Comparator, lang: str) -> dict[str, str]:
    """Name, figure, origin and year of the comparator; the figure is empty where there is none."""
    return {
        "compared": compared.name,
        "figure": "" if compared.value is None else value_of(compared.value, shown, lang),
        "origin": origin(compared, lang),
        "period": compared.period,
    }


def difference_of(own: float, comparator: float, shown: Figure, lang: str) -> str:
    """Of the figures as they are written, so that a reader who subtracts them finds the same."""
    measure = shown.indicator.measure
    return format_difference(round(own, measure.decimals) - round(comparator, measure.decimals), measure, lang)


def share_of(own: float, whole: float, lang: str) -> str:
    """Which part of a whole a count is, in percents without the sign; what rounds to nothing is said to be little."""
    share = 100 * own / whole if whole else 0.0
    if 0 < share < 0.05:
        return say("claim.little", lang)
    return format_number(share, 1, lang)


def of_told(own: float, told: Reading) -> str:
    """How a figure compares with the comparator of what is told."""
    return against(own, told.comparator, told.shown.indicator.measure.decimals)
