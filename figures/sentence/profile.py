"""All claims about one figure in a profile, in one paragraph."""

from collections.abc import Sequence

from figures.sentence.change import trend_claim
from figures.sentence.level import compared_claim, is_open, own_claim
from figures.sentence.place import place_claim
from figures.sentence.spread import spread_claim
from figures.sentence.statuses import absent_claim, status_claim
from figures.sentence.working_area import area_between, area_claims
from indicators.profile import Profiled
from wording import say


def profile_claims(one: Profiled, region: str, lang: str, *, brief: bool = False) -> list[str]:
    """A sentence or two for each claim, in the order of reading: level, status, place, change, spread inside.

    brief: without why no change can be told, and by what a group is weighed: table and summary do.
    """
    figure = one.figure
    if one.area is not None:
        sentences = [*area_claims(one.area, figure, lang, brief=brief), *_of_area(one, lang, brief=brief)]
    elif one.value is None:
        sentences = [absent_claim(one.status, figure, region, lang)]
    else:
        sentences = [
            own_claim(one.value, figure, region, lang),
            compared_claim(one.value, figure, one.compared, lang),
            status_claim(one.status, lang),
            place_claim(one.value, figure, one.distribution, region, lang),
            _change(one, lang, brief=brief),
        ]
    if one.within is not None:
        sentences.append(spread_claim(one.within.spread, one.within.figure, lang))
    return [sentence for sentence in sentences if sentence]


def _of_area(one: Profiled, lang: str, *, brief: bool) -> list[str]:
    """The claims about several regions as one beside their figure; without any figure nothing is followed."""
    if one.value is None:
        return []
    return [
        compared_claim(one.value, one.figure, one.compared, lang),
        _difference_open(one, lang),
        status_claim(one.status, lang),
        _change(one, lang, brief=brief),
    ]


def _difference_open(one: Profiled, lang: str) -> str:
    """A sentence that the comparator lies between the limits of the figure, where the two differ."""
    decimals = one.figure.indicator.measure.decimals
    if one.value is None or not is_open(one.value, one.against, one.limits, decimals):
        return ""
    return say("claim.difference_open", lang, compared=one.compared.name)


def _change(one: Profiled, lang: str, *, brief: bool) -> str:
    """A class has no change that can be tested."""
    if one.figure.indicator.measure.kind == "index" or (brief and not one.is_tested):
        return ""
    return trend_claim(one.trend, lang)


def profile_summary(figures: Sequence[Profiled], region: str, regions: str, lang: str) -> str:
    """The number of figures in the highest and lowest quarter, and how often an average hides its wijken."""
    quarters = [one.quarter for one in figures]
    count = len([quarter for quarter in quarters if quarter])
    if not count:
        return say("profile.summary_none", lang, region=region)
    args = {"n": count, "regions": regions, "high": quarters.count("D"), "low": quarters.count("A")}
    return " ".join([say("profile.summary", lang, **args), *_hiding_averages(figures, lang)])


def area_summary(figures: Sequence[Profiled], region: str, regions: str, lang: str) -> str:
    """The origin of the figures of several regions as one, and how often their average hides its wijken.

    And the number of those with limits of which the weighing is an approximation outside these.
    """
    sentences = [say("profile.area.text", lang, n=len(figures), region=region, regions=regions)]
    approximations = [one for one in figures if one.area is not None and one.area.weighed_by]
    beside = len([one for one in approximations if one.area and area_between(one.area, one.figure, lang)])
    sentences += [say("profile.area.weighed", lang, n=beside)] if beside else []
    return " ".join([*sentences, *_hiding_averages(figures, lang)])


def _hiding_averages(figures: Sequence[Profiled], lang: str) -> list[str]:
    count = len([one for one in figures if one.within is not None and one.within.spread.hides])
    return [say("profile.summary_hidden", lang, n=count)] if count else []
