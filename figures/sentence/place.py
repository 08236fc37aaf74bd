"""Where the figure of my region lies among all of its level: in quarters, never as a rank."""

import numpy as np

from figures.sentence.words import regions_of
from indicators.comparability import Shown
from indicators.profile import Distribution
from wording import say


def place_claim(own: float, shown: Shown, everywhere: Distribution, region: str, lang: str) -> str:
    """In which quarter of all regions the figure falls, and which way is favourable where nobody would disagree.

    Empty for a class: its order is one of names, not of much and little.
    """
    measure = shown.indicator.measure
    if measure.kind == "index":
        return ""
    quarter = everywhere.quarter(own)
    place = say(f"claim.place.{quarter}", lang, region=region, regions=regions_of(shown, lang), n=everywhere.n)
    if shown.agreed or measure.direction == "neutral":
        return place
    return f"{place} {say(f'direction.{measure.direction}', lang)}"


def everywhere_of(values: "np.ndarray") -> Distribution:
    """The distribution of figures in any order."""
    return Distribution(np.sort(values))
