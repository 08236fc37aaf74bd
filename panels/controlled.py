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
from figures.sentence.controlled import held_text, theme_of, themes_in
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
    """What is left of A against what is left of B, and what became of the relation; under it what can be held constant.

    Nothing is drawn until something is; two figures that are partly the same measurement have nothing to hold.
    """
    lang = view.lang
    heading = say("constant.heading", lang)
    refused = [remark for remark in view.remarks if remark.refuses]
    if refused:
        return Content(heading, EMPTY_CHART, "", refused)
    found = controlled_finding_of(view)
    if not view.held and isinstance(found.held, Refused):
        return Content(heading, EMPTY_CHART, "", [Notice("held_why", {"why": held_text(found, lang)}, refuses=True)])
    if not view.offered:
        return Content(heading, EMPTY_CHART, "", [Notice("held_nothing", {"level": found.a.level}, refuses=True)])
    if not view.held:
        asks = say("constant.asks", lang, **regions_args(found.a.level, lang))
        return Content(heading, EMPTY_CHART, asks, below=offered_buttons(view), nothing=asks)
    return replace(_drawn(found, view), below=offered_buttons(view))


def offered_buttons(view: RelationView) -> list[Any]:
    """A button for each circumstance offered, pressed while it is held constant."""
    lang, held = view.lang, view.choice.held
    buttons = []
    for name in view.offered:
        pressed = name in held
        after = [other for other in held if other != name] if pressed else [*held, name]
        indicator = view.registry[name]
        full = indicator.texts[lang].name
        words = theme_of(indicator, lang) or full
        buttons.append(
            ControlButton(",".join(after), words, full, pressed, not pressed and len(held) >= MOST_CONTROLLED)
        )
    return control_buttons(buttons, lang)


def _drawn(found: ControlledFinding, view: RelationView) -> Content:
    lang = view.lang
    title = say(f"constant.{found.verdict}", lang, controls=themes_in(found.controls, lang))
    if isinstance(found.held, Refused):
        return Content(title, EMPTY_CHART, "", [Notice("held_why", {"why": held_text(found, lang)}, refuses=True)])
    figure = added_variable(found, found.held, view.division, lang, view.a.mine)
    sources = sources_of_figures(view, (found.a, found.b, *found.controls))
    return Content(title, figure, held_text(found, lang), (), sources)


def controlled_finding_of(view: RelationView) -> ControlledFinding:
    """The relation of A and B with the chosen circumstances held constant; of a pair opened from the matrix, with its
    verdict there.
    """
    found = controlled_of(view.holdings, view.a.figure, view.b.figure, view.held)
    return replace(found, looked_at=view.looked_at())


def controlled_rows(view: RelationView, content: Content) -> pd.DataFrame:
    """Every region with all figures: both, how many places each stands above what was to be expected, and what was
    held constant, numbered in the order chosen.
    """
    if not view.held:
        return pd.DataFrame()
    found, rows = controlled_finding_of(view), both_rows(view)
    if isinstance(found.held, Refused):
        return rows.iloc[:0]
    codes = list(view.division.codes)
    left = pd.DataFrame({"left_a": found.held.x, "left_b": found.held.y}, index=codes)
    rows = rows.assign(left_a=rows["region_code"].map(left["left_a"]), left_b=rows["region_code"].map(left["left_b"]))
    for number, figure in enumerate(view.held, 1):
        held = slice_rows(figure, view.release).set_index("region_code")
        rows[[f"held_id_{number}", f"held_period_{number}"]] = figure.indicator.id, figure.period
        rows[f"held_value_{number}"] = rows["region_code"].map(held["value"])
        rows[f"source_id_held_{number}"] = rows["region_code"].map(held["source_id"])
    return rows.dropna(subset=["left_a", "left_b"], ignore_index=True)


def controlled_figures(view: RelationView) -> list[Figure]:
    """Both figures; none while nothing is held constant."""
    return [view.a.figure, view.b.figure] if view.held else []


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
