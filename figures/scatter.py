"""A and B of every region against each other."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from figures.chart import (
    BOTH,
    QUIET,
    axis,
    axis_title,
    base_layout,
    hover_number,
    mine_trace,
    reference_line,
    regions_trace,
    rounded,
)
from indicators.comparability import Shown
from wording import say

TITLE_WIDTH = 38


def scatter(
    observations: pd.DataFrame,
    a: Shown,
    b: Shown,
    lang: str,
    *,
    mine: Sequence[str] = (),
    country: tuple[float | None, float | None] = (None, None),
) -> dict[str, Any]:
    """One point for each region that has both figures: A along, B up, Nederland as dotted lines.

    observations: region_code, name, a, b (missing allowed). country: the figures of Nederland, where there are any.
    """
    both = observations.dropna(subset=["a", "b"])
    template = _template(a, b, lang)
    points = regions_trace(
        both["region_code"].tolist(),
        both["name"].tolist(),
        rounded(both["a"], a.indicator.measure.decimals),
        rounded(both["b"], b.indicator.measure.decimals),
        BOTH,
        template,
    )
    return {
        "data": [points, mine_trace(points, mine)],
        "layout": base_layout(lang)
        | {
            "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
            "xaxis": axis(_title(a, lang), TITLE_WIDTH),
            "yaxis": axis(_title(b, lang), TITLE_WIDTH),
            "shapes": _lines(country),
            "annotations": _labels(country, lang),
        },
    }


def _title(shown: Shown, lang: str) -> str:
    return axis_title(shown.indicator.texts[lang].name, shown.indicator.measure, shown.period, lang)


def _template(a: Shown, b: Shown, lang: str) -> str:
    lines = [
        f"{shown.indicator.texts[lang].name}: {hover_number(letter, shown.indicator.measure, lang)}"
        for letter, shown in (("x", a), ("y", b))
    ]
    return "<br>".join(["<b>%{text}</b>", *lines]) + "<extra></extra>"


def _lines(country: tuple[float | None, float | None]) -> list[dict[str, Any]]:
    axes = ("x", "y")
    return [reference_line(value, along, axes) for value, along in zip(country, axes, strict=True) if value is not None]


def _labels(country: tuple[float | None, float | None], lang: str) -> list[dict[str, Any]]:
    quiet = {"text": say("country.name", lang), "showarrow": False, "font": {"size": 12, "color": QUIET}}
    along, up = country
    labels = []
    if along is not None:
        labels.append(quiet | {"x": along, "y": 1, "yref": "y domain", "xanchor": "left", "yanchor": "top"})
    if up is not None:
        labels.append(quiet | {"x": 1, "y": up, "xref": "x domain", "xanchor": "right", "yanchor": "bottom"})
    return labels
