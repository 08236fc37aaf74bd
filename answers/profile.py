"""Everything a profile needs of one region: one question for its figures, one for all regions of its level."""

from collections.abc import Mapping, Sequence
from typing import Any

from answers.comparators import comparator_of
from answers.question import Question
from answers.series import all_series, verdict_of
from answers.within import WijkSpread, withins
from data.database import Release
from data.memory import remembered
from data.queries.observations import values_of_slices
from data.queries.regions import divisions_of_region
from indicators.availability import Availability
from indicators.comparability import Figure
from indicators.comparator import Comparator
from indicators.profile import Distribution, Profiled, ProfileSpread, latest_figures
from wording.groups import group_label

SeriesRows = list[dict[str, Any]]
SERIES = ("indicator_id", "period", "at", "vintage", "value", "numerator", "denominator", "status", "source_id")


class Subject(Question):
    """The question of a profile: its region or group, the release it is asked of, and what it is compared with."""

    @property
    def region(self) -> str:
        """The code of the region."""
        return self.selection.region

    @property
    def level(self) -> str:
        """The level of the region itself, or of the regions of a group: at wijk level a gemeente can be chosen too."""
        if self.is_group:
            area = self.availability.working_area(self.selection.group)
            return area.level if area else "gemeente"
        return "gemeente" if self.region in self.availability.names.get("gemeente", {}) else self.selection.level

    @property
    def is_group(self) -> bool:
        """True where the profile is of a group, as one region: one was chosen, and no region."""
        return bool(self.selection.group) and not self.region

    @property
    def name(self) -> str:
        """The name of the region, or of the group."""
        if self.is_group:
            return group_label(self.selection.group, self.availability, self.selection.lang)
        return self.availability.name(self.region) or ""


def figures_of_region(subject: Subject, indicator_ids: Sequence[str]) -> list[Profiled]:
    """The latest figure of the region for each of `indicator_ids`, in their order; what its level lacks is left out."""
    latest = latest_figures(subject.registry, subject.availability, subject.level)
    everywhere = distributions(subject.release, subject.level, latest)
    figures = {name: latest[name] for name in indicator_ids if name in everywhere}
    divisions = subject.release.ask(divisions_of_region, subject.region, subject.level)
    series = series_by_indicator(subject.release, subject.region)
    within = _within(subject, figures)
    return [
        Profiled(
            figure=figure,
            **_own(series.get(name, []), figure, in_division=figure.vintage in divisions),
            distribution=everywhere[name],
            compared=_comparator(subject, figure),
            trend=verdict_of(series.get(name, []), figure.indicator),
            within=within.get(name),
            series=series.get(name, []),
        )
        for name, figure in figures.items()
    ]


@remembered
def series_by_indicator(release: Release, region: str) -> Mapping[str, SeriesRows]:
    """All figures of a region through the years, a row for each period, the oldest first; None for no value."""
    observations = all_series(release, region)[[*SERIES]]
    columns = [observations[name].tolist() for name in SERIES]
    series: dict[str, SeriesRows] = {}
    for values in zip(*columns, strict=True):
        row = {name: None if value != value else value for name, value in zip(SERIES, values, strict=True)}
        series.setdefault(str(row["indicator_id"]), []).append(row)
    return series


def distributions(release: Release, level: str, latest: Mapping[str, Figure]) -> Mapping[str, Distribution]:
    """The figures of all regions of one level, by indicator; worked out once for each release."""
    return _distributions(release, level, tuple((name, one.vintage, one.period) for name, one in latest.items()))


@remembered
def _distributions(
    release: Release, level: str, slices: tuple[tuple[str, str, str], ...]
) -> Mapping[str, Distribution]:
    by_indicator = values_of_slices(release.cursor(), level, slices)
    return {name: Distribution(values) for name, values in by_indicator.items()}


def _own(rows: SeriesRows, figure: Figure, *, in_division: bool) -> dict[str, Any]:
    """Value, status and source of one figure; without a row it is missing, or the region was none in that division."""
    row = next((one for one in rows if (one["period"], one["vintage"]) == (figure.period, figure.vintage)), None)
    if row is None:
        return {"value": None, "status": "missing" if in_division else "other_division"}
    return {"value": row["value"], "status": row["status"], "source_id": row["source_id"]}


def _within(subject: Subject, figures: Mapping[str, Figure]) -> dict[str, ProfileSpread]:
    """The spread over the wijken, where my region is a gemeente and its wijken have the figure."""
    if subject.level != "gemeente":
        return {}
    periods = {name: one.period for name, one in figures.items() if subject.availability.periods(name, "wijk")}
    wijken = withins(subject.holdings, subject.region, periods)
    return spreads(subject.availability, wijken, figures)


def spreads(
    availability: Availability, wijken: Mapping[str, WijkSpread], figures: Mapping[str, Figure]
) -> dict[str, ProfileSpread]:
    """The spread over the wijken inside, for a profile: not of classes, and only where there is a spread."""
    profile_spreads = {}
    for name, one in wijken.items():
        if one.spread is not None and one.period is not None and figures[name].indicator.measure.kind != "index":
            vintage = availability.vintage(name, "wijk", one.period)
            profile_spreads[name] = ProfileSpread(
                Figure(figures[name].indicator, "wijk", one.period, vintage), one.spread
            )
    return profile_spreads


def _comparator(subject: Subject, figure: Figure) -> Comparator:
    selection = subject.selection
    args = (selection.compare, subject.region, selection.group, selection.lang)
    return comparator_of(subject.holdings, figure, *args)
