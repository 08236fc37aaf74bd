"""Sentences about a map: its title, and a summary for who does not see it."""

from figures.sentence.statuses import status_remarks
from figures.sentence.words import low_of, regions_of, value_of
from indicators.reading import Reading
from wording import say


def map_title(reading: Reading, lang: str) -> str:
    """A title with the figures between which the middle half of the regions lies."""
    values, figure = reading.present(), reading.figure
    if values.empty:
        return no_figures(reading, lang)
    low, high = float(values.quantile(0.25)), float(values.quantile(0.75))
    if figure.indicator.measure.kind == "index":
        low, high = round(low), round(high)
    ends = {"low": low_of(low, figure, lang), "high": value_of(high, figure, lang)}
    return say("map.title", lang, regions=regions_of(figure, lang), **ends)


def map_summary(reading: Reading, lang: str) -> str:
    """A summary of a map: how many regions, the lowest, middle and highest figure, and what needs a remark."""
    values, figure = reading.present(), reading.figure
    if values.empty:
        return no_figures(reading, lang)
    return say(
        "map.summary",
        lang,
        name=figure.indicator.texts[lang].name,
        period=figure.period,
        n=len(values),
        regions=regions_of(figure, lang),
        low=value_of(values.min(), figure, lang),
        median=value_of(values.median(), figure, lang),
        high=value_of(values.max(), figure, lang),
        statuses=status_remarks(reading.observations["status"].tolist(), lang),
    )


def no_figures(reading: Reading, lang: str) -> str:
    """A sentence that there is nothing to draw."""
    return say("map.no_figures", lang, name=reading.figure.indicator.texts[lang].name)
