"""The comparator of a figure in words: how that figure came about, or why there is none."""

from figures.chart import ReferenceLine
from indicators.comparator import Comparator
from indicators.model import Measure
from wording import capital, say


def origin(comparator: Comparator, lang: str) -> str:
    """'cijfer van de bron', 'berekend uit 25 van de 26 gemeenten': how the figure was had."""
    if comparator.n == 0:
        regions = say("level.gemeente.many", lang)
    elif comparator.without:
        words = {"n": comparator.n, "present": comparator.n - comparator.without}
        regions = say("compared.of_regions", lang, regions=say(f"level.{comparator.level}.many", lang), **words)
    else:
        number = "one" if comparator.n == 1 else "many"
        regions = say(
            "compared.regions", lang, count=comparator.n, regions=say(f"level.{comparator.level}.{number}", lang)
        )
    return say(f"country.{comparator.derivation}", lang, regions=regions)


def line_of(comparator: Comparator, measure: Measure, lang: str) -> ReferenceLine | None:
    """The line of a comparator on a chart: 'Nederland 2021'. Of a count none, since it grows with the region."""
    if comparator.value is None or measure.kind == "count":
        return None
    return ReferenceLine(
        comparator.value, say("compared.on_axis", lang, name=comparator.short, period=comparator.period)
    )


def no_comparator(comparator: Comparator, lang: str) -> str:
    """One sentence: why this figure is not compared."""
    regions = say(f"level.{comparator.level}.many", lang)
    args = {"n": comparator.n, "without": comparator.without, "regions": regions, "compared": capital(comparator.name)}
    return say(f"compared.reason.{comparator.reason}", lang, name=comparator.name, period=comparator.period, **args)
