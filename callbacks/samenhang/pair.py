"""The pair: A and B of every region, how they go together, and which regions do not follow."""

from typing import Any

import numpy as np
import pandas as pd

from callbacks.panels.drawn import NO_CHART, Drawn, sources_of
from callbacks.relations.figures import people_of
from callbacks.relations.found import beside_of, pair_of
from callbacks.samenhang.looking import Looking
from figures.pair_scatter import pair_scatter
from figures.sentence.coefficient import MOST_NAMES, regions_args
from figures.sentence.pair import (
    cities_claim,
    departures_claim,
    leaning_claim,
    pair_text,
    pair_title,
    reading_claim,
    size_claim,
    weighted_claim,
)
from figures.together import together_of
from indicators.findings.pair import PairFinding
from indicators.notice import Notice
from layouts.samenhang import departures_list, folded, headed, paragraphs
from wording import say

# What the sentences of a pair say themselves.
SAID = ("other_years", "measured_together", "both_counts")


def pair_panel(looking: Looking) -> tuple[Drawn, list[Any]]:
    """The scatter with the verdict as its title, and under it what the relation leans on and who does not follow."""
    view, lang = looking.view, looking.lang
    remarks = view.remarks()
    refused = [remark for remark in remarks if remark.refuses]
    if refused:
        return Drawn(say("relation.title_no_relation", lang), NO_CHART, "", refused), []
    found, observations = found_pair(looking), pair_observations(looking)
    quiet = [remark for remark in remarks if remark.key not in SAID]
    missing = len(observations) - found.regions
    if not found.regions:
        notice = Notice("no_common_regions", {"level": view.selection.level}, refuses=True)
        return Drawn(pair_title(found, lang), NO_CHART, "", [notice]), []
    if missing:
        quiet.append(Notice("not_in_scatter", {"n": missing, "level": view.selection.level}, quiet=True))
    whole = (together_of(view.together("a"), found.a, lang), together_of(view.together("b"), found.b, lang))
    figure = pair_scatter(found, observations, lang, view.mine("a"), whole)
    people = people_of(view.holdings, found.a, found.b)
    text = " ".join([pair_text(found, lang), *([size_claim(people[0], lang)] if people else [])])
    drawn = Drawn(pair_title(found, lang), figure, text, quiet, sources_of(view, compared=False))
    return drawn, _below(found, looking)


def found_pair(looking: Looking) -> PairFinding:
    """How A and B go together, with the verdict of the matrix where the pair was opened from it."""
    a, b = looking.view.shown("a"), looking.view.shown("b")
    return pair_of(looking.view.holdings, a, b, looking.looked_at(), weigh=looking.choice.weigh == "people")


def pair_observations(looking: Looking) -> pd.DataFrame:
    """region_code, name, a, b and people of every region; both figures on one division."""
    a, b = looking.view.shown("a"), looking.view.shown("b")
    beside, people = beside_of(looking.view.holdings, [a, b]), people_of(looking.view.holdings, a, b)
    division = beside.division
    counted = people[1] if people else np.full(len(division.codes), np.nan)
    columns = {"a": beside.figures[:, 0], "b": beside.figures[:, 1], "people": counted}
    return pd.DataFrame({"region_code": division.codes, "name": division.names, **columns})


def _below(found: PairFinding, looking: Looking) -> list[Any]:
    """What the finding leads to, under a heading each: who does not follow, what it leans on, how it was worked out."""
    lang, division = looking.lang, looking.division
    apart = division.named([one.region for one in found.departures[:MOST_NAMES]])
    people = people_of(looking.view.holdings, found.a, found.b)
    leaning = leaning_claim(found, division, lang)
    leant_on = division.named(found.leaning.left_out) if leaning and found.leaning else {}
    leans = [
        *paragraphs([weighted_claim(found, people[0], lang) if people else "", cities_claim(found, lang), leaning]),
        *departures_list(leant_on, lang, hint=not apart),
    ]
    follows = [*paragraphs([departures_claim(found, division, lang)]), *departures_list(apart, lang)]
    words = regions_args(found.a.level, lang)
    return [
        *headed(say("samenhang.follows", lang, **words), follows),
        *headed(say("samenhang.leans", lang, **words), leans),
        *folded(say("samenhang.worked_out", lang), paragraphs([reading_claim(found, lang)])),
    ]
