"""The numbers of the panels of the page Samenhang as tables."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from callbacks.samenhang.around import found_around
from callbacks.samenhang.held import found_held
from callbacks.samenhang.looking import Looking, looking_at
from callbacks.samenhang.pair import found_pair, pair_observations
from callbacks.samenhang.panels import RENDERERS, figures_of
from callbacks.taken.area import shows_area, with_area
from callbacks.taken.both import both_rows
from callbacks.taken.one import slice_rows
from callbacks.view import View
from data.queries import sources_of_slice
from figures.sentence.surroundings import label_words
from figures.taken import SIDES, Taken, Untaken
from indicators.comparability import Shown
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from layouts.notices import notice_text
from layouts.shell import PAGES
from wording import say

Rows = Callable[[Looking], pd.DataFrame]


def pair_rows(looking: Looking) -> pd.DataFrame:
    """Every region with both figures and its people; `follows` is 'no' for those that depart from the pattern, and
    'small' where small numbers may have put them there.
    """
    rows, found, codes = both_rows(looking.view), found_pair(looking), looking.division.codes
    observed = pair_observations(looking).set_index("region_code")
    apart = {codes[one.region]: "no" for one in found.departures} | {codes[one.region]: "small" for one in found.small}
    others = "yes" if found.has_pattern else ""
    follows = [apart.get(code, others) for code in rows["region_code"]]
    rows = rows.assign(people=rows["region_code"].map(observed["people"]), follows=follows)
    return rows.dropna(subset=["value_a", "value_b"], ignore_index=True)


def held_rows(looking: Looking) -> pd.DataFrame:
    """Every region with all figures: both, how many places each stands above what was to be expected, and what was
    held constant, numbered in the order chosen.
    """
    found, rows = found_held(looking), both_rows(looking.view)
    if isinstance(found.held, Refused):
        return rows.iloc[:0]
    codes = list(looking.division.codes)
    left = pd.DataFrame({"left_a": found.held.x, "left_b": found.held.y}, index=codes)
    rows = rows.assign(left_a=rows["region_code"].map(left["left_a"]), left_b=rows["region_code"].map(left["left_b"]))
    for number, figure in enumerate(looking.held, 1):
        held = slice_rows(figure, looking.view.release).set_index("region_code")
        rows[[f"held_id_{number}", f"held_period_{number}"]] = figure.indicator.id, figure.period
        rows[f"held_value_{number}"] = rows["region_code"].map(held["value"])
        rows[f"source_id_held_{number}"] = rows["region_code"].map(held["source_id"])
    return rows.dropna(subset=["left_a", "left_b"], ignore_index=True)


def matrix_rows(looking: Looking) -> pd.DataFrame:
    """Every two figures with their rank correlation, its interval, its p before and after correction for all pairs
    looked at, and the verdict.
    """
    found = looking.overview
    told = found.associations
    rows = []
    for row, column in zip(*np.triu_indices(len(found.shown), 1), strict=True):
        sides = {"a": found.shown[row], "b": found.shown[column]}
        pair = told.pair(int(row), int(column))
        found_here = pair.association
        rows.append(
            {
                **{f"indicator_{side}": one.indicator.texts[looking.lang].name for side, one in sides.items()},
                **{f"indicator_id_{side}": one.indicator.id for side, one in sides.items()},
                **{f"period_id_{side}": one.period for side, one in sides.items()},
                **{f"source_id_{side}": _source_of(one, looking) for side, one in sides.items()},
                "level": looking.view.selection.level,
                "vintage": looking.vintage,
                "regions": pair.regions,
                "regions_independent": found_here and found_here.independent,
                "rho": found_here and found_here.rho,
                "rho_low": found_here and found_here.low,
                "rho_high": found_here and found_here.high,
                "p": found_here and told.p[row, column],
                "q_corrected": pair.q,
                "pairs_tested": told.tested,
                "verdict": str(pair.verdict),
            }
        )
    numbers = ("regions_independent", "rho", "rho_low", "rho_high", "p", "q_corrected")
    return pd.DataFrame(rows).astype(dict.fromkeys(numbers, float)) if rows else pd.DataFrame()


def around_rows(looking: Looking) -> pd.DataFrame:
    """Every region with its figure, and what surrounds it in words."""
    figure, found = looking.view.shown(looking.choice.around), found_around(looking)
    rows = slice_rows(figure, looking.view.release)
    if isinstance(found.clusters, Refused):
        return rows.iloc[:0]
    labels = dict(zip(looking.division_of(figure).codes, found.clusters.label, strict=True))
    said = rows["region_code"].map(lambda code: label_words(str(labels[code]), looking.lang))
    return rows.assign(surroundings=said)


RELATIONS: dict[str, Rows] = {"pair": pair_rows, "held": held_rows, "matrix": matrix_rows, "around": around_rows}


def take_relation(panel: str, view: View, query: Mapping[str, Any]) -> Taken | Untaken:
    """The numbers of one panel; another choice than was asked for is never given."""
    lang = view.lang
    looking, wrong = looking_at(view.selection, query, view.release, view.registry)
    if wrong:
        return Untaken(f"{_told(wrong, view)} {say('take.wrong', lang)}")
    drawn, _ = RENDERERS[panel](looking)
    refusals = tuple(notice for notice in drawn.notices if notice.refuses and notice.key != "no_shapes")
    if refusals:
        return Untaken(_told(refusals, view))
    if panel == "held" and not looking.held:
        return Untaken(say("constant.asks", lang, regions=say(f"level.{view.selection.level}.many", lang)))
    if panel == "around" and looking.choice.around == "none":
        return Untaken(say("around.asks", lang))
    rows = RELATIONS[panel](looking)
    if rows.empty:
        return Untaken(say("take.nothing", lang))
    if shows_area(drawn.figure):
        rows = with_area(rows, SIDES, looking.view)
    more = looking.choice.to_query()
    address = PAGES["samenhang"] + view.selection.to_query() + (f"&{more}" if more else "")
    name = f"samenhang-{view.selection.level}-{panel}" if panel == "matrix" else ""
    title = str(drawn.title)
    return Taken(panel, rows, figures_of(panel, looking), title, address, lang, name, title if name else "")


def _source_of(figure: Shown, looking: Looking) -> str | None:
    """The source that gave most of a figure."""
    found = looking.view.release.ask(sources_of_slice, *figure.slice_of)["source_id"]
    return None if found.empty else str(found.iloc[0])


def _told(notices: tuple[Notice, ...], view: View) -> str:
    return " ".join(notice_text(notice, view.registry, view.lang) for notice in notices)
