"""Sentences about neighbours: whether they are alike, and which regions stand out by what surrounds them."""

import numpy as np

from figures.sentence.coefficient import MOST_NAMES, regions_args, two
from figures.sentence.words import name_of
from indicators.findings.division import Division
from indicators.findings.surroundings import Surroundings
from indicators.relations.clusters import LABELS
from indicators.relations.refusal import Refused
from wording import capital, join_list, say

# In the order of reading: the groups first, then the exceptions.
KINDS = ("high_among_high", "low_among_low", "high_among_low", "low_among_high")


def neighbours_claim(surroundings: Surroundings, lang: str) -> str:
    """A sentence on how similar neighbours are on this figure, with Moran's I; or why that cannot be said."""
    words = regions_args(surroundings.figure.level, lang)
    if isinstance(surroundings.moran, Refused):
        return say(f"neighbours.refused.{surroundings.moran.reason}", lang, n=surroundings.moran.regions, **words)
    args = {
        "name": name_of(surroundings.figure, lang),
        "index": two(surroundings.moran.index, lang),
        "n": surroundings.moran.regions,
    }
    return say(f"neighbours.{surroundings.verdict}", lang, regions=words["regions"], **args)


def clusters_claim(surroundings: Surroundings, lang: str) -> str:
    """The number of regions that stand out by what surrounds them, after correction; empty when that was refused."""
    if isinstance(surroundings.clusters, Refused):
        return ""
    if claims := kinds_claims(surroundings, lang):
        return " ".join(claims.values())
    looked_at = int(np.isin(surroundings.clusters.label, (*LABELS, "none")).sum())
    key = "none_though_alike" if surroundings.verdict == "similar" else "none"
    return say(f"neighbours.count.{key}", lang, n=looked_at, **regions_args(surroundings.figure.level, lang))


def kinds_claims(surroundings: Surroundings, lang: str) -> dict[str, str]:
    """The number of regions of each kind of KINDS that there is; a sentence each."""
    words = regions_args(surroundings.figure.level, lang)
    counts = {kind: len(surroundings.with_label.get(kind, ())) for kind in KINDS}
    return {kind: say(f"neighbours.count.{kind}", lang, n=n, **words) for kind, n in counts.items() if n}


def islands_claim(surroundings: Surroundings, division: Division, lang: str) -> str:
    """The regions with a figure and no neighbour with one, a sentence for each reason; empty when there are none.

    Of more than twice MOST_NAMES the first few are named; all of them are in `with_label`, for a list.
    """
    sentences = [
        _left_out(kind, places, surroundings, division, lang)
        for kind, places in _by_reason(surroundings, division).items()
    ]
    return " ".join(filter(None, sentences))


def _by_reason(surroundings: Surroundings, division: Division) -> dict[str, list[int]]:
    """The reason why each has none: it is an island, no neighbour has a figure, or where it lies is not known."""
    reasons: dict[str, list[int]] = {"islands": [], "lonely": [], "unplaced": []}
    has_place, degrees = division.places.located, division.neighbours.degrees
    for place in surroundings.with_label.get("island", ()):
        reasons["unplaced" if not has_place[place] else "lonely" if degrees[place] else "islands"].append(place)
    return reasons


def _left_out(kind: str, places: list[int], surroundings: Surroundings, division: Division, lang: str) -> str:
    if not places:
        return ""
    words = regions_args(surroundings.figure.level, lang)
    if len(places) > 2 * MOST_NAMES:
        names = join_list(division.names_of(places[:MOST_NAMES]), lang)
        return say(f"neighbours.{kind}_many", lang, n=len(places), names=names, **words)
    names = join_list(division.names_of(places), lang)
    return capital(say(f"neighbours.{kind}", lang, n=len(places), names=names, **words))


def label_words(label: str, lang: str) -> str:
    """Plain words for the surroundings of one region; label: one of LABELS, 'none' or 'island'."""
    return say(f"neighbours.label.{label}", lang)
