"""The wijken of a gemeente or a group and how far they lie apart: all indicators in one question to the release."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from answers.aggregates import elsewhere
from answers.holdings import Holdings
from answers.series import all_series
from data.database import Release
from data.memory import remembered
from data.queries.wijken import figures_of_wijken, gemeente_quartiles, wijk_figures
from indicators.aggregation import PEOPLE
from indicators.model import Indicator
from indicators.periods import nearest_period
from indicators.spread import OUTER, Ordinary, Spread, spread_of, weighted_quantile

DENOMINATOR = "denominator"


@dataclass(frozen=True)
class WijkSpread:
    """The wijken of one gemeente, or of a group as one region, for one indicator.

    reason: why there is no spread: counts (a count follows the size of the wijk), no_wijk_figures, one_wijk or
    all_missing (fewer than two wijken have a figure); empty when there is one. period: of the wijken; own_period: of
    the figure of the gemeente, None without one. wijken: region_code, name, value, status, weight, people (missing
    where not known). weight: the id of the count they are weighted by, 'denominator', or empty when all count once.
    ordinary: what is ordinary in the country, None where that is not known.
    """

    reason: str
    period: str | None = None
    own_period: str | None = None
    own: float | None = None
    wijken: pd.DataFrame = field(default_factory=pd.DataFrame)
    weight: str = ""
    spread: Spread | None = None
    ordinary: Ordinary | None = None


@dataclass(frozen=True)
class _National:
    """The weight of the wijken of one slice, and the weighted deciles of all of them in the country."""

    weight: str
    p10: float
    p90: float


def within_of(holdings: Holdings, indicator: Indicator, gemeente: str, period: str) -> WijkSpread:
    """The spread of one indicator inside a gemeente, of the period of the wijken nearest to `period`.

    The figure of the gemeente is that of the same period where there is one, else that nearest to it: a year
    of the wijken beside another of the gemeente would show a difference that is one of time.
    """
    codes = holdings.availability.wijken_of.get(gemeente, ())
    return _within(holdings, indicator, codes, _own_of(holdings.release, indicator, gemeente), period)


def within_group(
    holdings: Holdings, indicator: Indicator, group: str, own: Mapping[str, float], period: str
) -> WijkSpread:
    """The spread inside a known group or a working area: all wijken of its gemeenten, or those it is made of.

    own: its figure as one region, by period.
    """
    availability = holdings.availability
    return _within(
        holdings, indicator, availability.members(group, "wijk"), own, period, availability.own_division(group, "wijk")
    )


def _within(
    holdings: Holdings,
    indicator: Indicator,
    codes: tuple[str, ...],
    own_values: Mapping[str, float],
    period: str,
    division: str = "",
) -> WijkSpread:
    """division: the division the wijken were chosen on; what is another region under its code is left out elsewhere."""
    release, availability = holdings.release, holdings.availability
    periods = availability.periods(indicator.id, "wijk")
    if indicator.measure.kind == "count" or not periods:
        return WijkSpread("no_wijk_figures" if not periods else "counts")
    nearest = nearest_period(period, periods)
    if division:
        is_elsewhere = elsewhere(
            availability, "wijk", availability.vintage(indicator.id, "wijk", nearest), codes, division
        )
        codes = tuple(code for code, absent in zip(codes, is_elsewhere, strict=True) if not absent)
    figures = _figures(release, codes)
    wijken = figures.get((indicator.id, nearest))
    if wijken is None or len(wijken) < 2:
        return WijkSpread("one_wijk", nearest)
    national = _national(holdings, indicator.id, nearest)
    weight = national.weight if national else ""
    wijken = wijken.assign(
        weight=_local(figures, wijken, weight, nearest), people=_local(figures, wijken, PEOPLE, nearest)
    )
    own_period = nearest_period(nearest, tuple(own_values)) if own_values else None
    own = own_values[own_period] if own_period is not None else None
    quartiles = _quartiles(release).get((indicator.id, own_period or ""))
    ordinary = Ordinary(*quartiles, national.p10, national.p90) if quartiles and national else None
    spread = spread_of(wijken["value"], wijken["weight"] if weight else None, own, ordinary)
    reason = "" if spread else "all_missing"
    return WijkSpread(reason, nearest, own_period, own, wijken, weight, spread, ordinary)


def withins(holdings: Holdings, gemeente: str, periods: Mapping[str, str]) -> dict[str, WijkSpread]:
    """The spread inside a gemeente for many indicators at once; periods: indicator id -> the period its figure is shown
    of.
    """
    return {
        indicator_id: within_of(holdings, holdings.registry[indicator_id], gemeente, period)
        for indicator_id, period in periods.items()
    }


def _own_of(release: Release, indicator: Indicator, gemeente: str) -> dict[str, float]:
    """The figures of a gemeente by period, the oldest first."""
    series = all_series(release, gemeente)
    rows = series[(series["indicator_id"] == indicator.id) & (series["level"] == "gemeente")].dropna(subset="value")
    return {str(period): float(value) for period, value in zip(rows["period"], rows["value"], strict=True)}


@remembered
def _figures(release: Release, codes: tuple[str, ...]) -> dict[tuple[str, str], pd.DataFrame]:
    """The figures of some wijken by indicator and period."""
    observations = figures_of_wijken(release.cursor(), *codes)
    return {(str(name), str(period)): rows for (name, period), rows in observations.groupby(["indicator_id", "period"])}


def _local(
    figures: Mapping[tuple[str, str], pd.DataFrame], wijken: pd.DataFrame, weight: str, period: str
) -> pd.Series:
    """The weight of each wijk of a gemeente, on the same division; missing where it is not known."""
    return _weights(wijken, figures.get((weight, period)), weight)


def _weights(wijken: pd.DataFrame, counts: pd.DataFrame | None, weight: str) -> pd.Series:
    if weight == DENOMINATOR:
        return wijken["denominator"]
    if counts is None or counts.empty:
        return pd.Series(float("nan"), index=wijken.index)
    return wijken["region_code"].map(counts.set_index("region_code")["value"])


@remembered
def _quartiles(release: Release) -> dict[tuple[str, str], tuple[float, float]]:
    """The quartiles of the gemeenten by indicator and period."""
    rows = gemeente_quartiles(release.cursor()).itertuples(index=False)
    return {(str(name), str(period)): (float(q1), float(q3)) for name, period, q1, q3 in rows}


@remembered
def _national(holdings: Holdings, indicator_id: str, period: str) -> _National | None:
    """Weight and deciles of one slice of wijken, worked out once for each release; None without any figure.

    By the weight of the definition, else the denominators, else the inhabitants.
    """
    release = holdings.release
    present = wijk_figures(release.cursor(), indicator_id, period).dropna(subset="value")
    if present.empty:
        return None
    weight_id, weights = "", pd.Series(1.0, index=present.index)
    for weight in filter(None, (holdings.registry[indicator_id].aggregation.weight, DENOMINATOR, PEOPLE)):
        count_rows = None if weight == DENOMINATOR else release.ask(wijk_figures, weight, period)
        candidates = _weights(present, count_rows, weight)
        if candidates.notna().all() and candidates.sum() > 0:
            weight_id, weights = weight, candidates
            break
    values, counts = present["value"].to_numpy(dtype=float), weights.to_numpy(dtype=float)
    p10, p90 = (weighted_quantile(values, counts, share) for share in (OUTER, 1 - OUTER))
    return _National(weight_id, p10, p90)
