"""What a figure is compared with, in words: how that figure came about, or why there is none."""

from figures.chart import ReferenceLine
from indicators.comparator import Comparator
from indicators.model import Measure
from wording import capital, say


def origin(compared: Comparator, lang: str) -> str:
    """'cijfer van de bron', 'berekend uit 25 van de 26 gemeenten': how the figure was had."""
    if compared.n == 0:
        regions = say("level.gemeente.many", lang)
    elif compared.without:
        words = {"n": compared.n, "present": compared.n - compared.without}
        regions = say("compared.of_regions", lang, regions=say(f"level.{compared.level}.many", lang), **words)
    else:
        number = "one" if compared.n == 1 else "many"
        regions = say("compared.regions", lang, count=compared.n, regions=say(f"level.{compared.level}.{number}", lang))
    return say(f"country.{compared.derivation}", lang, regions=regions)


def line_of(compared: Comparator, measure: Measure, lang: str) -> ReferenceLine | None:
    """What a chart draws a line at: 'Nederland 2021'. Of a count none, since it grows with the region."""
    if compared.value is None or measure.kind == "count":
        return None
    return ReferenceLine(compared.value, say("compared.on_axis", lang, name=compared.short, period=compared.period))


def no_comparator(compared: Comparator, lang: str) -> str:
    """One sentence: why this figure is not compared."""
    regions = say(f"level.{compared.level}.many", lang)
    args = {"n": compared.n, "without": compared.without, "regions": regions, "compared": capital(compared.name)}
    return say(f"compared.reason.{compared.reason}", lang, name=compared.name, period=compared.period, **args)
