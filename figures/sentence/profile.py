"""All that is said of one figure in a profile, in one paragraph."""

from collections.abc import Sequence

from figures.sentence.change import trend_claim
from figures.sentence.level import compared_claim, own_claim
from figures.sentence.place import place_claim
from figures.sentence.spread import spread_claim
from figures.sentence.statuses import absent_claim, status_claim
from indicators.profile import Profiled
from wording import say


def profile_claims(one: Profiled, region: str, lang: str, *, brief: bool = False) -> list[str]:
    """A sentence or two for each claim, in the order of reading: level, status, place, change, spread inside.

    brief: without why no change can be told, which the table says already.
    """
    shown = one.shown
    if one.value is None:
        told = [absent_claim(one.status, shown, region, lang)]
    else:
        told = [
            own_claim(one.value, shown, region, lang),
            compared_claim(one.value, shown, one.compared, lang),
            status_claim(one.status, lang),
            place_claim(one.value, shown, one.distribution, region, lang),
            _change(one, lang, brief=brief),
        ]
    if one.within is not None:
        told.append(spread_claim(one.within.spread, one.within.shown, lang))
    return [sentence for sentence in told if sentence]


def _change(one: Profiled, lang: str, *, brief: bool) -> str:
    """A class has no change that can be tested."""
    if one.shown.indicator.measure.kind == "index" or (brief and not one.is_tested):
        return ""
    return trend_claim(one.trend, lang)


def profile_summary(figures: Sequence[Profiled], region: str, regions: str, lang: str) -> str:
    """How many of the figures lie in the highest and lowest quarter, and how often an average hides its wijken."""
    quarters = [one.quarter for one in figures]
    placed = len([quarter for quarter in quarters if quarter])
    if not placed:
        return say("profile.summary_none", lang, region=region)
    args = {"n": placed, "regions": regions, "high": quarters.count("D"), "low": quarters.count("A")}
    told = [say("profile.summary", lang, **args)]
    hidden = len([one for one in figures if one.within is not None and one.within.spread.hides])
    if hidden:
        told.append(say("profile.summary_hidden", lang, n=hidden))
    return " ".join(told)
