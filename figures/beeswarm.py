"""Dots on a line that would overlap are set above and below each other."""

from collections.abc import Sequence

import numpy as np

# How a row is drawn, about: its width in pixels, and how many one unit upward takes.
WIDTH = 440
UNIT = 130
FURTHEST = 0.52
STEP = 0.04
# From the middle outward, above and below by turns; and how far apart two dots stand, as a part of their sizes.
OFFSETS = np.array(
    [STEP * ((place + 1) // 2) * (1 if place % 2 else -1) for place in range(2 * round(FURTHEST / STEP) + 1)]
)
APART = 0.8


def beeswarm(values: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """The offset of each dot from the middle of its row, at most FURTHEST: the nearest free place.

    values: where the dots stand along the row, those first that choose first. sizes: across, in pixels.
    """
    width = (max(values) - min(values) if values else 0.0) or 1.0
    x, wide = np.asarray(values, dtype=float) / width * WIDTH, np.asarray(sizes, dtype=float)
    if len(x) != len(wide):
        raise ValueError(f"{len(x)} dots with {len(wide)} sizes")
    y = np.zeros(len(x))
    for place in range(len(x)):
        reach = (wide[:place] + wide[place]) / 2
        near = np.flatnonzero(np.abs(x[:place] - x[place]) < reach)
        y[place] = _free(x[near] - x[place], y[near], reach[near])
    return [round(float(one), 3) for one in y]


def _free(aside: np.ndarray, up: np.ndarray, reach: np.ndarray) -> float:
    """The offset nearest to the middle where the dot hardly covers another; the middle when there is none."""
    apart = np.hypot(aside, (OFFSETS[:, None] - up) * UNIT) / reach
    free = (apart >= APART).all(axis=1)
    return float(OFFSETS[np.argmax(free)]) if free.any() else 0.0
