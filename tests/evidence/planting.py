"""What was put into figures on purpose, and whether it was found."""

from itertools import combinations

import numpy as np

from indicators.registry import load_registry
from indicators.relations.coupling import measured_together, why_untested
from indicators.relations.influence import departures
from indicators.relations.partial import partial_association
from tests.evidence.tables import Claim, Section, all_of, percent
from tests.indicators.relations.part_and_whole import PART_AND_WHOLE

TIMES = 1000
REGIONS = 342
PLANTED = 3


def section() -> Section:
    """A confounder, regions out of the pattern, and counts that figures share."""
    before, after, gone = _confounder()
    named, others = _outliers()
    tied, caught = _tied()
    counts, refused, part, whole = _counts()
    of = TIMES * PLANTED
    rows = (
        ("one cause of both, coefficient before, median", f"{before:.2f}"),
        ("one cause of both, coefficient with it held constant, median", f"{after:.2f}"),
        ("one cause of both, intervals that then hold zero", percent(gone)),
        (f"{PLANTED} regions put out of the pattern, named", f"{named:,} of {of:,}"),
        ("other regions named with them, of each hundred", f"{100 * others:.2f}"),
        ("pairs of figures that share a component or an added column", str(tied)),
        ("of which said to be partly the same measurement", str(caught)),
        ("pairs of two counts", str(counts)),
        ("of which get no coefficient", str(refused)),
        ("pairs of part and whole, listed by hand", str(part)),
        ("of which get no coefficient", str(whole)),
    )
    text = f"""{TIMES:,} times {REGIONS} regions. The confounder: two figures that both follow a third and nothing
else of each other; what is left of it is that ranks take a bend out only partly. The regions out of the pattern:
{PLANTED} of them moved four standard deviations across a correlation of 0.8; one in a hundred of the others would be
named by chance. The pairs: all of the definitions, by the names of their components and of the columns of a source
that are added up in both. That way it cannot be seen that a count is a part of a count in another column, and any two
counts go together for no more than that large regions have more of everything: so no two counts get a coefficient.
Pairs of part and whole, of counts and of shares, were listed by hand as well, from what each figure counts
(`tests/indicators/relations/part_and_whole.py`), to hold against the rule. A count beside a share or a mean keeps its
coefficient, and is not in that list unless it goes into the share. Seeds 41 and 42."""
    claims = (
        Claim(
            "A planted confounder held constant: the coefficient collapses", "about 0", rows[1][1], abs(after) < 0.02
        ),
        Claim("The interval then holds zero", "reported", percent(gone)),
        Claim("Planted regions out of the pattern are named", "at least 99 %", percent(named / of), named >= 0.99 * of),
        all_of("Pairs with a common component or column are caught", caught, tied),
        all_of("Pairs of two counts get no coefficient", refused, counts),
        all_of("Pairs of part and whole, listed by hand, get no coefficient", whole, part),
    )
    return Section(text, ("what", "number"), rows, claims)


def _confounder() -> tuple[float, float, float]:
    rng, found = np.random.default_rng(41), []
    for _ in range(TIMES):
        cause, one, other = rng.normal(size=(3, REGIONS))
        found.append(partial_association(cause + 0.5 * one, cause + 0.5 * other, [cause]))
    gone = [one.association.low <= 0 <= one.association.high for one in found]
    before, after = ([getattr(one, name).rho for one in found] for name in ("plain", "association"))
    return float(np.median(before)), float(np.median(after)), float(np.mean(gone))


def _outliers() -> tuple[int, float]:
    rng, named, others = np.random.default_rng(42), 0, 0
    for _ in range(TIMES):
        a, rest = rng.normal(size=(2, REGIONS))
        b = 0.8 * a + 0.6 * rest
        moved = rng.choice(np.flatnonzero(np.abs(a) < 1), PLANTED, replace=False)
        b[moved] = 0.8 * a[moved] + 4 * np.where(a[moved] < 0, 1, -1)
        found = {one.region for one in departures(a, b)}
        named += len(found & set(moved.tolist()))
        others += len(found - set(moved.tolist()))
    return named, others / (TIMES * (REGIONS - PLANTED))


def _counts() -> tuple[int, int, int, int]:
    """Pairs of counts and those of them refused, pairs of part and whole and those of them refused."""
    registry = load_registry()
    counts = list(combinations([one for one in registry.values() if one.measure.kind == "count"], 2))
    listed = [(registry[part], registry[whole]) for part, whole in PART_AND_WHOLE]
    refused, caught = (sum(why_untested(a, b) is not None for a, b in pairs) for pairs in (counts, listed))
    return len(counts), refused, len(listed), caught


def _tied() -> tuple[int, int]:
    registry = load_registry()
    components = {one.id: {one.id, *one.aggregation.components} for one in registry.values()}
    added = {
        one.id: {(source.source_id, column) for source in one.sources for column in source.numerator}
        for one in registry.values()
    }
    tied = [
        (a, b)
        for a, b in combinations(registry.values(), 2)
        if components[a.id] & components[b.id] or added[a.id] & added[b.id]
    ]
    return len(tied), sum(measured_together(a, b) for a, b in tied)
