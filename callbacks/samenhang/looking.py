"""What the page Samenhang looks at: two figures, what may be held constant beside them, and those of the matrix."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from callbacks.held import availability_of
from callbacks.relations.division import division_of
from callbacks.relations.figures import Asked
from callbacks.relations.found import overview_of
from callbacks.view import View
from data.database import Release
from indicators.comparability import Shown
from indicators.findings.division import Division
from indicators.findings.overview import Overview
from indicators.findings.pair import LookedAt
from indicators.notice import Notice
from indicators.profile import KEY_FIGURES, key_ids, load_key_figures
from indicators.registry import Registry
from indicators.relation_choice import RelationChoice, settled_choice
from indicators.relations.coupling import measured_together
from indicators.selection import Selection

KEYS = load_key_figures(KEY_FIGURES)


@dataclass(frozen=True)
class Looking:
    """A view of A and B with what was chosen on the page Samenhang."""

    view: View
    choice: RelationChoice = field(default_factory=RelationChoice)

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.view.lang

    @property
    def asked(self) -> Asked:
        """What relations are asked of."""
        return Asked(self.view.release, self.view.registry, self.view.availability)

    @property
    def division(self) -> Division:
        """The regions that A stands on."""
        return self.division_of(self.view.shown("a"))

    def division_of(self, figure: Shown) -> Division:
        """The regions that a figure stands on."""
        return division_of(self.view.release, figure.level, figure.vintage)

    @cached_property
    def circumstances(self) -> dict[str, str]:
        """Every circumstance that could be held constant -> '' or why not: the letter of what it is measured with."""
        a, b = self.view.shown("a"), self.view.shown("b")
        found = {}
        for name in self.asked.comparable(a.level, a.vintage):
            indicator = self.view.registry[name]
            if indicator.role == "omstandigheid":
                sides = {"a": a.indicator, "b": b.indicator}
                tied = [side for side, other in sides.items() if measured_together(indicator, other)]
                found[name] = tied[0] if tied else ""
        return found

    @property
    def may_hold(self) -> list[str]:
        """The circumstances that may be held constant beside A and B."""
        return [name for name, tied in self.circumstances.items() if not tied]

    @cached_property
    def held(self) -> tuple[Shown, ...]:
        """The circumstances held constant, each of the period nearest to that of B."""
        b = self.view.shown("b")
        periods = self.asked.nearest_periods(b.level, b.vintage, self.choice.held, b.period)
        registry = self.view.registry
        return tuple(
            Shown(registry[name], b.level, periods[name], b.vintage) for name in self.choice.held if name in periods
        )

    @cached_property
    def vintage(self) -> str:
        """The division of the matrix: the one with most of the figures asked for, or of the key figures."""
        level = self.view.selection.level
        wanted = self.choice.among or [one.id for one in KEYS if one.level in (None, level)]
        return self.asked.vintage(level, wanted) or self.view.shown("a").vintage

    @cached_property
    def may_stand(self) -> list[str]:
        """The figures that a matrix can hold."""
        return self.asked.comparable(self.view.selection.level, self.vintage)

    @property
    def among(self) -> list[str]:
        """The figures of the matrix: those chosen, or the key figures."""
        return list(self.choice.among) or self.first_among

    @property
    def first_among(self) -> list[str]:
        """The key figures that a matrix can hold; without a pair of them, all that it can hold."""
        keys = key_ids(KEYS, self.view.selection.level, self.may_stand)
        return keys if len(keys) > 1 else self.may_stand

    @cached_property
    def overview(self) -> Overview:
        """The relations between them, in the order chosen."""
        level = self.view.selection.level
        return overview_of(self.asked, level, self.vintage, self.among).ordered(self.choice.order)

    def looked_at(self) -> LookedAt | None:
        """The verdict of the matrix on A and B, where the pair was opened from it and still is the same."""
        if self.choice.opened != "matrix":
            return None
        held = {one.indicator.id: one for one in self.overview.shown}
        a, b = self.view.shown("a"), self.view.shown("b")
        if held.get(a.indicator.id) != a or held.get(b.indicator.id) != b:
            return None
        return self.overview.looked_at(a.indicator.id, b.indicator.id)


def looking_at(
    selection: Selection, asked: Mapping[str, str | list[str]], release: Release, registry: Registry
) -> tuple[Looking, tuple[Notice, ...]]:
    """What can be looked at of what an address or the controls ask for, with what is told of the rest."""
    view = View(selection, release, registry, availability_of(release, registry))
    first = Looking(view)
    choice, notices = settled_choice(asked, first.may_hold, first.may_stand)
    if set(choice.among) == set(first.first_among):
        choice = replace(choice, among=())
    looking = replace(first, choice=choice)
    if choice.opened == "matrix" and looking.looked_at() is None:
        looking = replace(first, choice=replace(choice, opened="alone"))
    return looking, notices
