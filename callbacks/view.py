"""Everything the panels need of one selection, asked of one release."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pandas as pd

from callbacks.comparators import comparator_of
from callbacks.held import Chosen, holdings_of
from callbacks.sources import sources_of_slices
from callbacks.together import elsewhere
from data.database import Release
from data.queries import (
    Cursor,
    boundaries_without_region,
    boundary_sources,
    class_limits,
    coverage_of,
    observations_on_map,
    region_bounds,
    region_parents,
    regions_without_shape,
)
from figures.sentence import Told
from indicators.comparability import Shown, comparability, shown
from indicators.comparator import Compared
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.selection import Selection, settle

# How far around my region a map looks, as a part of its size, and at least this many degrees.
AROUND = 0.35
LEAST_AROUND = 0.02


class View(Chosen):
    """What the panels of Verkennen show of what was chosen."""

    @property
    def lang(self) -> str:
        """The language of the page."""
        return self.selection.lang

    @property
    def region_name(self) -> str:
        """The name of my region; empty when none was chosen."""
        return self.availability.name(self.selection.region) or ""

    def shown(self, side: str) -> Shown:
        """The figure of side 'a' or 'b'."""
        return shown(self.selection, side, self.registry, self.availability)

    def told(self, side: str) -> Told:
        """The figure of one side with its observations and what it is compared with."""
        figure = self.shown(side)
        return Told(figure, self.release.ask(observations_on_map, *figure.slice_of), self.comparator(side))

    def comparator(self, side: str) -> Compared:
        """What the figure of one side is compared with, or the reason why it is not."""
        chosen = self.selection
        compared = (chosen.compare, chosen.region, chosen.group, self.lang)
        return comparator_of(self.holdings, self.shown(side), *compared)

    def codes(self, side: str) -> frozenset[str]:
        """The codes of the division of one side."""
        figure = self.shown(side)
        key = ("codes", figure.level, figure.vintage)
        return self.release.remember(key, lambda: frozenset(self.told(side).observations["region_code"]))

    def mine(self, side: str) -> list[str]:
        """The codes of my region on the division of one side: one, all wijken of my gemeente, or none.

        Without a region they are those of the group, which then is mine.
        """
        region, known = self.selection.region, self.codes(side)
        if not region:
            return self._of_group(side)
        return [code for code in (region, *self.availability.wijken_of.get(region, ())) if code in known]

    def _of_group(self, side: str) -> list[str]:
        """The regions of the group on the division of one side; not those that are others there under their code."""
        known, group, figure = self.availability, self.selection.group, self.shown(side)
        codes, made_on = known.members(group, figure.level), known.made_on(group, figure.level)
        absent = elsewhere(known, figure.level, figure.vintage, codes, made_on)
        return [code for code, gone in zip(codes, absent, strict=True) if not gone and code in self.codes(side)]

    def together(self, side: str) -> Compared | None:
        """The figure of the group where it is mine, as one region; None with a region, and without a group."""
        return None if self.selection.region else self.group(side)

    def remarks(self) -> tuple[Notice, ...]:
        """What makes A and B hard to compare."""
        return comparability(self.shown("a"), self.shown("b"), self.availability, self.registry)

    def limits(self, side: str, method: str) -> list[float]:
        """The class limits of one side's map by one method; empty when this release does not have it."""
        return self.release.ask(class_limits, *self.shown(side).slice_of, method)

    def geometry(self, side: str) -> Mapping[str, str] | None:
        """The addresses of the shapes and the regions of one side; None when there are no shapes."""
        figure = self.shown(side)
        files = self.release.manifest.geometry.get(f"{figure.level}-{figure.vintage}")
        return {name: f"/geo/{file}" for name, file in files.items()} if files else None

    def group(self, side: str) -> Compared | None:
        """The figure of the chosen group itself; None without a group."""
        chosen = self.selection
        if not chosen.group:
            return None
        return comparator_of(self.holdings, self.shown(side), "groep", chosen.region, chosen.group, self.lang)

    def focus(self, side: str) -> list[float] | None:
        """Where a map looks, in degrees: the group, or wijken around my region; None for the whole country."""
        figure, looked_at = self.shown(side), self.availability.members(self.selection.group, self.selection.level)
        if not looked_at and figure.level != "gemeente":
            looked_at = tuple(self.mine(side))
        if not looked_at:
            return None
        bounds = self.release.ask(region_bounds, figure.level, figure.vintage)
        bounds = bounds[bounds["region_code"].isin(looked_at)]
        if bounds.empty:
            return None
        west, south = bounds[["west", "south"]].min()
        east, north = bounds[["east", "north"]].max()
        aside, above = max(LEAST_AROUND, AROUND * (east - west)), max(LEAST_AROUND, AROUND * (north - south))
        return [float(west - aside), float(south - above), float(east + aside), float(north + above)]

    def sources(self, side: str, compared: bool = True) -> pd.DataFrame:
        """Where the figures of one side come from; compared: and behind them where those they are compared with do."""
        beside = self.comparator(side).slices if compared else ()
        return sources_of_slices(self.release, [self.shown(side).slice_of, *beside])

    def coverage(self, side: str) -> pd.DataFrame:
        """What part of the sources of one side joined."""
        return pd.concat([self.release.ask(coverage_of, source_id) for source_id in self.sources(side)["source_id"]])

    def boundary_sources(self, side: str) -> pd.DataFrame:
        """Whose shapes one side is drawn with."""
        figure = self.shown(side)
        return self.release.ask(boundary_sources, figure.level, figure.vintage)

    def parents(self, side: str) -> pd.Series:
        """The name of what each region lies in, by code: a gemeente in its provincie, a wijk in its gemeente."""
        figure = self.shown(side)
        return self.release.ask(names_above, figure.level, figure.vintage)

    def off_the_map(self, side: str) -> tuple[dict[str, str], dict[str, str]]:
        """Regions without a shape, and shapes that are no region: code -> name."""
        figure = self.shown(side)
        lacking = self.release.ask(regions_without_shape, figure.level, figure.vintage)
        left = self.release.ask(boundaries_without_region, figure.level, figure.vintage)
        return dict(lacking.itertuples(index=False)), dict(left.itertuples(index=False))


def names_above(cursor: Cursor, level: str, vintage: str) -> pd.Series:
    """The name of the provincie of each gemeente, or of the gemeente of each wijk, by code."""
    table = region_parents(cursor, level, vintage)
    above = "provincie" if level == "gemeente" else "gemeente"
    return table[table["parent_level"] == above].set_index("region_code")["parent_name"]


def view_of(stored: Mapping[str, Any], release: Release, registry: Registry) -> View:
    """The view of a stored selection; what this release no longer holds falls back to what it does."""
    names = {field.name for field in fields(Selection)} - {"marked"}
    asked = {
        name: ",".join(value) if isinstance(value, list | tuple) else str(value)
        for name, value in stored.items()
        if name in names and value
    }
    holdings = holdings_of(release, registry)
    selection, _ = settle(asked, registry, holdings.availability)
    return View(selection, holdings)
