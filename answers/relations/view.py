"""The view of the page Samenhang: two figures, what may be held constant beside them, and those of the matrix."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from answers.holdings import Holdings
from answers.relations.columns import circumstances_on, comparable_on
from answers.relations.division import division_of
from answers.relations.findings import overview_of
from answers.view import View
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.overview import Overview
from indicators.findings.pair import LookedAt
from indicators.key_figures import DECLARED, key_ids
from indicators.model import Indicator
from indicators.notice import Notice
from indicators.relation_choice import RelationChoice, as_texts, settled_choice
from indicators.relations.coupling import measured_together
from indicators.selection import Selection

# The notice for each reason why a figure cannot be held constant, and why it cannot be in the matrix.
NOT_A_CONTROL = {
    "role": "controlled_role",
    "count": "controlled_count",
    "variant": "controlled_variant",
    "not_here": "controlled_not_here",
}
NOT_IN_MATRIX = {"count": "among_count", "variant": "among_variant", "not_here": "among_not_here"}
# So many circumstances are offered where none of the declared ones may be held constant.
MOST_SUGGESTIONS = 6


@dataclass(frozen=True)
class RelationView(View):
    """A view of A and B with what was chosen on the page Samenhang."""

    choice: RelationChoice = field(default_factory=RelationChoice)

    @property
    def more(self) -> str:
        """The choice, as the address keeps it."""
        return self.choice.to_query()

    @property
    def store(self) -> dict[str, Any]:
        """The content of the page's Store: the choice too, as texts by field."""
        return super().store | {"choice": as_texts(self.choice)}

    @property
    def division(self) -> Division:
        """The regions that A stands on."""
        return self.division_of(self.a.figure)

    def division_of(self, figure: Figure) -> Division:
        """The regions that a figure stands on."""
        return division_of(self.release, figure.level, figure.vintage)

    @cached_property
    def circumstances(self) -> dict[str, str]:
        """Every circumstance that could be held constant -> '' or why not: the letter of what it is measured with."""
        a, b = self.a.figure, self.b.figure
        reasons = {}
        for name in circumstances_on(self.holdings, a.level, a.vintage):
            sides = {"a": a.indicator, "b": b.indicator}
            letters = [side for side, other in sides.items() if measured_together(self.registry[name], other)]
            reasons[name] = letters[0] if letters else ""
        return reasons

    @cached_property
    def suggestions(self) -> list[str]:
        """The circumstances offered as buttons: the declared ones that may be held constant, then those that are.

        A level that lacks a declared one offers the variant that stands for it there.
        """
        registry, may_hold = self.registry, self.may_hold
        stand_ins = {registry[name].variant_of: name for name in may_hold}
        declared = [name if name in may_hold else stand_ins.get(name, "") for name in DECLARED]
        return list(dict.fromkeys([*filter(None, declared), *self.choice.held])) or may_hold[:MOST_SUGGESTIONS]

    @property
    def may_hold(self) -> list[str]:
        """The circumstances that may be held constant beside A and B."""
        return [name for name, reason in self.circumstances.items() if not reason]

    def why_not(self) -> dict[str, dict[str, str]]:
        """The figures that may not be in each of both lists -> the notice that says so, for `settled_choice`."""
        registry, a = self.registry, self.a.figure
        ties = {name: f"controlled_tied_{side}" for name, side in self.circumstances.items() if side}
        with_a = self.availability.periods_on(a.level, a.vintage)
        in_matrix = self.availability.periods_on(self.selection.level, self.vintage)
        return {
            "held": {name: _why_not(one, with_a, NOT_A_CONTROL) for name, one in registry.items()} | ties,
            "among": {name: _why_not(one, in_matrix, NOT_IN_MATRIX) for name, one in registry.items()},
        }

    @cached_property
    def controls(self) -> tuple[Figure, ...]:
        """The circumstances held constant, each of the period nearest to that of B."""
        b = self.b.figure
        on = {name: self.availability.nearest_on(name, b.level, b.vintage, b.period) for name in self.choice.held}
        return tuple(Figure(self.registry[name], b.level, period, b.vintage) for name, period in on.items() if period)

    @cached_property
    def vintage(self) -> str:
        """The division of the matrix: the one with most of the key figures, whatever is chosen from it. Leaving figures
        out would else put those that stay on another year.
        """
        level = self.selection.level
        return self.availability.fullest_division(level, key_ids(level)) or self.a.figure.vintage

    @cached_property
    def may_stand(self) -> list[str]:
        """The figures that a matrix can hold."""
        return comparable_on(self.holdings, self.selection.level, self.vintage)

    @property
    def among(self) -> list[str]:
        """The figures of the matrix: those chosen, or the key figures."""
        return list(self.choice.among) or self.first_among

    @property
    def first_among(self) -> list[str]:
        """The key figures that a matrix can hold; without a pair of them, all that it can hold."""
        keys = key_ids(self.selection.level, self.may_stand)
        return keys if len(keys) > 1 else self.may_stand

    @cached_property
    def overview_of_all(self) -> Overview:
        """The relations between all that was looked at together. The key figures always were, what was in the matrix
        before was, and so was the pair opened from it: leaving figures out makes no relation surer.
        """
        pair = [self.selection.a, self.selection.b] if self.choice.opened == "matrix" else []
        before = [name for name in (*self.choice.looked, *pair) if name in self.may_stand]
        ids = [*self.first_among, *self.among, *before]
        return overview_of(self.holdings, self.selection.level, self.vintage, ids)

    @cached_property
    def overview(self) -> Overview:
        """The relations of the matrix, in the order chosen."""
        return self.overview_of_all.only(self.among).ordered(self.choice.order)

    def matrix_verdict(self) -> LookedAt | None:
        """The verdict of the matrix on A and B, where the pair was opened from it and still is the same."""
        if self.choice.opened != "matrix":
            return None
        figures = {one.indicator.id: one for one in self.overview_of_all.figures}
        a, b = self.a.figure, self.b.figure
        if figures.get(a.indicator.id) != a or figures.get(b.indicator.id) != b:
            return None
        return self.overview_of_all.looked_at(a.indicator.id, b.indicator.id)


def _why_not(one: Indicator, here: Collection[str], notices: Mapping[str, str]) -> str:
    """The reason why a figure may not be in a list, as one of `notices`: what it is goes before where it is."""
    if "role" in notices and one.role != "omstandigheid":
        return notices["role"]
    if one.measure.kind == "count":
        return notices["count"]
    return notices["variant" if one.id in here else "not_here"]


def relation_view_of(
    selection: Selection, request: Mapping[str, str | list[str]], holdings: Holdings
) -> tuple[RelationView, tuple[Notice, ...]]:
    """The view nearest to the request of an address or the controls, with a notice for each of the rest."""
    first = RelationView(selection, holdings)
    choice, notices = settled_choice(request, first.may_hold, first.may_stand, first.why_not())
    if set(choice.among) == set(first.first_among):
        choice = replace(choice, among=())
    in_matrix = {*first.first_among, *choice.among}
    choice = replace(choice, looked=tuple(sorted(set(choice.looked) - in_matrix)))
    view = replace(first, choice=choice)
    if choice.opened == "matrix" and view.matrix_verdict() is None:
        view = replace(first, choice=replace(choice, opened="alone"))
    return view, notices
