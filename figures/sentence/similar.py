"""What is said of the regions most like mine: on what they were compared, and how sure the list is."""

from figures.sentence.coefficient import names_in, regions_args, years_of
from indicators.findings.similar import SimilarFinding
from indicators.relations.refusal import Refused
from wording import say


def basis_text(found: SimilarFinding, level: str, region: str, lang: str) -> str:
    """On what regions were compared and what did not count; or why there is no list."""
    return " ".join(basis_sentences(found, level, region, lang))


def basis_sentences(found: SimilarFinding, level: str, region: str, lang: str) -> list[str]:
    """The same, a sentence each."""
    words = regions_args(level, lang)
    if isinstance(found.nearest, Refused):
        return [say(f"likeness.refused.{found.nearest.reason}", lang, n=found.nearest.regions, **words)]
    used = [found.circumstances[place] for place in found.nearest.used]
    unknown = [found.circumstances[place] for place in found.nearest.unknown]
    told = [say("likeness.basis", lang, n=len(used), names=names_in(used, lang)), say("likeness.not_compared", lang)]
    told.insert(1, years_of(used, lang))
    if found.left_out:
        told.append(say("likeness.left_out", lang, names=names_in(found.left_out, lang)))
    if unknown:
        told.append(say("likeness.unknown", lang, names=names_in(unknown, lang), region=region))
    if found.nearest.without:
        told.append(say("likeness.without", lang, n=found.nearest.without, **words))
    return told


def steadiness_claim(found: SimilarFinding, level: str, lang: str) -> str:
    """How many of the list are others when a weight moves by a tenth; empty when there is no list."""
    if isinstance(found.nearest, Refused) or found.steadiness is None:
        return ""
    regions, listed = regions_args(level, lang)["regions"], len(found.nearest.regions)
    change = say("likeness.steadiness.change", lang, n=found.nearest.changed, total=listed, regions=regions)
    return say(f"likeness.steadiness.{found.steadiness}", lang, n=listed, regions=regions, change=change)


def steadiness_badge(found: SimilarFinding, lang: str) -> str:
    """The same in two words; empty when there is no list."""
    return "" if found.steadiness is None else say(f"likeness.badge.{found.steadiness}", lang)
