"""Figure A or B of a view with everything that panels ask of it, each worked out once."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from answers.aggregates import elsewhere
from answers.bands import bands_of
from answers.comparators import comparator_of
from answers.question import Question
from answers.sources import sources_of_slices
from data.queries.asking import Cursor
from data.queries.observations import class_limits, observations_on_map
from data.queries.regions import (
    boundaries_without_region,
    boundary_sources,
    region_bounds,
    region_parents,
    regions_without_shape,
)
from data.queries.release import coverage_of
from indicators.comparability import Figure, figure_of
from indicators.comparator import Comparator
from indicators.reading import Reading
from indicators.relations.bands import Bands

# How far around my region a map looks, as a part of its size, and at least this many degrees.
AROUND = 0.35
LEAST_AROUND = 0.02


@dataclass(frozen=True)
class Side(Question):
    """One of the two figures of a selection: a question of its own. letter: 'a' or 'b'."""

    letter: str

    @property
    def key(self) -> Hashable:
        """The key of the question, with the letter."""
        return super().key, self.letter

    @property
    def region_name(self) -> str:
        """The name of my region; empty when none was chosen."""
        return self.availability.name(self.selection.region) or ""

    @cached_property
    def figure(self) -> Figure:
        """The figure of the side: an indicator at a level, of a period, on a division."""
        return figure_of(self.selection, self.letter, self.registry, self.availability)

    @cached_property
    def observations(self) -> pd.DataFrame:
        """Every region of the division in rising order of code: region_code, name, value (NaN for none), status."""
        return self.release.ask(observations_on_map, *self.figure.key)

    @cached_property
    def comparator(self) -> Comparator:
        """The figure that those of regions are held against, or the reason why there is none."""
        return self._comparator(self.selection.compare)

    @cached_property
    def reading(self) -> Reading:
        """The figure with its observations and its comparator: what sentences are written from."""
        return Reading(self.figure, self.observations, self.comparator)

    @cached_property
    def bands(self) -> Bands:
        """The band of each figure by rounding and chance, in the order of the observations."""
        return bands_of(self.holdings, self.figure)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of all regions of the division."""
        return frozenset(self.observations["region_code"])

    @cached_property
    def mine(self) -> list[str]:
        """The codes of my region on this division: one, all wijken of my gemeente, or none.

        Without a region they are those of the group, which then is mine; not those that are other regions here under
        their code.
        """
        region, availability = self.selection.region, self.availability
        if region:
            return [code for code in (region, *availability.wijken_of.get(region, ())) if code in self.codes]
        group, level = self.selection.group, self.figure.level
        codes, division = availability.members(group, level), availability.own_division(group, level)
        absent = elsewhere(availability, level, self.figure.vintage, codes, division)
        return [code for code, is_absent in zip(codes, absent, strict=True) if not is_absent and code in self.codes]

    @cached_property
    def group(self) -> Comparator | None:
        """The figure of the chosen group as one region; None without a group."""
        return self._comparator("groep") if self.selection.group else None

    @property
    def aggregate(self) -> Comparator | None:
        """The figure of the group where it is mine, as one region; None with a region, and without a group."""
        return None if self.selection.region else self.group

    @property
    def geometry(self) -> Mapping[str, str] | None:
        """The addresses of the shapes and the regions; None when there are no shapes."""
        files = self.release.manifest.geometry.get(f"{self.figure.level}-{self.figure.vintage}")
        return {name: f"/geo/{file}" for name, file in files.items()} if files else None

    @cached_property
    def focus(self) -> list[float] | None:
        """The extent that a map looks at, in degrees: the group, or wijken around my region; None for the whole
        country.
        """
        members = self.availability.members(self.selection.group, self.selection.level)
        if not members and self.figure.level != "gemeente":
            members = tuple(self.mine)
        if not members:
            return None
        bounds = self.release.ask(region_bounds, self.figure.level, self.figure.vintage)
        bounds = bounds[bounds["region_code"].isin(members)]
        return None if bounds.empty else _with_surroundings(bounds)

    def at_period(self, period: str) -> "Side":
        """The side with its figure of another period."""
        return Side(self.selection.with_changes(**{f"p{self.letter}": period}), self.holdings, self.letter)

    def limits(self, method: str) -> list[float]:
        """The class limits of the map by one method; empty when this release does not have it."""
        return self.release.ask(class_limits, *self.figure.key, method)

    @cached_property
    def figure_sources(self) -> pd.DataFrame:
        """The sources of the figures alone."""
        return sources_of_slices(self.release, [self.figure.key])

    @cached_property
    def sources(self) -> pd.DataFrame:
        """The sources of the figures, and behind them those of the comparator."""
        return sources_of_slices(self.release, [self.figure.key, *self.comparator.slices])

    def coverage(self) -> pd.DataFrame:
        """The part of the sources that joined."""
        return pd.concat([self.release.ask(coverage_of, source_id) for source_id in self.sources["source_id"]])

    def boundary_sources(self) -> pd.DataFrame:
        """The sources of the shapes that the regions of the figure are drawn with."""
        return self.release.ask(boundary_sources, self.figure.level, self.figure.vintage)

    def parents(self) -> pd.Series:
        """The name of what each region lies in, by code: a gemeente in its provincie, a wijk in its gemeente."""
        return self.release.ask(names_above, self.figure.level, self.figure.vintage)

    def off_the_map(self) -> tuple[dict[str, str], dict[str, str]]:
        """Regions without a shape, and shapes that are no region: code -> name."""
        lacking = self.release.ask(regions_without_shape, self.figure.level, self.figure.vintage)
        without_region = self.release.ask(boundaries_without_region, self.figure.level, self.figure.vintage)
        return dict(lacking.itertuples(index=False)), dict(without_region.itertuples(index=False))

    def _comparator(self, compare: str) -> Comparator:
        selection = self.selection
        return comparator_of(self.holdings, self.figure, compare, selection.region, selection.group, self.lang)


def names_above(cursor: Cursor, level: str, vintage: str) -> pd.Series:
    """The name of the provincie of each gemeente, or of the gemeente of each wijk, by code."""
    table = region_parents(cursor, level, vintage)
    above = "provincie" if level == "gemeente" else "gemeente"
    return table[table["parent_level"] == above].set_index("region_code")["parent_name"]


def _with_surroundings(bounds: pd.DataFrame) -> list[float]:
    """West, south, east and north of all bounds together, with some land around them."""
    west, south = bounds[["west", "south"]].min()
    east, north = bounds[["east", "north"]].max()
    aside, above = max(LEAST_AROUND, AROUND * (east - west)), max(LEAST_AROUND, AROUND * (north - south))
    return [float(west - aside), float(south - above), float(east + aside), float(north + above)]
