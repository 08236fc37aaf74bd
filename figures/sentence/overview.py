"""What is said of many relations at once: how many were looked at, and how many are left after correction for that."""

import numpy as np

from figures.sentence.coefficient import about, two
from figures.sentence.words import name_of
from indicators.findings.overview import Overview
from wording import capital, say


def counted_claim(found: Overview, lang: str) -> str:
    """Of how many relations looked at how many are expected by chance, and how many are left; however it is sorted."""
    told = found.associations
    if not told.tested:
        return say("overview.none_tested", lang)
    if told.tested == 1:
        return say(f"overview.single_{'stands' if told.standing else 'chance'}", lang)
    args = {"tested": told.tested, "expected": about(told.expected, lang)}
    if not told.standing:
        return say("overview.counted_none", lang, **args)
    return say("overview.counted", lang, n=told.standing, **args)


def part_claim(found: Overview, lang: str) -> str:
    """How many of the relations looked at stand here, and why the others count; empty when all do."""
    told = found.associations
    here = int(np.isin(told.verdict[np.triu_indices(len(found.shown), 1)], ("stands", "chance")).sum())
    return say("overview.part", lang, n=here, tested=told.tested) if here < told.tested else ""


def coupled_claim(found: Overview, lang: str) -> str:
    """How many of the pairs here were not looked at, being partly the same measurement; empty when there are none."""
    return say("overview.coupled", lang, n=found.coupled) if found.coupled else ""


def cell_claim(found: Overview, row: int, column: int, lang: str) -> str:
    """One pair: the coefficient with its corrected verdict, or why there is none."""
    verdict = str(found.associations.verdict[row, column])
    rho = two(float(found.associations.rho[row, column]), lang) if verdict in ("stands", "chance") else ""
    words = say(f"overview.verdict.{verdict}", lang, rho=rho)
    a, b = (name_of(found.shown[place], lang) for place in (row, column))
    return capital(say("overview.cell", lang, a=a, b=b, found=words))
