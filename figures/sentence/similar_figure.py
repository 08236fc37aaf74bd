"""What is said of the regions most like mine when they are put beside each other on one figure."""

import numpy as np

from figures.sentence.coefficient import regions_args
from figures.sentence.similar_domains import Among
from figures.sentence.words import low_of, name_of, value_of
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.similar import SimilarFinding
from indicators.relations.refusal import Refused
from wording import join_list, say

# More names than this do not fit in a title.
NAMED = 3


def similar_title(found: SimilarFinding, division: Division, region: str, lang: str) -> str:
    """'Almere, Zaanstad en Dordrecht lijken het meest op Utrecht'; neutral when there is no list."""
    words = regions_args(division.level, lang)
    if isinstance(found.nearest, Refused) or not found.nearest.regions:
        return say("similar.title_none", lang, **words | {"region": region})
    names = division.names_of([one.region for one in found.nearest.regions[:NAMED]])
    return say("similar.title", lang, names=join_list(names, lang), region=region)


def does_title(shown: Figure, told: Among | None, region: str, lang: str) -> str:
    """Where my figure lies among those of the list; counted, never judged. told: None where one of both has none."""
    name = name_of(shown, lang, first=True)
    if told is None:
        return say("similar.does_title", lang, name=name, region=region)
    counts = {"total": told.total, "below": told.below, "above": told.above}
    args = regions_args(shown.level, lang) | {"name": name, "region": region} | counts
    if told.is_outside:
        words = say("similar.does_all_below" if told.below else "similar.does_all_above", lang, **args)
        return say(f"similar.does_doubt_{told.doubt}", lang, words=words) if told.doubt else words
    return say("similar.does_between", lang, **args)


def does_text(
    shown: Figure,
    listed: np.ndarray,
    own: float,
    region: str,
    lang: str,
    doubted_between: tuple[float, float] | None = None,
) -> str:
    """My figure, and between what the figures of the list lie.

    listed: (k,), NaN for none. doubted_between: between what mine may lie, where it is not sure that it lies outside.
    """
    present = listed[~np.isnan(listed)]
    args = {"region": region, "name": name_of(shown, lang), "period": shown.period}
    told = [
        say("similar.own_none", lang, **args)
        if np.isnan(own)
        else say("claim.alone", lang, value=value_of(own, shown, lang), **args)
    ]
    if len(present):
        ends = low_of(float(present.min()), shown, lang), value_of(float(present.max()), shown, lang)
        middle = value_of(float(np.median(present)), shown, lang)
        words = regions_args(shown.level, lang)
        told.append(say("similar.others", lang, n=len(present), low=ends[0], high=ends[1], middle=middle, **words))
    if doubted_between is not None:
        low, high = low_of(doubted_between[0], shown, lang), value_of(doubted_between[1], shown, lang)
        told.append(say("claim.difference_by_chance", lang, low=low, high=high))
    return " ".join([*told, say("similar.does_no_judgement", lang)])
