"""Sentences about the regions most similar to mine: the circumstances they rest on, and how sure the list is."""

from figures.sentence.coefficient import names_in, regions_args, years_of
from indicators.findings.similar import SimilarFinding
from indicators.relations.refusal import Refused
from wording import say


def basis_text(finding: SimilarFinding, level: str, region: str, lang: str) -> str:
    """A text on the circumstances that regions were compared on and what did not count; or why there is no list."""
    return " ".join(basis_sentences(finding, level, region, lang))


def basis_sentences(finding: SimilarFinding, level: str, region: str, lang: str) -> list[str]:
    """The sentences of `basis_text`, each by itself."""
    words = regions_args(level, lang)
    if isinstance(finding.nearest, Refused):
        return [say(f"similarity.refused.{finding.nearest.reason}", lang, n=finding.nearest.regions, **words)]
    circumstances = [finding.circumstances[place] for place in finding.nearest.used]
    without_figure = [finding.circumstances[place] for place in finding.nearest.unknown]
    sentences = [
        say("similarity.basis", lang, n=len(circumstances), names=names_in(circumstances, lang)),
        say("similarity.not_compared", lang),
    ]
    sentences.insert(1, years_of(circumstances, lang))
    if finding.left_out:
        sentences.append(say("similarity.left_out", lang, names=names_in(finding.left_out, lang)))
    if without_figure:
        sentences.append(say("similarity.unknown", lang, names=names_in(without_figure, lang), region=region))
    if finding.nearest.without:
        sentences.append(say("similarity.without", lang, n=finding.nearest.without, **words))
    return sentences


def steadiness_claim(finding: SimilarFinding, level: str, lang: str) -> str:
    """The number of the list that are others when a weight moves by a tenth; empty when there is no list."""
    if isinstance(finding.nearest, Refused) or finding.steadiness is None:
        return ""
    regions, total = regions_args(level, lang)["regions"], len(finding.nearest.regions)
    change = say("similarity.steadiness.change", lang, n=finding.nearest.changed, total=total, regions=regions)
    return say(f"similarity.steadiness.{finding.steadiness}", lang, n=total, regions=regions, change=change)


def steadiness_badge(finding: SimilarFinding, lang: str) -> str:
    """The steadiness of a list in two words; empty when there is no list."""
    return "" if finding.steadiness is None else say(f"similarity.badge.{finding.steadiness}", lang)
