"""Sentences about many relations at once: how many were looked at, and how many are left after correction for that."""

import numpy as np

from figures.sentence.coefficient import about, two
from figures.sentence.words import name_of
from indicators.findings.overview import Overview
from wording import capital, say


def counted_claim(overview: Overview, lang: str) -> str:
    """The number of relations looked at, how many chance would give, and how many are left; however it is sorted."""
    associations = overview.associations
    if not associations.tested:
        return say("overview.none_tested", lang)
    if associations.tested == 1:
        return say(f"overview.single_{'stands' if associations.standing else 'chance'}", lang)
    args = {"tested": associations.tested, "expected": about(associations.expected, lang)}
    if not associations.standing:
        return say("overview.counted_none", lang, **args)
    return say("overview.counted", lang, n=associations.standing, **args)


def part_claim(overview: Overview, lang: str) -> str:
    """The number of relations looked at that stand here, and why the others count; empty when all do."""
    associations = overview.associations
    here = int(np.isin(associations.verdict[np.triu_indices(len(overview.figures), 1)], ("stands", "chance")).sum())
    return say("overview.part", lang, n=here, tested=associations.tested) if here < associations.tested else ""


def coupled_claim(overview: Overview, lang: str) -> str:
    """The number of pairs that were not looked at, being partly the same measurement; empty when there are none."""
    return say("overview.coupled", lang, n=overview.coupled) if overview.coupled else ""


def cell_claim(overview: Overview, row: int, column: int, lang: str) -> str:
    """One pair: the coefficient with its corrected verdict, or why there is none."""
    verdict = str(overview.associations.verdict[row, column])
    rho = two(float(overview.associations.rho[row, column]), lang) if verdict in ("stands", "chance") else ""
    words = say(f"overview.verdict.{verdict}", lang, rho=rho)
    a, b = (name_of(overview.figures[place], lang) for place in (row, column))
    return capital(say("overview.cell", lang, a=a, b=b, found=words))
