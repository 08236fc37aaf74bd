"""A and B of every region against each other."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from figures.aggregate import AggregatePoint, aggregate_trace
from figures.chart import (
    BOTH,
    QUIET,
    ReferenceLine,
    axis,
    axis_title,
    base_layout,
    hover_number,
    mine_trace,
    reference_line,
    regions_trace,
    rounded_values,
)
from indicators.comparability import Figure

TITLE_WIDTH = 38


def scatter(
    observations: pd.DataFrame,
    a: Figure,
    b: Figure,
    lang: str,
    *,
    mine: Sequence[str] = (),
    compared: tuple[ReferenceLine | None, ReferenceLine | None] = (None, None),
    aggregate: tuple[AggregatePoint | None, AggregatePoint | None] = (None, None),
) -> dict[str, Any]:
    """One point for each region that has both figures: A along, B up, what they are compared with as dotted lines.

    observations: region_code, name, a, b (missing allowed). compared: of A and of B; aggregate: theirs
    of mine as one region, where mine are several.
    """
    both = observations.dropna(subset=["a", "b"])
    template = _template(a, b, lang)
    points = regions_trace(
        both["region_code"].tolist(),
        both["name"].tolist(),
        rounded_values(both["a"], a.indicator.measure.decimals),
        rounded_values(both["b"], b.indicator.measure.decimals),
        BOTH,
        template,
    )
    along, up = aggregate
    whole = aggregate_trace(points, along, up) if along and up else None
    return {
        "data": [points, mine_trace(points, mine), *([whole] if whole else [])],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
            "xaxis": axis(_title(a, lang), TITLE_WIDTH),
            "yaxis": axis(_title(b, lang), TITLE_WIDTH),
            "shapes": _lines(compared),
            "annotations": _labels(compared),
        },
    }


def _title(figure: Figure, lang: str) -> str:
    return axis_title(figure.indicator.texts[lang].name, figure.indicator.measure, figure.period, lang)


def _template(a: Figure, b: Figure, lang: str) -> str:
    lines = [
        f"{figure.indicator.texts[lang].name}: {hover_number(letter, figure.indicator.measure, lang)}"
        for letter, figure in (("x", a), ("y", b))
    ]
    return "<br>".join(["<b>%{text}</b>", *lines]) + "<extra></extra>"


def _lines(references: tuple[ReferenceLine | None, ReferenceLine | None]) -> list[dict[str, Any]]:
    axes = ("x", "y")
    return [reference_line(line.value, along, axes) for line, along in zip(references, axes, strict=True) if line]


def _labels(references: tuple[ReferenceLine | None, ReferenceLine | None]) -> list[dict[str, Any]]:
    quiet = {"showarrow": False, "font": {"size": 12, "color": QUIET}}
    along, up = references
    labels = []
    if along:
        top = {"x": along.value, "y": 1, "yref": "y domain", "xanchor": "left", "yanchor": "top"}
        labels.append(quiet | {"text": along.label} | top)
    if up:
        right = {"x": 1, "y": up.value, "xref": "x domain", "xanchor": "right", "yanchor": "bottom"}
        labels.append(quiet | {"text": up.label} | right)
    return labels
