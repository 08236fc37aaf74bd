"""How often chance is taken for a relation."""

from itertools import combinations

import numpy as np

from indicators.relations.clusters import LABELS, clusters
from indicators.relations.matrix import associations
from indicators.relations.neighbours import neighbours_of
from indicators.relations.refusal import scores
from tests.evidence.tables import Claim, Section, at_most, percent
from tests.indicators.relations import noise, starter

DIVISIONS = (("gemeente", "2025", 8000), ("wijk", "2024", 4000))
# Noise on which the naive test errs more often than this fools it.
FOOLED = 0.15
REDRAWN = 400


def neighbours() -> Section:
    """The naive and the corrected test on unrelated figures that neighbours share."""
    found: list[tuple[str, str, noise.Errors]] = []
    for level, vintage, count in DIVISIONS:
        places = starter.places(level, vintage).inside
        for strength in (0.0, 0.5, 0.8, 0.9):
            drawn = noise.shared_by_neighbours(places, strength, count, seed=31)
            found.append((level, f"{strength:.0%} from neighbours", noise.errors(drawn, places)))
        for reach in (10.0, 20.0, 40.0):
            drawn = noise.fading_with_distance(places, reach, count, seed=32)
            found.append((level, f"fades over {reach:.0f} km", noise.errors(drawn, places)))
    rows = tuple((level, what, percent(one.naive), percent(one.corrected)) for level, what, one in found)
    fooled = [one for _, _, one in found if one.naive > FOOLED]
    claims = (
        Claim(
            "Unrelated figures alike among neighbours called related, naive test",
            "more than 15 %",
            f"{percent(min(one.naive for one in fooled))} to {percent(max(one.naive for one in fooled))}",
            len(fooled) >= 2 * len(DIVISIONS),
        ),
        at_most("The same, corrected test, at most", max(one.corrected for one in fooled), 0.06),
    )
    text = """Two figures are drawn without any relation, each of them alike among neighbours, on the real map: 4,000
pairs of gemeenten and 2,000 of wijken. Part of the pairs that is called related at 5 %, when regions are taken to be
independent and when the effective number of regions is used. The noise is made in two ways that the correction does
not know: from the borders (each region takes part of its figure from the mean of its neighbours, all at once) and
from the distance between all regions (an exponential covariance). Seeds 31 and 32."""
    head = ("level", "noise", "naive", "corrected")
    return Section(text, head, rows, claims)


def real_figures_redrawn() -> Section:
    """Real figures, one of each pair redrawn: as alike among neighbours, and knowing nothing of the other."""
    figures, places = starter.gemeente_figures(), starter.places("gemeente", "2025").inside
    whole = scores(figures[:, ~np.isnan(figures).any(axis=0)])
    naive, corrected, strict = [], [], []
    for first, second in combinations(range(whole.shape[1]), 2):
        drawn = noise.redrawn(whole[:, first], places, REDRAWN, seed=35)
        beside = np.broadcast_to(whole[:, [second]], drawn.shape)
        one = noise.errors(np.stack([drawn, beside], axis=2).reshape(len(whole), -1), places)
        naive.append(one.naive)
        corrected.append(one.corrected)
        strict.append(one.strict)
    rows = (
        ("pairs, each redrawn", f"{len(naive)}, {REDRAWN} times"),
        ("naive, mean over the pairs", percent(float(np.mean(naive)))),
        ("corrected, mean over the pairs", percent(float(np.mean(corrected)))),
        ("corrected, the pair with most", percent(max(corrected))),
        ("corrected, still so at 1 %, mean over the pairs", percent(float(np.mean(strict)))),
    )
    text = f"""A third way, with noise as real as it can be: every pair of the {whole.shape[1]} figures without gaps,
of which A is redrawn with random signs of its parts on the map of borders (its eigenvectors), which keeps Moran's I
to the digit and breaks every relation with B. It asks more than the correction assumes, that similarity hangs on
distance and borders alone: A keeps the strength of each of its waves over the map, and B may be strong in the same
ones. Here the correction helps and does not suffice: of a relation that stands at 5 % and not at 1 % the page says
that it can only just be told from chance and deserves a look at the map. Seed 35. Source: Wagner & Dray (2015),
Methods in Ecology and Evolution 6."""
    what = "Real figures redrawn on the map of borders called related, corrected test, mean (naive test)"
    claims = (Claim(what, "reported", f"{rows[2][1]} ({rows[1][1]})"),)
    return Section(text, ("what", "number"), rows, claims)


def many_pairs() -> Section:
    """The matrix on real figures put down at random, and on the real map."""
    rows, claims = [], []
    for level, vintage, figures, times in (
        ("gemeente", "2025", starter.gemeente_figures(), 500),
        ("wijk", "2022", starter.wijk_figures(), 50),
    ):
        places = starter.places(level, vintage)
        real, rng = associations(figures, places=places), np.random.default_rng(33)
        kept = [associations(rng.permuted(figures, axis=0), places=places) for _ in range(times)]
        naive = np.mean([np.triu(each.p <= 0.05, 1).sum() for each in kept])
        standing = np.array([each.standing for each in kept])
        shares = percent(standing.mean() / real.tested), percent((standing > 0).mean())
        numbers = str(real.tested), f"{real.expected:.1f}", f"{naive:.1f}", f"{standing.mean():.2f}"
        rows.append((level, str(times), *numbers, *shares, str(real.standing)))
        what = f"Pairs that survive correction on permuted figures, {level}"
        claims.append(at_most(what, float(standing.mean() / real.tested), 0.05))
    text = """Twelve real figures of gemeenten and thirteen of wijken, each shuffled over the regions on its own, so
that no pair is related. Pairs under 5 % before the correction, those that stand after it (Benjamini-Hochberg), and
in how many of the matrices any pair stands; then how many stand in the figures as they are. Seed 33."""
    head = (
        "level",
        "times",
        "pairs",
        "expected by chance",
        "before",
        "after",
        "part",
        "matrices with any",
        "as they are",
    )
    return Section(text, head, tuple(rows), tuple(claims))


def clusters_on_noise() -> Section:
    """Local clusters where there are none."""
    borders = neighbours_of(starter.border_pairs("gemeente", "2025"), 342)
    rng = np.random.default_rng(34)
    rows, shares = [], []
    for name, draw in (("normal", rng.normal), ("skewed", lambda size: rng.gamma(1.0, size=size))):
        named = [np.isin(clusters(draw(size=342), borders, seed=seed).label, LABELS).sum() for seed in range(300)]
        rows.append((name, percent(np.mean(np.array(named) > 0)), f"{np.mean(named):.2f}"))
        shares.append(float(np.mean(np.array(named) > 0)))
    text = """Figures put down at random among 342 gemeenten, 300 times; 5 % of the maps may name a region, which so
many draws give to 2.5 percentage points. Seeds 34 and, of the permutations, 0 to 299."""
    head = ("figures", "maps with a named region", "regions named, mean")
    claims = (at_most("Maps of noise on which any local cluster is named", max(shares), 0.075),)
    return Section(text, head, tuple(rows), claims)
