"""How often chance is taken for a relation."""

import numpy as np

from indicators.relations.clusters import LABELS, clusters
from indicators.relations.matrix import associations
from indicators.relations.neighbours import neighbours_of
from tests.evidence.tables import Section, percent
from tests.indicators.relations import noise, starter

DIVISIONS = (("gemeente", "2025", 8000), ("wijk", "2024", 4000))


def neighbours() -> Section:
    """The naive and the corrected test on unrelated figures that neighbours share."""
    rows = []
    for level, vintage, count in DIVISIONS:
        places = starter.places(level, vintage).inside
        for strength in (0.0, 0.5, 0.8, 0.9):
            drawn = noise.shared_by_neighbours(places, strength, count, seed=31)
            rows.append((level, f"{strength:.0%} from neighbours", *_errors(drawn, places)))
        for reach in (10.0, 20.0, 40.0):
            drawn = noise.fading_with_distance(places, reach, count, seed=32)
            rows.append((level, f"fades over {reach:.0f} km", *_errors(drawn, places)))
    text = """Two figures are drawn without any relation, each of them alike among neighbours, on the real map: 4,000
pairs of gemeenten and 2,000 of wijken. Part of the pairs that is called related at 5 %, when regions are taken to be
independent and when the effective number of regions is used."""
    return Section("Neighbours that resemble each other", text, ("level", "noise", "naive", "corrected"), tuple(rows))


def many_pairs() -> Section:
    """The matrix on real figures put down at random, and on the real map."""
    figures, places = starter.gemeente_figures(), starter.places("gemeente", "2025")
    real, rng = associations(figures, places=places), np.random.default_rng(33)
    kept = [associations(rng.permuted(figures, axis=0), places=places) for _ in range(500)]
    naive = np.mean([np.triu(each.p <= 0.05, 1).sum() for each in kept])
    standing = np.array([each.standing for each in kept])
    rows = (
        ("pairs looked at", str(real.tested)),
        ("expected at 5 % by chance", f"{real.expected:.1f}"),
        ("put down at random: under 5 % before correction, mean", f"{naive:.1f}"),
        ("put down at random: standing after correction, mean", f"{standing.mean():.2f}"),
        ("put down at random: part of the pairs that stand", percent(standing.mean() / real.tested)),
        ("put down at random: part of the matrices in which any pair stands", percent((standing > 0).mean())),
        ("as they are: standing after correction", str(real.standing)),
    )
    text = "Twelve real figures of gemeenten, each shuffled over the regions on its own, 500 times."
    return Section("Looking at many pairs", text, ("what", "number"), rows)


def clusters_on_noise() -> Section:
    """Local clusters where there are none."""
    borders = neighbours_of(starter.border_pairs("gemeente", "2025"), 342)
    rng = np.random.default_rng(34)
    rows = []
    for name, draw in (("normal", rng.normal), ("skewed", lambda size: rng.gamma(1.0, size=size))):
        named = [np.isin(clusters(draw(size=342), borders, seed=seed).label, LABELS).sum() for seed in range(300)]
        rows.append((name, percent(np.mean(np.array(named) > 0)), f"{np.mean(named):.2f}"))
    text = "Figures put down at random among 342 gemeenten, 300 times; 5 % of the maps may name a region."
    return Section("Local clusters", text, ("figures", "maps with a named region", "regions named, mean"), tuple(rows))


def _errors(drawn: np.ndarray, places: object) -> tuple[str, str]:
    found = noise.errors(drawn, places)
    return percent(found.naive), percent(found.corrected)
