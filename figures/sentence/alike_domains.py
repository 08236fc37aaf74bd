"""What is said of mine beside the regions that are alike, over many figures at once; counted, never judged."""

from dataclasses import dataclass

import numpy as np

from figures.sentence.coefficient import about, regions_args
from indicators.comparability import Shown
from wording import say


@dataclass(frozen=True)
class Among:
    """Where mine lies among the regions of the list that have a figure: how many lie below and above it, as written."""

    total: int
    below: int
    above: int

    @property
    def is_outside(self) -> bool:
        """Whether all of them lie on one side."""
        return self.total > 0 and self.total in (self.below, self.above)


def among(shown: Shown, listed: np.ndarray, own: float) -> Among | None:
    """listed: (k,) the figures of the list, NaN for none. None where there is nothing to compare."""
    present = listed[~np.isnan(listed)]
    if np.isnan(own) or not len(present):
        return None
    decimals = shown.indicator.measure.decimals
    written, here = np.round(present, decimals), round(own, decimals)
    return Among(len(present), int((written < here).sum()), int((written > here).sum()))


def among_words(told: Among, lang: str) -> str:
    """'hoger dan alle 10', 'hoger dan 6, lager dan 4', 'hoger dan 6, lager dan 3, gelijk aan 1'."""
    if told.is_outside:
        return say("alike_domains.above_all" if told.below else "alike_domains.below_all", lang, n=told.total)
    if not told.below and not told.above:
        return say("alike_domains.same", lang, n=told.total)
    key = "between" if told.below and told.above else "above_some" if told.below else "below_some"
    words = say(f"alike_domains.{key}", lang, below=told.below, above=told.above, n=told.total)
    same = told.total - told.below - told.above
    return say("alike_domains.and_same", lang, words=words, n=same) if same and key == "between" else words


def domains_title(places: list[Among], region: str, level: str, lang: str) -> str:
    """On how many figures mine lies outside all that are alike."""
    outside, words = sum(one.is_outside for one in places), regions_args(level, lang)
    args = words | {"region": region, "total": len(places)}
    return say("alike_domains.title" if outside else "alike_domains.title_none", lang, n=outside, **args)


def domains_text(places: list[Among], lang: str) -> str:
    """How many that would be by chance: among k others one lies outermost in two of k + 1 draws."""
    chance = sum(2 / (one.total + 1) for one in places)
    return say("alike_domains.text", lang, expected=about(chance, lang), total=len(places))
