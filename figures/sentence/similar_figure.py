"""Sentences about the regions most similar to mine beside each other on one figure."""

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
MOST_NAMES = 3


def similar_title(finding: SimilarFinding, division: Division, region: str, lang: str) -> str:
    """'Almere, Zaanstad en Dordrecht lijken het meest op Utrecht'; neutral when there is no list."""
    words = regions_args(division.level, lang)
    if isinstance(finding.nearest, Refused) or not finding.nearest.regions:
        return say("similar.title_none", lang, **words | {"region": region})
    names = division.names_of([one.region for one in finding.nearest.regions[:MOST_NAMES]])
    return say("similar.title", lang, names=join_list(names, lang), region=region)


def does_title(figure: Figure, position: Among | None, region: str, lang: str) -> str:
    """A title on where my figure lies among those of the list; counted, never judged.

    position: None where one of both has no figure.
    """
    name = name_of(figure, lang, first=True)
    if position is None:
        return say("similar.does_title", lang, name=name, region=region)
    counts = {"total": position.total, "below": position.below, "above": position.above}
    args = regions_args(figure.level, lang) | {"name": name, "region": region} | counts
    if position.is_outside:
        words = say("similar.does_all_below" if position.below else "similar.does_all_above", lang, **args)
        return say(f"similar.does_doubt_{position.doubt}", lang, words=words) if position.doubt else words
    return say("similar.does_between", lang, **args)


def does_text(
    figure: Figure,
    values: np.ndarray,
    own: float,
    region: str,
    lang: str,
    doubted_between: tuple[float, float] | None = None,
) -> str:
    """My figure, and between what the figures of the list lie.

    values: (k,), NaN for none. doubted_between: between what mine may lie, where it is not sure that it lies outside.
    """
    present = values[~np.isnan(values)]
    args = {"region": region, "name": name_of(figure, lang), "period": figure.period}
    sentences = [
        say("similar.own_none", lang, **args)
        if np.isnan(own)
        else say("claim.alone", lang, value=value_of(own, figure, lang), **args)
    ]
    if len(present):
        ends = low_of(float(present.min()), figure, lang), value_of(float(present.max()), figure, lang)
        middle = value_of(float(np.median(present)), figure, lang)
        words = regions_args(figure.level, lang)
        sentences.append(say("similar.others", lang, n=len(present), low=ends[0], high=ends[1], middle=middle, **words))
    if doubted_between is not None:
        low, high = low_of(doubted_between[0], figure, lang), value_of(doubted_between[1], figure, lang)
        sentences.append(say("claim.difference_by_chance", lang, low=low, high=high))
    return " ".join([*sentences, say("similar.does_no_judgement", lang)])
