"""What is said of two figures over regions: no further than the verdict goes, and never why."""

from collections.abc import Sequence

from figures.sentence.coefficient import MOST_NAMES, about, regions_args, written
from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.findings.division import Division
from indicators.findings.pair import PairFinding, holding
from indicators.relations.association import Association
from indicators.relations.influence import APART, Departure
from indicators.relations.refusal import Refused
from wording import capital, join_list, say


def pair_title(found: PairFinding, lang: str) -> str:
    """The relation in one line, as far as the verdict goes; without a verdict, only what is shown.

    Where people were weighed by as well and the relation does not hold then, the title says both.
    """
    args = _names(found, lang) | {"regions": regions_args(found.a.level, lang)["regions"]}
    if found.verdict == "among_many" and found.looked_at is not None:
        return say("pair.title_among_many", lang, tested=found.looked_at.tested, **args)
    if isinstance(found.rank, Refused) or not found.has_pattern:
        return say(f"pair.title_{found.verdict}", lang, **args)
    title = say(f"pair.title_{found.verdict}_{'up' if found.rank.rho > 0 else 'down'}", lang, **args)
    weighed = "" if found.weighted is None else holding(found.rank, found.weighted)
    return say(f"pair.title_weighted.{weighed}", lang, title=title) if weighed in ("falls", "turns") else title


def pair_text(found: PairFinding, lang: str) -> str:
    """What is found: the coefficient with its interval, or why there is none; then that regions were compared."""
    told = [refused_claim(found.rank, found, lang), _rank(found, lang), among_claim(found, lang)]
    told.append(years_claim(found, lang))
    told.append(say("relation.compared", lang, regions=regions_args(found.a.level, lang)["regions"]))
    return " ".join(filter(None, told))


def reading_claim(found: PairFinding, lang: str) -> str:
    """How it was worked out: the straight line beside the order, and what makes the interval wider; empty for none."""
    return " ".join(filter(None, [*_readings(found, lang), _tie(found, lang)]))


def refused_claim(found: Association | Refused | None, pair: PairFinding, lang: str) -> str:
    """Why there is no coefficient, and what to choose instead; empty when there is one."""
    if not isinstance(found, Refused):
        return ""
    args = _names(pair, lang) | regions_args(pair.a.level, lang)
    return say(f"pair.refused.{found.reason}", lang, n=found.regions, **args)


def years_claim(found: PairFinding, lang: str) -> str:
    """Of which years the two are."""
    if not found.other_years:
        return say("pair.same_year", lang, first=found.a.period)
    text = say("pair.other_years", lang, first=found.a.period, second=found.b.period, **_names(found, lang))
    return capital(text)


def among_claim(found: PairFinding, lang: str) -> str:
    """The verdict of the matrix it was opened from; empty when it was not."""
    if found.looked_at is None:
        return ""
    # An interval that holds 0 goes before a corrected p just under the limit: one of the two would deny the other.
    kind = "chance" if found.verdict in ("none", "among_many") else "stands"
    return say(f"pair.among_{kind}", lang, tested=found.looked_at.tested)


def size_claim(people: Figure, lang: str) -> str:
    """What the size of a point stands for."""
    return say("pair.size", lang, people=name_of(people, lang), period=people.period)


def weighted_claim(found: PairFinding, people: Figure, lang: str) -> str:
    """The relation by people, and whether it holds then; empty when it was not asked."""
    if found.weighted is None:
        return ""
    if isinstance(found.weighted, Refused):
        return refused_claim(found.weighted, found, lang)
    kind = holding(found.rank, found.weighted) if found.has_pattern else "none"
    args = {"people": name_of(people, lang), "period": people.period}
    return say(f"pair.weighted.{kind}", lang, found=written(found.weighted, lang), **args)


def cities_claim(found: PairFinding, lang: str) -> str:
    """The relation without the four large cities; empty where there is none, or none of them has a figure."""
    if found.cities is None or isinstance(found.rank, Refused):
        return ""
    left, cities = found.cities.association, say(f"pair.of_cities.{found.a.level}", lang)
    if isinstance(left, Refused):
        return say("pair.cities.refused", lang, cities=cities)
    kind = holding(found.rank, left) if found.has_pattern else "holds"
    return say(f"pair.cities.{kind}", lang, cities=cities, found=written(left, lang))


def leaning_claim(found: PairFinding, division: Division, lang: str) -> str:
    """Whether the relation stands without the regions it leans on most, by name; empty where there is no pattern."""
    if found.leaning is None or not found.has_pattern or isinstance(found.leaning.association, Refused):
        return ""
    names = division.names_of(found.leaning.left_out)
    args = {"n": len(names), "names": join_list(names, lang), "regions": regions_args(found.a.level, lang)["regions"]}
    kind = holding(found.rank, found.leaning.association)
    return say(f"pair.leaning.{kind}", lang, found=written(found.leaning.association, lang), **args)


def departures_claim(found: PairFinding, division: Division, lang: str) -> str:
    """How many regions do not follow the pattern, and the furthest by name; empty where there is no pattern to follow.

    Those that small numbers may have put there are counted and never named.
    """
    if not found.has_pattern:
        return ""
    words = regions_args(found.a.level, lang)
    count = len(found.departures) + len(found.small)
    if not count:
        return say("pair.departures.none", lang, n=found.regions, **words)
    args = {"total": found.regions, "expected": about(APART * found.regions, lang)}
    told = [say("pair.departures.count", lang, n=count, **args, **words)]
    if found.small:
        which = "small" if found.departures else "small_all"
        told.append(say(f"pair.departures.{which}", lang, n=len(found.small)))
    named = found.departures[:MOST_NAMES]
    sides = {"high": [one for one in named if one.residual > 0], "low": [one for one in named if one.residual < 0]}
    told += [_side(side, ones, found, division, lang) for side, ones in sides.items() if ones]
    return " ".join(told)


def _side(side: str, ones: Sequence[Departure], found: PairFinding, division: Division, lang: str) -> str:
    names = join_list(division.names_of([one.region for one in ones]), lang)
    regions = regions_args(found.a.level, lang)["regions"]
    return say(f"pair.departures.{side}", lang, names=names, regions=regions, **_names(found, lang))


def _rank(found: PairFinding, lang: str) -> str:
    if isinstance(found.rank, Refused):
        return ""
    args = {"n": found.regions, "regions": regions_args(found.a.level, lang)["regions"]}
    told = say("pair.rank", lang, found=written(found.rank, lang), **args)
    return told if found.rank.has_line else f"{told} {say('pair.no_line', lang)}"


def _readings(found: PairFinding, lang: str) -> list[str]:
    if isinstance(found.rank, Refused) or isinstance(found.linear, Refused):
        return []
    told = [say("pair.linear", lang, found=written(found.linear, lang))]
    if found.has_pattern and not found.linear.has_line:
        told.append(say("pair.no_linear_line", lang))
    independent = found.rank.independent
    if independent is not None and round(independent) < found.regions:
        args = {"n": found.regions, "regions": regions_args(found.a.level, lang)["regions"]}
        told.append(say("pair.independent", lang, independent=about(independent, lang), **args))
    if found.rank.only_just and found.verdict != "among_many":
        told.append(say("pair.only_just", lang))
    return told


def _tie(found: PairFinding, lang: str) -> str:
    return say("pair.denominator", lang) if found.tie == "denominator" else ""


def _names(found: PairFinding, lang: str) -> dict[str, str]:
    return {"a": name_of(found.a, lang), "b": name_of(found.b, lang)}
