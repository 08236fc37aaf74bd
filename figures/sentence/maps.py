"""What a map shows, as its title and for who does not see it."""

from figures.sentence.statuses import status_remarks
from figures.sentence.words import low_of, regions_of, value_of
from indicators.reading import Reading
from wording import say


def map_title(told: Reading, lang: str) -> str:
    """Between which figures the middle half of the regions lies."""
    values, shown = told.present(), told.shown
    if values.empty:
        return no_figures(told, lang)
    low, high = float(values.quantile(0.25)), float(values.quantile(0.75))
    if shown.indicator.measure.kind == "index":
        low, high = round(low), round(high)
    ends = {"low": low_of(low, shown, lang), "high": value_of(high, shown, lang)}
    return say("map.title", lang, regions=regions_of(shown, lang), **ends)


def map_summary(told: Reading, lang: str) -> str:
    """How many regions, the lowest, middle and highest figure, and what needs a remark."""
    values, shown = told.present(), told.shown
    if values.empty:
        return no_figures(told, lang)
    return say(
        "map.summary",
        lang,
        name=shown.indicator.texts[lang].name,
        period=shown.period,
        n=len(values),
        regions=regions_of(shown, lang),
        low=value_of(values.min(), shown, lang),
        median=value_of(values.median(), shown, lang),
        high=value_of(values.max(), shown, lang),
        statuses=status_remarks(told.observations["status"].tolist(), lang),
    )


def no_figures(told: Reading, lang: str) -> str:
    """That there is nothing to draw."""
    return say("map.no_figures", lang, name=told.shown.indicator.texts[lang].name)
