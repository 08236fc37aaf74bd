"""The profile of a working area, or another group, where it stands in the place of my region."""

from collections.abc import Mapping
from typing import Any

from answers.comparators import comparator_of
from answers.group_series import group_years, rows_of
from answers.profile import Subject, distributions, spreads
from answers.series import verdict_of
from answers.within import within_group
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.profile import Distribution, Profiled, ProfileSpread, latest_figures

# What a group can be held against: not itself.
COMPARED = ("land", "provincie")

# The rows of every figure through the years, by indicator id.
Series = Mapping[str, list[dict[str, Any]]]


def area_profiled(subject: Subject) -> list[Profiled]:
    """Every figure of the group as one region: of its newest period, and through the years."""
    chosen, release = subject.selection, subject.release
    found = group_years(subject.holdings, subject.registry.values(), chosen.group, chosen.lang)
    newest = {name: years[-1] for name, years in found.items()}
    held = {name: shown for name, (shown, _) in newest.items()}
    series = {name: rows_of(release, years) for name, years in found.items()}
    within, everywhere = _within(subject, held, series), _everywhere(subject, held)
    return [
        Profiled(
            shown=shown,
            value=area.value,
            status=area.status,
            distribution=everywhere[name],
            compared=_compared(subject, shown),
            trend=verdict_of(series[name], shown.indicator),
            within=within.get(name),
            series=series[name],
            area=area,
        )
        for name, (shown, area) in newest.items()
    ]


def _everywhere(subject: Subject, held: Mapping[str, Figure]) -> dict[str, Distribution]:
    """All regions of the level that each figure is of."""
    found: dict[str, Distribution] = {}
    for level in {shown.level for shown in held.values()}:
        latest = latest_figures(subject.registry, subject.availability, level)
        of_level = distributions(subject.release, level, latest)
        found |= {name: of_level[name] for name, shown in held.items() if shown.level == level}
    return found


def _within(subject: Subject, held: Mapping[str, Figure], series: Series) -> dict[str, ProfileSpread]:
    """The spread over the wijken inside, where these have the figure."""
    found = {}
    for name, shown in held.items():
        if subject.availability.periods(name, "wijk"):
            owned = {row["period"]: row["value"] for row in series[name] if row["value"] is not None}
            group = subject.selection.group
            found[name] = within_group(subject.holdings, shown.indicator, group, owned, shown.period)
    return spreads(subject.availability, found, held)


def _compared(subject: Subject, shown: Figure) -> Comparator:
    """The country, or the provincie it lies in; what needs a region of mine has none here."""
    chosen = subject.selection
    compare = chosen.compare if chosen.compare in COMPARED else COMPARED[0]
    return comparator_of(subject.holdings, shown, compare, "", chosen.group, chosen.lang)
