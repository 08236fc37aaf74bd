"""What a figure is compared with, worked out once for each release and named in the reader's language."""

from typing import Any

import pandas as pd

from data.database import Release
from data.queries import benchmark, figures_of_regions, observations_on_map
from indicators.availability import Availability
from indicators.comparability import Shown
from indicators.comparator import URBANITY, Compared, SliceOf, Whole, gemeente_of, provincie_of, published, whole_of
from indicators.registry import Registry
from wording import say
from wording.groups import group_name

# By which figures are weighed for coverage, as in the ETL.
SIZE = "inwoners"


def comparator_of(
    release: Release,
    registry: Registry,
    availability: Availability,
    figure: Shown,
    compare: str,
    region: str = "",
    group: tuple[str, ...] = (),
    lang: str = "nl",
) -> Compared:
    """The comparator of one figure: its value, or the reason why there is none, and its name in either case.

    region: the code of my region, of any level; group: as in a Selection.
    """
    if compare == "land":
        return _country(release, figure, lang)
    held = _Held(release, registry, availability)
    level, codes, named, reason = held.members(figure, compare, region, group)
    name, short = _names(availability, compare, named, level, lang)
    # The total of others says nothing about the number here; of a group itself it does.
    counted = figure.indicator.measure.kind == "count" and bool(region)
    if reason is None and counted and not held.holds(region, codes, level):
        reason = "count_of_others"
    args: dict[str, Any] = {"kind": compare, "name": name, "short": short, "period": figure.period, "level": level}
    if reason is not None:
        return Compared(**args, reason=reason)
    slice_of = held.slice_of(figure, level)
    made = release.remember((whole_of, slice_of, codes), lambda: held.whole(slice_of, codes))
    return Compared(**args, slices=(slice_of,), **vars(made))


def _country(release: Release, figure: Shown, lang: str) -> Compared:
    row = release.ask(benchmark, figure.indicator.id, figure.period)
    slices: tuple[SliceOf, ...] = ()
    if row is not None:
        slices = ((figure.indicator.id, "land", str(row["vintage"]), figure.period),)
    named = {"name": say("compared.land", lang), "short": say("country.name", lang)}
    args: dict[str, Any] = {"kind": "land", "period": figure.period, "slices": slices, **named}
    return Compared(**args, **vars(published(row)))


class _Held:
    """The members of a comparator and their figures, of one release."""

    def __init__(self, release: Release, registry: Registry, availability: Availability) -> None:
        self._release, self._registry, self._availability = release, registry, availability

    def members(
        self, figure: Shown, compare: str, region: str, group: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...], str, str | None]:
        """The level and codes of what is put together, the code or class it is named by, and why it cannot be had."""
        known = self._availability
        if compare == "stedelijkheid":
            return self._as_urban(figure, region)
        if compare == "groep" and (len(group) != 1 or group[0] not in known.groups):
            return figure.level, group, str(len(group)), None if group else "needs_group"
        if compare == "groep":
            return *self._inside(figure, known.groups[group[0]].gemeenten), group[0], None
        gemeente = gemeente_of(region, known)
        if compare == "gemeente":
            return *self._inside(figure, (gemeente,)), gemeente, None if gemeente else "needs_wijk"
        provincie = provincie_of(region, known)
        if not provincie:
            return figure.level, (), "", "needs_region"
        return *self._inside(figure, known.groups[provincie].gemeenten), provincie, None

    def _inside(self, figure: Shown, gemeenten: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Gemeenten where these have the figure: of them fewer are withheld than of their wijken."""
        if (figure.indicator.id, "gemeente", figure.period) in self._availability.vintages:
            return "gemeente", gemeenten
        wijken_of = self._availability.wijken_of
        return figure.level, tuple(wijk for gemeente in gemeenten for wijk in wijken_of.get(gemeente, ()))

    def _as_urban(self, figure: Shown, region: str) -> tuple[str, tuple[str, ...], str, str | None]:
        """All regions in the class of mine; of a gemeente seen at wijk level, the gemeenten in its class."""
        level = "gemeente" if region in self._availability.names.get("gemeente", {}) else figure.level
        if (figure.indicator.id, level, figure.period) not in self._availability.vintages:
            return level, (), "", "not_by_gemeente"
        vintage = self.slice_of(figure, level)[2]
        classes = self._release.remember(("urbanity", level, vintage), lambda: self._urbanity(level, vintage))
        if region not in classes:
            return level, (), "", "no_class"
        own = classes[region]
        return level, tuple(code for code, found in classes.items() if found == own), str(own), None

    def _urbanity(self, level: str, vintage: str) -> dict[str, int]:
        """The class of every region of a division, of the latest period there is on it."""
        on_it = self._periods(URBANITY, level, vintage)
        if not on_it:
            return {}
        rows = self._release.ask_alone(observations_on_map, URBANITY, level, vintage, on_it[-1]).dropna(subset="value")
        return {str(code): int(value) for code, value in zip(rows["region_code"], rows["value"], strict=True)}

    def _periods(self, indicator_id: str, level: str, vintage: str) -> list[str]:
        known = self._availability
        return [
            period
            for period in known.periods(indicator_id, level)
            if known.vintage(indicator_id, level, period) == vintage
        ]

    def slice_of(self, figure: Shown, level: str) -> SliceOf:
        """The slice that holds the figures of the members."""
        vintage = figure.vintage
        if level != figure.level:
            vintage = self._availability.vintage(figure.indicator.id, level, figure.period)
        return figure.indicator.id, level, vintage, figure.period

    def holds(self, region: str, codes: tuple[str, ...], level: str) -> bool:
        """Whether my region is one of the members, or lies in one."""
        return region in codes or (level == "gemeente" and gemeente_of(region, self._availability) in codes)

    def whole(self, slice_of: SliceOf, codes: tuple[str, ...]) -> Whole:
        """The figure of the members together."""
        indicator_id, level, vintage, period = slice_of
        indicator = self._registry[indicator_id]
        parts = figures_of_regions(self._release.cursor(), *slice_of, codes)
        aggregation = indicator.aggregation
        weights = self._counts(aggregation.weight, (level, vintage, period), codes, aggregation.weight_period)
        sizes = self._counts(SIZE, (level, vintage, period), codes)
        return whole_of(
            parts.assign(weight=parts["region_code"].map(weights), size=parts["region_code"].map(sizes)), indicator
        )

    def _counts(
        self, indicator_id: str | None, of: tuple[str, str, str], codes: tuple[str, ...], otherwise: str | None = None
    ) -> "pd.Series[float]":
        """A count by code, of the same division: of the period itself, else of `otherwise`, else of the nearest one."""
        level, vintage, period = of
        held = self._periods(indicator_id, level, vintage) if indicator_id else []
        if indicator_id is None or not held:
            return pd.Series(dtype=float)
        nearest = min(held, key=lambda other: (abs(int(other[:4]) - int(period[:4])), other))
        used = next((one for one in (period, otherwise) if one in held), nearest)
        rows = figures_of_regions(self._release.cursor(), indicator_id, level, vintage, used, codes)
        return rows.set_index("region_code")["value"]


def _names(availability: Availability, compare: str, named: str, level: str, lang: str) -> tuple[str, str]:
    """As in a sentence, and as on an axis."""
    regions = say(f"level.{level}.many", lang)
    if compare == "stedelijkheid":
        if not named:
            return say("compared.urbanity", lang, regions=regions), say("compared.urbanity_short", lang)
        return say(f"compared.urbanity_{named}", lang, regions=regions), say(f"compared.class_{named}", lang)
    if compare == "gemeente":
        name = availability.name(named) or ""
        unknown = say("level.gemeente.one", lang)
        return (
            (say("compared.gemeente", lang, name=name), say("compared.gemeente_short", lang, name=name))
            if name
            else (unknown, unknown)
        )
    if named in availability.groups:
        group = availability.groups[named]
        return group_name(group, "in_sentence", lang), group_name(group, "short", lang)
    if compare == "provincie":
        return say("compared.provincie", lang), say("compared.provincie", lang)
    own = say("compared.own_group", lang, n=int(named or 0), regions=regions, region=say(f"level.{level}.one", lang))
    return own, say("compared.own_group_short", lang)
