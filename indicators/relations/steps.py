"""The rounding of the figures of a slice, from the figures themselves: sources publish it in words only."""

import numpy as np

from indicators.model import Indicator
from indicators.relations.bands import rounding_step
from indicators.relations.rounding import Steps

# CBS rounds counts of wijken to one of the two nearest fives, so a count may be off by five and not by two and a half.
EITHER_FIVE = 5.0


def count_step(counts: np.ndarray, columns: int = 1) -> float:
    """The step that counts were rounded to, 0 for whole people. columns: how many rounded counts each is the sum of."""
    step = rounding_step(counts)
    if step <= 1:
        return 0.0
    return columns * (2 * step if step == EITHER_FIVE else step)


def steps_of(indicator: Indicator, level: str, figures: tuple[np.ndarray, ...], weights: np.ndarray) -> Steps:
    """The steps that a slice was rounded to. figures: its values, numerators and denominators as published, (n,) each.

    weights: the counts it is weighted by, of the same regions. Some regions will do; NaN where not known.
    """
    values, numerator, denominator = figures
    above, below = _columns(indicator, level)
    is_count = indicator.measure.kind == "count"
    return Steps(
        figures=count_step(values, above) if is_count else rounding_step(values),
        numerator=count_step(numerator, above),
        denominator=count_step(denominator, below),
        weights=count_step(weights),
    )


def _columns(indicator: Indicator, level: str) -> tuple[int, int]:
    """The number of columns of a source in a numerator and in a denominator of this level, at most."""
    sources = [source for source in indicator.sources if level in source.levels]
    above = [len(source.numerator) for source in sources]
    return max([1, *above]), max([1, *(len(source.denominator) for source in sources)])
