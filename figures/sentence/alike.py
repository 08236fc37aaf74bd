"""What is said of the regions most like mine when they are put beside each other on one figure."""

import numpy as np

from figures.sentence.coefficient import regions_args
from figures.sentence.words import low_of, name_of, value_of
from indicators.comparability import Shown
from indicators.findings.division import Division
from indicators.findings.likeness import LikenessFinding
from indicators.relations.refusal import Refused
from wording import join_list, say

# More names than this do not fit in a title.
NAMED = 3


def alike_title(found: LikenessFinding, division: Division, region: str, lang: str) -> str:
    """'Almere, Zaanstad en Dordrecht lijken het meest op Utrecht'; neutral when there is no list."""
    words = regions_args(division.level, lang)
    if isinstance(found.nearest, Refused) or not found.nearest.regions:
        return say("alike.title_none", lang, **words | {"region": region})
    names = division.names_of([one.region for one in found.nearest.regions[:NAMED]])
    return say("alike.title", lang, names=join_list(names, lang), region=region)


def does_title(shown: Shown, listed: np.ndarray, own: float, region: str, lang: str) -> str:
    """Where my figure lies among those of the list: (k,), NaN for none; counted, never judged."""
    name, present = name_of(shown, lang, first=True), listed[~np.isnan(listed)]
    if np.isnan(own) or not len(present):
        return say("alike.does_title", lang, name=name, region=region)
    decimals = shown.indicator.measure.decimals
    below = int((np.round(present, decimals) < round(own, decimals)).sum())
    above = int((np.round(present, decimals) > round(own, decimals)).sum())
    words = regions_args(shown.level, lang)
    args = words | {"name": name, "region": region, "total": len(present), "below": below, "above": above}
    if below == len(present):
        return say("alike.does_all_below", lang, **args)
    if above == len(present):
        return say("alike.does_all_above", lang, **args)
    return say("alike.does_between", lang, **args)


def does_text(shown: Shown, listed: np.ndarray, own: float, region: str, lang: str) -> str:
    """My figure, and between what the figures of the list lie."""
    present = listed[~np.isnan(listed)]
    args = {"region": region, "name": name_of(shown, lang), "period": shown.period}
    told = [
        say("alike.own_none", lang, **args)
        if np.isnan(own)
        else say("claim.alone", lang, value=value_of(own, shown, lang), **args)
    ]
    if len(present):
        ends = low_of(float(present.min()), shown, lang), value_of(float(present.max()), shown, lang)
        middle = value_of(float(np.median(present)), shown, lang)
        words = regions_args(shown.level, lang)
        told.append(say("alike.others", lang, n=len(present), low=ends[0], high=ends[1], middle=middle, **words))
    return " ".join([*told, say("alike.does_no_judgement", lang)])
