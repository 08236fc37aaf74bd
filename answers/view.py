"""A view: two figures of one selection, with what makes them hard to compare."""

from functools import cached_property

from answers.question import Question
from answers.side import Side
from indicators.comparability import comparability
from indicators.notice import Notice


class View(Question):
    """A selection as the panels of a page see it: sides A and B, each worked out once."""

    @cached_property
    def a(self) -> Side:
        """The first figure."""
        return Side(self.selection, self.holdings, "a")

    @cached_property
    def b(self) -> Side:
        """The second figure."""
        return Side(self.selection, self.holdings, "b")

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, A first."""
        return self.a, self.b

    @property
    def different_sides(self) -> tuple[Side, ...]:
        """A, and B where it is of another indicator."""
        return self.sides if self.selection.a != self.selection.b else (self.a,)

    def side(self, letter: str) -> Side:
        """The side of a letter, 'a' or 'b'."""
        return self.a if letter == "a" else self.b

    @property
    def region_name(self) -> str:
        """The name of my region; empty when none was chosen."""
        return self.a.region_name

    @cached_property
    def remarks(self) -> tuple[Notice, ...]:
        """The notices of what makes A and B hard to compare."""
        return comparability(self.a.figure, self.b.figure, self.availability, self.registry)
