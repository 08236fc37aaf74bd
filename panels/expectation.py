"""Kansen en uitkomsten: an outcome beside what the circumstances of each region lead one to expect of it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from dash import html

from answers.relations.division import division_of
from answers.rows.one_figure import slice_rows
from answers.similar import Mine, expectation_in, mine_of, to_gemeente
from answers.view import View
from figures.expectation import expected_chart
from figures.sentence.expectation import expectation_text, model_sentences, refused_text, verdict_words
from figures.sentence.words import name_of
from indicators.findings.expectation import ExpectedFinding, possible
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from layouts.panel import EMPTY_CHART
from panels.content import Content, source_of
from panels.panel import Panel
from panels.similar_content import file_name
from wording import say

# Figure when the figure chosen is no outcome: the first that the release holds, at the level or above it.
OUTCOMES = ("slaagpercentage", "voortijdig_schoolverlaten")


def draw_expected(view: View) -> Content:
    """Every region with an outcome and an expectation; refused for what is no outcome, with the way to one."""
    finding, lang = expectation_in(view), view.lang
    if isinstance(finding.expectations, Refused):
        args = {"sentence": refused_text(finding, finding.expectations, lang)}
        remedy = _to_outcome(view) if finding.expectations.reason == "not_an_outcome" else {}
        refusal = Notice(
            "similar_refused", args, refuses=True, remedy=remedy, remedy_key="to_outcome" if remedy else None
        )
        return Content(say("expected.title_none", lang), EMPTY_CHART, "", [refusal])
    mine = mine_of(view)
    division = division_of(view.release, finding.outcome.level, finding.outcome.vintage)
    figure = expected_chart(
        finding, finding.expectations, division, lang, () if isinstance(mine, Notice) else mine.codes
    )
    judgement, *basis = model_sentences(finding, lang)
    place = division.place.get(view.selection.region)
    first = _own(finding, place, mine, view)
    rest = html.Details([html.Summary(say("expected.basis", lang)), *map(html.P, basis)], className="similar-basis")
    sub = [f"{first}{judgement} {say('expected.key', lang)}", rest]
    return Content(_title(finding, place, view), figure, sub, (), source_of(view.b, with_comparator=False))


def _own(finding: ExpectedFinding, place: int | None, mine: Mine | Notice, view: View) -> str:
    """The verdict on mine, or why there is none: it holds for one region alone. With the space behind it."""
    lang, level = view.lang, finding.outcome.level
    if place is not None:
        return f"{expectation_text(finding, place, view.region_name, lang)} "
    if isinstance(mine, Notice):
        return ""
    each, many = say(f"level.{level}.one", lang), say(f"level.{level}.many", lang)
    return f"{say('expected.of_several', lang, region=mine.name, each=each, regions=many)} "


def _title(finding: ExpectedFinding, place: int | None, view: View) -> str:
    lang = view.lang
    verdict = "none" if place is None else str(finding.verdict[place])
    if verdict in ("none", "too_small"):
        return say("expected.title", lang, name=name_of(finding.outcome, lang, first=True))
    args = {"region": view.region_name, "name": name_of(finding.outcome, lang), "verdict": verdict_words(verdict, lang)}
    return say("expected.title_region", lang, **args)


def _to_outcome(view: View) -> Mapping[str, str]:
    """The changes that lead to an outcome; none when the release has none."""
    outcomes = [*OUTCOMES, *(name for name, one in view.registry.items() if one.role == "uitkomst")]
    for level in dict.fromkeys((view.selection.level, *view.availability.levels())):
        for name in outcomes:
            periods = view.availability.periods(name, level) if name in view.registry else ()
            if periods:
                above = to_gemeente(view) if level == "gemeente" else {}
                return above | {"level": level, "b": name, "pb": periods[-1]}
    return {}


def expected_rows(view: View, content: Content) -> pd.DataFrame:
    """Every region by name, never by how far it is from what was expected: that would be a ranking."""
    finding = expectation_in(view)
    if isinstance(finding.expectations, Refused):
        raise TypeError("the panel refuses this before it is taken along")
    expectation, outcome = finding.expectations, finding.outcome
    place = division_of(view.release, outcome.level, outcome.vintage).place
    rows = slice_rows(outcome, view.release)
    at = rows["region_code"].map(place).to_numpy()
    measure = outcome.indicator.measure
    digits = measure.decimals + 1

    def bounded(values: np.ndarray) -> list[float]:
        return [round(possible(float(values[one]), measure), digits) for one in at]

    more: dict[str, Any] = {
        "expected": np.round(expectation.expected[at], digits),
        "expected_low": bounded(expectation.low),
        "expected_high": bounded(expectation.high),
        "beside_expected": [verdict_words(str(finding.verdict[one]), view.lang) for one in at],
    }
    return rows.assign(**more).sort_values("region_name", kind="stable", ignore_index=True)


PANELS = (
    Panel(
        "expected",
        page="vergelijk",
        place=60,
        frame="chart",
        draw=draw_expected,
        rows=expected_rows,
        sides="b",
        table="own",
        print_height=260,
        file_name=partial(file_name, "expected"),
    ),
)
