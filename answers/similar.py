"""The regions most like mine in circumstances, and how they do: everything the panels of Vergelijkbare regio's need."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from answers.bands import band_of
from answers.comparators import aggregates_of_group
from answers.relations.columns import Beside, comparable_on, side_by_side
from answers.relations.findings import expectation_of, similar_of
from answers.view import View
from data.memory import remembered
from indicators.comparability import Figure
from indicators.comparator import Comparator, SliceKey
from indicators.findings.expectation import ExpectedFinding
from indicators.findings.similar import SimilarFinding
from indicators.key_figures import DECLARED
from indicators.model import DOMAINS
from indicators.notice import Notice
from indicators.relations.bands import whole_band
from indicators.relations.circumstances import may_compare_by
from indicators.relations.refusal import Refused
from indicators.relations.similar import SimilarRegion
from indicators.similarity import STEPS, circumstance_ids, steps_of, weights_of
from wording import capital
from wording.groups import area_name, group_label, group_name

# What regions do about their circumstances, or what comes of them: what those that are alike are looked at for.
DOES = ("voorziening", "gebruik", "uitkomst")


@dataclass(frozen=True)
class Mine:
    """My region or my working area. codes: its regions; code: its own, empty for a working area.

    name: as in a sentence; short: as on an axis.
    """

    codes: tuple[str, ...]
    code: str
    name: str
    short: str


def mine_of(view: View) -> Mine | Notice:
    """The region or regions that others are compared with, or why there are none: my region, and without one the group
    that was chosen.
    """
    selection, level = view.selection, view.selection.level
    on_division = view.b.codes
    if selection.region in on_division:
        return Mine((selection.region,), selection.region, view.region_name, view.region_name)
    if selection.region and view.b.mine:
        args = {"region": view.region_name, "level": level}
        return Notice("similar_one_region", args, refuses=True, remedy={"level": "gemeente"}, remedy_key="to_gemeente")
    if selection.region:
        return Notice("similar_not_among", {"region": view.region_name, "vintage": view.b.figure.vintage}, refuses=True)
    if not selection.group:
        return Notice("similar_choose", {"level": level}, refuses=True)
    short = group_label(selection.group, view.availability, view.lang)
    area = view.availability.working_area(selection.group)
    codes = tuple(code for code in view.availability.members(selection.group, level) if code in on_division)
    if codes:
        group = view.availability.groups.get(selection.group)
        name = group_name(group, "in_sentence", view.lang) if group else ""
        return Mine(codes, "", name or area_name(area, level, len(codes), view.lang)[0], short)
    remedy = {"level": area.level} if area else {}
    key = f"to_{area.level}" if area else None
    return Notice(
        "similar_not_here", {"region": capital(short), "level": level}, refuses=True, remedy=remedy, remedy_key=key
    )


@dataclass(frozen=True)
class SimilarView:
    """The figures that regions are compared by, those that are most like mine, and the figure they are compared on."""

    view: View
    mine: Mine

    @property
    def figure(self) -> Figure:
        """The figure that similar regions are put beside mine on; never one they are chosen by."""
        return self.view.b.figure

    @cached_property
    def beside(self) -> Beside:
        """The circumstances of every region on the division of the figure compared, each of its newest period.

        Without those that the reader does not let count, as long as any is left; with what stands in for one that the
        division lacks.
        """
        on = self.figure.level, self.figure.vintage
        declared = [name for name in DECLARED if name not in self.switched_off]
        ids = circumstance_ids(declared or DECLARED, self.view.availability.periods_on(*on))
        return side_by_side(self.view.holdings, *on, ids)

    @cached_property
    def does(self) -> Beside:
        """The figures of provision, use and outcome on this division, by domain, each of its newest period there.

        Counts grow with the region and are left out, as is what is partly the same measurement as a circumstance that
        regions are compared by.
        """
        figure, registry = self.figure, self.view.registry
        chosen_by = [one.indicator for one in self.finding.circumstances]
        comparable = comparable_on(self.view.holdings, figure.level, figure.vintage)
        of_role = [name for name in comparable if registry[name].role in DOES]
        unrelated = [name for name in of_role if all(may_compare_by(one, [registry[name]]) for one in chosen_by)]
        names = sorted(unrelated, key=lambda name: DOMAINS.index(registry[name].domain))
        return side_by_side(self.view.holdings, figure.level, figure.vintage, names)

    @cached_property
    def own_does(self) -> np.ndarray:
        """The figures of `does` for mine, (m,), NaN for none."""
        beside = self.does
        if self.mine.code:
            return np.asarray(beside.values[beside.division.place[self.mine.code]])
        return self.aggregate(beside.figures)

    @property
    def switched_off(self) -> tuple[str, ...]:
        """The ids of the circumstances that the reader does not let count."""
        return tuple(name for name, step in steps_of(self.view.selection.weights).items() if STEPS[step] == 0)

    @cached_property
    def finding(self) -> SimilarFinding:
        """The regions most like mine, by the weights of the reader; worked out once for all panels."""
        return _finding(self.view)

    @property
    def listed(self) -> tuple[SimilarRegion, ...]:
        """The regions of the list, the most alike first; none when there is no list."""
        return () if isinstance(self.finding.nearest, Refused) else self.finding.nearest.regions

    @cached_property
    def values(self) -> np.ndarray:
        """The figure compared of every region, (n,), NaN for none."""
        figure = self.figure
        periods = {figure.indicator.id: figure.period}
        return side_by_side(self.view.holdings, figure.level, figure.vintage, list(periods), periods).values[:, 0]

    @cached_property
    def own_value(self) -> float:
        """The figure compared of mine; NaN for none."""
        if self.mine.code:
            return float(self.values[self.beside.division.place[self.mine.code]])
        return float(self.aggregate((self.figure,))[0])

    @cached_property
    def without_figures(self) -> dict[str, str]:
        """The regions that could not be compared for want of a figure: code -> name."""
        nearest = self.finding.nearest
        if isinstance(nearest, Refused):
            return {}
        division = self.beside.division
        lacks = np.isnan(self.finding.figures[:, list(nearest.used)]).any(axis=1) & ~division.within(self.mine.codes)
        return {division.codes[place]: division.names[place] for place in np.flatnonzero(lacks).tolist()}

    def areas(self, figures: Sequence[Figure]) -> list[tuple[Figure, Comparator]]:
        """Some figures of my working area or group as one region, in their order; none of a region.

        They are those of Verkennen and of its profile; those that its level does not have are left out.
        """
        if self.mine.code:
            return []
        return aggregates_of_group(self.view.holdings, figures, self.view.selection.group, self.view.lang)

    def aggregate(self, figures: Sequence[Figure]) -> np.ndarray:
        """The values of figures of my working area or group as one region, (m,), NaN where regions may not be put
        together.
        """
        values = {one.key: area.value for one, area in self.areas(figures)}
        own_values = [values.get(one.key) for one in figures]
        return np.array([np.nan if value is None else value for value in own_values], dtype=float)

    def area(self, figure: Figure) -> Comparator | None:
        """A figure of my working area or group as one region: the figure compared, or one of what they do; None of a
        region, and where there is none.
        """
        return self._areas.get(figure.key)

    @cached_property
    def _areas(self) -> dict[SliceKey, Comparator]:
        return {one.key: area for one, area in self.areas([*self.does.figures, self.figure])}

    def band(self, figure: Figure) -> tuple[float, float] | None:
        """The band of a figure of mine, by rounding and chance, and as one by what is missing; None unknown."""
        if self.mine.code:
            return band_of(self.view.holdings, figure, self.mine.code)
        area = self.area(figure)
        if area is None or area.value is None:
            return None
        return whole_band(figure.indicator.measure, area.limits or (area.value, area.value), area.denominator)


@remembered
def _finding(view: View) -> SimilarFinding:
    """The list of a view of which it is known what mine is."""
    similar, selection = similar_view_of(view), view.selection
    if isinstance(similar, Notice):
        raise TypeError(f"{similar.key}: there is no list without what it is a list for")
    beside = similar.beside
    weights = weights_of(selection.weights, [one.indicator.id for one in beside.figures])
    own = None if similar.mine.code else similar.aggregate(beside.figures)
    return similar_of(beside, similar.mine.codes, [similar.figure], own, weights, int(selection.number))


def to_gemeente(view: View) -> dict[str, str]:
    """The changes that lead from a wijk to the gemeente it lies in; only the level where that is not known."""
    above = view.availability.gemeente_of.get(view.selection.region, "")
    return {"level": "gemeente"} | ({"region": above} if above else {})


def similar_view_of(view: View) -> SimilarView | Notice:
    """The similar regions of one view, or why there are none."""
    mine = mine_of(view)
    return mine if isinstance(mine, Notice) else SimilarView(view, mine)


def expectation_in(view: View) -> ExpectedFinding:
    """The figure compared beside what the declared circumstances lead one to expect of it."""
    return expectation_of(view.holdings, view.b.figure, DECLARED)
