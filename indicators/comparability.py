"""Notices on what makes two figures hard to compare, and when their relation is refused."""

from dataclasses import dataclass, replace

from indicators.availability import Availability
from indicators.model import DIRECTIONS, Indicator
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.relations.coupling import coupling, measured_together, share_of, why_untested
from indicators.selection import Selection


@dataclass(frozen=True)
class Figure:
    """One figure as it is shown: which indicator, of which period, on the division of which year.

    agreed: which way of it is favourable is what readers agreed on in this view, and stands in the measure.
    """

    indicator: Indicator
    level: str
    period: str
    vintage: str
    agreed: bool = False

    @property
    def key(self) -> tuple[str, str, str, str]:
        """The key of its slice of a release: indicator, level, vintage and period, as every query asks for one."""
        return self.indicator.id, self.level, self.vintage, self.period


def figure_of(selection: Selection, side: str, registry: Registry, availability: Availability) -> Figure:
    """The figure of side 'a' or 'b' of a selection."""
    indicator_id, period = (selection.a, selection.pa) if side == "a" else (selection.b, selection.pb)
    vintage = availability.vintage(indicator_id, selection.level, period)
    indicator, agreed_direction = registry[indicator_id], selection.da if side == "a" else selection.db
    for direction in DIRECTIONS:
        if direction == agreed_direction:
            indicator = replace(indicator, measure=replace(indicator.measure, direction=direction))
    return Figure(indicator, selection.level, period, vintage, bool(agreed_direction))


def comparability(a: Figure, b: Figure, availability: Availability, registry: Registry) -> tuple[Notice, ...]:
    """Everything to be said before a and b are put beside each other; the refusals first."""
    counts = _counts(a, b, availability, registry)
    remarks = [_divisions(a, b, availability), _same_measurement(a, b), *counts, _years(a, b, availability)]
    notices = [remark for remark in remarks if remark is not None]
    return tuple(sorted(notices, key=lambda remark: not remark.refuses))


def _divisions(a: Figure, b: Figure, availability: Availability) -> Notice | None:
    if a.vintage == b.vintage:
        return None
    common = availability.shared_periods(a.indicator.id, b.indicator.id, a.level)
    args = {"level": a.level, "first": a.vintage, "second": b.vintage}
    remedy, remedy_key = {"level": "gemeente"}, "to_gemeente"
    if common:
        remedy, remedy_key = {"pa": common[-1], "pb": common[-1]}, "same_year"
    return Notice("other_divisions", args, refuses=True, remedy=remedy, remedy_key=remedy_key)


def _same_measurement(a: Figure, b: Figure) -> Notice | None:
    if a.indicator.id == b.indicator.id:
        return Notice("same_indicator", refuses=a.period == b.period)
    return Notice("measured_together") if measured_together(a.indicator, b.indicator) else None


def _counts(a: Figure, b: Figure, availability: Availability, registry: Registry) -> list[Notice]:
    """A notice that both are counts, and the shares that can stand in their place on the same division."""
    if coupling(a.indicator, b.indicator) != "counts":
        return []
    notice, shares = Notice("both_counts", {"level": a.level}), {}
    for side, one in (("a", a), ("b", b)):
        share = share_of(one.indicator, registry)
        period = share and availability.nearest_on(share.id, one.level, one.vintage, one.period)
        if share and period:
            shares[side] = share, period
    first, second = (shares[side][0] if side in shares else one.indicator for side, one in (("a", a), ("b", b)))
    if not shares or why_untested(first, second):
        return [notice]
    remedy = {side: share.id for side, (share, _) in shares.items()}
    remedy |= {f"p{side}": period for side, (_, period) in shares.items()} | {f"d{side}": "" for side in shares}
    ids = tuple(share.id for share, _ in shares.values())
    args = {"level": a.level, "n": len(ids), "indicator_ids": ids}
    return [notice, Notice("shares_instead", args, quiet=True, remedy=remedy, remedy_key="to_shares")]


def _years(a: Figure, b: Figure, availability: Availability) -> Notice | None:
    if a.period == b.period:
        return None
    common = availability.shared_periods(a.indicator.id, b.indicator.id, a.level)
    args = {"first": a.period, "second": b.period}
    if not common:
        return Notice("other_years", args)
    return Notice("other_years", args, remedy={"pa": common[-1], "pb": common[-1]}, remedy_key="same_year")
