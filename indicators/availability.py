"""Availability, all that can be chosen: which indicator, at which level, of which period, on which division."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from indicators.periods import nearest_period
from indicators.working_areas.address import from_address
from indicators.working_areas.model import WorkingArea

# An indicator at a level in a period, whatever the division.
PeriodKey = tuple[str, str, str]


@dataclass(frozen=True)
class Group:
    """A group of gemeenten with a name: level is what kind it is (provincie, corop, rmc, rpa, ...)."""

    level: str
    name: str
    gemeenten: tuple[str, ...]


@dataclass(frozen=True)
class Former:
    """A gemeente that is no more: until when, and the codes of the gemeenten it went into."""

    name: str
    ended: str
    successors: tuple[str, ...]


@dataclass(frozen=True)
class Availability:
    """All that can be chosen.

    vintages: (indicator_id, level, period_id) -> the vintage it is shown on.
    names: level -> region code -> name, over all vintages shown, the newest name first.
    gemeente_of: wijk code -> the code of its gemeente.
    groups: code -> the group, of every kind that the newest division of gemeenten knows.
    former: code -> the gemeente that is no more.
    divisions: level and vintage -> region code -> name, of every division shown.
    """

    vintages: Mapping[PeriodKey, str]
    names: Mapping[str, Mapping[str, str]]
    gemeente_of: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    former: Mapping[str, Former] = field(default_factory=dict)
    divisions: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def working_area(self, group: str) -> WorkingArea | None:
        """The working area that the group of a Selection is; None for a known group, and for none."""
        return None if group in self.groups else from_address(group)

    def members(self, group: str, level: str) -> tuple[str, ...]:
        """The codes of the regions of one level in the group of a Selection; none of a level above its own.

        At wijk level a gemeente stands for its wijken.
        """
        area = self.working_area(group)
        if area and area.level == level:
            return area.codes
        named_group = self.groups.get(group)
        gemeenten = named_group.gemeenten if named_group else area.codes if area else ()
        if level == "gemeente":
            return gemeenten if named_group else ()
        return tuple(wijk for code in gemeenten for wijk in self.wijken_of.get(code, ()))

    def own_division(self, group: str, level: str) -> str:
        """The division on which the regions of a working area of this level were chosen; empty for any other group.

        The wijken of a working area of gemeenten were not chosen: they are those of its gemeenten on any division.
        """
        area = self.working_area(group)
        return area.vintage if area and area.level == level else ""

    @cached_property
    def wijken_of(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the wijken of each gemeente, over all vintages shown, in rising order."""
        by_gemeente: dict[str, list[str]] = {}
        for wijk, gemeente in sorted(self.gemeente_of.items()):
            by_gemeente.setdefault(gemeente, []).append(wijk)
        return {gemeente: tuple(wijken) for gemeente, wijken in by_gemeente.items()}

    def periods(self, indicator_id: str, level: str) -> tuple[str, ...]:
        """The periods of one indicator at one level, the oldest first."""
        return tuple(sorted(period for key, one, period in self.vintages if (key, one) == (indicator_id, level)))

    @cached_property
    def _on_divisions(self) -> Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]:
        """Level and vintage -> indicator id -> its periods on that division, the oldest first."""
        by_division: dict[tuple[str, str], dict[str, list[str]]] = {}
        for (indicator_id, level, period), vintage in sorted(self.vintages.items()):
            by_division.setdefault((level, vintage), {}).setdefault(indicator_id, []).append(period)
        return {
            division: {name: tuple(periods) for name, periods in each.items()} for division, each in by_division.items()
        }

    def periods_on(self, level: str, vintage: str) -> Mapping[str, tuple[str, ...]]:
        """The periods of every indicator that one division has, the oldest first: id -> periods."""
        return self._on_divisions.get((level, vintage), {})

    def nearest_on(self, indicator_id: str, level: str, vintage: str, period_id: str) -> str | None:
        """The period of an indicator on one division that begins nearest to another; None without any."""
        periods = self.periods_on(level, vintage).get(indicator_id, ())
        return nearest_period(period_id, periods) if periods else None

    def fullest_division(self, level: str, ids: Collection[str] = ()) -> str | None:
        """The vintage that has most of some indicators, of all without; the newest of equals, None without any."""
        indicators = {vintage: set(periods) for (one, vintage), periods in self._on_divisions.items() if one == level}
        counts = {vintage: len(on_it & set(ids) if ids else on_it) for vintage, on_it in indicators.items()}
        return max(counts, key=lambda vintage: (counts[vintage], vintage), default=None)

    def indicators(self, level: str) -> frozenset[str]:
        """The ids of all indicators that have figures at this level."""
        return frozenset(indicator_id for indicator_id, at_level, _ in self.vintages if at_level == level)

    def levels(self) -> tuple[str, ...]:
        """The levels that can be shown, the largest regions first."""
        present = {level for _, level, _ in self.vintages}
        return tuple(level for level in ("gemeente", "wijk", "buurt") if level in present)

    def vintage(self, indicator_id: str, level: str, period_id: str) -> str:
        """The division a slice is shown on; KeyError when there is no such slice."""
        return self.vintages[indicator_id, level, period_id]

    def shared_periods(self, first_id: str, second_id: str, level: str) -> tuple[str, ...]:
        """Periods in which both have a figure on the same division, the oldest first."""
        return tuple(
            period
            for period in self.periods(first_id, level)
            if self.vintages.get((second_id, level, period)) == self.vintages[first_id, level, period]
        )

    def name(self, region_code: str) -> str | None:
        """The name of a region of any level, or None when the code is not known."""
        return next((names[region_code] for names in self.names.values() if region_code in names), None)
