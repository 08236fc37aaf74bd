"""The pair: A and B of every region, how they go together, and which regions do not follow."""

from typing import Any

import numpy as np
import pandas as pd

from answers.relations.columns import people_of
from answers.relations.findings import beside_of, pair_of
from answers.relations.view import RelationView
from answers.rows.group import with_drawn_group
from answers.rows.two_figures import both_rows
from figures.aggregate import aggregate_of
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
from indicators.findings.pair import PairFinding
from indicators.notice import Notice
from layouts.panel import EMPTY_CHART
from layouts.samenhang import departures_list, in_fold, paragraphs, with_heading
from panels.content import Content, sources_of
from panels.panel import Panel
from wording import say

# What the sentences of a pair say themselves.
IN_SENTENCES = ("other_years", "measured_together", "both_counts")


def draw_pair(view: RelationView) -> Content:
    """The scatter with the verdict as its title, and under it what the relation leans on and who does not follow."""
    lang = view.lang
    remarks = view.remarks
    refusals = [remark for remark in remarks if remark.refuses]
    if refusals:
        return Content(say("relation.title_no_relation", lang), EMPTY_CHART, "", refusals)
    finding, observations = pair_finding_of(view), pair_observations(view)
    quiet = [remark for remark in remarks if remark.key not in IN_SENTENCES]
    missing = len(observations) - finding.regions
    if not finding.regions:
        notice = Notice("no_common_regions", {"level": view.selection.level}, refuses=True)
        return Content(pair_title(finding, lang), EMPTY_CHART, "", [notice])
    if missing:
        quiet.append(Notice("not_in_scatter", {"n": missing, "level": view.selection.level}, quiet=True))
    whole = (aggregate_of(view.a.aggregate, finding.a, lang), aggregate_of(view.b.aggregate, finding.b, lang))
    figure = pair_scatter(finding, observations, lang, view.a.mine, whole)
    people = people_of(view.holdings, finding.a, finding.b)
    text = " ".join([pair_text(finding, lang), *([size_claim(people[0], lang)] if people else [])])
    sources = sources_of(view, with_comparator=False)
    return Content(pair_title(finding, lang), figure, text, quiet, sources, _below(finding, view))


def pair_finding_of(view: RelationView) -> PairFinding:
    """The finding on how A and B go together, with the verdict of the matrix where the pair was opened from it."""
    a, b = view.a.figure, view.b.figure
    return pair_of(view.holdings, a, b, view.matrix_verdict(), weigh=view.choice.weigh == "people")


def pair_observations(view: RelationView) -> pd.DataFrame:
    """region_code, name, a, b and people of every region; both figures on one division."""
    a, b = view.a.figure, view.b.figure
    beside, people = beside_of(view.holdings, [a, b]), people_of(view.holdings, a, b)
    division = beside.division
    counts = people[1] if people else np.full(len(division.codes), np.nan)
    columns = {"a": beside.values[:, 0], "b": beside.values[:, 1], "people": counts}
    return pd.DataFrame({"region_code": division.codes, "name": division.names, **columns})


def _below(finding: PairFinding, view: RelationView) -> list[Any]:
    """The consequences of the finding, under a heading each: who does not follow, what it leans on, how it was worked
    out.
    """
    lang, division = view.lang, view.division
    departures = division.named([one.region for one in finding.departures[:MOST_NAMES]])
    people = people_of(view.holdings, finding.a, finding.b)
    leaning = leaning_claim(finding, division, lang)
    leaning_regions = division.named(finding.leaning.left_out) if leaning and finding.leaning else {}
    leans = [
        *paragraphs([weighted_claim(finding, people[0], lang) if people else "", cities_claim(finding, lang), leaning]),
        *departures_list(leaning_regions, lang, hint=not departures),
    ]
    follows = [*paragraphs([departures_claim(finding, division, lang)]), *departures_list(departures, lang)]
    words = regions_args(finding.a.level, lang)
    return [
        *with_heading(say("samenhang.follows", lang, **words), follows),
        *with_heading(say("samenhang.leans", lang, **words), leans),
        *in_fold(say("samenhang.worked_out", lang), paragraphs([reading_claim(finding, lang)])),
    ]


def pair_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every region with both figures and its people; `follows` is 'no' for those that depart from the pattern, and
    'small' where small numbers may have put them there.
    """
    rows, finding, codes = both_rows(view), pair_finding_of(view), view.division.codes
    observations = pair_observations(view).set_index("region_code")
    departures = {codes[one.region]: "no" for one in finding.departures} | {
        codes[one.region]: "small" for one in finding.small
    }
    others = "yes" if finding.has_pattern else ""
    follows = [departures.get(code, others) for code in rows["region_code"]]
    rows = rows.assign(people=rows["region_code"].map(observations["people"]), follows=follows)
    rows = rows.dropna(subset=["value_a", "value_b"], ignore_index=True)
    return with_drawn_group(rows, content.drawing, view.sides)


PANELS = (
    Panel(
        "pair",
        page="samenhang",
        place=10,
        frame="pair",
        draw=draw_pair,
        rows=pair_rows,
        table="own",
        below=True,
    ),
)
