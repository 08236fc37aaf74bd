"""The change of a figure through the years, as its test says; without a test, why there is none."""

from indicators.trend import TrendVerdict
from wording import say


def trend_claim(verdict: TrendVerdict, lang: str) -> str:
    """A rise, a fall, no clear one, or why it cannot be told."""
    if verdict.kind == "too_few" and verdict.n == 0:
        return say("claim.trend.no_years", lang)
    return say(f"claim.trend.{verdict.kind}", lang, n=verdict.n, first=verdict.first, last=verdict.last)
