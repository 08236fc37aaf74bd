"""An outcome beside what was to be expected of it, region by region; in no order of merit."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from figures.chart import BOTH, QUIET, axis, axis_title, base_layout, mine_trace, regions_trace
from figures.scatter import TITLE_WIDTH
from figures.sentence.expectation import between, verdict_words
from figures.sentence.words import value_of
from indicators.findings.division import Division
from indicators.findings.expectation import ExpectedFinding, possible
from indicators.relations.expectation import Expectations
from wording import say

# With more regions than this the intervals cover each other: then only those picked out are drawn.
INTERVALS = 600
# Of all regions together the intervals read as a band; that of mine, and of a region outside its own, as a line on it.
BAND, INTERVAL = "#e3e6ea", "#7d8795"
# Across, in pixels.
SIGN = 16
# The same above and below: neither is good or bad. What may be chance, being small, is only open.
SYMBOLS = {"higher": "diamond-open", "lower": "diamond-open", "too_small": "circle-open"}


def expected_chart(
    finding: ExpectedFinding, expectations: Expectations, division: Division, lang: str, mine: Sequence[str] = ()
) -> dict[str, Any]:
    """A point for each region that could be judged: its expectation along, its outcome up.

    The dotted line is where both are the same; an upright line is what 95 % of regions like it lie within. A region
    outside it stands in a diamond, the same above and below: not better or worse, only not as expected. One in a circle
    lies outside too, but is about so few people that it may be chance.
    """
    places = np.flatnonzero(finding.verdict != "none")
    measure = finding.outcome.indicator.measure
    low, high = (
        np.array([possible(float(each[place]), measure) for place in places])
        for each in (expectations.low, expectations.high)
    )
    x, y = expectations.expected[places], finding.values[places]
    digits = measure.decimals + 1
    points = regions_trace(
        [division.codes[place] for place in places],
        division.names_of(places.tolist()),
        [round(float(value), digits) for value in x],
        [round(float(value), digits) for value in y],
        BOTH,
        "%{hovertext}<extra></extra>",
    )
    points["hovertext"] = [_hover_text(finding, expectations, division, int(place), lang) for place in places]
    verdicts = [str(finding.verdict[place]) for place in places]
    stands_out = np.isin(points["customdata"], list(mine)) | np.isin(verdicts, list(SYMBOLS))
    layers = [(~stands_out, BAND), (stands_out, INTERVAL)] if len(places) <= INTERVALS else [(stands_out, INTERVAL)]
    return {
        "data": [
            *[_intervals(x[some], low[some], high[some], digits, colour) for some, colour in layers],
            _same(x),
            points,
            _outside(points, verdicts),
            mine_trace(points, mine),
        ],
        "layout": _layout(finding, lang),
    }


def _layout(finding: ExpectedFinding, lang: str) -> dict[str, Any]:
    indicator, period = finding.outcome.indicator, finding.outcome.period
    return base_layout(lang) | {
        "margin": {"l": 8, "r": 14, "t": 10, "b": 8},
        "xaxis": axis(say("expectation.expected_axis", lang), TITLE_WIDTH),
        "yaxis": axis(axis_title(indicator.texts[lang].name, indicator.measure, period, lang), TITLE_WIDTH),
    }


def _hover_text(finding: ExpectedFinding, expectations: Expectations, division: Division, place: int, lang: str) -> str:
    low, high = between(finding, expectations, place, lang)
    value = value_of(float(finding.values[place]), finding.outcome, lang)
    words = verdict_words(str(finding.verdict[place]), lang)
    return f"<b>{division.names[place]}</b><br>{value}, {words}<br>{say('expectation.hover', lang, low=low, high=high)}"


def _intervals(x: np.ndarray, low: np.ndarray, high: np.ndarray, digits: int, colour: str) -> dict[str, Any]:
    """Intervals as one line with gaps: a trace for each would be slow."""
    along: list[float | None] = []
    up: list[float | None] = []
    for at, least, most in zip(x, low, high, strict=True):
        along += [round(float(at), digits), round(float(at), digits), None]
        up += [round(float(least), digits), round(float(most), digits), None]
    line = {"color": colour, "width": 1}
    trace = {"type": "scatter", "mode": "lines", "x": along, "y": up, "line": line, "hoverinfo": "skip"}
    return trace | {"meta": {"role": "intervals"}}


def _outside(points: dict[str, Any], verdicts: Sequence[str]) -> dict[str, Any]:
    """A sign around each point that lies outside: the points themselves are put on a canvas, which knows no signs."""
    at = [place for place, verdict in enumerate(verdicts) if verdict in SYMBOLS]
    marker = {
        "symbol": [SYMBOLS[verdicts[place]] for place in at],
        "size": SIGN,
        "color": QUIET,
        "line": {"width": 1.5},
    }
    trace = {"type": "scatter", "mode": "markers", "marker": marker, "hoverinfo": "skip", "meta": {"role": "outside"}}
    return trace | {key: [points[key][place] for place in at] for key in ("x", "y", "customdata")}


def _same(values: np.ndarray) -> dict[str, Any]:
    """The dotted line where both are the same, over expectations only: a far outcome would empty half of the chart."""
    ends = [float(values.min()), float(values.max())] if len(values) else []
    line = {"color": QUIET, "width": 1, "dash": "dot"}
    trace = {"type": "scatter", "mode": "lines", "x": ends, "y": ends, "line": line, "hoverinfo": "skip"}
    return trace | {"meta": {"role": "same"}}
