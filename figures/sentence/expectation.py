"""Sentences about an outcome beside its expectation: 'hoger' and 'lager' only outside 95 %, and no ranking."""

from figures.sentence.coefficient import about, names_in, regions_args, years_of
from figures.sentence.words import low_of, name_of, value_of
from indicators.findings.expectation import ExpectedFinding, possible
from indicators.relations.coefficient import LEVEL
from indicators.relations.expectation import Expectations
from indicators.relations.refusal import Refused
from wording import capital, format_number, say


def expectation_text(finding: ExpectedFinding, place: int, region: str, lang: str) -> str:
    """The outcome of one region beside what was to be expected of it, or why that cannot be said."""
    if isinstance(finding.expectations, Refused):
        return refused_text(finding, finding.expectations, lang)
    verdict = str(finding.verdict[place])
    regions = regions_args(finding.outcome.level, lang)["regions"]
    if verdict == "none":
        return say("expectation.none", lang, region=region)
    args = {"region": region, "name": name_of(finding.outcome, lang), "period": finding.outcome.period}
    own = say("claim.alone", lang, value=value_of(float(finding.values[place]), finding.outcome, lang), **args)
    low, high = between(finding, finding.expectations, place, lang)
    return f"{own} {say(f'expectation.{verdict}', lang, low=low, high=high, regions=regions)}"


def model_sentences(finding: ExpectedFinding, lang: str) -> list[str]:
    """Sentences about the model: it is no judgement, what it rests on, how far that goes, how many lie outside."""
    if isinstance(finding.expectations, Refused):
        return [refused_text(finding, finding.expectations, lang)]
    expectations, regions = finding.expectations, regions_args(finding.outcome.level, lang)["regions"]
    names = names_in(finding.circumstances, lang)
    sentences = [
        say("expectation.no_judgement", lang),
        say(
            "expectation.basis",
            lang,
            n=len(finding.circumstances),
            total=expectations.regions,
            names=names,
            regions=regions,
        ),
        _years(finding, lang),
        _fit(finding, expectations, lang),
        _outside(finding, expectations, lang),
    ]
    if finding.left_out:
        sentences.append(say("expectation.left_out", lang, names=names_in(finding.left_out, lang)))
    return sentences


def refused_text(finding: ExpectedFinding, refusal: Refused, lang: str) -> str:
    """The reason why there is no expectation, and what to choose instead."""
    control = name_of(finding.circumstances[refusal.which], lang) if refusal.which is not None else ""
    args = {"name": name_of(finding.outcome, lang), "control": control}
    args |= regions_args(finding.outcome.level, lang)
    return capital(say(f"expectation.refused.{refusal.reason}", lang, n=refusal.regions, **args))


def verdict_words(verdict: str, lang: str) -> str:
    """The words of a verdict of `Expectations`, such as 'hoger dan verwacht' for "above"."""
    return say(f"expectation.verdict.{verdict}", lang)


def between(finding: ExpectedFinding, expectations: Expectations, place: int, lang: str) -> tuple[str, str]:
    """Both ends of what was to be expected of one region, as written; no share beyond what a share can be."""
    low, high = (
        possible(float(each[place]), finding.outcome.indicator.measure)
        for each in (expectations.low, expectations.high)
    )
    return low_of(low, finding.outcome, lang), value_of(high, finding.outcome, lang)


def _years(finding: ExpectedFinding, lang: str) -> str:
    """The years that the outcome and its circumstances are of, as a sentence."""
    periods = sorted(one.period for one in finding.circumstances)
    if {finding.outcome.period} == set(periods):
        return years_of([finding.outcome], lang)
    if periods[0] == periods[-1]:
        return say("years.expected_one", lang, own=finding.outcome.period, first=periods[0])
    return say("years.expected_some", lang, own=finding.outcome.period, first=periods[0], last=periods[-1])


def _fit(finding: ExpectedFinding, expectations: Expectations, lang: str) -> str:
    regions = regions_args(finding.outcome.level, lang)["regions"]
    if round(100 * expectations.explained) < 1:
        return say("expectation.no_fit", lang, name=name_of(finding.outcome, lang), regions=regions)
    return say("expectation.fit", lang, share=format_number(100 * expectations.explained, 0, lang), regions=regions)


def _outside(finding: ExpectedFinding, expectations: Expectations, lang: str) -> str:
    """The number outside, beside the number chance would put there; and how many of those tell nothing, being small."""
    words = regions_args(finding.outcome.level, lang)
    counts = {kind: int((finding.verdict == kind).sum()) for kind in ("higher", "lower", "too_small")}
    if not sum(counts.values()):
        return say("expectation.outside_none", lang, total=expectations.regions, **words)
    args = {"total": expectations.regions, "expected": about(LEVEL * expectations.regions, lang)}
    text = say("expectation.outside", lang, n=sum(counts.values()), **args, **words)
    if not counts["too_small"]:
        return text
    which = "small" if counts["higher"] + counts["lower"] else "small_all"
    return f"{text} {say(f'expectation.{which}', lang, n=counts['too_small'])}"
