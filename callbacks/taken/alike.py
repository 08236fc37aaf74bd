"""The numbers of Vergelijkbare regio's: the list with its reasons, how it does, its circumstances, and expectations."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from callbacks.alike import Alike, alike_of, expected_in
from callbacks.panels import ELSEWHERE
from callbacks.panels.alike_domains import domain_places
from callbacks.panels.drawn import Drawn
from callbacks.relations.division import division_of
from callbacks.taken.area import area_rows, beside_area
from callbacks.taken.one import map_rows, slice_rows
from callbacks.view import View
from figures.alike import alike_rows
from figures.compared import capital
from figures.sentence.alike_domains import doubted_words
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
    """The regions of the list, the most alike first, with in what they are like mine and in what least; then mine."""
    alike = _alike(view)
    told, found = alike.found.nearest, alike.found
    if isinstance(told, Refused):
        raise TypeError("the panel refuses this before it is taken along")
    names = {one.indicator.id: one.indicator.texts[view.lang].name for one in found.circumstances}
    more = alike_rows(found, told, alike.beside.division)
    more["alike_in"] = [join_list([names[i] for i in ids.split(", ") if i], view.lang) for ids in more["alike_in"]]
    more["differs_in"] = more["differs_in"].map(lambda name: names.get(name, ""))
    codes = [*more["region_code"], *filter(None, [alike.mine.code])]
    rows = slice_rows(alike.figure, view.release).set_index("region_code").loc[codes].reset_index()
    rows = beside_area(rows.merge(more, on="region_code", how="left"), _own(alike, [alike.figure]))
    return (alike.figure,), _with_places(rows, alike)


def _figure(view: View, _drawn: Drawn) -> Made:
    """Every region with the figure compared, and mine as one where it is several."""
    alike = _alike(view)
    rows = beside_area(slice_rows(alike.figure, view.release), _own(alike, [alike.figure]))
    return (alike.figure,), _with_places(rows, alike)


def _profile(view: View, _drawn: Drawn) -> Made:
    """The circumstances of the regions of the list and of mine, one row each."""
    alike = _alike(view)
    return alike.found.circumstances, _rows_of(alike.found.circumstances, alike)


def _domains(view: View, _drawn: Drawn) -> Made:
    """The figures of provision, use and outcome of the regions of the list and of mine, by figure, one row each.

    That of mine with where it lies among the list, in words.
    """
    alike, lang = _alike(view), view.lang
    rows, nearest = _rows_of(alike.does.shown, alike), alike.found.nearest
    if isinstance(nearest, Refused):
        raise TypeError("the panel refuses this before it is taken along")
    places = zip(alike.does.shown, domain_places(alike, nearest), strict=True)
    words = {shown.indicator.id: doubted_words(place, lang) if place else "" for shown, place in places}
    mine = rows["on_list"] == 2
    return alike.does.shown, rows.assign(beside_list=rows["indicator_id"].map(words).where(mine, ""))


def _rows_of(figures: Sequence[Shown], alike: Alike) -> pd.DataFrame:
    """The rows of some figures, of the regions of the list and of mine by code; then those of mine as one."""
    own, release = _own(alike, figures), alike.view.release
    of_each = [beside_area(slice_rows(one, release), own[own["indicator_id"] == one.indicator.id]) for one in figures]
    rows = pd.concat(of_each, ignore_index=True)
    names = {one.indicator.id: one.indicator.texts[alike.view.lang].name for one in figures}
    rows.insert(2, "indicator_name", rows["indicator_id"].map(names))
    rows = _with_places(rows, alike)
    return rows[rows["on_list"] > 0].reset_index(drop=True)


def _own(alike: Alike, figures: Sequence[Shown]) -> pd.DataFrame:
    """A row of each figure for my working area or group as one; none of a region, which has rows of its own."""
    view = alike.view
    return area_rows(alike.areas(figures), capital(alike.mine.short), view.lang, view.release)


def _with_places(rows: pd.DataFrame, alike: Alike) -> pd.DataFrame:
    """The rows with `on_list`: 1 on the list, 2 mine, 3 a part of mine where it is several, 0 any other."""
    codes, listed = rows["region_code"], [alike.beside.division.codes[one.region] for one in alike.listed]
    mine = codes.isna() | (codes == alike.mine.code)
    return rows.assign(on_list=np.select([mine, codes.isin(alike.mine.codes), codes.isin(listed)], [2, 3, 1], 0))


def _map(view: View, drawn: Drawn) -> Made:
    """Every region of the map, and behind them my working area as one, as in its legend."""
    rows, alike = map_rows("b", view, drawn), alike_of(view)
    own = None if isinstance(alike, Notice) else _own(alike, [alike.figure])
    return (view.shown("b"),), rows if own is None else beside_area(rows, own)


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
