"""Sentences about two figures over regions: no further than the verdict goes, and never why."""

from collections.abc import Sequence

from figures.sentence.coefficient import MOST_NAMES, about, association_text, regions_args
from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.pair import PairFinding, holding
from indicators.relations.association import Association
from indicators.relations.influence import APART, Departure
from indicators.relations.refusal import Refused
from wording import capital, join_list, say


def pair_title(finding: PairFinding, lang: str) -> str:
    """The relation in one line, as far as the verdict goes; without a verdict, only the names.

    Where people were weighed by as well and the relation does not hold then, the title says both.
    """
    args = _names(finding, lang) | {"regions": regions_args(finding.a.level, lang)["regions"]}
    if finding.verdict == "among_many" and finding.looked_at is not None:
        return say("pair.title_among_many", lang, tested=finding.looked_at.tested, **args)
    if isinstance(finding.rank, Refused) or not finding.has_pattern:
        return say(f"pair.title_{finding.verdict}", lang, **args)
    title = say(f"pair.title_{finding.verdict}_{'up' if finding.rank.rho > 0 else 'down'}", lang, **args)
    outcome = "" if finding.weighted is None else holding(finding.rank, finding.weighted)
    return say(f"pair.title_weighted.{outcome}", lang, title=title) if outcome in ("falls", "turns") else title


def pair_text(finding: PairFinding, lang: str) -> str:
    """The coefficient with its interval, or why there is none; then that regions were compared."""
    sentences = [refused_claim(finding.rank, finding, lang), _rank(finding, lang), among_claim(finding, lang)]
    sentences.append(years_claim(finding, lang))
    sentences.append(say("relation.compared", lang, regions=regions_args(finding.a.level, lang)["regions"]))
    return " ".join(filter(None, sentences))


def reading_claim(finding: PairFinding, lang: str) -> str:
    """The method in words: the straight line beside the order, and what makes the interval wider; empty for none."""
    return " ".join(filter(None, [*_readings(finding, lang), _tie(finding, lang)]))


def refused_claim(association: Association | Refused | None, pair: PairFinding, lang: str) -> str:
    """The reason why there is no coefficient, and what to choose instead; empty when there is one."""
    if not isinstance(association, Refused):
        return ""
    args = _names(pair, lang) | regions_args(pair.a.level, lang)
    return say(f"pair.refused.{association.reason}", lang, n=association.regions, **args)


def years_claim(finding: PairFinding, lang: str) -> str:
    """The years that the two figures are of, as a sentence."""
    if not finding.other_years:
        return say("pair.same_year", lang, first=finding.a.period)
    text = say("pair.other_years", lang, first=finding.a.period, second=finding.b.period, **_names(finding, lang))
    return capital(text)


def among_claim(finding: PairFinding, lang: str) -> str:
    """The verdict of the matrix it was opened from; empty when it was not."""
    if finding.looked_at is None:
        return ""
    # An interval that holds 0 goes before a corrected p just under the limit: one of the two would deny the other.
    kind = "chance" if finding.verdict in ("none", "among_many") else "stands"
    return say(f"pair.among_{kind}", lang, tested=finding.looked_at.tested)


def size_claim(people: Figure, lang: str) -> str:
    """A sentence on what the size of a point stands for."""
    return say("pair.size", lang, people=name_of(people, lang), period=people.period)


def weighted_claim(finding: PairFinding, people: Figure, lang: str) -> str:
    """The relation by people, and whether it holds then; empty when it was not weighted."""
    if finding.weighted is None:
        return ""
    if isinstance(finding.weighted, Refused):
        return refused_claim(finding.weighted, finding, lang)
    kind = holding(finding.rank, finding.weighted) if finding.has_pattern else "none"
    args = {"people": name_of(people, lang), "period": people.period}
    return say(f"pair.weighted.{kind}", lang, found=association_text(finding.weighted, lang), **args)


def cities_claim(finding: PairFinding, lang: str) -> str:
    """The relation without the four large cities; empty where there is none, or none of them has a figure."""
    if finding.cities is None or isinstance(finding.rank, Refused):
        return ""
    association, cities = finding.cities.association, say(f"pair.of_cities.{finding.a.level}", lang)
    if isinstance(association, Refused):
        return say("pair.cities.refused", lang, cities=cities)
    kind = holding(finding.rank, association) if finding.has_pattern else "holds"
    return say(f"pair.cities.{kind}", lang, cities=cities, found=association_text(association, lang))


def leaning_claim(finding: PairFinding, division: Division, lang: str) -> str:
    """The relation without the regions it leans on most, by name; empty where there is no pattern."""
    if finding.leaning is None or not finding.has_pattern or isinstance(finding.leaning.association, Refused):
        return ""
    names = division.names_of(finding.leaning.left_out)
    args = {"n": len(names), "names": join_list(names, lang), "regions": regions_args(finding.a.level, lang)["regions"]}
    kind = holding(finding.rank, finding.leaning.association)
    return say(f"pair.leaning.{kind}", lang, found=association_text(finding.leaning.association, lang), **args)


def departures_claim(finding: PairFinding, division: Division, lang: str) -> str:
    """The number of regions that do not follow the pattern, the furthest by name; empty where there is no pattern.

    Those that small numbers may have put there are counted and never named.
    """
    if not finding.has_pattern:
        return ""
    words = regions_args(finding.a.level, lang)
    count = len(finding.departures) + len(finding.small)
    if not count:
        return say("pair.departures.none", lang, n=finding.regions, **words)
    args = {"total": finding.regions, "expected": about(APART * finding.regions, lang)}
    sentences = [say("pair.departures.count", lang, n=count, **args, **words)]
    if finding.small:
        which = "small" if finding.departures else "small_all"
        sentences.append(say(f"pair.departures.{which}", lang, n=len(finding.small)))
    furthest = finding.departures[:MOST_NAMES]
    sides = {
        "high": [one for one in furthest if one.residual > 0],
        "low": [one for one in furthest if one.residual < 0],
    }
    sentences += [_side(side, ones, finding, division, lang) for side, ones in sides.items() if ones]
    return " ".join(sentences)


def _side(side: str, ones: Sequence[Departure], finding: PairFinding, division: Division, lang: str) -> str:
    names = join_list(division.names_of([one.region for one in ones]), lang)
    regions = regions_args(finding.a.level, lang)["regions"]
    return say(f"pair.departures.{side}", lang, names=names, regions=regions, **_names(finding, lang))


def _rank(finding: PairFinding, lang: str) -> str:
    if isinstance(finding.rank, Refused):
        return ""
    args = {"n": finding.regions, "regions": regions_args(finding.a.level, lang)["regions"]}
    sentence = say("pair.rank", lang, found=association_text(finding.rank, lang), **args)
    return sentence if finding.rank.has_line else f"{sentence} {say('pair.no_line', lang)}"


def _readings(finding: PairFinding, lang: str) -> list[str]:
    if isinstance(finding.rank, Refused) or isinstance(finding.linear, Refused):
        return []
    sentences = [say("pair.linear", lang, found=association_text(finding.linear, lang))]
    if finding.has_pattern and not finding.linear.has_line:
        sentences.append(say("pair.no_linear_line", lang))
    independent = finding.rank.independent
    if independent is not None and round(independent) < finding.regions:
        args = {"n": finding.regions, "regions": regions_args(finding.a.level, lang)["regions"]}
        sentences.append(say("pair.independent", lang, independent=about(independent, lang), **args))
    if finding.rank.only_just and finding.verdict != "among_many":
        sentences.append(say("pair.only_just", lang))
    return sentences


def _tie(finding: PairFinding, lang: str) -> str:
    return say("pair.denominator", lang) if finding.tie == "denominator" else ""


def _names(finding: PairFinding, lang: str) -> dict[str, str]:
    return {"a": name_of(finding.a, lang), "b": name_of(finding.b, lang)}
