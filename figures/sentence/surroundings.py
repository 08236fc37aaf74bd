"""What is said of neighbours: whether they are alike, and which regions stand out by what surrounds them."""

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


def neighbours_claim(found: Surroundings, lang: str) -> str:
    """Whether neighbours are alike on this figure, with Moran's I; or why that cannot be said."""
    words = regions_args(found.shown.level, lang)
    if isinstance(found.moran, Refused):
        return say(f"neighbours.refused.{found.moran.reason}", lang, n=found.moran.regions, **words)
    args = {"name": name_of(found.shown, lang), "index": two(found.moran.index, lang), "n": found.moran.regions}
    return say(f"neighbours.{found.verdict}", lang, regions=words["regions"], **args)


def clusters_claim(found: Surroundings, lang: str) -> str:
    """How many regions stand out by what surrounds them, after correction; empty when that was refused."""
    if isinstance(found.clusters, Refused):
        return ""
    if told := kinds_claims(found, lang):
        return " ".join(told.values())
    looked_at = int(np.isin(found.clusters.label, (*LABELS, "none")).sum())
    key = "none_though_alike" if found.verdict == "similar" else "none"
    return say(f"neighbours.count.{key}", lang, n=looked_at, **regions_args(found.shown.level, lang))


def kinds_claims(found: Surroundings, lang: str) -> dict[str, str]:
    """Of each kind of KINDS that there is, how many regions are of it; a sentence each."""
    words = regions_args(found.shown.level, lang)
    counts = {kind: len(found.with_label.get(kind, ())) for kind in KINDS}
    return {kind: say(f"neighbours.count.{kind}", lang, n=n, **words) for kind, n in counts.items() if n}


def islands_claim(found: Surroundings, division: Division, lang: str) -> str:
    """Which regions have a figure and no neighbour with one, a sentence for each reason; empty when there are none.

    Of more than twice MOST_NAMES the first few are named; all of them are in `with_label`, for a list.
    """
    told = [_left_out(kind, places, found, division, lang) for kind, places in _by_reason(found, division).items()]
    return " ".join(filter(None, told))


def _by_reason(found: Surroundings, division: Division) -> dict[str, list[int]]:
    """Why each has none: it is an island, none of its neighbours has a figure, or where it lies is not known."""
    reasons: dict[str, list[int]] = {"islands": [], "lonely": [], "unplaced": []}
    located, degrees = division.places.located, division.neighbours.degrees
    for place in found.with_label.get("island", ()):
        reasons["unplaced" if not located[place] else "lonely" if degrees[place] else "islands"].append(place)
    return reasons


def _left_out(kind: str, places: list[int], found: Surroundings, division: Division, lang: str) -> str:
    if not places:
        return ""
    words = regions_args(found.shown.level, lang)
    if len(places) > 2 * MOST_NAMES:
        names = join_list(division.names_of(places[:MOST_NAMES]), lang)
        return say(f"neighbours.{kind}_many", lang, n=len(places), names=names, **words)
    names = join_list(division.names_of(places), lang)
    return capital(say(f"neighbours.{kind}", lang, n=len(places), names=names, **words))


def label_words(label: str, lang: str) -> str:
    """What surrounds one region, in plain words; `label` as of `Clusters`."""
    return say(f"neighbours.label.{label}", lang)
