"""The numbers of Vergelijkbare regio's: the list with its reasons, how it does, its circumstances, and expectations."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from callbacks.alike import Alike, alike_of, expected_in
from callbacks.panels import ELSEWHERE
from callbacks.panels.drawn import Drawn
from callbacks.relations.division import division_of
from callbacks.taken.one import map_rows, slice_rows
from callbacks.view import View
from figures.alike import alike_rows
from figures.sentence.expectation import verdict_words
from figures.taken import Taken, Untaken
from indicators.comparability import Shown
from indicators.findings.expected import possible
from indicators.notice import Notice
from indicators.relations.refusal import Refused
from layouts.notices import notice_text
from wording import join_list

# The figures in the rows, and the rows.
Made = tuple[tuple[Shown, ...], pd.DataFrame]


def take_alike(panel: str, view: View) -> Taken | Untaken:
    """What a reader takes along from one panel of the page."""
    drawn = ELSEWHERE[panel](view)
    refusals = [notice for notice in drawn.notices if notice.refuses and notice.key != "no_shapes"]
    if refusals:
        return Untaken(" ".join(notice_text(notice, view.registry, view.lang) for notice in refusals))
    figures, rows = ROWS[panel](view, drawn)
    address, figure = "/vergelijk" + view.selection.to_query(), view.shown("b")
    name = f"{panel}-{figure.indicator.id}-{figure.period.replace('/', '-')}-{figure.level}"
    about = str(drawn.title) if panel in ("alike", "alike-domains", "alike-profile") else ""
    return Taken(panel, rows, figures, str(drawn.title), address, view.lang, name=name, about=about)


def _list(view: View, _drawn: Drawn) -> Made:
    """The regions of the list, the most alike first, with in what they are like mine and in what least."""
    alike = _alike(view)
    told, found = alike.found.nearest, alike.found
    if isinstance(told, Refused):
        raise TypeError("the panel refuses this before it is taken along")
    names = {one.indicator.id: one.indicator.texts[view.lang].name for one in found.circumstances}
    more = alike_rows(found, told, alike.beside.division)
    more["alike_in"] = [join_list([names[i] for i in ids.split(", ") if i], view.lang) for ids in more["alike_in"]]
    more["differs_in"] = more["differs_in"].map(lambda name: names.get(name, ""))
    rows = slice_rows(alike.figure, view.release).set_index("region_code").loc[more["region_code"]].reset_index()
    return (alike.figure,), rows.merge(more, on="region_code")


def _figure(view: View, _drawn: Drawn) -> Made:
    """Every region with the figure compared, and whether it is on the list (1) or mine (2)."""
    alike = _alike(view)
    rows = slice_rows(alike.figure, view.release)
    codes = {alike.beside.division.codes[one.region] for one in alike.listed}
    own = rows["region_code"].isin(alike.mine.codes)
    listed = rows["region_code"].isin(codes)
    return (alike.figure,), rows.assign(on_list=np.where(own, 2, listed.astype(int)))


def _profile(view: View, _drawn: Drawn) -> Made:
    """The circumstances of the regions of the list and of mine, one row each."""
    alike = _alike(view)
    return alike.found.circumstances, _rows_of(alike.found.circumstances, alike)


def _rows_of(figures: Sequence[Shown], alike: Alike) -> pd.DataFrame:
    """The rows of some figures, of the regions of the list (on_list 1) and of mine (2), in the order of their codes."""
    codes = {alike.beside.division.codes[one.region] for one in alike.listed} | set(alike.mine.codes)
    rows = pd.concat([slice_rows(one, alike.view.release) for one in figures], ignore_index=True)
    names = {one.indicator.id: one.indicator.texts[alike.view.lang].name for one in figures}
    rows.insert(2, "indicator_name", rows["indicator_id"].map(names))
    kept = rows[rows["region_code"].isin(codes)].reset_index(drop=True)
    return kept.assign(on_list=np.where(kept["region_code"].isin(alike.mine.codes), 2, 1))


def _domains(view: View, _drawn: Drawn) -> Made:
    """The figures of provision, use and outcome of the regions of the list and of mine, by figure, one row each."""
    alike = _alike(view)
    return alike.does.shown, _rows_of(alike.does.shown, alike)


def _map(view: View, drawn: Drawn) -> Made:
    return (view.shown("b"),), map_rows("b", view, drawn)


def _expected(view: View, _drawn: Drawn) -> Made:
    """Every region by name, never by how far it is from what was expected: that would be a ranking."""
    found = expected_in(view)
    if isinstance(found.found, Refused):
        raise TypeError("the panel refuses this before it is taken along")
    told, outcome = found.found, found.outcome
    place = division_of(view.release, outcome.level, outcome.vintage).place
    rows = slice_rows(outcome, view.release)
    at = rows["region_code"].map(place).to_numpy()
    measure = outcome.indicator.measure
    digits = measure.decimals + 1

    def bounded(values: np.ndarray) -> list[float]:
        return [round(possible(float(values[one]), measure), digits) for one in at]

    more: dict[str, Any] = {
        "expected": np.round(told.expected[at], digits),
        "expected_low": bounded(told.low),
        "expected_high": bounded(told.high),
        "beside_expected": [verdict_words(str(found.verdict[one]), view.lang) for one in at],
    }
    return (outcome,), rows.assign(**more).sort_values("region_name", kind="stable", ignore_index=True)


def _alike(view: View) -> Alike:
    alike = alike_of(view)
    if isinstance(alike, Notice):
        raise TypeError("the panel refuses this before it is taken along")
    return alike


ROWS: dict[str, Callable[[View, Drawn], Made]] = {
    "alike": _list,
    "alike-domains": _domains,
    "alike-map": _map,
    "alike-figure": _figure,
    "alike-profile": _profile,
    "expected": _expected,
}
