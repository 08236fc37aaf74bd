"""A relation with circumstances held constant, beside the relation as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.pair import LookedAt
from indicators.relations.coupling import measured_together, why_untested
from indicators.relations.partial import ControlledRelation, partial_association
from indicators.relations.refusal import Refused

# none: no relation either way; stays, turns: one either way, in the same or the other direction; gone: only without
# holding anything constant; appears: only when something is held constant; among_many: one either way, of a pair that
# chance would do as well among so many looked at.
ControlledVerdict = Literal["refused", "none", "stays", "turns", "gone", "appears", "among_many"]


@dataclass(frozen=True)
class ControlledFinding:
    """The relation of A and B with `controls` held constant, or why that cannot be had.

    regions: how many have both A and B, whether or not they have the circumstances. looked_at: when the pair was opened
    from a matrix.
    """

    a: Figure
    b: Figure
    controls: tuple[Figure, ...]
    controlled: ControlledRelation | Refused
    regions: int
    looked_at: LookedAt | None = None

    @property
    def verdict(self) -> ControlledVerdict:
        """The verdict on the relation; the corrected verdict on the pair goes before it."""
        if isinstance(self.controlled, Refused):
            return "refused"
        plain, partial = self.controlled.plain, self.controlled.association
        if (plain.has_line or partial.has_line) and self.looked_at is not None and self.looked_at.verdict != "stands":
            return "among_many"
        if plain.has_line and partial.has_line:
            return "stays" if plain.rho * partial.rho > 0 else "turns"
        return "gone" if plain.has_line else "appears" if partial.has_line else "none"

    @property
    def has_line(self) -> bool:
        """True where a line may be drawn through what is left of A and B."""
        return self.verdict in ("stays", "turns", "appears")


def controlled_finding(
    a: tuple[Figure, np.ndarray],
    b: tuple[Figure, np.ndarray],
    controls: Sequence[tuple[Figure, np.ndarray]],
    division: Division,
) -> ControlledFinding:
    """A and B with at most three circumstances held constant: each a figure and its values, (n,).

    Refused when A and B get no coefficient by themselves for the way they are made, or when a circumstance and either
    of them are partly the same measurement: holding a part of a figure constant takes away the figure itself.
    """
    figures = tuple(one for one, _ in controls)
    refusal = _coupling_refusal(a[0], b[0], figures, _regions(a, b, *controls))
    association = refusal or partial_association(a[1], b[1], [values for _, values in controls], division.places)
    return ControlledFinding(a[0], b[0], figures, association, _regions(a, b))


def _coupling_refusal(a: Figure, b: Figure, controls: tuple[Figure, ...], regions: int) -> Refused | None:
    reason = why_untested(a.indicator, b.indicator)
    if reason:
        return Refused(reason, regions)
    for which, control in enumerate(controls):
        if any(measured_together(control.indicator, one.indicator) for one in (a, b)):
            return Refused("control_is_indicator", regions, which)
    return None


def _regions(*figures: tuple[Figure, np.ndarray]) -> int:
    return int((~np.isnan(np.column_stack([values for _, values in figures])).any(axis=1)).sum())
