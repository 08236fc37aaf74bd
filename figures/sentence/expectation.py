"""What is said of an outcome beside what was to be expected: 'hoger' and 'lager' only outside 95 %, and no ranking."""

from figures.sentence.coefficient import about, names_in, regions_args, years_of
from figures.sentence.words import low_of, name_of, value_of
from indicators.findings.expected import ExpectedFinding, possible
from indicators.relations.coefficient import LEVEL
from indicators.relations.expectation import Expectations
from indicators.relations.refusal import Refused
from wording import capital, format_number, say


def expectation_text(found: ExpectedFinding, place: int, region: str, lang: str) -> str:
    """The outcome of one region beside what was to be expected of it, or why that cannot be said."""
    if isinstance(found.found, Refused):
        return refused_text(found, found.found, lang)
    verdict = str(found.verdict[place])
    regions = regions_args(found.outcome.level, lang)["regions"]
    if verdict == "none":
        return say("expectation.none", lang, region=region)
    args = {"region": region, "name": name_of(found.outcome, lang), "period": found.outcome.period}
    own = say("claim.alone", lang, value=value_of(float(found.values[place]), found.outcome, lang), **args)
    low, high = between(found, found.found, place, lang)
    return f"{own} {say(f'expectation.{verdict}', lang, low=low, high=high, regions=regions)}"


def model_sentences(found: ExpectedFinding, lang: str) -> list[str]:
    """That it is no judgement, what the expectation rests on, how far that goes and how many lie outside; each by
    itself."""
    if isinstance(found.found, Refused):
        return [refused_text(found, found.found, lang)]
    told, regions = found.found, regions_args(found.outcome.level, lang)["regions"]
    names = names_in(found.circumstances, lang)
    sentences = [
        say("expectation.no_judgement", lang),
        say("expectation.basis", lang, n=len(found.circumstances), total=told.regions, names=names, regions=regions),
        _years(found, lang),
        _fit(found, told, lang),
        _outside(found, told, lang),
    ]
    if found.left_out:
        sentences.append(say("expectation.left_out", lang, names=names_in(found.left_out, lang)))
    return sentences


def refused_text(found: ExpectedFinding, refused: Refused, lang: str) -> str:
    """Why there is no expectation, and what to choose instead."""
    control = name_of(found.circumstances[refused.which], lang) if refused.which is not None else ""
    args = {"name": name_of(found.outcome, lang), "control": control}
    args |= regions_args(found.outcome.level, lang)
    return capital(say(f"expectation.refused.{refused.reason}", lang, n=refused.regions, **args))


def verdict_words(verdict: str, lang: str) -> str:
    """'hoger dan verwacht'; `verdict` as of `Expectations`."""
    return say(f"expectation.verdict.{verdict}", lang)


def between(found: ExpectedFinding, told: Expectations, place: int, lang: str) -> tuple[str, str]:
    """Both ends of what was to be expected of one region, as written; no share beyond what a share can be."""
    low, high = (possible(float(each[place]), found.outcome.indicator.measure) for each in (told.low, told.high))
    return low_of(low, found.outcome, lang), value_of(high, found.outcome, lang)


def _years(found: ExpectedFinding, lang: str) -> str:
    """Of which years the outcome and its circumstances are."""
    periods = sorted(one.period for one in found.circumstances)
    if {found.outcome.period} == set(periods):
        return years_of([found.outcome], lang)
    if periods[0] == periods[-1]:
        return say("years.expected_one", lang, own=found.outcome.period, first=periods[0])
    return say("years.expected_some", lang, own=found.outcome.period, first=periods[0], last=periods[-1])


def _fit(found: ExpectedFinding, told: Expectations, lang: str) -> str:
    regions = regions_args(found.outcome.level, lang)["regions"]
    if round(100 * told.explained) < 1:
        return say("expectation.no_fit", lang, name=name_of(found.outcome, lang), regions=regions)
    return say("expectation.fit", lang, share=format_number(100 * told.explained, 0, lang), regions=regions)


def _outside(found: ExpectedFinding, told: Expectations, lang: str) -> str:
    """How many lie outside, beside how many chance would put there; and how many of those tell nothing, being small."""
    words = regions_args(found.outcome.level, lang)
    counts = {kind: int((found.verdict == kind).sum()) for kind in ("higher", "lower", "too_small")}
    if not sum(counts.values()):
        return say("expectation.outside_none", lang, total=told.regions, **words)
    args = {"total": told.regions, "expected": about(LEVEL * told.regions, lang)}
    text = say("expectation.outside", lang, n=sum(counts.values()), **args, **words)
    if not counts["too_small"]:
        return text
    which = "small" if counts["higher"] + counts["lower"] else "small_all"
    return f"{text} {say(f'expectation.{which}', lang, n=counts['too_small'])}"
