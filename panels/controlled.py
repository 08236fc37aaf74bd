"""A and B with circumstances held constant, and the circumstances that one press holds constant."""

from dataclasses import replace
from typing import Any

import pandas as pd

from answers.relations.findings import controlled_of
from answers.relations.view import RelationView
from answers.rows.one_figure import slice_rows
from answers.rows.two_figures import both_rows
from figures.added_variable import added_variable
from figures.sentence.coefficient import regions_args
from figures.sentence.controlled import controlled_text, theme_of, themes_in
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.notice import Notice
from indicators.relation_choice import MOST_CONTROLLED
from indicators.relations.refusal import Refused
from layouts.panel import EMPTY_CHART
from layouts.samenhang import ControlButton, control_buttons
from panels.content import Content
from panels.panel import Panel
from panels.relation_sources import sources_of_figures
from wording import say


def draw_controlled(view: RelationView) -> Content:
    """The residuals of A against those of B, and what became of the relation; under it what can be held constant.

    Nothing is drawn until something is; two figures that are partly the same measurement have nothing to hold.
    """
    lang = view.lang
    heading = say("constant.heading", lang)
    refusals = [remark for remark in view.remarks if remark.refuses]
    if refusals:
        return Content(heading, EMPTY_CHART, "", refusals)
    finding = controlled_finding_of(view)
    if not view.controls and isinstance(finding.controlled, Refused):
        return Content(
            heading, EMPTY_CHART, "", [Notice("controlled_why", {"why": controlled_text(finding, lang)}, refuses=True)]
        )
    if not view.suggestions:
        return Content(
            heading, EMPTY_CHART, "", [Notice("controlled_nothing", {"level": finding.a.level}, refuses=True)]
        )
    if not view.controls:
        asks = say("constant.asks", lang, **regions_args(finding.a.level, lang))
        return Content(heading, EMPTY_CHART, asks, below=suggestion_buttons(view), nothing=asks)
    return replace(_chart_content(finding, view), below=suggestion_buttons(view))


def suggestion_buttons(view: RelationView) -> list[Any]:
    """A button for each circumstance offered, pressed while it is held constant."""
    lang, controls = view.lang, view.choice.held
    buttons = []
    for name in view.suggestions:
        pressed = name in controls
        after = [other for other in controls if other != name] if pressed else [*controls, name]
        indicator = view.registry[name]
        full = indicator.texts[lang].name
        words = theme_of(indicator, lang) or full
        buttons.append(
            ControlButton(",".join(after), words, full, pressed, not pressed and len(controls) >= MOST_CONTROLLED)
        )
    return control_buttons(buttons, lang)


def _chart_content(finding: ControlledFinding, view: RelationView) -> Content:
    lang = view.lang
    title = say(f"constant.{finding.verdict}", lang, controls=themes_in(finding.controls, lang))
    if isinstance(finding.controlled, Refused):
        return Content(
            title, EMPTY_CHART, "", [Notice("controlled_why", {"why": controlled_text(finding, lang)}, refuses=True)]
        )
    figure = added_variable(finding, finding.controlled, view.division, lang, view.a.mine)
    sources = sources_of_figures(view, (finding.a, finding.b, *finding.controls))
    return Content(title, figure, controlled_text(finding, lang), (), sources)


def controlled_finding_of(view: RelationView) -> ControlledFinding:
    """The relation of A and B with the chosen circumstances held constant; of a pair opened from the matrix, with its
    verdict there.
    """
    finding = controlled_of(view.holdings, view.a.figure, view.b.figure, view.controls)
    return replace(finding, looked_at=view.matrix_verdict())


def controlled_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every region with all figures: both, how many places each stands above what was to be expected, and what was
    held constant, numbered in the order chosen.
    """
    if not view.controls:
        return pd.DataFrame()
    finding, rows = controlled_finding_of(view), both_rows(view)
    if isinstance(finding.controlled, Refused):
        return rows.iloc[:0]
    codes = list(view.division.codes)
    residuals = pd.DataFrame({"left_a": finding.controlled.x, "left_b": finding.controlled.y}, index=codes)
    rows = rows.assign(
        left_a=rows["region_code"].map(residuals["left_a"]), left_b=rows["region_code"].map(residuals["left_b"])
    )
    for number, figure in enumerate(view.controls, 1):
        control_rows = slice_rows(figure, view.release).set_index("region_code")
        rows[[f"controlled_id_{number}", f"controlled_period_{number}"]] = figure.indicator.id, figure.period
        rows[f"controlled_value_{number}"] = rows["region_code"].map(control_rows["value"])
        rows[f"source_id_controlled_{number}"] = rows["region_code"].map(control_rows["source_id"])
    return rows.dropna(subset=["left_a", "left_b"], ignore_index=True)


def controlled_figures(view: RelationView) -> list[Figure]:
    """Both figures; none while nothing is held constant."""
    return [view.a.figure, view.b.figure] if view.controls else []


PANELS = (
    Panel(
        "controlled",
        page="samenhang",
        place=20,
        frame="chart",
        draw=draw_controlled,
        rows=controlled_rows,
        figures=controlled_figures,
        table="own",
        below=True,
    ),
)
