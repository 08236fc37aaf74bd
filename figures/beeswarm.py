"""Dots on a line that would overlap are set above and below each other."""

from collections.abc import Sequence

# How a row is drawn, about: its width in pixels, and how many one unit upward takes.
WIDTH = 440
UNIT = 130
FURTHEST = 0.52
STEP = 0.04


def beeswarm(values: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """How far each dot stands from the middle of its row, at most FURTHEST: the nearest free place.

    values: where the dots stand along the row, those first that choose first. sizes: across, in pixels.
    """
    width = (max(values) - min(values) if values else 0.0) or 1.0
    placed: list[tuple[float, float, float]] = []
    for value, size in zip(values, sizes, strict=True):
        x = value / width * WIDTH
        placed.append((x, _free(x, size, placed), size))
    return [round(y, 3) for _, y, _ in placed]


def _free(x: float, size: float, placed: Sequence[tuple[float, float, float]]) -> float:
    """The offset nearest to the middle where the dot hardly covers another; the middle when there is none."""
    near = [one for one in placed if abs(one[0] - x) < (one[2] + size) / 2]
    for place in range(2 * round(FURTHEST / STEP) + 1):
        y = STEP * ((place + 1) // 2) * (1 if place % 2 else -1)
        apart = (((x - other) ** 2 + ((y - up) * UNIT) ** 2) ** 0.5 / ((size + wide) / 2) for other, up, wide in near)
        if min(apart, default=1.0) >= 0.8:
            return y
    return 0.0
