"""The place of the figure of my region among all of its level: in quarters, never as a rank."""

import numpy as np

from figures.sentence.level import against
from figures.sentence.words import regions_of
from indicators.comparability import Figure
from indicators.display import display_value, display_values
from indicators.profile import Distribution
from indicators.reading import Reading
from wording import say

# Which sides of the country seem to contradict the quarter that a figure falls in.
PUZZLES = {("higher", "A"), ("higher", "B"), ("lower", "C"), ("lower", "D")}


def place_claim(own: float, figure: Figure, everywhere: Distribution, region: str, lang: str) -> str:
    """The quarter of all regions that the figure falls in, and which way is favourable where nobody would disagree.

    Empty for a class: its order is one of names, not of much and little.
    """
    measure = figure.indicator.measure
    if measure.kind == "index":
        return ""
    quarter = everywhere.quarter(own)
    place = say(f"claim.place.{quarter}", lang, region=region, regions=regions_of(figure, lang), n=everywhere.n)
    if figure.agreed or measure.direction == "neutral":
        return place
    return f"{place} {say(f'direction.{measure.direction}', lang)}"


def apart_claim(own: float, reading: Reading, everywhere: Distribution, lang: str) -> str:
    """The reason why a figure above that of Nederland can lie below the middle, or the other way round; else empty.

    The figure of the country weighs regions by their people, so that most can lie on one side of it.
    """
    country, decimals = reading.comparator, reading.figure.indicator.measure.decimals
    if country is None or reading.compared.kind != "land":
        return ""
    side = against(own, country, decimals)
    if (side, everywhere.quarter(own)) not in PUZZLES:
        return ""
    values, line = display_values(everywhere.values, decimals), display_value(country, decimals)
    beyond = int((values > line).sum() if side == "higher" else (values < line).sum())
    return (
        say(f"claim.most_{side}", lang, regions=regions_of(reading.figure, lang)) if 2 * beyond > everywhere.n else ""
    )


def everywhere_of(values: "np.ndarray") -> Distribution:
    """The distribution of figures in any order."""
    return Distribution(np.sort(values))
