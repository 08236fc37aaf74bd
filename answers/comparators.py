"""The comparator of a figure, worked out once for each release and named in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from answers.aggregates import aggregates
from answers.holdings import Holdings
from data.database import Release
from data.memory import remembered
from data.queries.observations import benchmark, observations_on_map
from indicators.availability import Availability
from indicators.comparability import Figure
from indicators.comparator import URBANITY, Comparator, SliceKey, Whole, gemeente_of, provincie_around, published
from indicators.model import Indicator
from wording import say
from wording.groups import area_name, group_name


def comparator_of(
    holdings: Holdings,
    figure: Figure,
    compare: str,
    region: str = "",
    group: str = "",
    lang: str = "nl",
) -> Comparator:
    """The comparator of one figure: its value, or the reason why there is none, and its name in either case.

    region: the code of my region, of any level; group: as in a Selection.
    """
    if compare == "land":
        return _country(holdings.release, figure, lang)
    members, availability = _Members(holdings), holdings.availability
    level, codes, name_key, reason = members.of(figure, compare, region, group)
    name, short = _names(availability, compare, name_key, level, len(codes), lang)
    # The total of others says nothing about the number here; of a group itself it does.
    is_count = figure.indicator.measure.kind == "count" and bool(region)
    if reason is None and is_count and not members.hold(region, codes, level):
        reason = "count_of_others"
    args: dict[str, Any] = {"kind": compare, "name": name, "short": short, "period": figure.period, "level": level}
    if reason is not None:
        return Comparator(**args, reason=reason)
    key = members.key(figure, level)
    whole = members.wholes((key,), codes, name_key)[key]
    return Comparator(**args, slices=(key,), **vars(whole))


def aggregates_of_group(
    holdings: Holdings, figures: Sequence[Figure], group: str, lang: str
) -> list[tuple[Figure, Comparator]]:
    """Some figures of a group, asked for at once, in their order; those that its level does not have are left out."""
    members, availability = _Members(holdings), holdings.availability
    slices_of: dict[tuple[str, tuple[str, ...]], dict[int, SliceKey]] = {}
    for place, figure in enumerate(figures):
        level, codes, _, reason = members.of_group(figure, group)
        if reason is None:
            slices_of.setdefault((level, codes), {})[place] = members.key(figure, level)
    comparators: dict[int, tuple[Figure, Comparator]] = {}
    for (level, codes), slices in slices_of.items():
        wholes = members.wholes(tuple(slices.values()), codes, group)
        name, short = _names(availability, "groep", group, level, len(codes), lang)
        for place, one in slices.items():
            args: dict[str, Any] = {"kind": "groep", "name": name, "short": short, "period": figures[place].period}
            comparators[place] = figures[place], Comparator(**args, level=level, slices=(one,), **vars(wholes[one]))
    return [comparators[place] for place in sorted(comparators)]


def newest_of(indicator: Indicator, group: str, availability: Availability) -> Figure | None:
    """The newest figure at the level of a group, or of gemeenten without one, of their wijken; None without any."""
    area = availability.working_area(group)
    level = area.level if area else "gemeente"
    for one in (level, "wijk") if level == "gemeente" else (level,):
        periods = availability.periods(indicator.id, one)
        if periods:
            return Figure(indicator, one, periods[-1], availability.vintage(indicator.id, one, periods[-1]))
    return None


def _country(release: Release, figure: Figure, lang: str) -> Comparator:
    row = release.ask(benchmark, figure.indicator.id, figure.period)
    slices: tuple[SliceKey, ...] = ()
    if row is not None:
        slices = ((figure.indicator.id, "land", str(row["vintage"]), figure.period),)
    names = {"name": say("compared.land", lang), "short": say("country.name", lang)}
    args: dict[str, Any] = {"kind": "land", "period": figure.period, "slices": slices, **names}
    return Comparator(**args, **vars(published(row)))


@dataclass(frozen=True)
class _Members:
    """The members of a comparator, of one release."""

    holdings: Holdings

    @property
    def availability(self) -> Availability:
        """The availability of that release."""
        return self.holdings.availability

    def wholes(self, slices: tuple[SliceKey, ...], codes: tuple[str, ...], name_key: str) -> dict[SliceKey, Whole]:
        """The figure of the regions as one in each slice; name_key: the code of the group or class of their name."""
        return aggregates(self.holdings, slices, codes, self.availability.own_division(name_key, slices[0][1]))

    def of(self, figure: Figure, compare: str, region: str, group: str) -> tuple[str, tuple[str, ...], str, str | None]:
        """The level and codes of what is put together, the code or class it is named by, and why it cannot be had."""
        availability = self.availability
        if compare == "stedelijkheid":
            return self._as_urban(figure, region)
        if compare == "groep":
            return self.of_group(figure, group)
        gemeente = gemeente_of(region, availability)
        if compare == "gemeente":
            return *self._inside(figure, (gemeente,)), gemeente, None if gemeente else "needs_wijk"
        provincie = provincie_around(region, group, availability)
        if not provincie:
            return figure.level, (), "", "in_several" if group and not region else "needs_region"
        return *self._inside(figure, availability.groups[provincie].gemeenten), provincie, None

    def of_group(self, figure: Figure, group: str) -> tuple[str, tuple[str, ...], str, str | None]:
        """A known group of gemeenten, or a working area: at its own level, or of gemeenten at that of their wijken."""
        availability, area = self.availability, self.availability.working_area(group)
        if area is None and group not in availability.groups:
            return figure.level, (), "", "needs_group"
        if area is None:
            return *self._inside(figure, availability.groups[group].gemeenten), group, None
        if area.level == "gemeente":
            return *self._inside(figure, area.codes), group, None
        lacks = (figure.indicator.id, area.level, figure.period) not in availability.vintages
        return area.level, area.codes, group, "not_by_wijk" if lacks else None

    def _inside(self, figure: Figure, gemeenten: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Gemeenten where these have the figure: of them fewer are withheld than of their wijken."""
        if (figure.indicator.id, "gemeente", figure.period) in self.availability.vintages:
            return "gemeente", gemeenten
        wijken_of, there = self.availability.wijken_of, self.availability.divisions[figure.level, figure.vintage]
        wijken = (wijk for gemeente in gemeenten for wijk in wijken_of.get(gemeente, ()))
        return figure.level, tuple(wijk for wijk in wijken if wijk in there)

    def _as_urban(self, figure: Figure, region: str) -> tuple[str, tuple[str, ...], str, str | None]:
        """All regions in the class of mine; of a gemeente seen at wijk level, the gemeenten in its class."""
        level = "gemeente" if region in self.availability.names.get("gemeente", {}) else figure.level
        if (figure.indicator.id, level, figure.period) not in self.availability.vintages:
            return level, (), "", "not_by_gemeente"
        vintage = self.key(figure, level)[2]
        classes = urbanity_classes(self.holdings, level, vintage)
        if region not in classes:
            return level, (), "", "no_class"
        own = classes[region]
        return level, tuple(code for code, urbanity in classes.items() if urbanity == own), str(own), None

    def key(self, figure: Figure, level: str) -> SliceKey:
        """The slice that holds the figures of the members."""
        vintage = figure.vintage
        if level != figure.level:
            vintage = self.availability.vintage(figure.indicator.id, level, figure.period)
        return figure.indicator.id, level, vintage, figure.period

    def hold(self, region: str, codes: tuple[str, ...], level: str) -> bool:
        """True where my region is one of the members, or lies in one."""
        return region in codes or (level == "gemeente" and gemeente_of(region, self.availability) in codes)


@remembered
def urbanity_classes(holdings: Holdings, level: str, vintage: str) -> dict[str, int]:
    """The class of every region of a division, of the latest period there is on it: region code -> class."""
    on_it = holdings.availability.periods_on(level, vintage).get(URBANITY, ())
    if not on_it:
        return {}
    rows = observations_on_map(holdings.release.cursor(), URBANITY, level, vintage, on_it[-1]).dropna(subset="value")
    return {str(code): int(value) for code, value in zip(rows["region_code"], rows["value"], strict=True)}


def _names(availability: Availability, compare: str, name_key: str, level: str, n: int, lang: str) -> tuple[str, str]:
    """As in a sentence, and as on an axis. n: of how many regions it is made."""
    regions = say(f"level.{level}.many", lang)
    if compare == "stedelijkheid":
        if not name_key:
            return say("compared.urbanity", lang, regions=regions), say("compared.urbanity_short", lang)
        return say(f"compared.urbanity_{name_key}", lang, regions=regions), say(f"compared.class_{name_key}", lang)
    if compare == "gemeente":
        name = availability.name(name_key) or ""
        unknown = say("level.gemeente.one", lang)
        return (
            (say("compared.gemeente", lang, name=name), say("compared.gemeente_short", lang, name=name))
            if name
            else (unknown, unknown)
        )
    if name_key in availability.groups:
        group = availability.groups[name_key]
        return group_name(group, "in_sentence", lang), group_name(group, "short", lang)
    if compare == "provincie":
        return say("compared.provincie", lang), say("compared.provincie", lang)
    return area_name(availability.working_area(name_key), level, n, lang)
