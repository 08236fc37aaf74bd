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
COMPARISONS = ("land", "provincie")

# The rows of every figure through the years, by indicator id.
Series = Mapping[str, list[dict[str, Any]]]


def figures_of_group(subject: Subject) -> list[Profiled]:
    """Every figure of the group as one region: of its newest period, and through the years."""
    selection, release = subject.selection, subject.release
    years_by_indicator = group_years(subject.holdings, subject.registry.values(), selection.group, selection.lang)
    newest = {name: years[-1] for name, years in years_by_indicator.items()}
    figures = {name: figure for name, (figure, _) in newest.items()}
    series = {name: rows_of(release, years) for name, years in years_by_indicator.items()}
    within, everywhere = _within(subject, figures, series), _everywhere(subject, figures)
    return [
        Profiled(
            figure=figure,
            value=area.value,
            status=area.status,
            distribution=everywhere[name],
            compared=_comparator(subject, figure),
            trend=verdict_of(series[name], figure.indicator),
            within=within.get(name),
            series=series[name],
            area=area,
        )
        for name, (figure, area) in newest.items()
    ]


def _everywhere(subject: Subject, figures: Mapping[str, Figure]) -> dict[str, Distribution]:
    """All regions of the level that each figure is of."""
    everywhere: dict[str, Distribution] = {}
    for level in {figure.level for figure in figures.values()}:
        latest = latest_figures(subject.registry, subject.availability, level)
        of_level = distributions(subject.release, level, latest)
        everywhere |= {name: of_level[name] for name, figure in figures.items() if figure.level == level}
    return everywhere


def _within(subject: Subject, figures: Mapping[str, Figure], series: Series) -> dict[str, ProfileSpread]:
    """The spread over the wijken inside, where these have the figure."""
    wijken = {}
    for name, figure in figures.items():
        if subject.availability.periods(name, "wijk"):
            own_values = {row["period"]: row["value"] for row in series[name] if row["value"] is not None}
            group = subject.selection.group
            wijken[name] = within_group(subject.holdings, figure.indicator, group, own_values, figure.period)
    return spreads(subject.availability, wijken, figures)


def _comparator(subject: Subject, figure: Figure) -> Comparator:
    """The country, or the provincie it lies in; what needs a region of mine has none here."""
    selection = subject.selection
    compare = selection.compare if selection.compare in COMPARISONS else COMPARISONS[0]
    return comparator_of(subject.holdings, figure, compare, "", selection.group, selection.lang)
