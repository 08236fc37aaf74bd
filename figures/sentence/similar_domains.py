"""Sentences about mine beside similar regions, over many figures at once; counted, never judged."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from figures.sentence.coefficient import regions_args
from indicators.comparability import Figure
from indicators.display import display_value, display_values
from wording import say

# Between what the figure of mine may lie.
Band = Callable[[], tuple[float, float] | None]


@dataclass(frozen=True)
class Among:
    """The place of mine among the regions of the list with a figure: how many lie below and above it, as written.

    doubt: where it lies outside all of them, why that is not sure: 'chance' or 'rounding'; empty where it is.
    """

    total: int
    below: int
    above: int
    doubt: str = ""

    @property
    def is_outside(self) -> bool:
        """True where all of them lie on one side of mine."""
        return self.total > 0 and self.total in (self.below, self.above)

    @property
    def is_sure(self) -> bool:
        """True where all of them lie on one side, wherever in its band mine lies."""
        return self.is_outside and not self.doubt


def among(figure: Figure, values: np.ndarray, own: float, band: Band = lambda: None) -> Among | None:
    """The place of mine among the figures of the list; None where there is nothing to compare.

    values: (k,), NaN for none. band: gives between what mine may lie, None where that is not known; asked only where it
    lies outside.
    """
    present = values[~np.isnan(values)]
    if np.isnan(own) or not len(present):
        return None
    decimals = figure.indicator.measure.decimals
    rounded_values, here = display_values(present, decimals), display_value(own, decimals)
    position = Among(len(present), int((rounded_values < here).sum()), int((rounded_values > here).sum()))
    ends = band() if position.is_outside else None
    if ends is None or ends[0] > present.max() or ends[1] < present.min():
        return position
    return replace(position, doubt="chance" if figure.indicator.measure.is_share else "rounding")


def among_words(position: Among, lang: str) -> str:
    """'hoger dan alle 10', 'hoger dan 6, lager dan 4', 'hoger dan 6, lager dan 3, gelijk aan 1'."""
    if position.is_outside:
        return say(
            "similar_domains.above_all" if position.below else "similar_domains.below_all", lang, n=position.total
        )
    if not position.below and not position.above:
        return say("similar_domains.same", lang, n=position.total)
    key = "between" if position.below and position.above else "above_some" if position.below else "below_some"
    words = say(f"similar_domains.{key}", lang, below=position.below, above=position.above, n=position.total)
    same = position.total - position.below - position.above
    return say("similar_domains.and_same", lang, words=words, n=same) if same and key == "between" else words


def doubt_words(position: Among, lang: str) -> str:
    """'kan toeval zijn', of what lies outside all by its value alone; else empty."""
    return say(f"similar_domains.doubt_{position.doubt}", lang) if position.doubt else ""


def doubted_words(position: Among, lang: str) -> str:
    """The words of position and doubt as one: 'lager dan alle 8 (kan toeval zijn)'."""
    words, doubt = among_words(position, lang), doubt_words(position, lang)
    return say("similar_domains.doubted", lang, words=words, doubt=doubt) if doubt else words


def domains_title(places: list[Among], region: str, level: str, lang: str) -> str:
    """A title with the number of figures on which mine surely lies outside all similar regions."""
    sure, words = sum(one.is_sure for one in places), regions_args(level, lang)
    args = words | {"region": region, "total": len(places)}
    key = "title" if sure else "title_unsure" if any(one.is_outside for one in places) else "title_none"
    return say(f"similar_domains.{key}", lang, n=sure, **args)


def domains_text(places: list[Among], lang: str) -> str:
    """The number of figures on which that is not sure, and how many there would be at most by chance.

    Among k similar regions one lies outermost in two of k + 1 draws, and outside with all of its band in fewer.
    """
    chance, doubts = sum(2 / (one.total + 1) for one in places), sum(bool(one.doubt) for one in places)
    sentence = say("similar_domains.text", lang, expected=math.ceil(round(chance, 6)), total=len(places))
    return f"{say('similar_domains.doubts', lang, n=doubts)} {sentence}" if doubts else sentence
