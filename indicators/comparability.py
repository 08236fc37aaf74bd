"""What makes two figures hard to compare, and when their relation is refused."""

from dataclasses import dataclass, replace

from indicators.availability import Availability
from indicators.model import DIRECTIONS, Indicator
from indicators.notice import Notice
from indicators.registry import Registry
from indicators.relations.coupling import measured_together
from indicators.selection import Selection


@dataclass(frozen=True)
class Shown:
    """One figure as it is shown: which indicator, of which period, on the division of which year.

    agreed: which way of it is favourable is what readers agreed on in this view, and stands in the measure.
    """

    indicator: Indicator
    level: str
    period: str
    vintage: str
    agreed: bool = False

    @property
    def slice_of(self) -> tuple[str, str, str, str]:
        """Which slice of a release it is: indicator, level, vintage and period, as every query asks for one."""
        return self.indicator.id, self.level, self.vintage, self.period


def shown(selection: Selection, side: str, registry: Registry, availability: Availability) -> Shown:
    """The figure of side 'a' or 'b' of a selection."""
    indicator_id, period = (selection.a, selection.pa) if side == "a" else (selection.b, selection.pb)
    vintage = availability.vintage(indicator_id, selection.level, period)
    indicator, agreed = registry[indicator_id], selection.da if side == "a" else selection.db
    for direction in DIRECTIONS:
        if direction == agreed:
            indicator = replace(indicator, measure=replace(indicator.measure, direction=direction))
    return Shown(indicator, selection.level, period, vintage, bool(agreed))


def comparability(a: Shown, b: Shown, availability: Availability) -> tuple[Notice, ...]:
    """Everything to be said before a and b are put beside each other; the refusals first."""
    remarks = [_divisions(a, b, availability), _shared(a, b), _years(a, b, availability)]
    found = [remark for remark in remarks if remark is not None]
    return tuple(sorted(found, key=lambda remark: not remark.refuses))


def _divisions(a: Shown, b: Shown, availability: Availability) -> Notice | None:
    if a.vintage == b.vintage:
        return None
    shared = availability.shared_periods(a.indicator.id, b.indicator.id, a.level)
    args = {"level": a.level, "first": a.vintage, "second": b.vintage}
    remedy, remedy_key = {"level": "gemeente"}, "to_gemeente"
    if shared:
        remedy, remedy_key = {"pa": shared[-1], "pb": shared[-1]}, "same_year"
    return Notice("other_divisions", args, refuses=True, remedy=remedy, remedy_key=remedy_key)


def _shared(a: Shown, b: Shown) -> Notice | None:
    if a.indicator.id == b.indicator.id:
        return Notice("same_indicator", refuses=a.period == b.period)
    return Notice("measured_together") if measured_together(a.indicator, b.indicator) else None


def _years(a: Shown, b: Shown, availability: Availability) -> Notice | None:
    if a.period == b.period:
        return None
    shared = availability.shared_periods(a.indicator.id, b.indicator.id, a.level)
    args = {"first": a.period, "second": b.period}
    if not shared:
        return Notice("other_years", args)
    return Notice("other_years", args, remedy={"pa": shared[-1], "pb": shared[-1]}, remedy_key="same_year")
