"""The holdings of the release in place, worked out once for each release: what can be chosen, and by which names."""

from dataclasses import dataclass
from functools import cached_property

from data.database import Release
from data.memory import remembered
from data.queries.regions import former_names, region_parents, regions
from data.queries.release import available_slices
from indicators.availability import Availability, Former, Group
from indicators.registry import Registry

LEVELS = ("gemeente", "wijk", "buurt")


@dataclass(frozen=True)
class Holdings:
    """A release with its definitions and what can be chosen from it: all that a figure is asked of."""

    release: Release
    registry: Registry

    @cached_property
    def availability(self) -> Availability:
        """The availability of the release: slices of known indicators, on the division each is shown on."""
        return _availability(self)


def holdings_of(release: Release, registry: Registry) -> Holdings:
    """A release with its definitions and what can be chosen from it."""
    return Holdings(release, registry)


def availability_of(release: Release, registry: Registry) -> Availability:
    """The availability of a release."""
    return holdings_of(release, registry).availability


@remembered
def _availability(holdings: Holdings) -> Availability:
    release, registry = holdings.release, holdings.registry
    slices = available_slices(release.cursor())
    usable = slices[slices["displayed"] & slices["level"].isin(LEVELS) & (slices["regions_with_value"] > 0)]
    usable = usable[usable["indicator_id"].isin(list(registry))]
    keys = zip(usable["indicator_id"], usable["level"], usable["period_id"], strict=True)
    names: dict[str, dict[str, str]] = {level: {} for level in LEVELS}
    gemeente_of: dict[str, str] = {}
    names_on: dict[tuple[str, str], dict[str, str]] = {}
    divisions = usable[["level", "vintage"]].drop_duplicates().sort_values("vintage", ascending=False)
    today = _successors(release)
    for level, vintage in divisions.itertuples(index=False):
        table = regions(release.cursor(), level, vintage)
        names_on[level, vintage] = dict(zip(table["region_code"], table["name"], strict=True))
        names[level] = names_on[level, vintage] | names[level]
        if level != "gemeente":
            parents = table[["region_code", "gemeente_code"]].dropna().itertuples(index=False)
            gemeente_of = {str(code): today.get(str(above), str(above)) for code, above in parents} | gemeente_of
    newest = divisions[divisions["level"] == "gemeente"]["vintage"].max()
    vintages = dict(zip(keys, usable["vintage"], strict=True))
    return Availability(vintages, names, gemeente_of, _groups(release, newest), _former(release), names_on)


def _groups(release: Release, vintage: str) -> dict[str, Group]:
    """Everything the gemeenten of one division lie in, the country left out."""
    parents = region_parents(release.cursor(), "gemeente", vintage)
    parents = parents[parents["parent_level"] != "land"].dropna(subset="parent_name")
    members = parents.groupby(["parent_level", "parent_code", "parent_name"])["region_code"]
    return {str(code): Group(str(level), str(name), tuple(codes)) for (level, code, name), codes in members}


def _successors(release: Release) -> dict[str, str]:
    """Former gemeente -> the one it went into; one that was split has no single successor and is left out."""
    former = former_names(release.cursor())
    former = former[~former["region_code"].duplicated(keep=False)]
    return dict(zip(former["region_code"], former["successor_code"], strict=True))


def _former(release: Release) -> dict[str, Former]:
    """Every gemeente that is no more, with the year since when."""
    rows = former_names(release.cursor()).groupby(["region_code", "name", "ended_on"], sort=True)["successor_code"]
    return {str(code): Former(str(name), str(ended)[:4], tuple(successors)) for (code, name, ended), successors in rows}
