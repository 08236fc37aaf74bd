"""The added-variable plot: what is left of A and of B with circumstances controlled, against each other."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from figures.chart import BOTH, axis, base_layout, mine_trace, reference_line, regions_trace
from figures.pair_scatter import fitted_line
from figures.scatter import TITLE_WIDTH
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.findings.division import Division
from indicators.relations.partial import ControlledRelation
from wording import say


def added_variable(
    finding: ControlledFinding, controlled: ControlledRelation, division: Division, lang: str, mine: Sequence[str] = ()
) -> dict[str, Any]:
    """A point for each region with all figures: how many places A, and B, stand above what was to be expected.

    Zero is as expected, on both axes. A line is drawn only where what is left is more than chance.
    """
    places = np.flatnonzero(~np.isnan(controlled.x))
    x, y = controlled.x[places], controlled.y[places]
    apart = say("control.hover", lang, x="%{x:+.0f}", y="%{y:+.0f}")
    template = f"<b>%{{text}}</b><br>{apart}<extra></extra>"
    codes = [division.codes[place] for place in places]
    points = regions_trace(codes, division.names_of(places.tolist()), _one_decimal(x), _one_decimal(y), BOTH, template)
    lines = [fitted_line(x, y)] if finding.has_line else []
    return {
        "data": [points, mine_trace(points, mine), *lines],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
            "xaxis": axis(_title(finding.a, lang), TITLE_WIDTH),
            "yaxis": axis(_title(finding.b, lang), TITLE_WIDTH),
            "shapes": [reference_line(0.0, along, ("x", "y")) for along in ("x", "y")],
        },
    }


def _title(figure: Figure, lang: str) -> str:
    return say("control.axis", lang, name=figure.indicator.texts[lang].name)


def _one_decimal(values: np.ndarray) -> list[float]:
    return [round(float(value), 1) for value in values]
