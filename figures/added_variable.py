"""What is left of A and of B when circumstances are held constant, against each other (an added-variable plot)."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from figures.chart import BOTH, axis, base_layout, mine_trace, reference_line, regions_trace
from figures.pair_scatter import fitted_line
from figures.scatter import TITLE_WIDTH
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.findings.division import Division
from indicators.relations.partial import Held
from wording import say


def added_variable(
    found: ControlledFinding, held: Held, division: Division, lang: str, mine: Sequence[str] = ()
) -> dict[str, Any]:
    """A point for each region with all figures: how many places A, and B, stand above what was to be expected.

    Zero is as expected, on both axes. A line is drawn only where what is left is more than chance.
    """
    kept = np.flatnonzero(~np.isnan(held.x))
    x, y = held.x[kept], held.y[kept]
    apart = say("control.hover", lang, x="%{x:+.0f}", y="%{y:+.0f}")
    template = f"<b>%{{text}}</b><br>{apart}<extra></extra>"
    codes = [division.codes[place] for place in kept]
    points = regions_trace(codes, division.names_of(kept.tolist()), _rounded(x), _rounded(y), BOTH, template)
    lines = [fitted_line(x, y)] if found.has_line else []
    return {
        "data": [points, mine_trace(points, mine), *lines],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
            "xaxis": axis(_title(found.a, lang), TITLE_WIDTH),
            "yaxis": axis(_title(found.b, lang), TITLE_WIDTH),
            "shapes": [reference_line(0.0, along, ("x", "y")) for along in ("x", "y")],
        },
    }


def _title(shown: Figure, lang: str) -> str:
    return say("control.axis", lang, name=shown.indicator.texts[lang].name)


def _rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 1) for value in values]
