"""Random pairs of real figures, what is said of them and in the other views, and what their numbers carry."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from answers.bands import funnel_of
from answers.group_series import group_years
from answers.holdings import Holdings
from answers.relations.columns import comparable_on, people_of, side_by_side
from answers.relations.findings import controlled_of, expectation_of, overview_of, pair_of, similar_of, surroundings_of
from figures.sentence import controlled, expectation, pair, similar, surroundings
from figures.sentence.funnel import funnel_claims, funnel_title
from figures.sentence.working_area import area_claims
from indicators.comparability import Figure
from indicators.findings.controlled import ControlledFinding
from indicators.findings.division import Division
from indicators.findings.pair import PairFinding
from indicators.key_figures import DECLARED
from indicators.relations.refusal import Refused
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea

SEED = 20_261_122
PAIRS = {"gemeente": 400, "wijk": 100}
OUTCOMES = ("slaagpercentage", "aandeel_havo_vwo_examenkandidaten", "voortijdig_schoolverlaten")
# What says that two figures go together, and how strongly; none of it may stand where the figures do not carry it.
STRENGTH = {
    "nl": {"weak": r"\bsoms\b", "clear": r"\bvaak\b", "strong": r"\bmeestal\b"},
    "en": {"weak": r"\bsometimes\b", "clear": r"\boften\b", "strong": r"\busually\b"},
}
DOWN = {"nl": r"juist laag\b", "en": r"\bis low\b"}

# A pair, its division, and the count of people that it may be weighed by.
Told = tuple[PairFinding, Division, Figure]


def random_pairs(holdings: Holdings, part: Callable[[Sequence[int]], Sequence[int]] = list) -> list[Told]:
    """Five hundred seeded pairs of real figures, half of them opened from the matrix of all, with their division.

    part: which of the pairs of a level are worked out.
    """
    chance, found = random.Random(SEED), []
    for level, count in PAIRS.items():
        vintage = holdings.availability.fullest_division(level)
        seen = overview_of(holdings, level, vintage, sorted(holdings.availability.indicators(level)))
        drawn = [chance.sample(seen.figures, 2) for _ in range(count)]
        for number in part(range(count)):
            a, b = drawn[number]
            looked_at = seen.looked_at(a.indicator.id, b.indicator.id) if number % 2 else None
            division = side_by_side(holdings, level, vintage, [a.indicator.id]).division
            one = pair_of(holdings, a, b, looked_at, weigh=number % 4 == 0)
            found.append((one, division, people_of(holdings, a, b)[0]))
    return found


def told(found: PairFinding, division: Division, people: Figure, lang: str) -> tuple[str, list[str]]:
    """The title, and everything else that is said of a pair."""
    rest = [
        pair.pair_text(found, lang),
        pair.size_claim(people, lang),
        pair.weighted_claim(found, people, lang),
        pair.cities_claim(found, lang),
        pair.leaning_claim(found, division, lang),
        pair.departures_claim(found, division, lang),
    ]
    return pair.pair_title(found, lang), [text for text in rest if text]


def without_names(text: str, found: PairFinding, division: Division) -> str:
    """With a letter for each region: names of wijken hold words that are no English."""
    leaning = found.leaning.left_out if found.leaning else ()
    for place in (*leaning, *(one.region for one in found.departures)):
        text = text.replace(division.names[place], "X")
    return text


def carried(found: PairFinding) -> str:
    """How strong a relation the bare numbers carry: none, weak, clear or strong."""
    if isinstance(found.rank, Refused) or found.tie in ("same", "shared", "counts"):
        return "none"
    chance = found.rank.low <= 0 <= found.rank.high or abs(found.rank.rho) < 0.1
    if chance or (found.looked_at is not None and found.looked_at.q > 0.05):
        return "none"
    size = abs(found.rank.rho)
    return "weak" if size < 0.3 else "clear" if size < 0.6 else "strong"


def overclaims(found: PairFinding, title: str, lang: str) -> bool:
    """Whether a title says another strength or direction than the numbers carry."""
    said = [strength for strength, words in STRENGTH[lang].items() if re.search(words, title)]
    down = bool(re.search(DOWN[lang], title))
    rho = 0.0 if isinstance(found.rank, Refused) else found.rank.rho
    return (said or ["none"]) != [carried(found)] or (bool(said) and down != (rho < 0))


def funnels(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of the funnel of every figure at both levels; its title as a sentence."""
    for level in PAIRS:
        for shown in _newest(holdings, level):
            table, found = funnel_of(holdings, shown)
            title = funnel_title(found, level, lang)
            yield title if title.endswith(".") else f"{title}."
            if not isinstance(found, Refused):
                withheld = int(((table["status"] == "suppressed") & (table["base"] > 0)).sum())
                yield from funnel_claims(found, shown, withheld, lang)


def working_areas(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of every figure of four seeded working areas, of gemeenten and of wijken."""
    chance = random.Random(SEED)
    for level, count in (("gemeente", 3), ("gemeente", 20), ("wijk", 4), ("wijk", 30)):
        vintage = max(known for one, known in holdings.availability.divisions if one == level)
        codes = chance.sample(sorted(holdings.availability.divisions[level, vintage]), count)
        group = to_address(WorkingArea(level, vintage, tuple(sorted(codes)), "Proef"))
        for years in group_years(holdings, holdings.registry.values(), group, lang).values():
            shown, compared = years[-1]
            yield from area_claims(compared, shown, lang)


def controlled_findings(holdings: Holdings) -> Iterator[ControlledFinding]:
    """Fifty seeded relations with one to three circumstances held constant."""
    chance = random.Random(SEED)
    shown = side_by_side(holdings, "gemeente", "2025", comparable_on(holdings, "gemeente", "2025")).figures
    controls = [one for one in shown if one.indicator.role == "omstandigheid"]
    for number in range(50):
        a, b = chance.sample(shown, 2)
        yield controlled_of(holdings, a, b, chance.sample(controls, 1 + number % 3))


def relations_held(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of seeded relations with circumstances held constant."""
    return (controlled.controlled_text(found, lang) for found in controlled_findings(holdings))


def neighbours(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of the neighbours of every fourth figure at both levels."""
    for level in PAIRS:
        ids = comparable_on(holdings, level, holdings.availability.fullest_division(level))[::4]
        beside = side_by_side(holdings, level, holdings.availability.fullest_division(level), ids)
        for shown in beside.figures:
            found = surroundings_of(holdings, shown)
            yield surroundings.neighbours_claim(found, lang)
            yield from filter(None, (surroundings.clusters_claim(found, lang),))
            yield from filter(None, (surroundings.islands_claim(found, beside.division, lang),))


def regions_similar(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of the regions most like fifty seeded gemeenten."""
    beside = side_by_side(holdings, "gemeente", "2025", DECLARED)
    for code in random.Random(SEED).sample(beside.division.codes, 50):
        region = beside.division.names[beside.division.place[code]]
        found = similar_of(beside, [code])
        yield similar.basis_text(found, "gemeente", region, lang)
        yield similar.steadiness_claim(found, "gemeente", lang)


def outcomes_expected(holdings: Holdings, lang: str) -> Iterator[str]:
    """What is said of three outcomes of every gemeente beside what was to be expected."""
    ids = DECLARED
    for name in OUTCOMES:
        beside = side_by_side(holdings, "gemeente", "2025", [name])
        found = expectation_of(holdings, beside.figures[0], ids)
        yield " ".join(expectation.model_sentences(found, lang))
        for place, region in enumerate(beside.division.names):
            yield expectation.expectation_text(found, place, region, lang)


def _newest(holdings: Holdings, level: str) -> Sequence[Figure]:
    vintage = holdings.availability.fullest_division(level)
    return side_by_side(holdings, level, vintage, sorted(holdings.availability.periods_on(level, vintage))).figures


# What is said in each of the other views.
OTHERS: dict[str, Callable[[Holdings, str], Iterator[str]]] = {
    "held constant": relations_held,
    "surroundings": neighbours,
    "similarity": regions_similar,
    "expectation": outcomes_expected,
    "funnel": funnels,
    "working area": working_areas,
}
