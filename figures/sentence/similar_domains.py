"""What is said of mine beside the regions that are alike, over many figures at once; counted, never judged."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from figures.sentence.coefficient import regions_args
from indicators.comparability import Figure
from wording import say

# Between what the figure of mine may lie.
Band = Callable[[], tuple[float, float] | None]


@dataclass(frozen=True)
class Among:
    """Where mine lies among the regions of the list that have a figure: how many lie below and above it, as written.

    doubt: where it lies outside all of them, why that is not sure: 'chance' or 'rounding'; empty where it is.
    """

    total: int
    below: int
    above: int
    doubt: str = ""

    @property
    def is_outside(self) -> bool:
        """Whether all of them lie on one side."""
        return self.total > 0 and self.total in (self.below, self.above)

    @property
    def is_sure(self) -> bool:
        """Whether they still do, wherever in its band mine lies."""
        return self.is_outside and not self.doubt


def among(shown: Figure, listed: np.ndarray, own: float, band: Band = lambda: None) -> Among | None:
    """listed: (k,) the figures of the list, NaN for none. None where there is nothing to compare.

    band: gives between what mine may lie, None where that is not known; asked only where it lies outside.
    """
    present = listed[~np.isnan(listed)]
    if np.isnan(own) or not len(present):
        return None
    decimals = shown.indicator.measure.decimals
    written, here = np.round(present, decimals), round(own, decimals)
    found = Among(len(present), int((written < here).sum()), int((written > here).sum()))
    ends = band() if found.is_outside else None
    if ends is None or ends[0] > present.max() or ends[1] < present.min():
        return found
    return replace(found, doubt="chance" if shown.indicator.measure.is_share else "rounding")


def among_words(told: Among, lang: str) -> str:
    """'hoger dan alle 10', 'hoger dan 6, lager dan 4', 'hoger dan 6, lager dan 3, gelijk aan 1'."""
    if told.is_outside:
        return say("similar_domains.above_all" if told.below else "similar_domains.below_all", lang, n=told.total)
    if not told.below and not told.above:
        return say("similar_domains.same", lang, n=told.total)
    key = "between" if told.below and told.above else "above_some" if told.below else "below_some"
    words = say(f"similar_domains.{key}", lang, below=told.below, above=told.above, n=told.total)
    same = told.total - told.below - told.above
    return say("similar_domains.and_same", lang, words=words, n=same) if same and key == "between" else words


def doubt_words(told: Among, lang: str) -> str:
    """'kan toeval zijn', of what lies outside all by its value alone; else empty."""
    return say(f"similar_domains.doubt_{told.doubt}", lang) if told.doubt else ""


def doubted_words(told: Among, lang: str) -> str:
    """Both as one: 'lager dan alle 8 (kan toeval zijn)'."""
    words, doubt = among_words(told, lang), doubt_words(told, lang)
    return say("similar_domains.doubted", lang, words=words, doubt=doubt) if doubt else words


def domains_title(places: list[Among], region: str, level: str, lang: str) -> str:
    """On how many figures mine lies outside all that are alike, for sure."""
    sure, words = sum(one.is_sure for one in places), regions_args(level, lang)
    args = words | {"region": region, "total": len(places)}
    key = "title" if sure else "title_unsure" if any(one.is_outside for one in places) else "title_none"
    return say(f"similar_domains.{key}", lang, n=sure, **args)


def domains_text(places: list[Among], lang: str) -> str:
    """On how many more that is not sure, and how many there would be at most by chance.

    Among k others that are alike one lies outermost in two of k + 1 draws, and outside with all of its band in fewer.
    """
    chance, doubts = sum(2 / (one.total + 1) for one in places), sum(bool(one.doubt) for one in places)
    told = say("similar_domains.text", lang, expected=math.ceil(round(chance, 6)), total=len(places))
    return f"{say('similar_domains.doubts', lang, n=doubts)} {told}" if doubts else told
