"""The spread of the wijken of a gemeente in words, and whether its average hides that."""

from figures.sentence.words import value_of
from indicators.comparability import Figure
from indicators.spread import Spread
from wording import format_number, say


def spread_claim(spread: Spread, figure: Figure, lang: str) -> str:
    """The middle 80 % of the people; and when the average hides what lies beyond, that too.

    figure: the figure of the wijken, with its own period.
    """
    low, high = value_of(spread.p10, figure, lang), value_of(spread.p90, figure, lang)
    kind = "same" if low == high else "range"
    args = {"n": spread.n, "period": figure.period}
    sentence = say(f"claim.spread.{kind}", lang, low=low, high=high, **args)
    return f"{sentence} {_hiding_average(spread, lang)}" if spread.hides else sentence


def _hiding_average(spread: Spread, lang: str) -> str:
    low, high = (_percent(share, lang) for share in (spread.low_share, spread.high_share))
    return say(f"claim.spread.{spread.hides}", lang, low=low, high=high)


def _percent(share: float | None, lang: str) -> str:
    return format_number(100 * (share or 0.0), 0, lang)
