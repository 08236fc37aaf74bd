"""Periods: years ("2021") and school years ("2018/19"), placed in time by the year they begin in."""

from collections.abc import Sequence


def nearest_period(period: str, periods: Sequence[str]) -> str:
    """The one of `periods`, of which there is at least one, that begins nearest to `period`.

    Of two at the same distance it is the later: the newest figures lie nearest to what holds now.
    """
    return min(periods, key=lambda other: (abs(_begin(other) - _begin(period)), -_begin(other)))


def _begin(period: str) -> int:
    return int(period[:4])
